extension TreeChart {
  public func draw(on drawing: inout Drawing) {
    let icicle = Icicle(self, size: drawing.size)
    guard !icicle.cells.isEmpty else { return drawing.empty(words) }
    let top = drawing.heading(whole.label, whole.amount.text, top: 0, "value") + 6
    for cell in icicle.cells {
      var box = cell.box
      box.y += top
      let title = "\(cell.node.label): \(cell.node.amount.text), \(cell.share)"
      drawing.rect(box, "area l\(cell.level)", title: title)
      write(cell, in: box, on: &drawing)
    }
    drawing.height = top + icicle.height + 2
  }

  /// In the middle of a low part, at the top of a high one.
  private func write(_ cell: Icicle.Cell, in box: Box, on drawing: inout Drawing) {
    let writing = cell.writing
    let padding = Icicle.Cell.padding
    let height = writing.name.height + Double(writing.below.count) * Drawing.lineHeight
    let top = box.y + min((box.height - height) / 2, padding - 2)
    drawing.text(writing.name, x: box.x + padding, top: top)
    drawing.text(writing.below, x: box.x + padding, top: top + writing.name.height, .start, "value")
    drawing.text([writing.beside], x: box.x + box.width - padding, top: top, .end, "value")
  }
}
