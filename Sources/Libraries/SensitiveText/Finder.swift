import Foundation

/// Goes over a text's tokens and asks, where something may begin, whether it does.
struct Finder {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let looksForNames: Bool
  private(set) var found: [SensitiveFinding] = []
  /// The first token that belongs to no finding yet.
  private(set) var next = 0

  init(bytes: UnsafeBufferPointer<UInt8>, tokens: [Token], looksForNames: Bool) {
    self.bytes = bytes
    self.tokens = tokens
    self.looksForNames = looksForNames
  }

  mutating func run() -> [SensitiveFinding] {
    let triggers: Senses = looksForNames ? .triggers.union(.nameTriggers) : .triggers
    var index = 0
    while index < tokens.count {
      if let (kind, stretch) = finding(at: index, triggers) {
        add(kind, stretch)
        index = stretch.upperBound + 1
      } else {
        index += 1
      }
    }
    return found
  }

  /// What begins at a token, or before it but behind all earlier findings.
  @inline(__always)
  private func finding(at index: Int, _ triggers: Senses) -> (SensitiveKind, ClosedRange<Int>)? {
    switch tokens[index].kind {
    case .lineEnd: nil
    case .number, .mixed: number(at: index)
    case .sign:
      tokens[index].key == 0x40 || tokens[index].key == 0x5B || tokens[index].key == 0x28
        ? mailAddress(at: index).map { (.email, $0) } : nil
    case .word: tokens[index].senses.contains(anyOf: triggers) ? phrase(at: index) : nil
    }
  }

  private func phrase(at index: Int) -> (SensitiveKind, ClosedRange<Int>)? {
    let senses = tokens[index].senses
    if senses.contains(.secrecy), let mark = secrecyMark(at: index) { return (.secrecy, mark) }
    if senses.contains(.internalUse), let mark = internalMark(at: index) { return (.secrecy, mark) }
    if senses.contains(.birth), let date = birth(at: index) { return (.birth, date) }
    if senses.contains(.residence), let place = home(at: index) { return (.address, place) }
    if senses.contains(anyOf: .homes), let place = home(besidePersonAt: index) { return (.address, place) }
    if looksForNames, senses.contains(anyOf: .nameTriggers), let name = personName(at: index) {
      return (.name, name)
    }
    return nil
  }

  private mutating func add(_ kind: SensitiveKind, _ stretch: ClosedRange<Int>) {
    let range = Int(tokens[stretch.lowerBound].start)..<Int(tokens[stretch.upperBound].end)
    let text = String(decoding: bytes[range], as: UTF8.self)
    var finding = SensitiveFinding(kind: kind, range: range, text: text, mask: masked(text, as: kind))
    finding.isGuess = kind == .citizen && announcement(before: stretch.lowerBound) == nil
    found.append(finding)
    next = stretch.upperBound + 1
  }
}

// MARK: - Around a token

extension Finder {
  /// A token of the same line; nil beyond its ends.
  func token(_ index: Int) -> Token? {
    guard tokens.indices.contains(index), tokens[index].kind != .lineEnd else { return nil }
    return tokens[index]
  }

  func isSign(_ index: Int, _ signs: StaticString) -> Bool {
    guard let token = token(index), token.kind == .sign else { return false }
    return UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount).contains {
      UInt64($0) == token.key
    }
  }

  func isWord(_ index: Int, _ words: String...) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    return words.contains { packed($0) == token.key }
  }

  func has(_ senses: Senses, _ index: Int) -> Bool {
    token(index)?.senses.contains(anyOf: senses) ?? false
  }

  func isNumber(_ index: Int, digits: ClosedRange<Int>) -> Bool {
    guard let token = token(index), token.kind == .number else { return false }
    return digits.contains(Int(token.count))
  }

  func isCapitalised(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.kind == .word && token.isCapitalised
  }

  /// Whether nothing, not even a space, stands between a token and the one before it.
  func isTight(_ index: Int) -> Bool {
    token(index).map { $0.gap == 0 } == true && token(index - 1) != nil
  }

  func text(_ index: Int) -> String {
    let token = tokens[index]
    return String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  /// In small letters, composed, without what takes no room.
  func spelling(_ index: Int) -> String {
    let text = text(index)
    // Marks that combine begin with CC or CD, what takes no room with E2 or EF; most words have neither.
    guard text.utf8.contains(where: { (0xCC...0xCD).contains($0) || $0 == 0xE2 || $0 == 0xEF }) else {
      return text.lowercased()
    }
    let scalars = text.unicodeScalars.filter { $0.properties.generalCategory != .format }
    return String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping.lowercased()
  }

  /// Whether a word is one of these with its accents, or has none at all, as where they were lost.
  func isSpelled(_ index: Int, _ words: String...) -> Bool {
    let spelling = spelling(index)
    return words.contains(spelling) || spelling.utf8.allSatisfy { $0 < 0x80 }
  }

  /// The first token from here on of which something does not hold; of those that are only passed over there are few.
  func skipping(from index: Int, by step: Int = 1, while isPassedOver: (Int) -> Bool) -> Int {
    var (index, count) = (index, 0)
    while count < longestSkip, isPassedOver(index) { (index, count) = (index + step, count + 1) }
    return index
  }

  /// The indices of a line's tokens, or of the nearest ones in a line without an end.
  func line(around index: Int) -> Range<Int> {
    var (start, end) = (index, index)
    while index - start < longestLook, token(start - 1) != nil { start -= 1 }
    while end - index < longestLook, token(end) != nil { end += 1 }
    return start..<end
  }
}

/// In tokens, to either side: the time grows with the text alone.
let longestLook = 100
private let longestSkip = 10
