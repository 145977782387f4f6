/// Names of what is drawn, each behind a piece of its colour and pattern.
struct Legend {
  struct Entry {
    let name: String
    let style: String
    let pattern: Pattern?
  }

  let entries: [Entry]

  private static let swatch = 14.0

  /// In rows from `top`, as many on a row as fit.
  /// - Returns: where the chart may begin; `top` if there are no entries.
  func draw(on drawing: inout Drawing, top: Double) -> Double {
    guard !entries.isEmpty else { return top }
    let indent = Self.swatch + 6
    var (x, y, rowHeight) = (0.0, top, 0.0)
    for entry in entries {
      let name = Wrapped(entry.name, width: drawing.width - indent, lines: 3)
      let width = indent + name.width()
      if x > 0, x + width > drawing.width { (x, y, rowHeight) = (0, y + rowHeight + 4, 0) }
      drawing.rect(Box(x: x, y: y + 3, width: Self.swatch, height: Self.swatch), entry.style, entry.pattern)
      drawing.text(name, x: x + indent, top: y)
      x += width + 14
      rowHeight = max(rowHeight, name.height)
    }
    return y + rowHeight + 10
  }
}
