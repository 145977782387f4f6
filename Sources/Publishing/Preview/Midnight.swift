import Foundation

/// When days begin.
package enum Midnight {
  /// The moment at which the day after another moment begins.
  /// - Parameter timeZone: its name, as in `Asia/Ho_Chi_Minh`; Greenwich's day where it is none.
  package static func next(after moment: Date, inTimeZone timeZone: String) -> Date? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
    // Days have 23 to 25 hours, and where clocks go forward at midnight they begin at one o'clock.
    return calendar.date(byAdding: .day, value: 1, to: moment).map { calendar.startOfDay(for: $0) }
  }
}
