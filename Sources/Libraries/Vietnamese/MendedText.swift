import Foundation

/// A text made fit to read, and what had to be mended.
public struct MendedText: Sendable, Hashable {
  /// In Unicode normal form C, without eth, zero-width characters and line breaks other than LF and CR.
  public let text: String
  /// In the order of the text. Normalising is no finding: it changes nothing that a reader could see.
  public let findings: [Finding]

  public struct Finding: Sendable, Hashable {
    public let kind: Kind
    /// Counted from 1; a line ends with LF or CRLF.
    public let line: Int
    /// Counted from 1 in characters of the mended text: for a zero-width character, the one that now stands
    /// where it stood.
    public let column: Int

    public init(kind: Kind, line: Int, column: Int) {
      self.kind = kind
      self.line = line
      self.column = column
    }
  }

  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Eth (Ð, ð), which looks like Đ, đ and is another letter.
    case eth
    /// A character that takes no room, such as those that come along when text is pasted from the web.
    case zeroWidth
    /// A space of a width of its own or one that keeps words together, as Word writes them.
    case oddSpace
    /// A line or paragraph separator (U+2028, U+2029) or a next line (U+0085), now a line feed.
    case oddLineBreak
  }
}

/// Normalises a text to NFC, puts Đ, đ for eth and takes out zero-width characters.
///
/// A text that needs none of this, as nearly all do, is looked through once and returned as it is.
/// - Parameter plainSpaces: in how many bytes from the beginning odd spaces become plain ones. Among keys and
///   values they are an accident; in a running text a space that keeps two words together may be meant.
public func mended(_ text: String, plainSpaces: Int = 0) -> MendedText {
  guard mayNeedMending(text, plainSpaces: plainSpaces) else { return MendedText(text: text, findings: []) }
  var scalars = String.UnicodeScalarView()
  var found: [(kind: MendedText.Kind, offset: Int)] = []
  var offset = 0
  var read = 0
  for scalar in text.unicodeScalars {
    var kept = scalar
    defer { read += scalar.utf8.count }
    switch scalar {
    case "\u{D0}":
      found.append((.eth, offset))
      kept = "Đ"
    case "\u{F0}":
      found.append((.eth, offset))
      kept = "đ"
    case _ where isZeroWidth(scalar.value):
      found.append((.zeroWidth, offset))
      continue
    case "\u{85}", "\u{2028}", "\u{2029}":
      found.append((.oddLineBreak, offset))
      kept = "\n"
    case "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}":
      guard read < plainSpaces else { break }
      found.append((.oddSpace, offset))
      kept = " "
    default: break
    }
    scalars.append(kept)
    offset += kept.utf8.count
  }
  let whole = String(scalars)
  return MendedText(
    text: mayNeedMending(whole) ? whole.precomposedStringWithCanonicalMapping : whole,
    findings: findings(found, in: whole))
}

/// Turns byte offsets, which ascend, into lines and columns. Normalising does not change where characters end,
/// so this may come before it.
private func findings(
  _ found: [(kind: MendedText.Kind, offset: Int)], in text: String
) -> [MendedText.Finding] {
  guard !found.isEmpty else { return [] }
  var findings: [MendedText.Finding] = []
  var line = 1
  var column = 1
  var end = 0
  for character in text {
    end += character.utf8.count
    while findings.count < found.count, found[findings.count].offset < end {
      findings.append(.init(kind: found[findings.count].kind, line: line, column: column))
    }
    if findings.count == found.count { break }
    column += 1
    if character == "\n" || character == "\r\n" {
      line += 1
      column = 1
    }
  }
  return findings + found.dropFirst(findings.count).map { .init(kind: $0.kind, line: line, column: column) }
}

/// False only for a text in NFC in which nothing is to be mended.
///
/// Knows the blocks in which every scalar is safe: neither changed by NFC nor able to combine with what stands
/// before it (Unicode's NFC_Quick_Check is Yes and the combining class 0). All Vietnamese letters and what office
/// papers hold beside them are there; anything else is left to the slow way.
private func mayNeedMending(_ text: String, plainSpaces: Int = 0) -> Bool {
  text.withUTF8Bytes { bytes in
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      switch lead {
      case ..<0x80: index += 1
      case 0xC2:  // U+0080 to U+00BF
        let next = bytes[index + 1]
        if next == 0x85 || next == 0xA0 && index < plainSpaces { return true }
        index += 2
      case 0xC3:  // U+00C0 to U+00FF
        if bytes[index + 1] & 0xDF == 0x90 { return true }
        index += 2
      case ..<0xCC: index += 2  // to U+02FF
      case 0xE1:  // U+1E00 to U+1EFF
        guard 0xB8...0xBB ~= bytes[index + 1] else { return true }
        index += 3
      case 0xE2:
        guard isSafePunctuation(bytes[index + 1], bytes[index + 2]) else { return true }
        index += 3
      case 0xF0:  // U+1F000 to U+1FFFF, emoji
        guard bytes[index + 1] == 0x9F else { return true }
        index += 4
      default: return true
      }
    }
    return false
  }
}

/// Quotes, dashes, currency signs, arrows, operators, shapes: within U+2000 to U+2FFF, by the last two bytes.
private func isSafePunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
  switch second {
  // U+2010 to U+203F but separators, direction marks and a space.
  case 0x80: third >= 0x90 && !(0xA8...0xAF ~= third)
  case 0x81: third < 0x9F  // U+2040 to U+205E
  case 0x82: true  // U+2080 to U+20BF
  case 0x86...0x8B: true  // U+2180 to U+22FF
  case 0x94...0xA7: true  // U+2500 to U+29FF
  default: false
  }
}
