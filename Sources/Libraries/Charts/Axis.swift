/// The vertical axis of columns and lines: ticks with their texts at the left, a line across for each.
struct Axis {
  let ticks: Ticks
  let labels: [String]
  var unit: String

  init(_ ticks: Ticks, _ words: ChartWords, unit: String) {
    self.ticks = ticks
    labels = ticks.values.map(words.amount)
    self.unit = unit
  }

  /// The room of the tick texts, up to where the plot begins.
  var indent: Double { (labels.map { $0.width() }.max() ?? 0).rounded(.up) + 8 }

  func height(_ size: ChartSize) -> Double { size == .phone ? 170 : 220 }

  /// How far below the top of the plot a number lies.
  func y(_ number: Double, height: Double) -> Double {
    guard ticks.high > ticks.low else { return height }
    return (ticks.high - number) / (ticks.high - ticks.low) * height
  }

  /// - Parameters:
  ///   - right: end of the plot, and of its lines.
  ///   - room: above the highest tick, for what may stand there.
  /// - Returns: the top of the plot.
  func draw(on drawing: inout Drawing, top: Double, right: Double, height: Double, room: Double) -> Double {
    var plot = top
    if !unit.isEmpty {
      let lines = Wrapped(unit, width: drawing.width, lines: 2)
      drawing.text(lines, x: 0, top: top, .start, "soft")
      plot += lines.height
    }
    plot += room
    for (tick, label) in zip(ticks.values, labels) {
      let y = plot + y(tick, height: height)
      drawing.line(indent, y, right, y, tick == 0 ? "zero" : "grid")
      drawing.text([label], x: indent - 8, top: y - 10, .end, "soft")
    }
    return plot
  }

  /// The names of the categories below the plot: on up to three lines where they fit, and otherwise the last one and
  /// every second, third, … before it, on one line.
  /// - Parameter centers: of the categories, evenly apart.
  /// - Returns: the bottom of the names.
  static func names(_ names: [String], at centers: [Double], on drawing: inout Drawing, top: Double) -> Double
  {
    let apart = centers.count > 1 ? centers[1] - centers[0] : drawing.width - centers[0]
    let wrapped = names.map { Wrapped($0, width: apart - 6, lines: 3) }
    if wrapped.allSatisfy({ !$0.isCut && !$0.isBroken }) {
      for (name, x) in zip(wrapped, centers) { drawing.text(name, x: x, top: top, .middle) }
      return top + (wrapped.map(\.height).max() ?? 0)
    }
    let lines = names.map { Wrapped($0, width: drawing.width / 3, lines: 1) }
    // The last one may have to move in from the edge, towards the one before.
    let moved = max((centers.last ?? 0) + (lines.last?.width() ?? 0) / 2 - drawing.width, 0)
    let room = (lines.map { $0.width() }.max() ?? 0) + 10 + moved
    let step = max(Int((room / max(apart, 1)).rounded(.up)), 1)
    for (index, name) in lines.enumerated() where (lines.count - 1 - index).isMultiple(of: step) {
      let half = name.width() / 2
      drawing.text(name, x: min(max(centers[index], half), drawing.width - half), top: top, .middle)
    }
    return top + Drawing.lineHeight
  }
}
