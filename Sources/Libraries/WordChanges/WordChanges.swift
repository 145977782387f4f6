/// What became of a text, word by word.
public struct WordChanges: Sendable, Hashable {
  public enum Piece: Sendable, Hashable {
    case kept(String)
    case removed(String)
    case added(String)
  }

  /// A place at which the text was changed, with a few words around it.
  public struct Place: Sendable, Hashable {
    public let pieces: [Piece]
    /// Whether the text goes on before and after what is shown.
    public let isCutBefore: Bool
    public let isCutAfter: Bool
  }

  /// In the order of the text. Where there is more than `limit`, the first.
  public let places: [Place]
  /// How many words were added and removed in all.
  public let added: Int
  public let removed: Int
  /// Whether `places` has all of it.
  public let isWhole: Bool
}

/// What is changed and never to be shown, in bytes of the two texts: it stands as `***`.
public struct HiddenWords: Sendable {
  public let old: [Range<Int>]
  public let new: [Range<Int>]

  public init(old: [Range<Int>] = [], new: [Range<Int>] = []) {
    (self.old, self.new) = (old, new)
  }
}

/// Compares two texts word by word (Myers, as CollectionDifference has it). Spaces and line ends are no words.
///
///     wordChanges(from: "hỗ trợ 30 triệu đồng", to: "hỗ trợ 35 triệu đồng")?.places.first?.pieces
///       == [.kept("hỗ trợ"), .removed(" 30"), .added(" 35"), .kept(" triệu đồng")]
///
/// Long texts are compared by lines first, and what is replaced at once in more than a few pages is shown as replaced
/// whole, so that time and memory stay within bounds.
/// - Parameters:
///   - hidden: what stands as `***`.
///   - standIn: stands where something may not be named: shown, and not counted.
///   - limit: how many words are shown at most.
/// - Returns: nil where no word is another one.
public func wordChanges(
  from old: String, to new: String, hiding hidden: HiddenWords = HiddenWords(), standIn: String = "",
  limit: Int = 400
) -> WordChanges? {
  let (oldText, newText) = (UTF8Text(old), UTF8Text(new))
  let (oldTokens, newTokens) = (wordTokens(of: oldText), wordTokens(of: newText))
  var numbers: [ArraySlice<UInt8>: Int] = [:]
  func numbered(_ tokens: [WordToken], _ text: UTF8Text) -> [Int] {
    tokens.map { token in
      let word = text.slice(token.range)
      if let number = numbers[word] { return number }
      numbers[word] = numbers.count
      return numbers.count - 1
    }
  }
  let (oldWords, newWords) = (numbered(oldTokens, oldText), numbered(newTokens, newText))
  let blocks = joined(
    TokenComparison(
      oldWords, newWords, oldLines: lineStarts(oldTokens), newLines: lineStarts(newTokens)
    ).blocks)
  guard blocks.contains(where: { !$0.isKept }) else { return nil }
  let from = ShownText(
    text: oldText, tokens: oldTokens, hidden: hidden.old, uncounted: byteRanges(of: standIn, in: old))
  let to = ShownText(
    text: newText, tokens: newTokens, hidden: hidden.new, uncounted: byteRanges(of: standIn, in: new))
  var writer = PlaceWriter(old: from, new: to, limit: limit)
  for (index, block) in blocks.enumerated() {
    writer.add(block, isFirst: index == 0, isLast: index == blocks.count - 1)
  }
  writer.end()
  return WordChanges(
    places: writer.places,
    added: blocks.reduce(0) { $0 + ($1.isKept ? 0 : to.words(in: $1.new)) },
    removed: blocks.reduce(0) { $0 + ($1.isKept ? 0 : from.words(in: $1.old)) },
    isWhole: writer.isWhole)
}

/// Whether two texts are the same but for spaces and ends of lines.
public func haveSameWords(_ a: String, _ b: String) -> Bool {
  let (x, y) = (UTF8Text(a), UTF8Text(b))
  return wordTokens(of: x).map { x.slice($0.range) } == wordTokens(of: y).map { y.slice($0.range) }
}

private func byteRanges(of phrase: String, in text: String) -> [Range<Int>] {
  guard !phrase.isEmpty else { return [] }
  return text.ranges(of: phrase).map { range in
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return start..<(start + phrase.utf8.count)
  }
}

private func lineStarts(_ tokens: [WordToken]) -> [Int] {
  tokens.indices.filter { $0 == 0 || tokens[$0].gap == .line }
}

/// Words that stay between two changes are easier read with them, if they are few.
private func joined(_ blocks: [TokenBlock]) -> [TokenBlock] {
  let fewWords = 2
  var joined: [TokenBlock] = []
  for (index, block) in blocks.enumerated() {
    let isBetween = block.isKept && index > 0 && index < blocks.count - 1
    if let last = joined.last, !last.isKept, !block.isKept || (isBetween && block.new.count <= fewWords) {
      joined[joined.count - 1] = TokenBlock(
        old: last.old.lowerBound..<block.old.upperBound, new: last.new.lowerBound..<block.new.upperBound,
        isKept: false)
    } else {
      joined.append(block)
    }
  }
  return joined
}

extension WordChanges {
  /// How many words it takes to show it, about.
  public var shownWords: Int {
    places.reduce(0) { count, place in
      count
        + place.pieces.reduce(0) { count, piece in
          switch piece {
          case .kept(let text), .removed(let text), .added(let text):
            count + text.utf8.count { $0 == UInt8(ascii: " ") } + 1
          }
        }
    }
  }

  /// The same, without the words.
  public var counted: WordChanges {
    WordChanges(places: [], added: added, removed: removed, isWhole: false)
  }
}
