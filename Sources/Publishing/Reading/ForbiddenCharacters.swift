import Diagnostics

extension Unicode.Scalar {
  /// Whether no XML 1.0 text may hold it, and so no feed: https://www.w3.org/TR/xml/#charsets
  var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

/// U+FFFE and U+FFFF begin with EF.
private func mayBeginForbidden(_ byte: UInt8) -> Bool {
  byte < 0x20 ? byte != 0x09 && byte != 0x0A : byte == 0xEF
}

/// A text with U+FFFD for what is forbidden, so that the rest can be read and judged.
/// - Returns: also the first of them, how many there are, and where the first stands; nil where there is none.
func withoutForbidden(
  _ text: String
) -> (text: String, forbidden: (first: Unicode.Scalar, count: Int, position: Position)?) {
  // A look at the bytes settles nearly every text.
  let isClean = text.utf8.withContiguousStorageIfAvailable { !$0.contains(where: mayBeginForbidden) } ?? false
  guard !isClean, let start = text.unicodeScalars.firstIndex(where: \.isForbidden) else { return (text, nil) }
  let first = text.unicodeScalars[start]
  let before = text[..<start]
  let lineStart = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
  let position = Position(
    line: before.utf8.count { $0 == UInt8(ascii: "\n") } + 1, column: before[lineStart...].count + 1)
  let count = text.unicodeScalars.count { $0.isForbidden }
  let whole = String.UnicodeScalarView(text.unicodeScalars.map { $0.isForbidden ? "\u{FFFD}" : $0 })
  return (String(whole), (first, count, position))
}

extension Message {
  static func forbiddenCharacter(_ scalar: Unicode.Scalar, count: Int) -> Message {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Message(
      "control-character",
      Localized(
        vi: "có \(count) ký tự điều khiển không nhìn thấy (\(code)), không đăng được",
        en: "\(count) control characters (\(code)) that cannot be published"),
      fix: Localized(vi: "xoá và gõ lại chỗ này", en: "delete this place and type it anew"))
  }
}
