/// A text as it may be shown.
struct ShownText {
  private let text: UTF8Text
  private let tokens: [WordToken]
  private let isHidden: [Bool]
  private let isCounted: [Bool]

  init(text: UTF8Text, tokens: [WordToken], hidden: [Range<Int>], uncounted: [Range<Int>]) {
    (self.text, self.tokens) = (text, tokens)
    func stands(_ ranges: [Range<Int>]) -> [Bool] {
      ranges.isEmpty
        ? Array(repeating: false, count: tokens.count)
        : tokens.map { token in ranges.contains { $0.overlaps(token.range) } }
    }
    isHidden = stands(hidden)
    isCounted = zip(tokens, stands(uncounted)).map { $0.isWord && !$1 }
  }

  func words(in range: Range<Int>) -> Int { isCounted[range].count { $0 } }

  /// Where a line begins in a stretch, beyond its first word.
  func lastLine(in range: Range<Int>) -> Int? { range.dropFirst().last { tokens[$0].gap == .line } }
  func firstLine(in range: Range<Int>) -> Int? { range.dropFirst().first { tokens[$0].gap == .line } }

  /// Hidden words that stand together are one mark.
  func string(_ range: Range<Int>) -> String {
    var shown = ""
    for index in range {
      if isHidden[index], index > range.lowerBound, isHidden[index - 1] { continue }
      if index > range.lowerBound {
        switch tokens[index].gap {
        case .none: break
        case .space: shown += " "
        case .line: shown += "\n"
        }
      }
      shown += isHidden[index] ? "***" : text.text(tokens[index].range)
    }
    return shown
  }

  /// Whether a space or a line end stands before a word.
  func gap(before index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    return switch tokens[index].gap {
    case .none: ""
    case .space: " "
    case .line: "\n"
    }
  }
}

/// Cuts what was compared into the places that are worth reading.
struct PlaceWriter {
  private let old: ShownText
  private let new: ShownText
  /// In words.
  private var room: Int
  private var pieces: [WordChanges.Piece] = []
  private var isCutBefore = false
  private(set) var places: [WordChanges.Place] = []
  private(set) var isWhole = true

  /// How many words stand around a change.
  private static let context = 8

  init(old: ShownText, new: ShownText, limit: Int) {
    (self.old, self.new, room) = (old, new, limit)
  }

  mutating func add(_ block: TokenBlock, isFirst: Bool, isLast: Bool) {
    guard room > 0 else {
      if !block.isKept { isWhole = false }
      return
    }
    if block.isKept {
      addKept(block, isFirst: isFirst, isLast: isLast)
    } else {
      let (removed, added) = (take(block.old), take(block.new))
      append(WordChanges.Piece.removed, old.string(removed), after: old.gap(before: block.old.lowerBound))
      // Beside what it takes the place of, also where it begins a line.
      let gap = new.gap(before: block.new.lowerBound)
      append(WordChanges.Piece.added, new.string(added), after: removed.isEmpty || gap.isEmpty ? gap : " ")
    }
  }

  mutating func end(isCut: Bool = false) {
    if pieces.contains(where: { if case .kept = $0 { false } else { true } }) {
      places.append(WordChanges.Place(pieces: pieces, isCutBefore: isCutBefore, isCutAfter: isCut))
    }
    pieces = []
  }

  private mutating func addKept(_ block: TokenBlock, isFirst: Bool, isLast: Bool) {
    let range = block.new
    // Where the beginning of the text was removed, the space is that of the old one.
    let gap =
      range.lowerBound == 0 ? old.gap(before: block.old.lowerBound) : new.gap(before: range.lowerBound)
    if !isFirst, !isLast, range.count <= 2 * Self.context, new.firstLine(in: range) == nil {
      return append(WordChanges.Piece.kept, new.string(range), after: gap)
    }
    if !isFirst {
      let line = new.firstLine(in: range) ?? range.upperBound
      let end = min(line, range.lowerBound + Self.context, range.upperBound)
      append(WordChanges.Piece.kept, new.string(range.lowerBound..<end), after: gap)
      self.end(isCut: end < line)
    }
    if !isLast {
      let line = new.lastLine(in: range) ?? range.lowerBound
      // What changes may begin a line of its own.
      let start =
        new.gap(before: range.upperBound) == "\n"
        ? range.upperBound : max(line, range.upperBound - Self.context, range.lowerBound)
      isCutBefore = start > line && start < range.upperBound
      append(WordChanges.Piece.kept, new.string(start..<range.upperBound), after: "")
    }
  }

  /// As many words of a change as there is room for.
  private mutating func take(_ range: Range<Int>) -> Range<Int> {
    let shown = range.prefix(room)
    room -= shown.count
    if shown.count < range.count { isWhole = false }
    return shown
  }

  /// A piece with the space before it, unless it is the first of its place.
  private mutating func append(_ piece: (String) -> WordChanges.Piece, _ text: String, after gap: String) {
    if !text.isEmpty { pieces.append(piece((pieces.isEmpty ? "" : gap) + text)) }
  }
}
