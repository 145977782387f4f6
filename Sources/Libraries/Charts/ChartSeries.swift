/// One of the things that a chart over categories compares: what was planned, what was spent.
public struct ChartSeries: Hashable, Sendable {
  public let name: String
  /// One for each category, nil where there is none; those beyond the categories are not drawn.
  public let values: [Amount?]
  /// A class of the style sheet in place of `k1`, `k2`, …
  public let tone: String?

  public init(_ name: String, _ values: [Amount?], tone: String? = nil) {
    self.name = name
    self.values = values
    self.tone = tone
  }
}
