import Council
import Vietnamese

/// A row of a table as the text of a record, and which of its lines come from which column.
struct TableRecord {
  private(set) var text = ""
  /// By line of the text, from 1.
  private(set) var columns: [Int: TableColumns.Column] = [:]

  init(_ row: Sheet.Row, _ table: TableColumns) {
    var front = FrontMatterText()
    var opened: String?
    for column in table.columns {
      let value = row[column.index]
      guard !value.isEmpty else { continue }
      let first = front.lines.count
      let key = column.field.label.lowercased()
      if let inner = column.inner {
        if opened != column.field.id { front.addList(key) }
        // A list of things gets one of them.
        let isFirst = opened != column.field.id && column.field.type.isList
        let indent = column.field.type.isList && !isFirst ? 4 : 2
        front.addText((isFirst ? "- " : "") + inner.label.lowercased(), value, indent: indent)
        opened = column.field.id
      } else if column.field.type.isList, case let items = Self.items(value), items.count > 1 {
        front.addList(key)
        for item in items { front.addItem(item) }
      } else {
        front.addText(key, value)
      }
      for line in first..<front.lines.count { columns[line + 2] = column }
    }
    text = "---\n" + front.lines.map { $0 + "\n" }.joined() + "---\n"
  }

  /// Names may hold commas, so items are parted by semicolons or lines.
  private static func items(_ value: String) -> [String] {
    value.split { $0 == ";" || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }
  }
}
