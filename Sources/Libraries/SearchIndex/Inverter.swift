import Vietnamese

/// The words and pairs of neighbouring words of some documents.
struct Inverter {
  /// By the word's code.
  private(set) var words = TermTable(capacity: 1 << 13)
  /// By the indices of both words in `words`, the first one in the high half.
  private(set) var pairs = TermTable(capacity: 1 << 16)

  mutating func add(_ field: SearchField, of document: Int32) {
    var text = field.text
    text.withUTF8 { text in
      var previous = -1
      let weight = field.weight.rawValue
      forEachSearchWord(of: text) { word, isAfterBreak in
        let index = words.add(word.code, document: document, weight: weight)
        if previous >= 0, !isAfterBreak {
          _ = pairs.add(UInt64(previous) << 32 | UInt64(index), document: document, weight: weight)
        }
        previous = index
      }
    }
  }

  mutating func finish() {
    words.finish()
    pairs.finish()
  }
}

/// A term of one inverter where it stands among all: first by its letters, then by its marks.
struct SortedTerm {
  /// The ranks of both words among all without marks, the first one in the high half.
  let folded: UInt64
  /// The same among all words.
  let marked: UInt64
  /// In the inverter's table.
  let index: Int32

  @inline(__always)
  static func < (a: SortedTerm, b: SortedTerm) -> Bool {
    a.folded == b.folded ? a.marked < b.marked : a.folded < b.folded
  }
}

/// All words of several inverters in their order. A word's rank is its place from 1.
struct Vocabulary {
  let words: [SearchWord]
  /// By rank, from 1: the rank of the first word with the same letters.
  private let firstAlike: [UInt32]
  /// By inverter and index.
  private let ranks: [[UInt32]]

  init(_ inverters: [Inverter]) {
    var seen = Set<UInt64>()
    for inverter in inverters { for term in inverter.words.terms { seen.insert(term.key) } }
    let sorted = seen.map { ($0, SearchWord(code: $0).folded) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    words = sorted.map { SearchWord(code: $0.0) }
    var firstAlike: [UInt32] = [0]
    for index in sorted.indices {
      let isAlike = index > 0 && sorted[index].1 == sorted[index - 1].1
      firstAlike.append(isAlike ? firstAlike[index] : UInt32(index + 1))
    }
    self.firstAlike = firstAlike
    let rank = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.0, UInt32($0 + 1)) })
    ranks = inverters.map { $0.words.terms.map { rank[$0.key] ?? 0 } }
  }

  func sortedWords(of inverter: Inverter, number: Int) -> [SortedTerm] {
    sorted(inverter.words) { index, _ in (ranks[number][index], 0) }
  }

  func sortedPairs(of inverter: Inverter, number: Int) -> [SortedTerm] {
    sorted(inverter.pairs) { _, key in
      (ranks[number][Int(key >> 32)], ranks[number][Int(truncatingIfNeeded: key & 0xFFFF_FFFF)])
    }
  }

  private func sorted(_ table: TermTable, _ ranks: (Int, UInt64) -> (UInt32, UInt32)) -> [SortedTerm] {
    table.terms.enumerated().map { index, term in
      let (first, second) = ranks(index, term.key)
      return SortedTerm(
        folded: UInt64(firstAlike[Int(first)]) << 32 | UInt64(firstAlike[Int(second)]),
        marked: UInt64(first) << 32 | UInt64(second), index: Int32(index))
    }.sorted(by: <)
  }

  /// The one or two words of a term.
  func words(of term: UInt64) -> [SearchWord] {
    [term >> 32, term & 0xFFFF_FFFF].filter { $0 > 0 }.map { words[Int($0) - 1] }
  }
}
