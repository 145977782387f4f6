/// Turns tokens into words, each rule trying in turn whether it knows what stands at the cursor.
struct SpokenReader {
  let tokens: [SpokenToken]
  var index = 0
  private var said = ""

  init(_ text: String) {
    tokens = SpokenToken.tokens(of: text)
  }

  /// What a rule makes of the tokens from the cursor up to `end`.
  struct Reading {
    let words: String
    let end: Int
  }

  mutating func text() -> String {
    while index < tokens.count {
      let reading = reading()
      said += reading.words
      index = reading.end
    }
    return said
  }

  private func reading() -> Reading {
    switch tokens[index] {
    case .space(let space):
      Reading(words: space.utf8.contains(UInt8(ascii: "\n")) ? "\n" : " ", end: index + 1)
    case .word(let word): times() ?? abbreviation() ?? roman(word) ?? Reading(words: word, end: index + 1)
    case .digits: time() ?? date() ?? symbol() ?? month() ?? dayAndMonth() ?? telephone() ?? number()
    case .sign(let sign):
      between() ?? minus() ?? Reading(words: Self.words(of: sign), end: index + 1)
    }
  }
}

// MARK: Looking around

extension SpokenReader {
  func digits(_ index: Int, _ count: ClosedRange<Int> = 1...2) -> String? {
    guard tokens.indices.contains(index), case .digits(let digits) = tokens[index], count ~= digits.count
    else {
      return nil
    }
    return digits
  }

  func word(_ index: Int) -> String? {
    guard tokens.indices.contains(index), case .word(let word) = tokens[index] else { return nil }
    return word
  }

  func sign(_ index: Int) -> Character? {
    guard tokens.indices.contains(index), case .sign(let sign) = tokens[index] else { return nil }
    return sign
  }

  func isSpace(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), case .space = tokens[index] else { return false }
    return true
  }

  /// Past a space, if there is one.
  func skippingSpace(_ index: Int) -> Int { isSpace(index) ? index + 1 : index }

  /// The word before the cursor, in small letters, with nothing but spaces between.
  var wordBefore: String? { wordBefore(index) }

  func wordBefore(_ index: Int) -> String? {
    let before = index - 1
    return word(isSpace(before) ? before - 1 : before)?.lowercased()
  }

  func wordAfter(_ index: Int) -> String? {
    word(skippingSpace(index))
  }
}
