import Foundation
import ICalendar
import Testing

@Suite struct SpanTests {
  @Test(arguments: [
    ("2026-02-26", "2026-02-26", "20260226", "20260227"),
    ("2026-12-31", "2026-12-31", "20261231", "20270101"),
    ("2028-02-27", "2028-02-28", "20280227", "20280229"),
    ("2026-02-27", "2026-02-28", "20260227", "20260301"),
    ("2026-02-26", "2026-02-25", "20260226", "20260227"),
    ("9998-12-31", "9998-12-31", "99981231", "99990101"),
  ])
  func `the end of whole days is the day after`(first: String, last: String, start: String, end: String)
    throws
  {
    let event = try event(span: .days(from: day(first), through: day(last)))
    #expect(lines(event, "DTSTART", "DTEND") == ["DTSTART;VALUE=DATE:\(start)", "DTEND;VALUE=DATE:\(end)"])
  }

  @Test(arguments: [nil, "2026-02-26 08:00", "2026-02-26 07:59", "2026-02-25 20:00"])
  func `an end that is not after the start is left out`(end: String?) throws {
    let event = try event(
      span: .moments(from: moment("2026-02-26 08:00"), to: end.map(moment), in: zone("Asia/Ho_Chi_Minh")))
    #expect(lines(event, "DTSTART;", "DTEND") == ["DTSTART;TZID=Asia/Ho_Chi_Minh:20260226T080000"])
  }

  @Test(arguments: [
    (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (1582, 12, 31),
    (9999, 1, 1), (-1, 1, 1),
  ])
  func `a day that does not exist cannot be made`(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(24, 0), (-1, 0), (8, 60), (8, -1)])
  func `nor a time that no clock shows`(hour: Int, minute: Int) throws {
    #expect(try CalendarMoment(day("2026-02-26"), hour: hour, minute: minute) == nil)
  }
}
