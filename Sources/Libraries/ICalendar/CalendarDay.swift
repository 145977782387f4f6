/// A day of the Gregorian calendar; a DATE in RFC 5545 (section 3.3.4).
public struct CalendarDay: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// - Returns: nil for a day that does not exist, and outside the years 1583 to 9998: a year has four digits, and
  ///   the days before and after can be written too.
  public init?(year: Int, month: Int, day: Int) {
    guard 1583...9998 ~= year, 1...12 ~= month, 1...daysInMonth(month, of: year) ~= day else { return nil }
    self.init(existingYear: year, month: month, day: day)
  }

  private init(existingYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

extension CalendarDay: Comparable {
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CalendarDay {
  var next: CalendarDay {
    if day < daysInMonth(month, of: year) {
      return CalendarDay(existingYear: year, month: month, day: day + 1)
    }
    return month < 12
      ? CalendarDay(existingYear: year, month: month + 1, day: 1)
      : CalendarDay(existingYear: year + 1, month: 1, day: 1)
  }

  /// Days since 1 January 1970.
  var number: Int {
    let past = year - 1
    let daysOfPastYears = past * 365 + past / 4 - past / 100 + past / 400
    let daysOfPastMonths = (1..<month).reduce(0) { $0 + daysInMonth($1, of: year) }
    return daysOfPastYears + daysOfPastMonths + day - 1 - 719_162
  }

  /// `20260226`
  var basicFormat: String { digits(year, 4) + digits(month, 2) + digits(day, 2) }
}

private func daysInMonth(_ month: Int, of year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// At least that many digits, filled up with zeros.
func digits(_ number: Int, _ count: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
}
