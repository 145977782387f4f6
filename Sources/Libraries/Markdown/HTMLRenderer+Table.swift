/// What a cell has to know of its table.
struct TableState {
  fileprivate var names = UniqueNames()
  fileprivate var alignments: [UInt8] = []
  fileprivate var column = 0
  fileprivate var isInHeader = false
  fileprivate var hasBody = false
  fileprivate var isHeaderCell = false
}

extension HTMLRenderer {
  /// A table stands in a region of its own that scrolls, can be reached by keyboard, and has a name.
  mutating func openTable(_ node: Node, lastHeading: String?) {
    table.alignments = node.alignments
    table.hasBody = false
    open("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
    out.text(table.names.unique(name(of: node) ?? lastHeading ?? options.words.table, joinedBy: " "))
    out.markup("\">\n<table>\n")
  }

  mutating func closeTable() {
    if table.hasBody { out.markup("</tbody>\n") }
    out.markup("</table>\n</div>\n")
  }

  mutating func openRow(isHeader: Bool) {
    table.column = 0
    table.isInHeader = isHeader
    if isHeader {
      out.markup("<thead>\n")
    } else if !table.hasBody {
      table.hasBody = true
      out.markup("<tbody>\n")
    }
    out.markup("<tr>\n")
  }

  mutating func closeRow(isHeader: Bool) {
    out.markup(isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
  }

  /// Alignment is a class: checkers refuse `align`, and a strict content security policy refuses `style`.
  mutating func openCell(_ node: Node) {
    // An empty cell heads nothing.
    table.isHeaderCell = table.isInHeader && node.firstChild != nil
    out.markup(table.isHeaderCell ? "<th scope=\"col\"" : "<td")
    if table.column < table.alignments.count {
      switch table.alignments[table.column] {
      case UInt8(ascii: "r"): out.markup(" class=\"right\"")
      case UInt8(ascii: "c"): out.markup(" class=\"center\"")
      default: break
      }
    }
    out.markup(">")
    table.column += 1
  }

  mutating func closeCell() {
    out.markup(table.isHeaderCell ? "</th>\n" : "</td>\n")
  }
}

private extension HTMLRenderer {
  /// The words of the header, as a list.
  func name(of node: Node) -> String? {
    var words: [String] = []
    var cell = node.firstChild?.firstChild
    while let current = cell {
      let text = singleSpaced(current.words)
      if !text.isEmpty { words.append(text) }
      cell = current.next
    }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
