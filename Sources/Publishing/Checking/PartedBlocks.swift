/// The paragraphs of a text in Markdown in which signs that are not shown, or ends of lines, may part a number, an address
/// of mail or a word; of most texts none, so that they need not be rendered to be looked at.
/// - Parameter names: whether names may be parted too.
func partedBlocks(of body: Substring, withNames names: Bool) -> String {
  let bytes = Array(body.utf8)
  var parted: [UInt8] = []
  var (start, look) = (0, BlockLook())
  func end(at index: Int) {
    if look.isParted || names && look.hasSigns { parted += bytes[start..<index] + [lineFeed, lineFeed] }
    (start, look) = (index, BlockLook())
  }
  for (index, byte) in bytes.enumerated() {
    if byte == lineFeed, look.before == lineFeed { end(at: index) } else { look.add(byte, at: index) }
  }
  end(at: bytes.count)
  return String(decoding: parted, as: UTF8.self)
}

private let lineFeed = UInt8(ascii: "\n")

/// What is known of a paragraph, byte by byte.
private struct BlockLook {
  private(set) var before: UInt8 = 0
  /// Signs that are not shown, or the end of a line.
  private(set) var hasSigns = false
  private var hasMail = false
  private var hasNumber = false
  private var hasEntity = false
  private var hasPartedWord = false
  /// Where the last digits stood.
  private var digits = [Int](repeating: -Self.width, count: Self.fewest)
  private var count = 0
  /// The last that was none of the signs which a word may be parted by.
  private var shown: UInt8 = 0

  /// So many digits within so many bytes may be a number that tells of somebody.
  private static let fewest = 9
  private static let width = 40

  var isParted: Bool { hasEntity || hasPartedWord || hasSigns && (hasMail || hasNumber) }

  mutating func add(_ byte: UInt8, at index: Int) {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "\\"):
      (hasSigns, before) = (true, byte)
      return
    case UInt8(ascii: "_"), UInt8(ascii: "["), lineFeed: hasSigns = true
    case UInt8(ascii: " "): if before == byte { hasSigns = true }
    case UInt8(ascii: "&"): hasEntity = true
    case UInt8(ascii: "@"): hasMail = true
    case 0x30...0x39:
      let place = count % Self.fewest
      digits[place] = index
      count += 1
      if count >= Self.fewest, index - digits[count % Self.fewest] < Self.width { hasNumber = true }
    default: if before != shown, isLetter(byte), isLetter(shown) { hasPartedWord = true }
    }
    (before, shown) = (byte, byte)
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) }
}
