import Vietnamese

/// A week from Monday to Sunday, numbered as ISO 8601 does: it belongs to the year of its Thursday.
package struct Week: Hashable, Comparable, Sendable {
  /// Its Monday.
  package let first: WrittenDate

  /// - Returns: nil where the date does not say the day.
  package init?(of date: WrittenDate) {
    guard let weekday = date.weekday else { return nil }
    first = WrittenDate(dayNumber: date.dayNumber - weekday + 1)
  }

  private init(first: WrittenDate) {
    self.first = first
  }

  package var last: WrittenDate { first.adding(days: 6) }

  package var next: Week { Week(first: first.adding(days: 7)) }

  private var thursday: WrittenDate { first.adding(days: 3) }

  package var year: Int { thursday.year }

  /// 1 to 53.
  package var number: Int {
    let dayOfYear = (try? WrittenDate(year: year, month: 1, day: 1))?.days(to: thursday) ?? 0
    return dayOfYear / 7 + 1
  }

  package static func < (a: Week, b: Week) -> Bool { a.first < b.first }
}
