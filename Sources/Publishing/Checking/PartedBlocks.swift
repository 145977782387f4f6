/// A paragraph of a text in Markdown, or whatever else stands between blank lines.
struct Block {
  let text: Substring
  /// In the text, from 1.
  let line: Int
}

/// The paragraphs of a text in Markdown in which signs that are not shown, or ends of lines, may part a number, an address
/// of mail or a word; of most texts few, so that they need not be rendered to be looked at.
/// - Parameters:
///   - names: whether names may be parted too.
///   - holdsMore: whether something is found in a paragraph once those signs and ends are gone.
func partedBlocks(of body: Substring, withNames names: Bool, holdsMore: (String) -> Bool) -> [Block] {
  var parted: [Block] = []
  forEachBlock(of: body) { bytes, text, line in
    var look = BlockLook()
    for byte in bytes { look.add(byte) }
    let isParted =
      look.mayBeParted || names && look.hasSigns
      || look.hasSigns
        && (look.digits >= fewestDigits && holdsNumber(bytes) || joined(bytes).map(holdsMore) == true)
    if isParted { parted.append(Block(text: text(), line: line)) }
  }
  return parted
}

private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

private func forEachBlock(of body: Substring, _ visit: (Bytes, () -> Substring, _ line: Int) -> Void) {
  var copy = body
  copy.withUTF8 { bytes in
    var (start, line, lines, before) = (0, 1, 1, UInt8(0))
    func end(at index: Int) {
      visit(bytes[start..<index], { body.slice(start..<index) }, line)
      (start, line) = (index, lines)
    }
    for (index, byte) in bytes.enumerated() {
      if byte == lineFeed, before == lineFeed { end(at: index) }
      if byte == lineFeed { lines += 1 }
      before = byte
    }
    end(at: bytes.count)
  }
}

extension Substring {
  fileprivate func slice(_ range: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}

private let lineFeed = UInt8(ascii: "\n")
/// So many digits within so many bytes may be a number that tells of somebody.
private let fewestDigits = 9
private let numberWidth = 40

private func holdsNumber(_ block: Bytes) -> Bool {
  let places = block.indices.filter { isDigit(block[$0]) }
  return zip(places, places.dropFirst(fewestDigits - 1)).contains { $1 - $0 < numberWidth }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

// MARK: - Joined

/// A paragraph without marks of emphasis, its lines as one; items, rows and headings remain lines. Nil where it has
/// neither.
private func joined(_ block: Bytes) -> String? {
  let block = block[...].drop { $0 == lineFeed }
  guard block.contains(where: { "*`~\n".utf8.contains($0) }) else { return nil }
  var (joined, isChanged, index) = ([UInt8](), false, block.startIndex)
  joined.reserveCapacity(block.count)
  while index < block.endIndex {
    let byte = block[index]
    index += 1
    switch byte {
    case UInt8(ascii: "*") where (joined.last ?? lineFeed) == lineFeed && beginsItem(block[(index - 1)...]):
      joined.append(byte)
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "~"): isChanged = true
    case lineFeed:
      let next = block[index...].drop { " \t>\r".utf8.contains($0) }
      let isSoft = !joined.isEmpty && !next.isEmpty && !beginsBlock(next)
      joined.append(isSoft ? UInt8(ascii: " ") : lineFeed)
      isChanged = isChanged || isSoft
      index = next.startIndex
    default: joined.append(byte)
    }
  }
  return isChanged ? String(decoding: joined, as: UTF8.self) : nil
}

/// Whether a line is an item, a heading or a row of a table.
private func beginsBlock(_ line: Bytes) -> Bool {
  switch line.first {
  case UInt8(ascii: "|"): return true
  case UInt8(ascii: "#"): return isSpaced(line.drop { $0 == UInt8(ascii: "#") })
  default: return beginsItem(line) || beginsNumberedItem(line)
  }
}

private func beginsItem(_ line: Bytes) -> Bool {
  line.first.map { "-*+".utf8.contains($0) } == true && isSpaced(line.dropFirst())
}

private func beginsNumberedItem(_ line: Bytes) -> Bool {
  let rest = line.drop(while: isDigit)
  return rest.startIndex > line.startIndex && rest.first.map { ".)".utf8.contains($0) } == true
    && isSpaced(rest.dropFirst())
}

private func isSpaced(_ rest: Bytes) -> Bool { rest.first.map { " \t\n".utf8.contains($0) } ?? true }

// MARK: - Byte by byte

/// What is known of a paragraph, byte by byte.
private struct BlockLook {
  private var before: UInt8 = 0
  /// Signs that are not shown, or the end of a line.
  private(set) var hasSigns = false
  private(set) var digits = 0
  private var hasMail = false
  private var hasEntity = false
  private var hasPartedWord = false
  /// The last that was none of the signs which a word may be parted by.
  private var shown: UInt8 = 0

  /// Whether it has what is parted, beside numbers.
  var mayBeParted: Bool { hasEntity || hasPartedWord || hasSigns && hasMail }

  mutating func add(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "\\"):
      (hasSigns, before) = (true, byte)
      return
    case UInt8(ascii: "_"), UInt8(ascii: "["), lineFeed: hasSigns = true
    case UInt8(ascii: " "): if before == byte { hasSigns = true }
    case UInt8(ascii: "&"): hasEntity = true
    case UInt8(ascii: "@"): hasMail = true
    case 0x30...0x39: digits += 1
    default: if before != shown, isLetter(byte), isLetter(shown) { hasPartedWord = true }
    }
    (before, shown) = (byte, byte)
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) }
}
