/// Where the parts of a tree lie, each with what is written in it.
struct Icicle {
  struct Cell {
    let box: Box
    /// From 1, the parts of the whole.
    let level: Int
    let node: TreeChart.Node
    let share: String
    let writing: Writing

    /// Between the edge and the text.
    static let padding = 7.0

    init(_ node: TreeChart.Node, level: Int, box: Box, share: String) {
      self.node = node
      self.level = level
      self.box = box
      self.share = share
      writing = Writing(node, share: share, width: box.width - 2 * Self.padding, height: box.height)
    }
  }

  let columns: Int
  let height: Double
  private(set) var cells: [Cell] = []

  private let words: ChartWords
  private let columnWidth: Double
  /// Units of height for one of the amounts.
  private let scale: Double
  private let whole: Double
  /// Sum of the amounts that have no cell of their own.
  private var folded = 0.0

  /// As high as suits what is to be written. Height costs the reader a scroll, so that 40 units of it weigh as much
  /// as a quarter of a name that is cut or missing, half a number that is missing, or 2 % of the whole that is folded.
  init(_ chart: TreeChart, size: ChartSize) {
    var best = Icicle(chart, size: size, height: 240)
    for height in stride(from: 280.0, through: 1400, by: 40) where height / 40 < best.cost {
      let next = Icicle(chart, size: size, height: height)
      if next.cost < best.cost { best = next }
    }
    self = best
  }

  private init(_ chart: TreeChart, size: ChartSize, height: Double) {
    let extent = chart.whole.extent
    columns = min(chart.whole.depth, chart.levels)
    columnWidth = size.width / Double(max(columns, 1))
    self.height = height
    scale = extent > 0 ? height / extent : 0
    whole = extent
    words = chart.words
    place(chart.whole.parts, top: 0, level: 1)
  }

  private var cost: Double {
    let unnamed = cells.count { $0.writing.name.isCut || $0.writing.name.lines.isEmpty }
    let unnumbered = cells.count { $0.writing.below.isEmpty && $0.writing.beside.isEmpty }
    return height / 40 + Double(unnamed * 4 + unnumbered * 2) + folded / whole * 50
  }

  private mutating func place(_ nodes: [TreeChart.Node], top: Double, level: Int) {
    guard level <= columns else { return }
    var y = top
    for node in fold(nodes) {
      let height = node.extent * scale
      let box = Box(x: Double(level - 1) * columnWidth, y: y, width: columnWidth, height: height)
      cells.append(Cell(node, level: level, box: box, share: words.share(node.extent / whole)))
      place(node.parts, top: y, level: level + 1)
      y += height
    }
  }

  /// Parts too low for their names become one at the end, if there are several. Those with room for two lines and more
  /// stay, however long their names are.
  private mutating func fold(_ nodes: [TreeChart.Node]) -> [TreeChart.Node] {
    let nodes = nodes.filter { $0.extent > 0 }
    let low = nodes.filter { node in
      let room = Writing.room(height: node.extent * scale)
      let width = columnWidth - 2 * Cell.padding
      return room == 0 || room == 1 && Wrapped(node.label, width: width, lines: 1).isCut
    }
    guard low.count > 1 else { return nodes }
    let sum = low.reduce(0) { $0 + $1.extent }
    folded += sum
    let rest = TreeChart.Node(words.rest(of: low.count), Amount(sum, words.amount(sum)))
    return nodes.filter { !low.contains($0) } + [rest]
  }
}
