/// A whole, its parts, and theirs: columns from left to right, a level each, in which every part is as high as its
/// amount (an icicle, laid on its side).
///
/// Beside a treemap of squares it keeps the order of the table, puts a part next to what it is part of, lets heights of
/// one scale be compared, and gives text lines that run across; on a phone it has all the height that it needs.
/// As the columns are of one width, areas are to one scale too, across levels.
public struct TreeChart: Chart {
  public struct Node: Hashable, Sendable {
    public let label: String
    public let amount: Amount
    public let parts: [Node]

    public init(_ label: String, _ amount: Amount, _ parts: [Node] = []) {
      self.label = label
      self.amount = amount
      self.parts = parts
    }
  }

  /// Below the whole; the table beside the picture has the others.
  public static let mostLevels = 3

  public let title: String
  public let whole: Node
  public let levels: Int
  public let words: ChartWords

  /// - Parameters:
  ///   - whole: written above the columns. Where its parts come to less than it, room is left blank at the end; the
  ///     same holds for every part.
  ///   - levels: as many columns as there may be, 1 to 3.
  public init(title: String, whole: Node, levels: Int = mostLevels, words: ChartWords) {
    self.title = title
    self.whole = whole
    self.levels = min(max(levels, 1), Self.mostLevels)
    self.words = words
  }
}

extension TreeChart.Node {
  /// What the node takes: its amount, or that of its parts where they come to more. Nothing below zero.
  var extent: Double {
    max(amount.number.drawable, parts.reduce(0) { $0 + $1.extent })
  }

  /// Levels below this one that have anything to draw.
  var depth: Int {
    parts.filter { $0.extent > 0 }.map { $0.depth + 1 }.max() ?? 0
  }
}
