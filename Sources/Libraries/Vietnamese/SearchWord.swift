/// A word as a search compares it: its letters and digits with their marks, and its tone, in one number.
///
/// Words are Vietnamese syllables, foreign words and numbers, `1.234.567` with its points: `33/NQ-HĐND` has three. Case does not
/// matter, nor where in a syllable the tone is written: `hoà` and `hòa` are one word. A word counts by its first ten
/// letters.
public struct SearchWord: Sendable, Hashable {
  /// Six bits for each letter from the highest on, 0 after the last; the tone in the lowest three.
  public let code: UInt64

  public init(code: UInt64) {
    self.code = code
  }

  static let longest = 10
}

extension SearchWord {
  /// The letters without marks, six bits each from the highest on: in alphabetical order as numbers, digits first.
  public var folded: UInt64 {
    var folded: UInt64 = 0
    for index in 0..<Self.longest {
      folded |= UInt64(plainLetters[letter(index)]) << (58 - 6 * UInt64(index))
    }
    return folded
  }

  /// The letters without marks: `ngan` of `ngân`.
  public var foldedBytes: [UInt8] {
    (0..<Self.longest).map { letter($0) }.prefix { $0 != 0 }.map { asciiLetters[$0] }
  }

  /// What folding takes away, as digits: the tone (1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng), then for each letter its mark
  /// (1 trăng, 2 mũ, 3 móc, 4 gạch), without zeros at the end: `4` of `sách`, `0002` of `ngân`, nothing of `xa`.
  public var marks: [UInt8] {
    let marks = [UInt8(code & 7)] + (0..<Self.longest).map { letterMarks[letter($0)] }
    let end = marks.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
    return marks[..<end].map { UInt8(ascii: "0") + $0 }
  }

  private func letter(_ index: Int) -> Int {
    Int(code >> (58 - 6 * UInt64(index)) & 63)
  }
}

/// Calls `body` with each word of a text, and whether a sentence, a cell or a paragraph ended before it.
/// - Parameter text: UTF-8 of a text in normal form C.
@inlinable
public func forEachSearchWord(
  of text: UnsafeBufferPointer<UInt8>, _ body: (_ word: SearchWord, _ isAfterBreak: Bool) -> Void
) {
  searchLetters.withUnsafeBufferPointer { letters in
    var (index, shift) = (0, 58)
    var (word, tone): (UInt64, UInt64) = (0, 0)
    var (isBroken, isAfterStop, isAfterLine) = (false, false, false)
    while index < text.count {
      let (scalar, length) = scalar(of: text, at: index)
      index += length
      let letter = searchLetter(scalar, letters)
      if letter & 63 != 0 {
        if shift >= 4 { word |= UInt64(letter & 63) << UInt64(shift) }
        shift -= 6
        // The second of two letters that are written as one.
        if letter >> 9 != 0 {
          if shift >= 4 { word |= UInt64(letter >> 9) << UInt64(shift) }
          shift -= 6
        }
        if letter >> 6 & 7 != 0 { tone = UInt64(letter >> 6 & 7) }
        continue
      }
      if letter == vanishing || scalar == 0x2E && isWithinNumber(text, index) { continue }
      if word != 0 {
        body(SearchWord(code: word | tone), isBroken)
        (shift, word, tone) = (58, 0, 0)
        (isBroken, isAfterStop, isAfterLine) = (false, false, false)
      }
      switch scalar {
      case 0x21, 0x3A, 0x3B, 0x3F, 0x7C: isBroken = true  // ! : ; ? |
      case 0x2E: isAfterStop = true
      case 0x0A:
        if isAfterLine || isAfterStop { isBroken = true }
        isAfterLine = true
      case 0x20: if isAfterStop { isBroken = true }
      default: isAfterStop = false
      }
    }
    if word != 0 { body(SearchWord(code: word | tone), isBroken) }
  }
}

/// Whether a point stands between digits, the next three of them a group: `371.400.000` is one word, as is 371400000.
/// - Parameter index: after the point.
@inlinable
func isWithinNumber(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
  func isDigit(_ index: Int) -> Bool { text.indices ~= index && 0x30...0x39 ~= text[index] }
  return isDigit(index - 2) && isDigit(index) && isDigit(index + 1) && isDigit(index + 2)
    && !isDigit(index + 3)
}

@inlinable @inline(__always)
func searchLetter(_ scalar: UInt32, _ letters: UnsafeBufferPointer<UInt16>) -> UInt16 {
  switch scalar {
  case ..<0x0250: letters[Int(scalar)]
  case 0x1E00..<0x1F00: letters[Int(scalar) - 0x1E00 + 0x0250]
  default: rareSearchLetter(scalar)
  }
}

@inlinable @inline(__always)
func scalar(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
  let lead = text[index]
  func next(_ offset: Int) -> UInt32 { UInt32(text[index + offset] & 0x3F) }
  switch lead {
  case ..<0x80: return (UInt32(lead), 1)
  case ..<0xE0: return (UInt32(lead & 0x1F) << 6 | next(1), 2)
  case ..<0xF0: return (UInt32(lead & 0x0F) << 12 | next(1) << 6 | next(2), 3)
  default: return (UInt32(lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }
}

/// What takes no room parts no words. No letter has a second letter that is none.
@usableFromInline let vanishing: UInt16 = 64

/// For each scalar up to U+024F and from U+1E00 to U+1EFF the letter in the lowest six bits (digits are 1 to 10, then
/// comes the Vietnamese alphabet), its tone in the next three, a second letter above; 0 for what is no letter.
@usableFromInline let searchLetters: [UInt16] = (Array(0..<0x0250) + Array(0x1E00..<0x1F00)).map {
  rareSearchLetter(UInt32($0))
}

@usableFromInline
func rareSearchLetter(_ scalar: UInt32) -> UInt16 {
  if 0x30...0x39 ~= scalar { return UInt16(scalar - 0x2F) }
  // Eth is what many keyboards leave in the place of đ.
  let scalar = scalar == 0xD0 || scalar == 0xF0 ? 0x0111 : scalar
  if let letter = Unicode.Scalar(scalar).flatMap({ VietnameseLetter($0) }) {
    return firstLetter + UInt16(letter.rank) | UInt16(letter.tone) << 6
  }
  if scalar < 0x80 { return 0 }
  let plain = plainByte(forNonASCII: scalar)
  switch plain {
  case 0: return vanishing
  case UInt8(ascii: "a")...UInt8(ascii: "z"): return plainLetter(plain)
  case UInt8(ascii: "A")...UInt8(ascii: "Z"):
    let (first, second) = letterPair(plain)
    return plainLetter(first) | plainLetter(second) << 9
  default: return 0
  }
}

private func plainLetter(_ byte: UInt8) -> UInt16 {
  VietnameseLetter(plain: byte, isCapital: false).map { firstLetter + UInt16($0.rank) } ?? 0
}

private let firstLetter: UInt16 = 11

/// By letter: itself without its mark, as a letter; in ASCII; its mark.
private let plainLetters: [UInt8] = letters.map(\.plain)
private let asciiLetters: [UInt8] = letters.map(\.ascii)
private let letterMarks: [UInt8] = letters.map(\.mark)

private let letters: [(plain: UInt8, ascii: UInt8, mark: UInt8)] = {
  let alphabet: [(Character, UInt8)] =
    "0123456789".map { ($0, 0) }
    + [
      ("a", 0), ("a", 1), ("a", 2), ("b", 0), ("c", 0), ("d", 0), ("d", 4), ("e", 0), ("e", 2), ("f", 0),
      ("g", 0), ("h", 0), ("i", 0), ("j", 0), ("k", 0), ("l", 0), ("m", 0), ("n", 0), ("o", 0), ("o", 2),
      ("o", 3), ("p", 0), ("q", 0), ("r", 0), ("s", 0), ("t", 0), ("u", 0), ("u", 3), ("v", 0), ("w", 0),
      ("x", 0), ("y", 0), ("z", 0),
    ]
  var plain: [Character: UInt8] = [:]
  return [(0, 0, 0)]
    + alphabet.enumerated().map { index, letter in
      if letter.1 == 0 { plain[letter.0] = UInt8(index + 1) }
      return (plain[letter.0] ?? 0, letter.0.asciiValue ?? 0, letter.1)
    } + Array(repeating: (0, 0, 0), count: 64 - 1 - alphabet.count)
}()
