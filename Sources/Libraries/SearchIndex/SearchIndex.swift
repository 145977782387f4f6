import Foundation
import Parallel

/// Which documents have which words, and which pairs of neighbouring words, cut into shards that a page loads when a
/// reader asks for their terms.
///
/// A shard is lines of text, each of them a term without its marks and, separated by tabs, how it is written and where:
///
///     0ngan sach ⇥ 0001 5 ⇥ postings of "ngăn sạch" ⇥ 0002 4 ⇥ postings of "ngân sách"
///     6inh ⇥ …                                      (six letters as in the line before, then "inh": "ngan sinh")
///
/// The first sign of a line, from `0` on in the order of ASCII, is the number of letters that it shares with the line
/// before. Marks are those of `SearchWord`. Postings are ascending: see `readPostings`.
public struct SearchIndex: Sendable {
  public struct Shard: Sendable {
    /// Its first term, without marks: `ngan sach`.
    public let first: String
    public let text: [UInt8]
  }

  /// Of single words, in the order of their letters.
  public let words: [Shard]
  /// Of pairs of neighbours within a sentence.
  public let pairs: [Shard]

  /// - Parameters:
  ///   - count: of documents, whose numbers are from 0. Who gives new ones the highest numbers changes few shards.
  ///   - fields: the texts of a document, in normal form C. Called on several threads.
  public init(count: Int, fields: @Sendable (_ document: Int) -> [SearchField]) {
    // More parts than this are put together no faster. How many there are changes nothing in the result.
    let parts = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 8, count / 64))
    let inverters = concurrentMap(count: parts, run: 1) { part in
      var inverter = Inverter()
      for document in (count * part / parts)..<(count * (part + 1) / parts) {
        for field in fields(document) { inverter.add(field, of: Int32(document)) }
      }
      inverter.finish()
      return inverter
    }
    let vocabulary = Vocabulary(inverters)
    let sorted = concurrentMap(count: 2 * parts, run: 1) { index in
      let part = index / 2
      return index % 2 == 0
        ? vocabulary.sortedWords(of: inverters[part], number: part)
        : vocabulary.sortedPairs(of: inverters[part], number: part)
    }
    words = Self.shards(
      vocabulary, stride(from: 0, to: 2 * parts, by: 2).map { sorted[$0] }, inverters.map(\.words))
    pairs = Self.shards(
      vocabulary, stride(from: 1, to: 2 * parts, by: 2).map { sorted[$0] }, inverters.map(\.pairs))
  }

  /// Merges the terms of all tables, which have the documents in order.
  private static func shards(
    _ vocabulary: Vocabulary, _ sorted: [[SortedTerm]], _ tables: [TermTable]
  ) -> [Shard] {
    var writer = ShardWriter()
    var next = Array(repeating: 0, count: sorted.count)
    var last: SortedTerm?
    var previous: Int32 = -1
    while let part = smallest(sorted, next) {
      let term = sorted[part][next[part]]
      next[part] += 1
      if last?.marked != term.marked {
        let words = vocabulary.words(of: term.marked)
        if last?.folded != term.folded { writer.begin(words) }
        writer.begin(marksOf: words)
        previous = -1
      }
      tables[part].write(Int(term.index), after: &previous, to: &writer.text)
      last = term
    }
    return writer.finished()
  }

  /// The first part of those whose next term is the smallest.
  @inline(__always)
  private static func smallest(_ sorted: [[SortedTerm]], _ next: [Int]) -> Int? {
    var found: Int?
    for part in sorted.indices where next[part] < sorted[part].count {
      if let best = found, !(sorted[part][next[part]] < sorted[best][next[best]]) { continue }
      found = part
    }
    return found
  }
}
