/// Lines over categories in order, each with its name and last value at its end.
///
/// Up to four series differ in colour, dash and the shape of their points; the fifth looks like the first.
public struct LineChart: Chart {
  public let title: String
  public let categories: [String]
  public let series: [ChartSeries]
  /// What the axis counts, such as `tỷ đồng`; above it.
  public let unit: String
  public let fromZero: Bool
  public let words: ChartWords

  /// - Parameter fromZero: false lets the axis begin near the lowest value. Changes look larger than they are then.
  public init(
    title: String, categories: [String], series: [ChartSeries], unit: String = "", fromZero: Bool = true,
    words: ChartWords
  ) {
    self.title = title
    self.categories = categories
    self.series = series
    self.unit = unit
    self.fromZero = fromZero
    self.words = words
  }
}

extension LineChart {
  public func draw(on drawing: inout Drawing) {
    let numbers = series.flatMap { $0.values.prefix(categories.count) }.compactMap { $0?.number.drawable }
    guard !numbers.isEmpty else { return drawing.empty(words) }
    let axis = Axis(Ticks(numbers, fromZero: fromZero), words, unit: unit)
    var labels = series.enumerated().compactMap { index, series in
      EndLabel(series, count: categories.count, width: drawing.width * 0.3, kind: Kind(index: index))
    }
    let height = max(axis.height(drawing.size), labels.reduce(0) { $0 + $1.height })
    // Points keep half their width from the axis; the labels stand to the right of the last.
    let right = drawing.width - (labels.map(\.width).max() ?? 0) - 14
    let left = categories.count > 1 ? axis.indent + 8 : right
    let top = axis.draw(on: &drawing, top: 0, right: right + 7, height: height, room: Plot.air)
    let apart = categories.count > 1 ? (right - left) / Double(categories.count - 1) : 0
    let plot = Plot(left: left, apart: apart, top: top, height: height, axis: axis)
    for (index, series) in series.enumerated() {
      draw(series, Kind(index: index), on: &drawing, plot)
    }
    EndLabel.place(&labels, plot)
    for label in labels { label.draw(on: &drawing, plot, x: right + 14) }
    let centers = categories.indices.map { left + Double($0) * apart }
    drawing.height = Axis.names(categories, at: centers, on: &drawing, top: top + height + Plot.air) + 4
  }

  private func draw(_ series: ChartSeries, _ kind: Kind, on drawing: inout Drawing, _ plot: Plot) {
    let values = Array(series.values.prefix(categories.count))
    let style = kind.style(series.tone)
    var line = ""
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      let joined = index > 0 && values[index - 1] != nil
      line += "\(joined ? "L" : "M")\(plot.x(index).written) \(plot.y(value).written)"
    }
    drawing.path(line, "line \(style)", dashes: kind.dashes)
    let last = values.lastIndex { $0 != nil }
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      // Where points would touch each other, only those remain that no line shows, and the last.
      let before = index > 0 && values[index - 1] != nil
      let after = index + 1 < values.count && values[index + 1] != nil
      guard plot.apart >= 14 || index == last || !(before || after) else { continue }
      drawing.path(
        kind.marker(plot.x(index), plot.y(value)), "point \(style)",
        title: "\(categories[index]), \(series.name): \(value.text)")
    }
  }
}

/// Where the numbers of a line chart lie.
struct Plot {
  /// Above the highest tick and below the lowest.
  static let air = 10.0

  let left: Double
  let apart: Double
  let top: Double
  let height: Double
  let axis: Axis

  func x(_ category: Int) -> Double { left + Double(category) * apart }
  func y(_ value: Amount) -> Double { top + axis.y(value.number.drawable, height: height) }
}
