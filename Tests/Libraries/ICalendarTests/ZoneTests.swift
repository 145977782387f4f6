import Foundation
import ICalendar
import Testing

@Suite struct ZoneTests {
  @Test(arguments: [
    ("Asia/Ho_Chi_Minh", "+0700"), ("Asia/Kolkata", "+0530"), ("Asia/Kathmandu", "+0545"),
    ("America/Phoenix", "-0700"), ("Pacific/Marquesas", "-0930"), ("GMT", "+0000"),
  ])
  func `a zone whose clocks stay is described by its offset`(identifier: String, offset: String) throws {
    let event = try event(span: .moments(from: moment("2026-02-26 08:00"), to: nil, in: zone(identifier)))
    #expect(
      lines(event, "TZ", "DTSTART") == [
        "TZID:\(identifier)", "DTSTART:19700101T000000", "TZOFFSETFROM:\(offset)", "TZOFFSETTO:\(offset)",
        "DTSTART;TZID=\(identifier):20260226T080000",
      ])
  }

  @Test(arguments: [
    ("Europe/Berlin", "2026-02-26 08:00", "20260226T070000Z"),
    ("Europe/Berlin", "2026-07-26 08:00", "20260726T060000Z"),
    ("America/New_York", "2026-12-31 23:30", "20270101T043000Z"),
    // Half past two comes never on one day and twice on another.
    ("Europe/Berlin", "2026-03-29 01:59", "20260329T005900Z"),
    ("Europe/Berlin", "2026-03-29 02:30", "20260329T013000Z"),
    ("Europe/Berlin", "2026-03-29 03:00", "20260329T010000Z"),
    ("Europe/Berlin", "2026-10-25 02:30", "20261025T003000Z"),
    ("Europe/Berlin", "2026-10-25 03:00", "20261025T020000Z"),
    // Before the clocks of Saigon were last changed, and before what a description begins with.
    ("Asia/Ho_Chi_Minh", "1975-06-12 08:00", "19750612T000000Z"),
    ("Asia/Bangkok", "1969-12-31 08:00", "19691231T010000Z"),
  ])
  func `any other is written in UTC`(identifier: String, local: String, utc: String) throws {
    let event = try event(span: .moments(from: moment(local), to: nil, in: zone(identifier)))
    #expect(lines(event, "TZ", "BEGIN:VTIMEZONE", "DTSTART") == ["DTSTART:\(utc)"])
  }

  @Test func `each zone is described once, in the order of the events`() throws {
    let zones = ["Asia/Bangkok", "Europe/Berlin", "Asia/Ho_Chi_Minh", "Asia/Bangkok"]
    let events = try zones.map {
      try event(
        span: .moments(from: moment("2026-02-26 08:00"), to: moment("2026-02-26 09:00"), in: zone($0)))
    }
    let text = String(
      decoding: EventCalendar(productIdentifier: "a", events: events).bytes, as: UTF8.self)
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.filter { $0.hasPrefix("TZID") } == ["TZID:Asia/Bangkok", "TZID:Asia/Ho_Chi_Minh"])
    #expect(
      lines.filter { $0.hasPrefix("DTEND") } == [
        "DTEND;TZID=Asia/Bangkok:20260226T090000", "DTEND:20260226T080000Z",
        "DTEND;TZID=Asia/Ho_Chi_Minh:20260226T090000", "DTEND;TZID=Asia/Bangkok:20260226T090000",
      ])
  }

  @Test(arguments: ["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Auckland"])
  func `every hour of a year is the instant that Foundation finds`(identifier: String) throws {
    let zone = try zone(identifier)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let first = try #require(calendar.date(from: DateComponents(year: 2026, month: 1, day: 1)))
    for hour in 0..<365 * 24 {
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute], from: first + Double(hour * 3600))
      guard let year = parts.year, let month = parts.month, let dayOfMonth = parts.day, let hour = parts.hour,
        let minute = parts.minute, let day = CalendarDay(year: year, month: month, day: dayOfMonth),
        let moment = CalendarMoment(day, hour: hour, minute: minute), let instant = calendar.date(from: parts)
      else { throw CocoaError(.formatting) }
      let utc = instant.formatted(
        .iso8601.dateSeparator(.omitted).timeSeparator(.omitted).timeZoneSeparator(.omitted))
      let event = try event(span: .moments(from: moment, to: nil, in: zone))
      #expect(lines(event, "DTSTART") == ["DTSTART:\(utc)"])
    }
  }
}
