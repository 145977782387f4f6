/// A word or a sign of a text, and what stands before it.
struct WordToken: Sendable {
  enum Gap: Sendable {
    case none, space, line
  }

  /// Where it stands, in bytes of the text.
  let range: Range<Int>
  let gap: Gap
  let isWord: Bool
}

/// The words and signs of a text. A number, a date, `33/NQ-HĐND` is one word: signs between letters or digits belong to
/// it, all others stand for themselves.
func wordTokens(of text: UTF8Text) -> [WordToken] {
  var tokens: [WordToken] = []
  var gap = WordToken.Gap.none
  var index = 0
  while index < text.count {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "\n"):
      gap = .line
      index += 1
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      if gap == .none { gap = .space }
      index += 1
    default:
      let start = index
      if isLetter(byte) {
        while index < text.count {
          if isLetter(text[index]) {
            index += 1
          } else if isJoint(text[index]), index + 1 < text.count, isLetter(text[index + 1]) {
            index += 1
          } else {
            break
          }
        }
      } else {
        index += 1
      }
      tokens.append(WordToken(range: start..<index, gap: gap, isWord: isLetter(byte)))
      gap = .none
    }
  }
  return tokens
}

/// The bytes of a text.
struct UTF8Text {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  var count: Int { bytes.count }
  subscript(index: Int) -> UInt8 { bytes[index] }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  func slice(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }
}

/// Whatever lies beyond ASCII counts as a letter, as nearly all of it is one here.
private func isLetter(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

private func isJoint(_ byte: UInt8) -> Bool {
  [
    UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ":"),
    UInt8(ascii: "@"),
  ]
  .contains(byte)
}
