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

  /// "I" to "IV": how papers of the state number quarters.
  package var numeral: String { ["I", "II", "III", "IV"][number - 1] }

  package var next: Quarter {
    number < 4 ? Quarter(year: year, number: number + 1) : Quarter(year: year + 1, number: 1)
  }

  private init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  package static func < (a: Quarter, b: Quarter) -> Bool {
    (a.year, a.number) < (b.year, b.number)
  }
}
