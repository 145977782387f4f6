import Diagnostics

/// A place in the source that moves forward through one block at a time.
struct SourceCursor {
  private let text: UnsafeBufferPointer<UInt8>
  private let lineStarts: [Int]
  private(set) var offset = 0
  /// The end of the current block: nothing is sought beyond it.
  private var end = 0
  private var currentLine = 0
  /// The last column that was counted, so that a long line is not counted again for every link.
  private var counted = (offset: 0, line: 0, column: 1)

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    var starts = [0]
    for index in text.indices {
      let isEnd =
        text[index] == 0x0A || text[index] == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A)
      if isEnd { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// Moves to the start of a block. A cell that follows another in its line does not move back.
  mutating func enter(line: Int, byte: Int, endLine: Int, continuesLine: Bool) {
    let start = min(lineStart(line) + max(0, byte - 1), lineStart(line + 1))
    let isSameLine = continuesLine && line == currentLine
    offset = isSameLine ? max(offset, start) : start
    end = lineStart(max(line, endLine) + 1)
    currentLine = line
  }

  /// Passes the letters of a text, ended by a zero, and whatever stands between them. If they are not all there (an
  /// entity can stand for several), the cursor stays behind the last one that is.
  mutating func pass(_ letters: UnsafePointer<UInt8>, areVerbatim: Bool = false) {
    var letters = letters
    var index = offset
    while letters.pointee != 0, index < end, index - offset < widestGap {
      let byte = text[index]
      let next = index + 1 < end ? text[index + 1] : 0
      if !areVerbatim, byte == UInt8(ascii: "\\"), next == letters.pointee, next.isASCIIPunctuation {
        index += 2
      } else if !areVerbatim, byte == UInt8(ascii: "&"), byte != letters.pointee || next != letters[1],
        let endOfEntity = endOfEntity(at: index)
      {
        letters += lengthOfCharacter(letters.pointee) - 1
        index = endOfEntity
      } else if byte == letters.pointee {
        index += 1
      } else {
        index += 1
        continue
      }
      letters += 1
      offset = index
    }
  }

  /// Passes a span between backticks.
  mutating func passCode() {
    guard let start = seek("`") else { return }
    let length = lengthOfRun(at: start)
    var index = start + length
    while index < end {
      let run = lengthOfRun(at: index)
      index += max(1, run)
      if run == length { break }
    }
    offset = index
  }

  mutating func passLineEnd() {
    var index = offset
    while index < end, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
    if index + 1 < end, text[index] == 0x0D, text[index + 1] == 0x0A { index += 1 }
    offset = min(end, index + 1)
  }

  mutating func passFootnote() {
    guard let start = seek("[^") else { return }
    offset = start
    if let close = seek("]") { offset = close + 1 }
  }

  /// Passes `](address "title")`, `][label]`, `[]` or `]`.
  mutating func passLinkEnd() {
    guard let close = seek("]") else { return }
    offset = close + 1
    guard offset < end else { return }
    // What follows may be text: `[label] (and more)`, and the same without the space.
    if text[offset] == UInt8(ascii: "(") {
      offset = endOfTail(from: offset + 1) ?? offset
    } else {
      offset = endOfLabel(at: offset) ?? offset
    }
  }

  mutating func passClosingAngle(openedAt start: Int) {
    if text[start] == UInt8(ascii: "<"), offset < end, text[offset] == UInt8(ascii: ">") { offset += 1 }
  }

  /// Passes the definitions of references that cmark took from the start of a paragraph.
  mutating func skipDefinitions(unlessTextIs first: Node?) {
    if let first, first.kind == .text, first.literal.hasPrefix("[") { return }
    while let label = endOfLabel(at: offset), label < end, text[label] == UInt8(ascii: ":") {
      offset = skipSpaces(from: label + 1)
      while offset < end, !isSpace(text[offset]) { offset += 1 }
      let title = skipSpaces(from: offset)
      if title < end, let quote = closing(text[title]), let close = find(quote, from: title + 1) {
        offset = close + 1
      }
      passLineEnd()
      offset = skipPrefix(from: offset)
    }
  }

  /// The next place of a sign that no backslash escapes; nil if there is none in the block.
  func seek(_ sign: StaticString) -> Int? {
    let sign = UnsafeBufferPointer(start: sign.utf8Start, count: sign.utf8CodeUnitCount)
    var index = offset
    while index + sign.count <= end {
      if text[index] == UInt8(ascii: "\\") {
        index += 2
      } else if UnsafeBufferPointer(rebasing: text[index..<index + sign.count]).elementsEqual(sign) {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  /// The start of an address that stands for itself, or of its angle bracket; nil if the address comes later, in the
  /// brackets of a link. Moves to the address if it is found.
  mutating func seekAddress(_ address: String) -> Int? {
    guard let start = find(address) else { return nil }
    var index = offset
    while index < start {
      if text[index] == UInt8(ascii: "[") { return nil }
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    let hasAngle = start > offset && text[start - 1] == UInt8(ascii: "<")
    offset = start
    return hasAngle ? start - 1 : start
  }

  mutating func move(to start: Int, by length: Int) { offset = min(end, start + length) }

  func endOfLine(from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
    return index
  }

  /// A stretch as people count it, cut at the end of its first line.
  mutating func position(from start: Int, to stop: Int) -> Position {
    let line = lineNumber(of: start)
    let known =
      counted.line == line && counted.offset <= start
      ? counted : (offset: lineStart(line), line: line, column: 1)
    let column = known.column + countCharacters(known.offset, start)
    counted = (start, line, column)
    return Position(
      line: line, column: column, length: countCharacters(start, min(stop, endOfLine(from: start))))
  }
}

/// More than ever stands between two letters of a text; a letter that is not there is not sought to the end.
private let widestGap = 4096

private extension SourceCursor {
  /// Lines count from 1; a line after the last begins at the end.
  func lineStart(_ line: Int) -> Int {
    line - 1 < lineStarts.count ? lineStarts[max(0, line - 1)] : text.count
  }

  func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  func countCharacters(_ start: Int, _ stop: Int) -> Int {
    stop > start ? String(decoding: text[start..<stop], as: UTF8.self).count : 0
  }

  func endOfEntity(at start: Int) -> Int? {
    var index = start + 1
    while index < end, index - start < 34,
      text[index].isASCIILetterOrDigit || text[index] == UInt8(ascii: "#")
    {
      index += 1
    }
    return index < end && index > start + 1 && text[index] == UInt8(ascii: ";") ? index + 1 : nil
  }

  func lengthOfCharacter(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  func lengthOfRun(at start: Int) -> Int {
    var index = start
    while index < end, text[index] == UInt8(ascii: "`") { index += 1 }
    return index - start
  }

  func skipSpaces(from start: Int) -> Int {
    var index = start
    while index < end, isSpace(text[index]) { index += 1 }
    return index
  }

  /// Signs of quotes and spaces at the start of a line.
  func skipPrefix(from start: Int) -> Int {
    var index = start
    while index < end, text[index] == 0x20 || text[index] == 0x09 || text[index] == UInt8(ascii: ">") {
      index += 1
    }
    return index
  }

  func find(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < end, text[index] != byte { index += text[index] == UInt8(ascii: "\\") ? 2 : 1 }
    return index < end ? index : nil
  }

  func find(_ words: String) -> Int? {
    var words = words
    return words.withUTF8 { words in
      var index = offset
      while index + words.count <= end {
        if UnsafeBufferPointer(rebasing: text[index..<index + words.count]).elementsEqual(words) {
          return index
        }
        index += 1
      }
      return nil
    }
  }

  func closing(_ quote: UInt8) -> UInt8? {
    switch quote {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  /// The end of `[label]`, if one stands here. A label holds no bracket.
  func endOfLabel(at start: Int) -> Int? {
    guard start < end, text[start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < end, text[index] != UInt8(ascii: "]") {
      if text[index] == UInt8(ascii: "[") { return nil }
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < end ? index + 1 : nil
  }

  /// The end of `address "title")`, if that stands here.
  func endOfTail(from start: Int) -> Int? {
    var index = skipSpaces(from: start)
    if index < end, text[index] == UInt8(ascii: "<") {
      guard let close = find(UInt8(ascii: ">"), from: index) else { return nil }
      index = close + 1
    } else {
      var depth = 0
      while index < end, !isSpace(text[index]) {
        if text[index] == UInt8(ascii: "(") { depth += 1 }
        if text[index] == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
        index += text[index] == UInt8(ascii: "\\") ? 2 : 1
      }
    }
    index = skipSpaces(from: index)
    if index < end, let quote = closing(text[index]) {
      guard let close = find(quote, from: index + 1) else { return nil }
      index = skipSpaces(from: close + 1)
    }
    return index < end && text[index] == UInt8(ascii: ")") ? index + 1 : nil
  }
}
