/// A piece of a text to be read aloud.
enum SpokenToken: Equatable {
  /// A run of letters, or an address of the web or of mail, which is left as it is.
  case word(String)
  /// A run of ASCII digits.
  case digits(String)
  /// A run of white space.
  case space(String)
  case sign(Character)

  static func tokens(of text: String) -> [SpokenToken] {
    var tokens: [SpokenToken] = []
    var rest = text[...]
    while let first = rest.first {
      let run: Substring
      if first.isLetter {
        run =
          tokens.last.isSpaceOrNothing
          ? address(at: rest) ?? rest.prefix(while: \.isLetter) : rest.prefix(while: \.isLetter)
        tokens.append(.word(String(run)))
      } else if first.isDigit {
        run = rest.prefix(while: \.isDigit)
        tokens.append(.digits(String(run)))
      } else if first.isWhitespace {
        run = rest.prefix(while: \.isWhitespace)
        tokens.append(.space(String(run)))
      } else {
        run = rest.prefix(1)
        tokens.append(.sign(first))
      }
      rest = rest[run.endIndex...]
    }
    return tokens
  }

  /// An address with which a text begins, without what only ends the sentence.
  private static func address(at text: Substring) -> Substring? {
    var run = text.prefix { !$0.isWhitespace }
    guard run.contains("://") || run.contains("@") || run.hasPrefix("www.") else { return nil }
    while let last = run.last, ".,;:)?!”\"".contains(last) { run.removeLast() }
    return run
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

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
}
