/// The name of a line and its last value, at the right of the plot, as near to the line's end as others allow.
struct EndLabel {
  private let name: Wrapped
  private let value: Wrapped
  private let category: Int
  private let amount: Amount
  private let style: String
  /// Of the label, set by `place`.
  private var top = 0.0

  /// None for a series without values.
  /// - Parameter width: that its lines may have.
  init?(_ series: ChartSeries, count: Int, width: Double, kind: Kind) {
    let values = series.values.prefix(count)
    guard let category = values.lastIndex(where: { $0 != nil }), let amount = values[category] else {
      return nil
    }
    name = Wrapped(series.name, width: width, lines: 4)
    value = Wrapped(amount.text, width: width, lines: 2, bold: true)
    self.category = category
    self.amount = amount
    style = kind.style(series.tone)
  }

  /// With a little air, so that two labels are two.
  var height: Double { name.height + value.height + 4 }
  var width: Double { max(name.width(), value.width(bold: true)).rounded(.up) }

  /// From the highest line to the lowest: each level with its end, lower where the one above needs the room; then, from
  /// below, higher where the lowest would leave the plot.
  static func place(_ labels: inout [EndLabel], _ plot: Plot) {
    let ends = labels.map { plot.y($0.amount) }
    let order = labels.indices.sorted { (ends[$0], $0) < (ends[$1], $1) }
    var free = plot.top - Plot.air
    for index in order {
      labels[index].top = max(ends[index] - labels[index].height / 2, free)
      free = labels[index].top + labels[index].height
    }
    var floor = plot.top + plot.height + Plot.air
    for index in order.reversed() {
      labels[index].top = min(labels[index].top, floor - labels[index].height)
      floor = labels[index].top
    }
  }

  func draw(on drawing: inout Drawing, _ plot: Plot, x: Double) {
    let end = (x: plot.x(category), y: plot.y(amount))
    let middle = top + height / 2
    // A thread where the label is not plainly at the end of its line.
    if (middle - end.y).magnitude > 8 || x - end.x > 20 {
      drawing.line(end.x + 7, end.y, x - 3, middle, "leader \(style)")
    }
    drawing.text(name, x: x, top: top + 2)
    drawing.text(value, x: x, top: top + 2 + name.height, .start, "value")
  }
}
