/// The paragraphs of a text in Markdown in which signs that are not shown, or ends of lines, may part a number, an address
/// of mail or a word; of most texts none, so that they need not be rendered to be looked at.
/// - Parameter names: whether names may be parted too.
func partedBlocks(of body: Substring, withNames names: Bool) -> String {
  var body = body
  return body.withUTF8 { bytes in
    var parted: [UInt8] = []
    var (start, look) = (0, BlockLook())
    func end(at index: Int) {
      let block = bytes[start..<index]
      if look.mayBeParted || names && look.hasSigns || look.hasSigns && holdNumber(block) {
        parted += block
        parted += [lineFeed, lineFeed]
      }
      (start, look) = (index, BlockLook())
    }
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == lineFeed, look.before == lineFeed { end(at: index) } else { look.add(byte) }
    }
    end(at: bytes.count)
    return String(decoding: parted, as: UTF8.self)

    func holdNumber(_ block: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
      look.digits >= fewestDigits && holdsNumber(block)
    }
  }
}

private let lineFeed = UInt8(ascii: "\n")
/// So many digits within so many bytes may be a number that tells of somebody.
private let fewestDigits = 9
private let numberWidth = 40

private func holdsNumber(_ block: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  let places = block.indices.filter { isDigit(block[$0]) }
  return zip(places, places.dropFirst(fewestDigits - 1)).contains { $1 - $0 < numberWidth }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// What is known of a paragraph, byte by byte.
private struct BlockLook {
  private(set) var before: UInt8 = 0
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
