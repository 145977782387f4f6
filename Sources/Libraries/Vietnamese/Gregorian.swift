/// A day of the Gregorian calendar, taken to hold for all years from 1 on, and its number.
///
/// Day 0 is 1 January 1970, as in Unix time.
struct GregorianDay {
  let year: Int
  let month: Int
  let day: Int

  /// - Returns: nil for a day that does not exist.
  init?(year: Int, month: Int, day: Int) {
    guard year >= 1, 1...12 ~= month, 1...daysInMonth(month, of: year) ~= day else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  init(number: Int) {
    let sinceYear1 = number + daysTo1970
    // 400 years have 146,097 days; the guess is never late and at most two years early.
    var year = max(1, sinceYear1 * 400 / 146_097)
    while daysBefore(year: year + 1) <= sinceYear1 { year += 1 }
    var rest = sinceYear1 - daysBefore(year: year)
    var month = 1
    while month < 12, rest >= daysInMonth(month, of: year) {
      rest -= daysInMonth(month, of: year)
      month += 1
    }
    self.year = year
    self.month = month
    day = rest + 1
  }

  var number: Int {
    var days = daysBefore(year: year) - daysTo1970 + day - 1
    for earlier in 1..<month { days += daysInMonth(earlier, of: year) }
    return days
  }
}

private let daysTo1970 = 719_162

/// Days from 1 January of year 1 to 1 January of `year`.
private func daysBefore(year: Int) -> Int {
  let past = year - 1
  return past * 365 + past / 4 - past / 100 + past / 400
}

private func daysInMonth(_ month: Int, of year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}
