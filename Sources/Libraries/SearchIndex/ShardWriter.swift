import Vietnamese

/// Cuts terms into shards. Where is up to the terms, not to what comes before them, so that a new document changes the
/// shards of its own words alone.
struct ShardWriter {
  /// Of the shard at hand.
  var text: [UInt8] = []
  private var shards: [SearchIndex.Shard] = []
  private var first: [UInt8] = []
  private var term: [UInt8] = []

  /// In bytes. Between the two, one term in sixteen ends a shard.
  private static let enough = 12_000
  private static let most = 28_000

  /// A term without its marks.
  mutating func begin(_ words: [SearchWord]) {
    let letters = Array(words.map(\.foldedBytes).joined(separator: [UInt8(ascii: " ")]))
    let isMark = words.reduce(UInt64(0)) { ($0 ^ $1.folded) &* 0x9E37_79B9_7F4A_7C15 } >> 60 == 0
    if text.count > Self.most || text.count > Self.enough && isMark { end() }
    if text.isEmpty {
      (first, term) = (letters, [])
    } else {
      text.append(UInt8(ascii: "\n"))
    }
    let shared = zip(term, letters).prefix { $0 == $1 }.count
    text.append(UInt8(ascii: "0") + UInt8(shared))
    text.append(contentsOf: letters[shared...])
    term = letters
  }

  /// One way of writing the term; its postings are to follow.
  mutating func begin(marksOf words: [SearchWord]) {
    let tab = UInt8(ascii: "\t")
    text.append(tab)
    text.append(contentsOf: words.map(\.marks).joined(separator: [UInt8(ascii: " ")]))
    text.append(tab)
  }

  mutating func finished() -> [SearchIndex.Shard] {
    if !text.isEmpty { end() }
    return shards
  }

  private mutating func end() {
    shards.append(SearchIndex.Shard(first: String(decoding: first, as: UTF8.self), text: text))
    text = []
    text.reserveCapacity(Self.most)
  }
}
