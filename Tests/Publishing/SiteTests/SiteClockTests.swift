import Testing
import Vietnamese

@testable import Site

@Suite struct SiteClockTests {
  @Test(arguments: [
    ("Asia/Ho_Chi_Minh", "16/10/2026", "Fri, 16 Oct 2026 00:00:00 +0700"),
    ("Asia/Ho_Chi_Minh", "08:05 01/01/2027", "Fri, 01 Jan 2027 08:05:00 +0700"),
    ("Asia/Ho_Chi_Minh", "10/2026", "Thu, 01 Oct 2026 00:00:00 +0700"),
    ("Asia/Ho_Chi_Minh", "2026", "Thu, 01 Jan 2026 00:00:00 +0700"),
    ("UTC", "29/02/2028", "Tue, 29 Feb 2028 00:00:00 +0000"),
    ("America/New_York", "12:00 01/07/2026", "Wed, 01 Jul 2026 12:00:00 -0400"),
    ("America/St_Johns", "01/01/2026", "Thu, 01 Jan 2026 00:00:00 -0330"),
    ("Asia/Kathmandu", "01/01/2026", "Thu, 01 Jan 2026 00:00:00 +0545"),
  ])
  func `feeds give the moment with its distance from Greenwich`(zone: String, date: String, expected: String)
    throws
  {
    #expect(SiteClock(timeZone: zone).rfc822(try day(date)) == expected)
  }

  @Test(arguments: [
    ("Asia/Ho_Chi_Minh", "16/10/2026", "2026-10-16"), ("Asia/Ho_Chi_Minh", "10/2026", "2026-10"),
    ("Asia/Ho_Chi_Minh", "2026", "2026"),
    ("Asia/Ho_Chi_Minh", "08:05 16/10/2026", "2026-10-16T08:05:00+07:00"),
    ("America/St_Johns", "08:05 16/01/2026", "2026-01-16T08:05:00-03:30"),
  ])
  func `pages give the moment as far as it is known`(zone: String, date: String, expected: String) throws {
    #expect(SiteClock(timeZone: zone).iso(try day(date)) == expected)
  }

  @Test(arguments: [
    ("Asia/Ho_Chi_Minh", "08:05 16/10/2026", "2026-10-16T01:05"),
    ("Asia/Ho_Chi_Minh", "16/10/2026", "2026-10-15T17:00"), ("Asia/Ho_Chi_Minh", "2026", "2025-12-31T17:00"),
    ("America/St_Johns", "22:00 31/12/2026", "2027-01-01T01:30"),
  ])
  func `calendar programs get the moment in Greenwich`(zone: String, date: String, expected: String) throws {
    #expect(SiteClock(timeZone: zone).utc(try day(date)).iso == expected)
  }

  @Test(arguments: [
    ("UTC", 0, "1970-01-01T00:00"),
    ("UTC", -1, "1969-12-31T23:59"), ("America/New_York", 0, "1969-12-31T19:00"),
    ("Asia/Ho_Chi_Minh", 1_795_132_799, "2026-11-20T06:59"),
    ("Asia/Ho_Chi_Minh", 1_795_107_600, "2026-11-20T00:00"),
    ("Asia/Ho_Chi_Minh", 1_795_107_599, "2026-11-19T23:59"), ("không có", 0, "1970-01-01T00:00"),
  ])
  func `a moment is a day and a minute where the council is`(zone: String, seconds: Int, expected: String) {
    #expect(SiteClock(timeZone: zone).local(seconds).iso == expected)
  }
}
