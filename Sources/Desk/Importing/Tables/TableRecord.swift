import Council
import Vietnamese

/// A row of a table as lines of front matter, and which of them come from which column.
struct TableRecord {
  private(set) var lines: [String] = []
  /// By line, from 0.
  private(set) var columns: [TableColumns.Column] = []

  /// - Parameter isItem: whether the row is an item of a list rather than a record.
  init(_ row: Sheet.Row, _ table: TableColumns, isItem: Bool = false) {
    var front = FrontMatterText()
    var opened: String?
    for column in table.columns {
      let value = row[column.index]
      guard !value.isEmpty else { continue }
      // The first field of an item stands behind its dash, the others below it.
      let start = isItem ? (front.lines.isEmpty ? 2 : 4) : 0
      let key = (isItem && front.lines.isEmpty ? "- " : "") + column.field.label.lowercased()
      if let inner = column.inner {
        if opened != column.field.id { front.addList(key, indent: start) }
        // A list of things gets one of them.
        let isFirst = opened != column.field.id && column.field.type.isList
        let indent = (isItem ? 4 : 0) + (column.field.type.isList && !isFirst ? 4 : 2)
        front.addText((isFirst ? "- " : "") + inner.label.lowercased(), value, indent: indent)
        opened = column.field.id
      } else if column.field.type.isList, case let items = Self.items(value), items.count > 1 {
        front.addList(key, indent: start)
        for item in items { front.addItem(item, indent: (isItem ? 4 : 0) + 2) }
      } else {
        front.addText(key, value, indent: start)
      }
      columns += Array(repeating: column, count: front.lines.count - columns.count)
    }
    lines = front.lines
  }

  /// The whole file of a record.
  var text: String { "---\n" + lines.map { $0 + "\n" }.joined() + "---\n" }

  /// The column from which a line of a text comes, counted from 1.
  /// - Parameter first: the line on which the row's own begin.
  func column(ofLine line: Int, first: Int = 2) -> TableColumns.Column? {
    columns.indices.contains(line - first) ? columns[line - first] : nil
  }

  /// Names may hold commas, so items are parted by semicolons or lines.
  private static func items(_ value: String) -> [String] {
    value.split { $0 == ";" || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }
  }
}
