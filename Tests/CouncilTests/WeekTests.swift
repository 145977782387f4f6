import Testing
import Vietnamese

@testable import Council

@Suite struct WeekTests {
  @Test(arguments: [
    ("20/11/2026", 2026, 47, "2026-11-16"), ("16/11/2026", 2026, 47, "2026-11-16"),
    ("22/11/2026", 2026, 47, "2026-11-16"), ("23/11/2026", 2026, 48, "2026-11-23"),
    // The year is that of the week's Thursday.
    ("01/01/2027", 2026, 53, "2026-12-28"), ("04/01/2027", 2027, 1, "2027-01-04"),
    ("30/12/2024", 2025, 1, "2024-12-30"), ("01/01/2023", 2022, 52, "2022-12-26"),
    ("29/02/2024", 2024, 9, "2024-02-26"), ("08:00 20/11/2026", 2026, 47, "2026-11-16"),
  ])
  func `a day is in a week`(day: String, year: Int, number: Int, monday: String) throws {
    let week = try #require(Week(of: try WrittenDate(parsing: day)))
    #expect((week.year, week.number) == (year, number))
    #expect(week.first.iso == monday)
    #expect(week.last.weekday == 7)
    #expect(Week(of: week.last) == week && Week(of: week.last.adding(days: 1)) == week.next)
  }

  @Test(arguments: ["2026", "11/2026"])
  func `a month is in none`(date: String) throws {
    #expect(Week(of: try WrittenDate(parsing: date)) == nil)
  }

  @Test(arguments: [("20/11/2026", "truyen-thanh/2026-w47.txt"), ("29/01/2026", "truyen-thanh/2026-w05.txt")])
  func `its address`(day: String, address: String) throws {
    let week = try #require(Week(of: try WrittenDate(parsing: day)))
    #expect(SiteAddresses.broadcast(of: week) == address)
  }
}
