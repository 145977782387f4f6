/// One row of a column chart: its columns, their values, the names below.
struct ColumnRow {
  let chart: ColumnChart
  let categories: Range<Int>
  let axis: Axis
  let top: Double
  let height: Double

  private struct Column {
    let kind: Kind
    let tone: String?
    let box: Box
    let value: Amount
    let title: String
  }

  func draw(on drawing: inout Drawing) {
    let apart = (drawing.width - axis.indent) / Double(categories.count)
    let columns = columns(apart: apart)
    for column in columns {
      drawing.rect(column.box, column.kind.style(column.tone), column.kind.pattern, title: column.title)
    }
    // Once more above the columns, for those that hang from it.
    if axis.ticks.low < 0 {
      let zero = top + axis.y(0, height: height)
      drawing.line(axis.indent, zero, drawing.width, zero, "zero")
    }
    write(valuesOf: columns, on: &drawing)
    let centers = categories.indices.map { axis.indent + (Double($0 - categories.lowerBound) + 0.5) * apart }
    let below = axis.ticks.low < 0 ? 22.0 : 8.0
    drawing.height =
      Axis.names(Array(chart.categories[categories]), at: centers, on: &drawing, top: top + height + below)
      + 4
  }

  private func columns(apart: Double) -> [Column] {
    let width = min(apart * 0.84 / Double(chart.series.count), 44)
    let inset = (apart - width * Double(chart.series.count)) / 2
    let zero = axis.y(0, height: height)
    var columns: [Column] = []
    for category in categories {
      let start = axis.indent + Double(category - categories.lowerBound) * apart + inset
      for (index, series) in chart.series.enumerated() where category < series.values.count {
        guard let value = series.values[category] else { continue }
        let end = axis.y(value.number.drawable, height: height)
        // A little air between neighbours, so that equal ones are two.
        let box = Box(
          x: start + Double(index) * width, y: top + min(zero, end), width: width - min(2, width * 0.15),
          height: (end - zero).magnitude)
        let names =
          chart.series.count > 1
          ? "\(chart.categories[category]), \(series.name)" : chart.categories[category]
        columns.append(
          Column(
            kind: Kind(index: index), tone: series.tone, box: box, value: value,
            title: "\(names): \(value.text)"))
      }
    }
    return columns
  }

  /// From the longest column to the shortest, each unless it would touch a column or a value that is there.
  private func write(valuesOf columns: [Column], on drawing: inout Drawing) {
    let order = columns.indices.sorted { (-columns[$0].box.height, $0) < (-columns[$1].box.height, $1) }
    var taken = columns.map(\.box)
    for column in order.map({ columns[$0] }) {
      let places = places(of: column).filter { $0.x >= axis.indent - 6 && $0.x + $0.width <= drawing.width }
      guard
        let place = places.first(where: { place in !taken.contains { $0.overlaps(place.widened(by: 2)) } })
      else { continue }
      drawing.text([column.value.text], x: place.x + place.width / 2, top: place.y, .middle, "value")
      taken.append(place)
    }
  }

  /// Where a column's value may stand: over its middle, or beginning or ending with it.
  private func places(of column: Column) -> [Box] {
    let box = column.box
    let width = column.value.text.width(bold: true)
    let y = column.value.number < 0 ? box.y + box.height + 1 : box.y - Drawing.lineHeight
    return [(box.width - width) / 2, 0, box.width - width].map { shift in
      Box(x: box.x + shift, y: y, width: width, height: Drawing.lineHeight - 1)
    }
  }
}
