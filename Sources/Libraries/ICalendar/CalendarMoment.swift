import Foundation

/// A minute of a day, by the clock of whatever zone it is said to be in; a DATE-TIME in RFC 5545 (section 3.3.5).
public struct CalendarMoment: Hashable, Sendable {
  public let day: CalendarDay
  public let hour: Int
  public let minute: Int

  /// - Returns: nil if the clock never shows that: 24:00, 8:60.
  public init?(_ day: CalendarDay, hour: Int, minute: Int) {
    guard 0...23 ~= hour, 0...59 ~= minute else { return nil }
    self.day = day
    self.hour = hour
    self.minute = minute
  }
}

extension CalendarMoment: Comparable {
  public static func < (a: CalendarMoment, b: CalendarMoment) -> Bool {
    (a.day, a.hour, a.minute) < (b.day, b.hour, b.minute)
  }
}

extension CalendarMoment {
  /// `20260226T080000`
  var basicFormat: String { "\(day.basicFormat)T\(digits(hour, 2))\(digits(minute, 2))00" }

  /// The instant at which the zone's clock shows this.
  ///
  /// Of an hour that comes twice it is in the first, and an hour that is left out is counted on from the clock
  /// before it (RFC 5545, section 3.3.5): in both cases the earlier offset holds.
  func instant(in zone: TimeZone) -> Date {
    let clock = Date(timeIntervalSince1970: Double((day.number * 24 + hour) * 3600 + minute * 60))
    let earlier = zone.secondsFromGMT(for: clock - 86400)
    let first = clock - Double(earlier)
    let later = zone.secondsFromGMT(for: first)
    let second = clock - Double(later)
    return zone.secondsFromGMT(for: second) == later ? second : first
  }
}

extension Date {
  /// `20260226T010000Z`
  var basicFormat: String {
    formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted).timeZoneSeparator(.omitted))
  }
}
