/// The place of a text in Vietnamese alphabetical order. Make it once for each text, then sort by it.
///
/// Word by word, as dictionaries do: first the letters (a ă â b c d đ e ê … x y, with f j w z in their Latin
/// places), then the tones of the word (none, huyền, hỏi, ngã, sắc, nặng), then the next word; case only where all
/// else is equal, small letters first. Where in a syllable the tone is written does not matter: `hoà` and `hòa`
/// have one key. Numbers come before letters and count by their value: thôn 2, thôn 10. What is neither letter nor
/// digit only parts words.
public struct CollationKey: Sendable, Hashable, Comparable {
  /// Levels as bytes, all of them ASCII, so that comparing is one memcmp and short keys need no allocation.
  private let bytes: String

  public init(_ text: some StringProtocol) {
    var builder = KeyBuilder()
    for scalar in mended(String(text)).text.unicodeScalars { builder.add(scalar) }
    bytes = builder.finished()
  }

  /// Of a person: by the given name, which stands last, then by the rest from the front.
  public init(personalName name: some StringProtocol) {
    let words = name.split(whereSeparator: \.isWhitespace)
    self.init((words.suffix(1) + words.dropLast()).joined(separator: " "))
  }

  public static func < (a: CollationKey, b: CollationKey) -> Bool { a.bytes < b.bytes }
}

/// Whether `a` stands before `b` in Vietnamese alphabetical order. To sort many texts, sort by `CollationKey`.
public func vietnameseOrder(_ a: String, _ b: String) -> Bool { CollationKey(a) < CollationKey(b) }

/// Puts a key together. Lower bytes sort first: end of all words, end of a word, tones, numbers, letters, scripts.
private struct KeyBuilder {
  private var key: [UInt8] = []
  private var tones: [UInt8] = []
  private var cases: [UInt8] = []
  private var number: [UInt8] = []
  private var isInWord = false

  private static let endOfWords: UInt8 = 0x00
  private static let endOfWord: UInt8 = 0x01
  private static let firstTone: UInt8 = 0x02
  private static let anyNumber: UInt8 = 0x20
  private static let firstLetter: UInt8 = 0x40
  private static let otherScript: UInt8 = 0x7E

  mutating func add(_ scalar: Unicode.Scalar) {
    if let letter = VietnameseLetter(scalar) {
      add(letter)
    } else if "0"..."9" ~= scalar {
      isInWord = true
      number.append(UInt8(truncatingIfNeeded: scalar.value))
    } else if !scalar.isASCII {
      addForeign(scalar)
    } else {
      endWord()
    }
  }

  mutating func finished() -> String {
    endWord()
    return String(decoding: key + [Self.endOfWords] + cases, as: UTF8.self)
  }

  private mutating func add(_ letter: VietnameseLetter) {
    endNumber()
    isInWord = true
    key.append(Self.firstLetter + letter.rank)
    cases.append(letter.isCapital ? 2 : 1)
    if letter.tone > 0 { tones.append(Self.firstTone + letter.tone - 1) }
  }

  /// A Latin letter with foreign marks counts as the plain one, a letter of another script by its code point.
  private mutating func addForeign(_ scalar: Unicode.Scalar) {
    let plain = plainByte(forNonASCII: scalar.value)
    let isCapital = scalar.properties.isUppercase
    switch plain {
    case 0: break
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      VietnameseLetter(plain: plain, isCapital: isCapital).map { add($0) }
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      let (first, second) = letterPair(plain)
      VietnameseLetter(plain: first, isCapital: isCapital).map { add($0) }
      VietnameseLetter(plain: second, isCapital: isCapital).map { add($0) }
    case _ where scalar.properties.isAlphabetic:
      endNumber()
      isInWord = true
      key.append(Self.otherScript)
      for shift in [14, 7, 0] { key.append(UInt8(scalar.value >> shift & 0x7F)) }
    default: endWord()
    }
  }

  /// The longer of two numbers is the greater, so its length goes first.
  private mutating func endNumber() {
    guard !number.isEmpty else { return }
    let digits = number.drop { $0 == UInt8(ascii: "0") }
    key.append(Self.anyNumber)
    key.append(UInt8(min(digits.count, 127)))
    key += digits
    number.removeAll(keepingCapacity: true)
  }

  private mutating func endWord() {
    guard isInWord else { return }
    endNumber()
    key += tones
    key.append(Self.endOfWord)
    tones.removeAll(keepingCapacity: true)
    isInWord = false
  }
}
