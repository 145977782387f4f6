import Vietnamese

/// Three months of a year.
package struct Quarter: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 to 4.
  package let number: Int

  /// - Returns: nil where the date does not say the month.
  package init?(of date: WrittenDate) {
    guard let month = date.month else { return nil }
    year = date.year
    number = (month + 2) / 3
  }

  package static func < (a: Quarter, b: Quarter) -> Bool {
    (a.year, a.number) < (b.year, b.number)
  }
}
