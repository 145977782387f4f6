import Diagnostics
import SensitiveText

/// Where in a paragraph stands what was found once it was read: as far as the first word of it stands there as it is, and
/// behind what was found before.
struct BlockPlaces {
  private let block: Block
  /// Where each word begins, in the order of the text; a word of several parts by its first one too.
  private let words: [Substring: [String.Index]]
  private var position: Position
  private var last: String.Index

  init(_ block: Block) {
    var words: [Substring: [String.Index]] = [:]
    for word in block.text.split(whereSeparator: \.isWhitespace) {
      for key in Set(keys(of: word)) { words[key, default: []].append(key.startIndex) }
    }
    (self.block, self.words) = (block, words)
    let start = block.text.firstIndex { !$0.isWhitespace } ?? block.text.startIndex
    last = start
    position = Position(line: block.line + block.text[..<start].count(where: \.isNewline), column: 1)
  }

  /// - Parameter finding: not before the one that was asked for last.
  mutating func position(of finding: SensitiveFinding) -> Position {
    let word = finding.text.split(maxSplits: 1, whereSeparator: \.isWhitespace).first ?? ""
    for key in keys(of: word) {
      guard let places = words[key], let next = places.first(from: last) else { continue }
      move(to: next)
      return Position(line: position.line, column: position.column, length: key.count)
    }
    return position
  }

  private mutating func move(to index: String.Index) {
    for character in block.text[last..<index] {
      position =
        character.isNewline
        ? Position(line: position.line + 1, column: 1)
        : Position(line: position.line, column: position.column + 1)
    }
    last = index
  }
}

/// Without the signs around it, and its first part.
private func keys(of word: Substring) -> [Substring] {
  let isPart = { (character: Character) in character.isLetter || character.isNumber }
  guard let first = word.firstIndex(where: isPart), let last = word.lastIndex(where: isPart) else {
    return []
  }
  return [word[first...last], word[first...].prefix(while: isPart)]
}

extension [String.Index] {
  /// Of those in order, the first that is not before another.
  fileprivate func first(from index: String.Index) -> String.Index? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}
