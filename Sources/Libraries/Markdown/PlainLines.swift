import Glibc

/// The words of a body as they are read: a line for each paragraph, heading, item and row of a table, no markup.
///
/// What is too complex to be rendered stays as it was written.
/// - Parameter cellEnd: stands between the cells of a table.
public func plainLines(_ source: String, cellEnd: String = " ") -> String {
  var source = source
  return source.withUTF8 { text in
    guard Complexity.excess(in: text) == nil else { return String(decoding: text, as: UTF8.self) }
    return lines(of: CommonMarkTree(text), cellEnd[...])
  }
}

private func lines(of tree: borrowing CommonMarkTree, _ cellEnd: Substring) -> String {
  var lines = SpacedLines()
  tree.walk { node, visit in
    switch (node.kind, visit) {
    // HTML is not rendered: it is read as it was written.
    case (.text, .enter), (.code, .enter), (.htmlInline, .enter):
      node.withLiteral { lines.add(UnsafeBufferPointer(start: $0, count: strlen($0))) }
    case (.codeBlock, .enter):
      for part in node.literal.split(separator: "\n") {
        lines.add(part)
        lines.end()
      }
    case (.htmlBlock, .enter):
      lines.add(wordsOfHTML(node.literal)[...])
      lines.end()
    case (.softBreak, .enter): lines.addSpace()
    case (.tableCell, .leave): lines.add(cellEnd)
    case (.lineBreak, .enter), (.paragraph, .leave), (.heading, .leave), (.tableRow, .leave),
      (.tableHeader, .leave):
      lines.end()
    default: break
    }
    return .into
  }
  lines.end()
  return lines.text
}

/// Puts lines together that have one space between their words and none at their ends; empty ones are left out.
private struct SpacedLines {
  private var bytes: [UInt8] = []
  private var isLineEmpty = true
  private var isAfterSpace = false

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, !isSpace(text[index]) || isBetweenWords(index, in: text) { index += 1 }
      if start < index { add(words: UnsafeBufferPointer(rebasing: text[start..<index])) }
      if index < text.count { addSpace() }
      index += 1
    }
  }

  /// Whether one space stands where nothing but one space may stand, as nearly everywhere.
  private func isBetweenWords(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[index] == UInt8(ascii: " ") && index > 0 && !isSpace(text[index - 1]) && index + 1 < text.count
      && !isSpace(text[index + 1])
  }

  mutating func add(_ text: Substring) {
    var text = text
    text.withUTF8 { add($0) }
  }

  mutating func addSpace() { isAfterSpace = true }

  mutating func end() { (isLineEmpty, isAfterSpace) = (true, false) }

  private mutating func add(words: UnsafeBufferPointer<UInt8>) {
    if isLineEmpty {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    } else if isAfterSpace {
      bytes.append(UInt8(ascii: " "))
    }
    bytes.append(contentsOf: words)
    (isLineEmpty, isAfterSpace) = (false, false)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
