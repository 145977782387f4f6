import Foundation

/// The unit in which a table or a record gives its amounts.
public enum MoneyUnit: Sendable, Hashable, CaseIterable {
  case dong, thousand, million, billion

  /// A unit by any of its names, whatever their case and marks: `triệu đồng`, `Triệu`, `trđ`, `ngàn đồng`,
  /// `tỉ đồng`, `1.000 đồng`, `VNĐ`; nil for anything else.
  public init?(_ name: some StringProtocol) {
    switch name.folded {
    case "dong", "d", "vnd", "dong-viet-nam", "viet-nam-dong": self = .dong
    case "nghin-dong", "ngan-dong", "nghin", "ngan", "1-000-dong", "1000-dong", "1-000d", "1000d":
      self = .thousand
    case "trieu-dong", "trieu", "tr-dong", "tr-d", "trd", "tr": self = .million
    case "ty-dong", "ti-dong", "ty", "ti", "tyd", "tid", "ty-d", "ti-d": self = .billion
    default: return nil
    }
  }

  public var label: String {
    switch self {
    case .dong: "đồng"
    case .thousand: "nghìn đồng"
    case .million: "triệu đồng"
    case .billion: "tỷ đồng"
    }
  }

  /// How many đồng one of the unit is.
  public var inDong: Decimal { Decimal(sign: .plus, exponent: exponent, significand: 1) }

  /// The power of ten.
  fileprivate var exponent: Int {
    switch self {
    case .dong: 0
    case .thousand: 3
    case .million: 6
    case .billion: 9
    }
  }
}

/// The exact amount in its own unit, `1.234.567 đồng`, with a no-break space before the unit.
public func formatMoney(_ amount: Decimal, unit: MoneyUnit) -> String {
  formatNumber(amount) + "\u{A0}" + unit.label
}

/// The amount as one would say it, in the largest unit of which there is at least one and with at most one decimal
/// (half away from zero): `1,2 tỷ đồng`, `350 triệu đồng`.
/// - Parameter fractionDigits: more decimals than one, where amounts stand beside each other.
public func shortMoney(_ amount: Decimal, unit: MoneyUnit = .dong, fractionDigits: Int = 1) -> String {
  func value(in unit: MoneyUnit) -> Decimal { rounded(converted(to: unit), fractionDigits: fractionDigits) }
  // Rounding decides, so that 999,96 million become 1 billion and never 1.000 million.
  var shown = MoneyUnit.dong
  for larger in MoneyUnit.allCases where value(in: shown).magnitude >= 1000 { shown = larger }
  return formatMoney(value(in: shown), unit: shown)

  /// Exact: only the decimal point moves.
  func converted(to other: MoneyUnit) -> Decimal {
    amount * Decimal(sign: .plus, exponent: unit.exponent - other.exponent, significand: 1)
  }
}
