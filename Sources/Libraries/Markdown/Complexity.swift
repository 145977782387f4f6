/// Refuses texts over which cmark 0.29.0.gfm.6 would spend seconds, or gigabytes, before it is called.
///
/// That version takes time in the square of the length for some repetitions (measured, 100 kB each):
/// `- - - …` or `>>>…` followed by short lines, 4 s; `<?<?…`, 1 s; `_www.e` again and again, 4 s; an address followed
/// by `)))…`, 1.5 s; rows that look like the line under a table's header, minutes; a table of 1,000 columns over empty
/// rows, a cell of memory for every missing cell; one long definition used by thousands of references, its length for
/// each. Later versions bound most of these. Brackets, emphasis, backticks, footnotes and the rest are linear there.
///
/// So a stretch of text (a run of lines that can be one paragraph) costs the number of its marks that can start a vain
/// search, times its length, and the costs of a document must stay below a bound that takes half a second at worst.
/// No text that people write comes near: a paragraph of 100 kB with 2,000 links does not.
struct Complexity {
  /// Levels of quotes and lists in each other.
  static let deepestNesting = 32
  static let mostColumns = 200
  /// Cells of all tables, also those that are not written.
  static let mostCells = 1_000_000
  static let highestCost = 250_000_000

  private var cost = 0
  private var cells = 0
  private var nesting = 0
  private var stretch = Stretch()
  private var longestDefinition = 0
  private var brackets = 0

  /// The first line, from 1, at which a text is too much; nil for all sensible ones.
  static func excess(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    // A text this short takes a tenth of a second at the very worst; but a short table can be large.
    if text.count <= 8 << 10, !text.holds("|") { return nil }
    var complexity = Complexity()
    var line = 0
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      line += 1
      if !complexity.accepts(UnsafeBufferPointer(rebasing: text[start..<end])) { return line }
      start = end + 1
      if start < text.count, text[end] == 0x0D, text[start] == 0x0A { start += 1 }
    }
    return complexity.endStretch() ? nil : max(1, line)
  }
}

/// Lines that cmark may read as one paragraph or table.
private struct Stretch {
  var bytes = 0
  var lines = 0
  var marks = 0
  var cellsOfLastLine = 0
  var mostPipes = 0
  var columns = 0
  var isTable = false
  var numberedAt: Int?
  var holdsDefinition = false
}

private extension Complexity {
  /// Counts a line; false if that is too much.
  mutating func accepts(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let prefix = Prefix(line)
    if prefix.end == line.count, prefix.markers == 0 { return endStretch() }
    guard nest(prefix), beginItem(prefix) else { return false }
    let signs = Signs(line, from: prefix.end)
    brackets += signs.brackets
    if signs.isDelimiterRow, !stretch.isTable {
      guard beginTable(signs) else { return false }
    }
    return add(signs, bytes: line.count)
  }

  mutating func nest(_ prefix: Prefix) -> Bool {
    if prefix.markers > 0 {
      nesting = min(nesting, prefix.indent / 2) + prefix.markers
    } else if stretch.lines == 0, prefix.indent == 0 {
      nesting = 0
    }
    return nesting <= Complexity.deepestNesting
  }

  /// A bullet, or the next number at the same indentation, ends the paragraph before it.
  mutating func beginItem(_ prefix: Prefix) -> Bool {
    let isNextNumber = prefix.isNumbered && (stretch.numberedAt == prefix.indent || stretch.lines == 0)
    guard prefix.isBulleted || isNextNumber else { return true }
    guard endStretch() else { return false }
    stretch.numberedAt = isNextNumber ? prefix.indent : nil
    return true
  }

  /// What looks like the line under a table's header makes cmark look at all that stands above it.
  mutating func beginTable(_ signs: Signs) -> Bool {
    guard signs.cells <= Complexity.mostColumns, stretch.mostPipes <= 5 * Complexity.mostColumns else {
      return false
    }
    stretch.columns = max(stretch.columns, signs.cells)
    if stretch.lines > 0, signs.cells == stretch.cellsOfLastLine {
      stretch.isTable = true
      cost += stretch.marks * stretch.bytes
      (stretch.marks, stretch.bytes) = (0, 0)
    } else {
      cost += stretch.bytes * stretch.lines
    }
    return true
  }

  mutating func add(_ signs: Signs, bytes: Int) -> Bool {
    stretch.lines += 1
    stretch.mostPipes = max(stretch.mostPipes, signs.pipes)
    stretch.cellsOfLastLine = signs.cells
    stretch.holdsDefinition = stretch.holdsDefinition || signs.holdsDefinition
    cells += stretch.columns
    if stretch.isTable {
      // Every cell is a text of its own.
      cost += signs.marks * bytes
      guard signs.pipes <= 5 * Complexity.mostColumns else { return false }
    } else {
      stretch.marks += signs.marks
      stretch.bytes += bytes + 1
    }
    return cost <= Complexity.highestCost && cells <= Complexity.mostCells
  }

  /// Adds what the stretch costs; false if that is too much.
  mutating func endStretch() -> Bool {
    cost += stretch.marks * stretch.bytes
    if stretch.holdsDefinition { longestDefinition = max(longestDefinition, stretch.bytes) }
    stretch = Stretch()
    return cost <= Complexity.highestCost && longestDefinition * brackets <= Complexity.highestCost
  }
}

/// The signs of quotes and lists at the start of a line.
private struct Prefix {
  private(set) var indent = 0
  private(set) var markers = 0
  private(set) var end = 0
  private(set) var isBulleted = false
  private(set) var isNumbered = false

  init(_ line: UnsafeBufferPointer<UInt8>) {
    while end < line.count {
      let byte = line[end]
      if byte == 0x20 || byte == 0x09 {
        if markers == 0 { indent += byte == 0x09 ? 4 : 1 }
        end += 1
      } else if byte == UInt8(ascii: ">") {
        markers += 1
        end += 1
      } else if let length = lengthOfMarker(in: line) {
        isBulleted = isBulleted || length == 1
        isNumbered = isNumbered || length > 1
        markers += 1
        end += length
      } else {
        break
      }
    }
    // `* * *` is a rule, and so is `- - -`.
    if markers > 2, end == line.count, let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }),
      first == UInt8(ascii: "*") || first == UInt8(ascii: "-"),
      line.allSatisfy({ $0 == first || $0 == 0x20 || $0 == 0x09 })
    {
      markers = 1
    }
  }

  /// Of a bullet (1) or a number with its sign that stands at `end`, followed by a space or nothing.
  private func lengthOfMarker(in line: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = end
    while index < line.count, index - end < 9, line[index].isASCIIDigit { index += 1 }
    let isNumber = index > end
    guard index < line.count else { return nil }
    switch line[index] {
    case UInt8(ascii: "."), UInt8(ascii: ")"): guard isNumber else { return nil }
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): guard !isNumber else { return nil }
    default: return nil
    }
    index += 1
    return index == line.count || line[index] == 0x20 || line[index] == 0x09 ? index - end : nil
  }
}

/// What a line holds that can be dear.
private struct Signs {
  /// Marks that can make cmark search to the end of the text in vain.
  private(set) var marks = 0
  private(set) var brackets = 0
  private(set) var pipes = 0
  private(set) var cells = 0
  private(set) var isDelimiterRow = false
  private(set) var holdsDefinition = false

  init(_ line: UnsafeBufferPointer<UInt8>, from start: Int) {
    var hasHyphen = false
    var hasOther = false
    var last: UInt8 = 0x20
    for index in start..<line.count {
      let byte = line[index]
      switch byte {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): if last == UInt8(ascii: "<") { marks += 1 }
      case UInt8(ascii: "]"):
        marks += 1
        brackets += 1
      case UInt8(ascii: ")"): if last == byte { marks += 1 }
      case UInt8(ascii: "/"): if last == byte { marks += 1 }
      case UInt8(ascii: "."): if last == UInt8(ascii: "w") { marks += 4 }
      case UInt8(ascii: "@"): marks += 1
      case UInt8(ascii: "|"): if last != UInt8(ascii: "\\") { pipes += 1 }
      case UInt8(ascii: ":"): if last == UInt8(ascii: "]") { holdsDefinition = true }
      default: break
      }
      switch byte {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09: break
      default: hasOther = true
      }
      last = byte
    }
    isDelimiterRow = hasHyphen && !hasOther
    guard isDelimiterRow || pipes > 0 else { return }
    cells = countCells(line, from: start)
  }

  /// Pipes at the ends of a row part nothing.
  private func countCells(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let row = line[start...]
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    guard let first = row.first(where: { !isSpace($0) }), let final = row.last(where: { !isSpace($0) }) else {
      return 0
    }
    let ends = (first == UInt8(ascii: "|") ? 1 : 0) + (final == UInt8(ascii: "|") ? 1 : 0)
    return max(0, pipes + 1 - ends)
  }
}
