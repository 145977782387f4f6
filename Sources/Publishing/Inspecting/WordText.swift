import OfficeFiles

/// The words of a part of an office file, paragraph by paragraph, and its tables row by row; and what in them is a mark of
/// a reader. Works on what Word and PowerPoint write (ECMA-376, part 1: `p` holds `t`) and on OpenDocument (1.3, part 3:
/// `p` and `h` hold the words themselves).
struct WordText {
  private(set) var lines: [String] = []
  /// The lines, with an empty one behind each that does not go on in the next.
  private(set) var text = ""
  /// What people read beside the text: what a picture shows, whom a link writes to, what a field asks for.
  private(set) var beside: [String] = []
  private(set) var tables: [[[String]]] = []
  /// Insertions and deletions that were not yet accepted.
  private(set) var trackedChanges = 0
  private(set) var comments = 0
  private(set) var holdsHiddenWords = false

  private let isOpenDocument: Bool
  private var line = ""
  private var isText = false
  /// Of OpenDocument: what is drawn, with how it was typed as an `annotation` (MathML 3, 5.1).
  private var isFormula = false
  private var isField = false
  private var field = ""
  /// How many paragraphs and comments within others were begun.
  private var depth = 0
  private var isRunHidden = false
  private var isRun = false
  private var tableDepth = 0
  private var table: [[String]] = []
  private var cell: String?
  /// How many columns the cell stands in.
  private var span = 1
  /// Empty cells, to be put in before one that is not.
  private var gap = 0
  /// How many cells may yet be put in.
  private var fillersLeft = 1_000_000

  /// - Throws: `OfficeFailure`.
  init(_ bytes: [UInt8], isOpenDocument: Bool = false) throws {
    self.isOpenDocument = isOpenDocument
    try XMLEvents.read(bytes) { take($0) }
    endLine()
    endField()
  }
}

/// Elements of OpenDocument that hold words without a paragraph: what a picture or a table shows; what stands above and
/// below slides (part 3, 10.9.3).
private let wordsOfTheirOwn: Set = ["title", "desc", "header-decl", "footer-decl", "date-time-decl"]

extension WordText {
  mutating func take(_ event: XMLEvents.Event) {
    switch event {
    case .text(let words):
      if isField { field += words }
      if isOpenDocument ? depth > 0 : isText {
        line += words
        if isRunHidden, words.contains(where: { !$0.isWhitespace }) { holdsHiddenWords = true }
      }
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    beside += sideWords(of: name, attributes)
    switch name {
    case "instrText": isField = true
    case _ where isOpenDocument && wordsOfTheirOwn.contains(name):
      endLine()
      depth += 1
    case "p", "h":
      // A comment or a text box within a paragraph parts what stands around it.
      endLine()
      depth += 1
    case "t", "delText", "text": if !isOpenDocument { isText = true }
    // A tab is a wide space to those who look for what stands alone.
    case "tab", "ptab": if isOpenDocument || isRun { line += "  " }
    // A soft one is none: it stands where a word may be parted.
    case "noBreakHyphen": line += "-"
    case "s": line += " "
    case "br", "cr", "line-break": endLine(isGoingOn: true)
    case "r":
      isRun = true
      isRunHidden = false
    case "vanish": if isRun { isRunHidden = !["0", "false", "off"].contains(attributes["w:val"]) }
    case "ins", "del", "moveFrom", "moveTo", "changed-region", "cell-content-change": trackedChanges += 1
    case "semantics": isFormula = true
    case "annotation" where isFormula:
      endLine()
      depth += 1
    case "comment", "cm", "threadedComment", "annotation": comments += 1
    case "tbl", "table":
      tableDepth += 1
      if tableDepth == 1 { table = [] }
    case "tr", "table-row":
      if tableDepth == 1 {
        table.append([])
        gap = 0
      }
    case "gridBefore": if tableDepth == 1, cell == nil { gap += number(attributes["w:val"]) }
    case "tc", "table-cell", "covered-table-cell":
      if tableDepth == 1 { (cell, span) = ("", number(attributes["table:number-columns-repeated"])) }
    case "gridSpan": if tableDepth == 1, cell != nil { span = number(attributes["w:val"]) }
    default: break
    }
  }

  /// Of columns; no table that anybody reads has more.
  private func number(_ text: String?) -> Int {
    min(max(1, text.flatMap { Int($0) } ?? 1), 200)
  }

  /// What stands in several columns is put in the first, and in all of them where OpenDocument says it once for many.
  private mutating func append(_ cell: String) {
    guard !table.isEmpty else { return }
    guard !cell.isEmpty else { return gap = min(gap + span, 200) }
    let copies = isOpenDocument ? min(span, fillersLeft) : 1
    let empty = min(gap, fillersLeft)
    fillersLeft -= empty + copies - 1
    table[table.count - 1] += Array(repeating: "", count: empty) + Array(repeating: cell, count: copies)
    gap = isOpenDocument ? 0 : span - 1
  }

  private mutating func end(_ name: String) {
    switch name {
    case _ where isOpenDocument && wordsOfTheirOwn.contains(name):
      endLine()
      depth -= 1
    case "p", "h":
      endLine()
      endField()
      depth -= 1
    case "semantics": isFormula = false
    case "annotation" where isFormula:
      endLine()
      depth -= 1
    case "instrText": isField = false
    case "fldChar": endField()
    case "t", "delText": isText = false
    case "text":
      isText = false
      if !isOpenDocument { endLine() }
    case "r":
      isRun = false
      isRunHidden = false
    case "tc", "table-cell", "covered-table-cell":
      endLine()
      if tableDepth == 1, let cell { append(cell) }
      if tableDepth == 1 { cell = nil }
    case "tbl", "table":
      tableDepth -= 1
      if tableDepth == 0, table.count > 1 { tables.append(table) }
    default: break
    }
  }

  private mutating func endField() {
    let words = field.split(whereSeparator: \.isWhitespace).filter { !$0.contains("://") }
    if !words.isEmpty { beside.append(words.joined(separator: " ")) }
    field = ""
  }

  private mutating func endLine(isGoingOn: Bool = false) {
    guard !line.isEmpty else {
      // Nothing came behind the last line's end.
      if !isGoingOn, text.hasSuffix("\n"), !text.hasSuffix("\n\n") { text += "\n" }
      return
    }
    lines.append(line)
    text += line + (isGoingOn ? "\n" : "\n\n")
    // In place: a cell may hold the whole paper.
    if cell?.isEmpty == false { cell?.append(" ") }
    cell?.append(line)
    line = ""
  }
}

extension FileInspection {
  mutating func look(in words: WordText, at spot: Spot?) {
    look(inWrapped: words.text, at: spot)
    look(in: words.beside.joined(separator: "\n"), at: spot)
    for table in words.tables { look(inTable: table, at: spot) }
    comments += words.comments
    if words.holdsHiddenWords { add(hidden: .text) }
  }
}
