/// Columns in groups: a group for each category (a year, a month), in it a column for each series (planned, spent).
///
/// The axis holds zero; columns below it hang. Values stand at the columns where they run into nothing. Where the
/// groups are too many for the width they go on in further rows of the same scale, as words do.
public struct ColumnChart: Chart {
  public let title: String
  public let categories: [String]
  public let series: [ChartSeries]
  /// What the axis counts, such as `tỷ đồng`; above it.
  public let unit: String
  public let words: ChartWords

  public init(
    title: String, categories: [String], series: [ChartSeries], unit: String = "", words: ChartWords
  ) {
    self.title = title
    self.categories = categories
    self.series = series
    self.unit = unit
    self.words = words
  }
}

extension ColumnChart {
  public func draw(on drawing: inout Drawing) {
    let numbers = series.flatMap { $0.values.prefix(categories.count) }.compactMap { $0?.number.drawable }
    guard !numbers.isEmpty else { return drawing.empty(words) }
    // A single series needs no legend: the title says what it is.
    let entries = series.enumerated().map { index, series in
      let kind = Kind(index: index)
      return Legend.Entry(name: series.name, style: kind.style(series.tone), pattern: kind.pattern)
    }
    var y = Legend(entries: series.count > 1 ? entries : []).draw(on: &drawing, top: 0)
    var axis = Axis(Ticks(numbers), words, unit: unit)
    let groups = rows(width: drawing.width - axis.indent)
    let height = axis.height(drawing.size) * (groups.count > 1 ? 0.7 : 1)
    for row in groups {
      y = axis.draw(on: &drawing, top: y, right: drawing.width, height: height, room: Drawing.lineHeight)
      ColumnRow(chart: self, categories: row, axis: axis, top: y, height: height).draw(on: &drawing)
      y = drawing.height + 4
      axis.unit = ""
    }
  }

  /// The categories of each row: as even as may be, so that the last row is not the odd one.
  private func rows(width: Double) -> [Range<Int>] {
    let most = max(Int(width / (Double(series.count) * 8 + 8)), 1)
    let count = (categories.count + most - 1) / most
    return (0..<count).map { categories.count * $0 / count..<categories.count * ($0 + 1) / count }
  }
}
