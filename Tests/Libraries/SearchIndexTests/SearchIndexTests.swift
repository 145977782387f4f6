import SearchIndex
import Testing

@Suite struct SearchIndexTests {
  /// What the shards say, read as a page reads them: by the term with its marks.
  private func read(_ shards: [SearchIndex.Shard]) -> [String: [Posting]] {
    var found: [String: [Posting]] = [:]
    for shard in shards {
      var term = ""
      for (number, line) in String(decoding: shard.text, as: UTF8.self).split(separator: "\n").enumerated() {
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
        let shared = Int(parts[0].utf8.first ?? 0) - 48
        term = term.prefix(shared) + String(parts[0].dropFirst())
        if number == 0 { #expect(term == shard.first) }
        for index in stride(from: 1, to: parts.count, by: 2) {
          found["\(term)|\(parts[index])"] = readPostings(parts[index + 1].utf8)
        }
      }
    }
    return found
  }

  private func index(_ documents: [[SearchField]]) -> SearchIndex {
    SearchIndex(count: documents.count) { documents[$0] }
  }

  @Test func `words and pairs lead to the documents that have them`() {
    let index = index([
      [SearchField("Nghị quyết về ngân sách", .title)], [SearchField("Ngăn sạch rác. Ngân sách", .body)],
    ])
    let words = read(index.words)
    #expect(words["ngan|0002"]?.map(\.document) == [0, 1])
    #expect(words["ngan|0001"]?.map(\.document) == [1])
    let pairs = read(index.pairs)
    #expect(
      pairs["ngan sach|0002 4"] == [
        Posting(document: 0, weight: .title), Posting(document: 1, weight: .body),
      ])
    #expect(pairs["ngan sach|0001 5"]?.map(\.document) == [1])
    #expect(pairs["rac ngan|4 0002"] == nil, "a sentence ends between them")
    #expect(pairs["quyet ve|40002 102"]?.map(\.document) == [0])
  }

  @Test func `a word counts in its best field, and more where a body has it often`() {
    let index = index([
      [SearchField("xã", .body), SearchField("xã", .summary)], [SearchField("xã xã", .body)],
      [SearchField("xã, xã, xã", .body)], [SearchField("xa.pdf", .name)],
    ])
    let words = read(index.words)
    #expect(words["xa|3"]?.map(\.weight) == [.summary, .body, .name])
    #expect(words["xa|"]?.map(\.weight) == [.name])
  }

  @Test func `many documents come out as they went in, in the order of their terms`() {
    let documents = (0..<3_000).map { number in
      [SearchField("số \(number) chung \(number % 7) \(number * number)", number % 5 == 0 ? .title : .body)]
    }
    let index = index(documents)
    #expect(index.words.count > 1)
    #expect(index.words.map(\.first) == index.words.map(\.first).sorted())
    #expect(index.pairs.map(\.first) == index.pairs.map(\.first).sorted())
    let words = read(index.words)
    #expect(words["chung|"]?.map(\.document) == Array(0..<3_000))
    #expect(words["chung|"]?.map(\.weight) == (0..<3_000).map { $0 % 5 == 0 ? .title : .body })
    for number in [0, 1, 255, 2_999] {
      #expect(words["\(number)|"]?.contains { $0.document == number } == true)
    }
    let pairs = read(index.pairs)
    #expect(pairs["so 2999|402 "]?.map(\.document) == [2_999])
    #expect(pairs["chung 3| "]?.map(\.document) == (0..<3_000).filter { $0 % 7 == 3 })
  }

  @Test(arguments: [0, 1, 63, 64, 1_000, 110_000, 3_000_000, 600_000_000])
  func `a posting is read as it was written`(document: Int) {
    let postings = [
      Posting(document: document, weight: .title), Posting(document: document + 1, weight: .body),
      Posting(document: 2 * document + 2, weight: .summary),
    ]
    #expect(readPostings(writePostings(postings)) == postings)
  }

  @Test func `a new document at the end leaves shards without its words as they are`() {
    let documents = (0..<20_000).map { [SearchField("từ\($0 * 7919 % 20_000)", .body)] }
    let (before, after) = (index(documents), index(documents + [[SearchField("từ5000", .body)]]))
    let same = Set(before.words.map(\.text)).intersection(after.words.map(\.text))
    #expect(before.words.count > 5)
    #expect(same.count == before.words.count - 1)
  }

  @Test func `nothing gives nothing`() {
    #expect(index([]).words.isEmpty)
    #expect(index([[SearchField("…", .body)]]).pairs.isEmpty)
  }
}
