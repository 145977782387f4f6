/// What a chart says beyond the texts of its data. The language is the caller's.
public struct ChartWords: Sendable {
  /// An amount that no text was given for: a tick of the axis, whose unit stands above it; the sum of what was folded,
  /// which has none but this.
  public var amount: @Sendable (Double) -> String
  /// A share of a whole: 0.125 is perhaps `12,5 %`.
  public var share: @Sendable (Double) -> String
  /// The name of what was folded, `khác`; its number follows: `khác (12)`.
  public var rest: String
  /// In place of a chart that has nothing to draw.
  public var empty: String

  public init(
    amount: @escaping @Sendable (Double) -> String, share: @escaping @Sendable (Double) -> String,
    rest: String,
    empty: String
  ) {
    self.amount = amount
    self.share = share
    self.rest = rest
    self.empty = empty
  }

  func rest(of count: Int) -> String { "\(rest) (\(count))" }
}

/// A number and how it is written: 31.4 and `31,4 tỷ`.
public struct Amount: Hashable, Sendable {
  public let number: Double
  public let text: String

  public init(_ number: Double, _ text: String) {
    self.number = number
    self.text = text
  }
}

extension Double {
  /// The number as it can be drawn: what is no number is 0, as is what is too near to it to divide by, and what is
  /// too large to add up is the largest that is not.
  var drawable: Double {
    if isNaN || magnitude < 1e-300 { return 0 }
    return Swift.min(Swift.max(self, -1e300), 1e300)
  }
}
