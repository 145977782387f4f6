import Testing
import Vietnamese

@Suite struct WrittenDateTests {
  @Test(arguments: [
    ("2026", "2026", "năm 2026"),
    ("4/2026", "04/2026", "tháng 4 năm 2026"),
    ("2/2026", "02/2026", "tháng 02 năm 2026"),
    ("26/2/2026", "26/02/2026", "ngày 26 tháng 02 năm 2026"),
    ("5/1/2026", "05/01/2026", "ngày 05 tháng 01 năm 2026"),
    ("15/7/2026", "15/07/2026", "ngày 15 tháng 7 năm 2026"),
    ("9/3/2026", "09/03/2026", "ngày 09 tháng 3 năm 2026"),
    ("31/12/2026", "31/12/2026", "ngày 31 tháng 12 năm 2026"),
    ("8h30 26/2/2026", "08:30, 26/02/2026", "8 giờ 30, ngày 26 tháng 02 năm 2026"),
    ("8h 26/2/2026", "08:00, 26/02/2026", "8 giờ, ngày 26 tháng 02 năm 2026"),
    ("13h05 26/2/2026", "13:05, 26/02/2026", "13 giờ 05, ngày 26 tháng 02 năm 2026"),
  ])
  func `short and in words`(text: String, short: String, words: String) throws {
    let date = try WrittenDate(parsing: text)
    #expect(date.short == short)
    #expect(date.words == words)
    #expect("\(date)" == date.iso)
  }

  @Test(arguments: [
    ("2026", "2026-12-31"), ("2200", "2200-12-31"), ("4/2026", "2026-04-30"), ("12/2026", "2026-12-31"),
    ("2/2028", "2028-02-29"), ("26/2/2026", "2026-02-26"), ("8h30 26/2/2026", "2026-02-26"),
  ])
  func `the last day that a date may mean`(text: String, expected: String) throws {
    #expect(try WrittenDate(parsing: text).lastDay.iso == expected)
  }

  @Test func `parts are there as far as the paper bears them`() throws {
    let year = try WrittenDate(year: 2026)
    #expect((year.year, year.month, year.day) == (2026, nil, nil))
    let month = try WrittenDate(year: 2026, month: 4)
    #expect((month.year, month.month, month.day) == (2026, 4, nil))
    #expect(month.time == nil && month.weekday == nil && month.weekdayInWords == nil)
    let moment = try WrittenDate(year: 2026, month: 4, day: 30, hour: 8, minute: 5)
    #expect((moment.month, moment.day, moment.hour, moment.minute) == (4, 30, 8, 5))
    #expect(moment.time == "8 giờ 05")
    #expect(try WrittenDate(year: 2026, month: 4, day: 30, hour: 8).time == "8 giờ")
    #expect(moment.dayOnly.iso == "2026-04-30")
    #expect(moment.firstDay.iso == "2026-04-30")
    #expect((month.dayOnly, year.dayOnly) == (month, year))
    #expect((moment.monthOnly, month.monthOnly, year.monthOnly) == (month, month, year))
    #expect((month.firstDay.iso, year.firstDay.iso) == ("2026-04-01", "2026-01-01"))
  }

  @Test func `a part without the one before it is impossible`() {
    #expect(throws: WrittenDate.Failure.impossible) { try WrittenDate(year: 2026, day: 1) }
    #expect(throws: WrittenDate.Failure.impossible) { try WrittenDate(year: 2026, month: 1, hour: 1) }
    #expect(throws: WrittenDate.Failure.impossible) {
      try WrittenDate(year: 2026, month: 1, day: 1, minute: 1)
    }
    #expect(throws: WrittenDate.Failure.impossible) {
      try WrittenDate(year: 2026, month: 1, day: 1, hour: -1)
    }
  }

  @Test(arguments: [
    ("01/01/1900", 1, "thứ hai"), ("01/01/1970", 4, "thứ năm"), ("29/02/2000", 2, "thứ ba"),
    ("25/02/2026", 3, "thứ tư"), ("27/02/2026", 5, "thứ sáu"), ("28/02/2026", 6, "thứ bảy"),
    ("01/03/2026", 7, "chủ nhật"), ("31/12/2200", 3, "thứ tư"),
  ])
  func `the day of the week`(text: String, number: Int, words: String) throws {
    let date = try WrittenDate(parsing: text)
    #expect(date.weekday == number)
    #expect(date.weekdayInWords == words)
    #expect(try WrittenDate(parsing: "08:00 \(text)").weekday == number)
  }

  @Test(arguments: [
    ("28/02/2026", 1, "2026-03-01"), ("28/02/2024", 1, "2024-02-29"), ("28/02/2100", 1, "2100-03-01"),
    ("31/12/2025", 1, "2026-01-01"), ("01/01/2026", -1, "2025-12-31"), ("01/03/2024", -1, "2024-02-29"),
    ("26/02/2026", 365, "2027-02-26"), ("26/02/2026", 0, "2026-02-26"),
    ("08:30 28/02/2026", 2, "2026-03-02T08:30"),
    ("04/2026", 10, "2026-04-11"), ("2026", -1, "2025-12-31"), ("31/12/2200", 1, "2201-01-01"),
  ])
  func `adding days`(text: String, days: Int, iso: String) throws {
    let date = try WrittenDate(parsing: text)
    #expect(date.adding(days: days).iso == iso)
    #expect(date.days(to: date.adding(days: days)) == days)
  }

  @Test func `every day from 1900 to 2200 follows the one before`() throws {
    var date = try WrittenDate(year: 1900, month: 1, day: 1)
    var count = 0
    for year in 1900...2200 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for (month, days) in zip(1..., [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        for day in 1...days {
          guard date.year == year, date.month == month, date.day == day,
            try WrittenDate(year: year, month: month, day: day) == date
          else { throw Unexpected(date: date) }
          date = date.adding(days: 1)
          count += 1
        }
      }
    }
    #expect(count == 109_938)
    #expect(date.iso == "2201-01-01")
    #expect(WrittenDate(dayNumber: 0).iso == "1970-01-01")
    #expect(WrittenDate(dayNumber: 20_510).iso == "2026-02-26")
    #expect(WrittenDate(dayNumber: -719_162).iso == "1-01-01")
  }

  @Test func `sorts by the first moment, the less precise first`() throws {
    let sorted = [
      "31/12/2025", "2026", "01/2026", "01/01/2026", "00:00 01/01/2026", "00:01 01/01/2026", "02/01/2026",
      "02/2026", "26/02/2026", "08:00 26/02/2026", "8h30 26/02/2026", "27/02/2026", "2027",
    ]
    let dates = try sorted.map { try WrittenDate(parsing: $0) }
    #expect(dates.reversed().sorted() == dates)
    #expect(Set(dates).count == dates.count)
    for (a, b) in zip(dates, dates.dropFirst()) { #expect(a < b && a != b && !(b < a)) }
  }

  struct Unexpected: Error { let date: WrittenDate }
}
