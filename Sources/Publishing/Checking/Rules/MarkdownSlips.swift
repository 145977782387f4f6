import Diagnostics

/// Slips after which a page shows signs in place of what was meant: `##Tiêu đề`, `[chữ] (địa-chỉ)`, a link without
/// its end, a table without its rule, bullets out of Word. Code is passed over.
/// - Returns: positions in the body, lines from 1.
func markdownSlips(in body: Substring) -> [(message: Message, position: Position)] {
  var scan = SlipScan()
  // By bytes: bodies are many and slips are few.
  _ = body.utf8.withContiguousStorageIfAvailable { text in
    guard mayHoldSlips(text) else { return }
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      scan.read(Line(UnsafeBufferPointer(rebasing: text[start..<end])))
      start = end + 1
    }
  }
  scan.endTable()
  return scan.found
}

/// Whether any line is worth a look: strokes, brackets, or what can be a heading or a bullet at its start.
private func mayHoldSlips(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var isAtStart = true
  for index in text.indices {
    switch text[index] {
    case UInt8(ascii: "|"), UInt8(ascii: "]"): return true
    case UInt8(ascii: "\n"): isAtStart = true
    case UInt8(ascii: " "): continue
    // Vietnamese letters begin with C3 to C6 or E1.
    case 0xC2, 0xE2, 0xEF:
      if isAtStart { return true }
      isAtStart = false
    case UInt8(ascii: "#"):
      // A run of marks is a heading where a blank follows.
      if isAtStart, index + 1 < text.count, text[index + 1] != UInt8(ascii: " "),
        text[index + 1] != UInt8(ascii: "#")
      {
        return true
      }
    default: isAtStart = false
    }
  }
  return false
}

private struct SlipScan {
  var found: [(message: Message, position: Position)] = []
  private var number = 0
  private var fence: UInt8?
  private var isAfterBullet = false
  /// The lines of cells just before this one.
  private var rows: [(number: Int, isRule: Bool)] = []

  mutating func read(_ line: Line) {
    number += 1
    if let mark = line.fence, fence == nil || fence == mark {
      fence = fence == nil ? mark : nil
      return endTable()
    }
    guard fence == nil, line.indent < 4 else { return }
    if line.holdsCells {
      rows.append((number, line.isRule))
    } else {
      endTable()
    }
    if line.isTightHeading { add(.tightHeading, column: line.indent + 1) }
    // One warning for a list.
    if line.isWordBullet, !isAfterBullet { add(.wordBullet, column: line.indent + 1) }
    isAfterBullet = line.isWordBullet
    for (message, column) in line.linkSlips { add(message, column: column) }
  }

  /// A table's second row is its rule. One line with strokes is no table.
  mutating func endTable() {
    if rows.count > 1, !rows[1].isRule { found.append((.noRule, Position(line: rows[0].number, column: 1))) }
    rows.removeAll()
  }

  private mutating func add(_ message: Message, column: Int) {
    found.append((message, Position(line: number, column: column)))
  }
}

private struct Line {
  private let bytes: UnsafeBufferPointer<UInt8>
  let indent: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    indent = bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
  }

  private var rest: Slice<UnsafeBufferPointer<UInt8>> { bytes[indent...] }

  /// The sign of a fence around code.
  var fence: UInt8? {
    guard let mark = rest.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
      rest.prefix(3).elementsEqual([mark, mark, mark])
    else { return nil }
    return mark
  }

  var isTightHeading: Bool {
    let marks = rest.prefix { $0 == UInt8(ascii: "#") }.count
    guard 1...6 ~= marks, let next = rest.dropFirst(marks).first else { return false }
    return Character(UnicodeScalar(next)).isLetter || Character(UnicodeScalar(next)).isNumber || next >= 0x80
  }

  /// •, ·, ●, ▪, ■, ◦ and the sign of Word's symbol font.
  var isWordBullet: Bool {
    guard let first = rest.first, first >= 0xC2 else { return false }
    return ["•", "·", "●", "▪", "■", "◦", "\u{F0B7}"].contains { rest.starts(with: $0.utf8) }
  }

  var holdsCells: Bool {
    rest.count { $0 == UInt8(ascii: "|") } > 1
  }

  var isRule: Bool {
    rest.contains(UInt8(ascii: "-")) && rest.allSatisfy { "|-: \t".utf8.contains($0) }
  }

  /// `[a] (b)` where b looks like an address, and `[a](b` that never ends.
  var linkSlips: [(Message, column: Int)] {
    guard rest.contains(UInt8(ascii: "]")), !rest.contains(UInt8(ascii: "`")) else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    let apart = text.matches(of: #/\[[^\[\]]+\] +\((?<address>[^\s()]+)\)/#)
      .filter { $0.address.contains("/") || $0.address.contains(#/\.[a-z]{2,4}$/#) }
      .map { (Message.linkApart, column: text[..<$0.range.lowerBound].count + 1) }
    let open = text.matches(of: #/\[[^\[\]]+\]\([^()\s][^()]*$/#)
      .map { (Message.linkOpen, column: text[..<$0.range.lowerBound].count + 1) }
    return apart + open
  }
}

extension Message {
  fileprivate static let tightHeading = Message(
    "markdown-slip",
    Localized(
      vi: "thiếu dấu cách sau #, nên không thành đề mục", en: "there is no space after #, so it is no heading"
    ),
    fix: Localized(vi: "viết ## Tên đề mục", en: "write ## Heading"))

  fileprivate static let linkApart = Message(
    "markdown-slip",
    Localized(
      vi: "có dấu cách giữa ] và (, nên không thành liên kết",
      en: "there is a space between ] and (, so it is no link"),
    fix: Localized(vi: "viết liền: [chữ](địa-chỉ)", en: "write [words](address)"))

  fileprivate static let linkOpen = Message(
    "markdown-slip",
    Localized(vi: "liên kết thiếu dấu ) ở cuối", en: "the link lacks its ) at the end"),
    fix: Localized(vi: "viết đủ: [chữ](địa-chỉ)", en: "write [words](address)"))

  fileprivate static let noRule = Message(
    "markdown-slip",
    Localized(
      vi: "bảng thiếu dòng kẻ dưới dòng đầu, nên hiện ra như chữ thường",
      en: "the table has no rule below its header, so it shows as text"),
    fix: Localized(vi: "thêm dòng |---|---| dưới dòng đầu", en: "add |---|---| below the header"))

  fileprivate static let wordBullet = Message(
    "markdown-slip",
    Localized(
      vi: "dấu đầu dòng chép từ Word không thành danh sách", en: "bullets out of Word make no list"),
    fix: Localized(vi: "viết «- » ở đầu mỗi dòng", en: "begin each line with “- ”"))
}
