import Foundation

/// What stands in one cell. Its kind decides how it is written, and whether it could be taken for a formula.
public enum CSVCell: Sendable, Hashable {
  /// Words. Beginning like a formula, they get an apostrophe in front.
  case text(String)
  /// Digits without grouping: `-1234567`.
  case integer(Int)
  /// All digits with a point before the fraction, no grouping and no exponent: `1234.5`; empty if not a number.
  case decimal(Decimal)
  /// ISO 8601: `2026-02-26`. Nothing checks that it is; what is not is as harmless as text.
  case date(iso: String)
  /// `true` or `false`, as frictionless and spreadsheets understand them.
  case flag(Bool)
  case empty
}
