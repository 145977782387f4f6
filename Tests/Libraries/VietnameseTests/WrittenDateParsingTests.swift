import Foundation
import Testing
import Vietnamese

@Suite struct WrittenDateParsingTests {
  @Test(arguments: [
    ("26/02/2026", "2026-02-26"), ("26/2/2026", "2026-02-26"), ("6/2/2026", "2026-02-06"),
    ("26-02-2026", "2026-02-26"), ("26.02.2026", "2026-02-26"), ("2026-02-26", "2026-02-26"),
    ("2026-2-6", "2026-02-06"), ("26–02–2026", "2026-02-26"), ("  26/02/2026\n", "2026-02-26"),
    ("ngày 26 tháng 02 năm 2026", "2026-02-26"), ("Ngày 26 tháng 2 năm 2026", "2026-02-26"),
    ("NGÀY 05 THÁNG 01 NĂM 2026", "2026-01-05"), ("ngay 26 thang 02 nam 2026", "2026-02-26"),
    ("ngày\u{A0}26  tháng 02 năm 2026", "2026-02-26"), ("26 tháng 2 năm 2026", "2026-02-26"),
    ("ngày 26/02/2026", "2026-02-26"), ("ngày 26-2-2026", "2026-02-26"),
    ("ngày 26 tháng 2/2026", "2026-02-26"),
    ("29/02/2024", "2024-02-29"), ("29/02/2000", "2000-02-29"), ("31/12/2200", "2200-12-31"),
    ("01/01/1900", "1900-01-01"),
  ])
  func `a day`(text: String, iso: String) throws { try expect(text, reads: iso, .day) }

  @Test(arguments: [
    ("04/2026", "2026-04"), ("4/2026", "2026-04"), ("4-2026", "2026-04"), ("04.2026", "2026-04"),
    ("2026-04", "2026-04"), ("tháng 4 năm 2026", "2026-04"), ("Tháng 04 năm 2026", "2026-04"),
    ("thang 12 nam 2026", "2026-12"), ("tháng 4/2026", "2026-04"), ("tháng 4-2026", "2026-04"),
  ])
  func `a month`(text: String, iso: String) throws { try expect(text, reads: iso, .month) }

  @Test(arguments: [("2026", "2026"), ("năm 2026", "2026"), ("Năm 2026", "2026"), ("nam 1900", "1900")])
  func `a year`(text: String, iso: String) throws { try expect(text, reads: iso, .year) }

  @Test(arguments: [
    "08:00", "8:00", "08:00:00", "08:00:59", "8h", "8h00", "08h00", "8H00", "8 h 00", "8 giờ", "08 giờ",
    "8 gio",
    "8 giờ 00", "8 giờ 0", "8 giờ 00 phút", "8h00 phút", "8 GIỜ 00 PHÚT",
  ])
  func `a time, before and after every kind of day`(time: String) throws {
    for day in [
      "30/04/2026", "30-4-2026", "30.04.2026", "2026-04-30", "ngày 30 tháng 4 năm 2026", "ngày 30/4/2026",
    ] {
      for text in [
        "\(time) \(day)", "\(time), \(day)", "\(time),\(day)", "\(day) \(time)", "\(day), \(time)",
      ] {
        try expect(text, reads: "2026-04-30T08:00", .minute)
      }
      try expect("\(day)T\(time)", reads: "2026-04-30T08:00", .minute)
    }
  }

  @Test(arguments: [
    ("8 giờ 30, ngày 26 tháng 02 năm 2026", "2026-02-26T08:30"),
    ("26/02/2026 8 giờ 30 phút", "2026-02-26T08:30"),
    ("8 giờ 30 30/04/2026", "2026-04-30T08:30"), ("8 giờ 30 tháng 4 năm 2026", "2026-04-30T08:00"),
    ("2026-02-26T23:59", "2026-02-26T23:59"), ("00:00 26/02/2026", "2026-02-26T00:00"),
    ("13h5, 26/02/2026", "2026-02-26T13:05"),
  ])
  func `a moment`(text: String, iso: String) throws { try expect(text, reads: iso, .minute) }

  @Test(arguments: [
    "", " ", "hôm nay", "26", "26/02", "26/02/26", "26/02/", "/02/2026", "26//2026", "26/02-2026",
    "26-02/2026",
    "126/02/2026", "26/002/2026", "26/02/20266", "202", "20260226", "2026/02/26", "2026-", "2026-02-",
    "2026-002",
    "26 02 2026", "26 / 02 / 2026", "26,02,2026", "26/02/2026.", "26/02/2026,", ",26/02/2026", "x26/02/2026",
    "26/02/2026x", "26/02/2026 26/02/2026", "ngày 2026", "ngày 04/2026", "ngày 26", "ngày 26 tháng 02",
    "ngày tháng năm 2026", "tháng 2026", "tháng tư năm 2026", "năm", "năm 26", "26 năm 2026", "-26/02/2026",
    "Feb 26 2026", "26 Feb 2026", "08:00", "8 giờ", "08:00 04/2026", "8h 2026", "năm 2026, 08:00",
    "08:00 26/02/2026 08:00", "8:0 26/02/2026", "08:0026/02/2026", "8h26/02/2026", "26/02/202608:00",
    "008:00 26/02/2026", "08:00:0 26/02/2026", "08:00:00:00 26/02/2026", "8 giờ rưỡi 26/02/2026",
    "8 26/02/2026",
    "26/02/2026T", "26/02/2026,,08:00", "2026-02-26T08:00Z", "2026-02-26T08:00+07:00", "２６/02/2026", "会",
    "31/02/26", "ngày 32", "25:00",
  ])
  func `no date`(text: String) { expect(text, fails: .notADate) }

  @Test(arguments: [
    "31/02/2026", "29/02/2026", "29/02/2100", "29/02/1900", "30/02/2024", "31/04/2026", "32/01/2026",
    "00/01/2026",
    "0/1/2026", "01/00/2026", "01/13/2026", "02/26/2026", "13/2026", "00/2026", "2026-13", "2026-00",
    "2026-02-30",
    "2026-26-02", "1899", "2201", "0000", "9999", "31/12/1899", "01/01/2201", "12/2201",
    "ngày 31 tháng 02 năm 2026", "tháng 13 năm 2026", "năm 1899", "25:00 26/02/2026", "24:00 26/02/2026",
    "08:60 26/02/2026", "08:00:60 26/02/2026", "24h, 26/02/2026", "8 giờ 60, 26/02/2026", "26/02/2026 99:99",
    "08:00 31/02/2026",
  ])
  func `a date that cannot be`(text: String) { expect(text, fails: .impossible) }

  @Test func `a text of any length is refused soon`() {
    expect(String(repeating: "1", count: 10_000), fails: .notADate)
    expect("26/02/2026" + String(repeating: "\u{301}", count: 1000), fails: .notADate)
  }

  @Test func `what it writes it reads again`() throws {
    var dates = (0...400).flatMap { step in
      let day = WrittenDate(dayNumber: -25_567 + step * 274)
      return [day, try? WrittenDate(parsing: "\(step % 24):\(step % 50 + 10) \(day.short)")].compactMap { $0 }
    }
    dates += try [
      WrittenDate(year: 2026), WrittenDate(year: 2026, month: 2), WrittenDate(year: 2026, month: 11),
    ]
    #expect(dates.count == 805)
    for date in dates {
      for text in [date.iso, date.short, date.words] {
        #expect(try WrittenDate(parsing: text) == date, "\(text)")
      }
    }
  }

  private func expect(_ text: String, reads iso: String, _ precision: WrittenDate.Precision) throws {
    for spelled in [text, text.decomposedStringWithCanonicalMapping] {
      let date = try WrittenDate(parsing: spelled)
      #expect(date.iso == iso, "\(spelled)")
      #expect(date.precision == precision, "\(spelled)")
    }
    #expect(try WrittenDate(parsing: "«\(text)»".dropFirst().dropLast()).iso == iso)
  }

  private func expect(_ text: String, fails failure: WrittenDate.Failure) {
    #expect(throws: failure, "\(text)") { try WrittenDate(parsing: text) }
  }
}
