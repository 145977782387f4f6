import OfficeFiles

/// What of an open document is not shown: sheets and slides whose style says so, rows and columns with something in them, and
/// words (OpenDocument 1.3, part 3).
struct OpenPages {
  private(set) var hidden: [FileInspection.Hidden] = []
  /// Slides with a note of the speaker.
  private(set) var notes = 0
  private var style = ""
  private var hiddenStyles: Set<String> = []
  private var slides = 0
  /// What a master of slides has for notes is a form to fill in.
  private var isMaster = false
  private var isNote = false
  private var isParagraph = false
  /// Where the page's number stands, in its stead a word that says so.
  private var isNumber = false
  private var isNoted = false
  private var sheet = OpenSheet()
  /// The elements whose words are hidden that were begun, and those of the same names within them.
  private var hidingElement: String?
  private var hidingDepth = 0

  mutating func take(_ event: XMLEvents.Event) {
    takeWords(event)
    for hidden in sheet.take(event) { add(hidden) }
    switch event {
    case .start("style", let attributes): style = attributes["style:name"] ?? ""
    case .start("table-properties", let attributes):
      if attributes["table:display"] == "false" { hiddenStyles.insert(style) }
    case .start("text-properties", let attributes):
      if attributes["text:display"] == "none" { hiddenStyles.insert(style) }
    case .start("drawing-page-properties", let attributes):
      if attributes["presentation:visibility"] == "hidden" { hiddenStyles.insert(style) }
    case .start("table", let attributes):
      guard let style = attributes["table:style-name"], hiddenStyles.contains(style) else { return }
      add(.sheet(attributes["table:name"] ?? ""))
    case .start("page", let attributes):
      slides += 1
      if let style = attributes["draw:style-name"], hiddenStyles.contains(style) { add(.slide(slides)) }
    case .start("master-page", _): isMaster = true
    case .end("master-page"): isMaster = false
    case .start("notes", _): (isNote, isNoted) = (!isMaster, false)
    case .start("page-number", _): isNumber = true
    case .end("page-number"): isNumber = false
    case .start("p", _): isParagraph = true
    case .end("p"): isParagraph = false
    case .text(let text):
      if isNote, isParagraph, !isNumber, text.contains(where: \.isLetter) { isNoted = true }
    case .end("notes"):
      if isNoted { notes += 1 }
      isNote = false
    default: break
    }
  }

  /// Words in a style that hides them, and those that show on a condition alone.
  private mutating func takeWords(_ event: XMLEvents.Event) {
    switch event {
    case .start(let name, let attributes):
      if name == hidingElement {
        hidingDepth += 1
      } else if hidingElement == nil, hides(name, attributes) {
        (hidingElement, hidingDepth) = (name, 1)
      }
    case .end(let name) where name == hidingElement:
      hidingDepth -= 1
      if hidingDepth == 0 { hidingElement = nil }
    case .text(let words):
      if hidingElement != nil, words.contains(where: { !$0.isWhitespace }), !hidden.contains(.text) {
        add(.text)
      }
    default: break
    }
  }

  private func hides(_ name: String, _ attributes: [String: String]) -> Bool {
    switch name {
    case "span", "p", "h": attributes["text:style-name"].map(hiddenStyles.contains) == true
    case "section": ["none", "condition"].contains(attributes["text:display"])
    case "hidden-text", "hidden-paragraph": true
    default: false
    }
  }

  private mutating func add(_ hidden: FileInspection.Hidden) {
    if self.hidden.count < longestList { self.hidden.append(hidden) }
  }
}

/// Rows and columns of a sheet that are collapsed or filtered away.
private struct OpenSheet {
  private var name = ""
  private var hiddenColumns: [Range<Int>] = []
  private var column = 0
  private var cell = 0..<0
  private var isRowHidden = false
  private var isRowFilled = false
  private var rows = 0
  /// Places in `hiddenColumns` with something in them.
  private var filledColumns: Set<Int> = []

  /// - Returns: at its end, what of the sheet is hidden.
  mutating func take(_ event: XMLEvents.Event) -> [FileInspection.Hidden] {
    switch event {
    case .start("table", let attributes):
      self = OpenSheet()
      name = attributes["table:name"] ?? ""
    case .start("table-column", let attributes):
      let columns = column..<column + repeated(attributes["table:number-columns-repeated"])
      if isHidden(attributes), hiddenColumns.count < longestList { hiddenColumns.append(columns) }
      column = columns.upperBound
    case .start("table-row", let attributes):
      (column, isRowHidden, isRowFilled) = (0, isHidden(attributes), false)
    case .start("table-cell", let attributes), .start("covered-table-cell", let attributes):
      cell = column..<column + repeated(attributes["table:number-columns-repeated"])
      column = cell.upperBound
    case .end("table-cell"), .end("covered-table-cell"): cell = 0..<0
    case .text(let text) where !cell.isEmpty && text.contains(where: { !$0.isWhitespace }):
      isRowFilled = true
      for (place, columns) in hiddenColumns.enumerated() where columns.overlaps(cell) {
        filledColumns.insert(place)
      }
    case .end("table-row"): if isRowHidden, isRowFilled { rows += 1 }
    case .end("table"):
      defer { self = OpenSheet() }
      let columns = filledColumns.reduce(0) { $0 + min(hiddenColumns[$1].count, longestList) }
      return (rows > 0 ? [.rows(rows, name)] : []) + (columns > 0 ? [.columns(columns, name)] : [])
    default: break
    }
    return []
  }

  private func isHidden(_ attributes: [String: String]) -> Bool {
    ["collapse", "filter"].contains(attributes["table:visibility"])
  }

  /// No sheet is wider.
  private func repeated(_ count: String?) -> Int {
    min(max(1, count.flatMap { Int($0) } ?? 1), 1 << 16)
  }
}
