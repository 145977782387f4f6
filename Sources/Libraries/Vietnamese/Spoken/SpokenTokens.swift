/// A piece of a text to be read aloud.
enum SpokenToken: Equatable {
  /// A run of letters, or an address of the web or of mail, which is left as it is.
  case word(String)
  /// A run of ASCII digits.
  case digits(String)
  /// A run of white space.
  case space(String)
  case sign(Character)

  /// Scalars are looked at, not characters: finding where a character ends takes longer than all else here.
  static func tokens(of text: String) -> [SpokenToken] {
    var tokens: [SpokenToken] = []
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      let run: Substring.UnicodeScalarView
      if first.isLetter {
        let address = tokens.last.isSpaceOrNothing ? address(at: Substring(rest)) : nil
        run = address?.unicodeScalars ?? rest.prefix { $0.isLetter || $0.isMark }
        tokens.append(.word(String(run)))
      } else if first.isDigit {
        run = rest.prefix(while: \.isDigit)
        tokens.append(.digits(String(run)))
      } else if first.properties.isWhitespace {
        run = rest.prefix(while: \.properties.isWhitespace)
        tokens.append(.space(String(run)))
      } else {
        run = rest.prefix(1)
        tokens.append(.sign(Character(first)))
      }
      rest = rest[run.endIndex...]
    }
    return tokens
  }

  /// An address with which a text begins, without what only ends the sentence.
  private static func address(at text: Substring) -> Substring? {
    guard mayBeAddress(text) else { return nil }
    var run = text.prefix { !$0.isWhitespace }
    guard run.contains("://") || run.contains("@") || run.hasPrefix("www.") else { return nil }
    while let last = run.last, ".,;:)?!”\"".contains(last) { run.removeLast() }
    return run
  }

  /// Nearly every word is told by its bytes to be none.
  private static func mayBeAddress(_ text: Substring) -> Bool {
    let word = text.utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    return word.contains(UInt8(ascii: "@")) || word.contains(UInt8(ascii: "/"))
      || word.starts(with: "www.".utf8)
  }
}

extension SpokenToken? {
  fileprivate var isSpaceOrNothing: Bool {
    switch self {
    case nil, .space: true
    case .word, .digits, .sign: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { "0"..."9" ~= self }

  fileprivate var isLetter: Bool {
    isASCII ? "a"..."z" ~= self || "A"..."Z" ~= self : properties.isAlphabetic
  }

  /// What stands above or below the letter before it.
  fileprivate var isMark: Bool { !isASCII && properties.generalCategory == .nonspacingMark }
}
