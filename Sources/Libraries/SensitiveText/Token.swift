import Vietnamese

/// A word, a number, a sign or the end of a line.
struct Token {
  enum Kind: UInt8 {
    case word
    /// Digits alone, also those that O, l and I stand for.
    case number
    /// Letters and digits: 29A, B1.
    case mixed
    case sign
    case lineEnd
  }

  var kind: Kind
  /// How many spaces stand before it: 0, 1, or 2 for more and for tabs.
  var gap: UInt8
  /// Letters or digits; 255 for more.
  var count: UInt8
  var isCapitalised = false
  var isUpper = false
  /// In bytes of the text.
  var start: Int32
  var end: Int32
  /// A word's first eight plain letters, a number's first 16 digits at four bits each, or a sign.
  var key: UInt64
  var senses = Senses.none
}

/// Makes tokens of a text, in one pass.
func tokens(of text: UnsafeBufferPointer<UInt8>) -> [Token] {
  var scanner = Scanner(expected: text.count / 4)
  var index = 0
  while index < text.count {
    let lead = text[index]
    let start = index
    switch lead {
    case 0x61...0x7A:  // a to z
      index += 1
      scanner.letter(lead, isUpper: false, stands: lead == 0x6F ? 0 : lead == 0x6C ? 1 : nil, start, index)
    case 0x41...0x5A:  // A to Z
      index += 1
      scanner.letter(
        lead | 0x20, isUpper: true, stands: lead == 0x4F ? 0 : lead == 0x49 ? 1 : nil, start, index)
    case 0x30...0x39:
      index += 1
      scanner.digit(lead & 0x0F, start, index)
    case 0x20:
      index += 1
      scanner.space(1)
    case 0x0A:
      index += 1
      scanner.lineEnd(start)
    case ..<0x80:
      index += 1
      if lead <= 0x0D { scanner.space(2) } else { scanner.sign(lead, start, index) }
    default:
      let scalar = decoded(text, &index)
      scanner.read(scalar, start, index)
    }
  }
  scanner.flush()
  return scanner.tokens
}

/// - Parameter index: of the lead byte; moved behind the scalar. The text is valid UTF-8.
private func decoded(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
  let lead = UInt32(text[index])
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  var scalar = lead & (0xFF >> UInt32(length + 1))
  for offset in 1..<length { scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F) }
  index += length
  return scalar
}

private struct Scanner {
  var tokens: [Token] = []
  private var gap: UInt8 = 0
  private var run = Run()
  private let lexicon = Lexicon.shared

  init(expected: Int) {
    tokens.reserveCapacity(expected)
  }

  /// Letters and digits without anything between them.
  private struct Run {
    var start = 0
    var end = 0
    var letters = 0
    var digits = 0
    var capitals = 0
    var startsCapital = false
    /// Whether every letter may be a digit that was misread.
    var isNumeral = true
    /// Whether every letter is an O.
    var isZeros = true
    var word: UInt64 = 0
    var number: UInt64 = 0

    mutating func addToNumber(_ digit: UInt8) {
      if letters + digits < 16 { number = number << 4 | UInt64(digit) }
    }

    mutating func addToWord(_ byte: UInt8) {
      if letters + digits < 8 { word = word << 8 | UInt64(byte) }
    }
  }

  @inline(__always)
  mutating func letter(_ plain: UInt8, isUpper: Bool, stands digit: UInt8?, _ start: Int, _ end: Int) {
    if run.letters + run.digits == 0 {
      run.start = start
      run.startsCapital = isUpper
    }
    run.addToWord(plain)
    if let digit { run.addToNumber(digit) } else { run.isNumeral = false }
    if digit != 0 { run.isZeros = false }
    run.letters += 1
    if isUpper { run.capitals += 1 }
    run.end = end
  }

  @inline(__always)
  mutating func digit(_ digit: UInt8, _ start: Int, _ end: Int) {
    // SĐT0912: a word that announces a number, and the number.
    if run.digits == 0, run.letters > 1, !run.isNumeral, lexicon[run.word].contains(anyOf: .announcements) {
      flush()
    }
    if run.letters + run.digits == 0 { run.start = start }
    run.addToWord(0x30 | digit)
    run.addToNumber(digit)
    run.digits += 1
    run.end = end
  }

  mutating func space(_ width: UInt8) {
    flush()
    gap = min(2, gap + width)
  }

  mutating func lineEnd(_ start: Int) {
    flush()
    append(.lineEnd, start, start + 1, key: 0)
  }

  mutating func sign(_ byte: UInt8, _ start: Int, _ end: Int) {
    flush()
    append(.sign, start, end, key: UInt64(byte))
  }

  /// A scalar beyond ASCII.
  mutating func read(_ scalar: UInt32, _ start: Int, _ end: Int) {
    if 0xFF01...0xFF5E ~= scalar { return readASCII(UInt8(scalar - 0xFEE0), start, end) }
    let plain = plainByte(forNonASCII: scalar)
    switch plain {
    case 0:
      // A mark belongs to the letter before it; what takes no room belongs to nothing.
      if run.letters + run.digits > 0, 0x300...0x36F ~= scalar {
        run.end = end
        run.isNumeral = false
      }
    case 0x61...0x7A: letter(plain, isUpper: isCapital(scalar), stands: nil, start, end)
    case 0x41...0x5A: letter(plain | 0x20, isUpper: false, stands: nil, start, end)
    case 0x20: space(1)
    case 0x30...0x39: digit(plain & 0x0F, start, end)
    default: readOther(scalar, plain, start, end)
    }
  }

  /// Digits in the dress of messages (𝟎, ٠) are digits, a dot is one at any height; a soft hyphen and a keycap's frame
  /// are not seen.
  private mutating func readOther(_ scalar: UInt32, _ plain: UInt8, _ start: Int, _ end: Int) {
    switch scalar {
    case 0x1D7CE...0x1D7FF: digit(UInt8((scalar - 0x1D7CE) % 10), start, end)
    case 0x660...0x669: digit(UInt8(scalar - 0x660), start, end)
    case 0x6F0...0x6F9: digit(UInt8(scalar - 0x6F0), start, end)
    case 0xB7, 0x2219, 0x22C5: sign(UInt8(ascii: "."), start, end)
    case 0xAD, 0x20E3, 0xFE00...0xFE0F: break
    default: sign(plain, start, end)
    }
  }

  /// What a character of full width stands for.
  private mutating func readASCII(_ byte: UInt8, _ start: Int, _ end: Int) {
    switch byte {
    case 0x30...0x39: digit(byte & 0x0F, start, end)
    case 0x41...0x5A: letter(byte | 0x20, isUpper: true, stands: nil, start, end)
    case 0x61...0x7A: letter(byte, isUpper: false, stands: nil, start, end)
    default: sign(byte, start, end)
    }
  }

  /// In the blocks of Latin letters capitals are even, but for the first block and Ư.
  private func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xDE, 0x1AF: true
    case 0xDF...0xFF, 0x1B0: false
    default: scalar & 1 == 0
    }
  }

  @inline(__always)
  mutating func flush() {
    guard run.letters + run.digits > 0 else { return }
    if run.digits == 0 {
      append(.word, run.start, run.end, key: run.word, count: run.letters)
      tokens[tokens.count - 1].isCapitalised = run.startsCapital
      tokens[tokens.count - 1].isUpper = run.capitals == run.letters
      tokens[tokens.count - 1].senses = lexicon[run.word]
    } else if run.letters == 0 || run.isNumeral && (run.isZeros || run.digits > run.letters) {
      append(.number, run.start, run.end, key: run.number, count: run.digits + run.letters)
    } else {
      append(.mixed, run.start, run.end, key: run.word, count: run.digits + run.letters)
      tokens[tokens.count - 1].isUpper = run.capitals == run.letters
    }
    run = Run()
  }

  private mutating func append(_ kind: Token.Kind, _ start: Int, _ end: Int, key: UInt64, count: Int = 1) {
    tokens.append(
      Token(
        kind: kind, gap: gap, count: UInt8(clamping: count), start: Int32(start), end: Int32(end), key: key))
    gap = 0
  }
}
