/// Horizontal bars, one below the other, each under its label and value; of one part, or of several that stack.
///
/// A bar begins at zero and is to scale; parts that are not above zero have no length, their value says why.
public struct BarChart: Chart {
  public struct Part: Hashable, Sendable {
    /// A class of the style sheet, such as `done`.
    public let tone: String
    public let amount: Double

    public init(_ tone: String, _ amount: Double) {
      self.tone = tone
      self.amount = amount
    }
  }

  /// A line across a bar, such as `mục tiêu 90 %`.
  public struct Target: Hashable, Sendable {
    public let amount: Double
    public let label: String

    public init(_ amount: Double, _ label: String) {
      self.amount = amount
      self.label = label
    }
  }

  public struct Bar: Hashable, Sendable {
    public let label: String
    public let value: String
    public let parts: [Part]
    public let target: Target?

    public init(_ label: String, value: String, _ parts: [Part], target: Target? = nil) {
      self.label = label
      self.value = value
      self.parts = parts
      self.target = target
    }
  }

  /// What a tone means, for the legend.
  public struct Key: Hashable, Sendable {
    public let tone: String
    public let name: String

    public init(_ tone: String, _ name: String) {
      self.tone = tone
      self.name = name
    }
  }

  public let title: String
  public let bars: [Bar]
  public let keys: [Key]
  public let whole: Double?
  public let limit: Int?
  public let words: ChartWords

  /// - Parameters:
  ///   - whole: what the full width stands for, drawn as a track, such as 100 for shares; the longest bar or target
  ///     where it is nil or less than that.
  ///   - limit: as many bars as there may be. The smallest of the others become one, of their sums, at the end; so it
  ///     is for amounts that add up. The picture grows with its bars: without a limit 60 are long, and readable.
  public init(
    title: String, bars: [Bar], keys: [Key] = [], whole: Double? = nil, limit: Int? = nil, words: ChartWords
  ) {
    self.title = title
    self.bars = bars
    self.keys = keys
    self.whole = whole
    self.limit = limit
    self.words = words
  }
}

extension BarChart.Bar {
  var total: Double { parts.reduce(0) { $0 + max($1.amount.drawable, 0) } }
}

extension BarChart {
  /// The bars with the smallest ones folded, in their order.
  var shown: [Bar] {
    guard let limit, limit > 0, bars.count > limit else { return bars }
    let largest = bars.indices.sorted { (bars[$0].total, $1) > (bars[$1].total, $0) }
    let kept = Set(largest.prefix(limit - 1))
    let folded = bars.indices.filter { !kept.contains($0) }.map { bars[$0] }
    return bars.indices.filter(kept.contains).map { bars[$0] } + [fold(folded)]
  }

  private func fold(_ bars: [Bar]) -> Bar {
    var sums: [Part] = []
    for part in bars.flatMap(\.parts) {
      if let index = sums.firstIndex(where: { $0.tone == part.tone }) {
        sums[index] = Part(part.tone, (sums[index].amount + part.amount.drawable).drawable)
      } else {
        sums.append(Part(part.tone, part.amount.drawable))
      }
    }
    let sum = sums.reduce(0) { $0 + $1.amount }
    return Bar(words.rest(of: bars.count), value: words.amount(sum), sums)
  }
}
