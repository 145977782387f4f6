import Foundation
import ICalendar
import Testing

/// `2026-02-26`
func day(_ text: String) throws -> CalendarDay {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  return try #require(CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
}

/// `2026-02-26 08:00`
func moment(_ text: String) throws -> CalendarMoment {
  let parts = text.split(separator: " ")
  let clock = parts[1].split(separator: ":").compactMap { Int($0) }
  return try #require(CalendarMoment(day(String(parts[0])), hour: clock[0], minute: clock[1]))
}

func zone(_ identifier: String) throws -> TimeZone {
  try #require(TimeZone(identifier: identifier))
}

/// An event of one day with nothing that need not be there.
func event(summary: String = "a", span: Event.Span? = nil) throws -> Event {
  let span = try span ?? .days(from: day("2026-02-26"), through: day("2026-02-26"))
  return try Event(uid: "1@hdnd.example", stamp: moment("2026-02-01 00:00"), span: span, summary: summary)
}

/// The lines of a calendar of that event, put together again, that begin with `names`.
func lines(_ event: Event, _ names: String...) -> [String] {
  let text = String(
    decoding: EventCalendar(productIdentifier: "-//a//b//VI", events: [event]).bytes, as: UTF8.self)
  // Literally: where the next line begins with a joiner, no Character is the space alone.
  return text.replacingOccurrences(of: "\r\n ", with: "", options: .literal).components(separatedBy: "\r\n")
    .filter { line in names.contains { line.hasPrefix($0) } }
}
