import Testing

@testable import WordChanges

@Suite struct WordChangesTests {
  /// As text: `[-removed-]`, `{+added+}`, places parted by `|`.
  private func told(
    _ old: String, _ new: String, hiding hidden: HiddenWords = HiddenWords(), limit: Int = 400
  )
    -> String?
  {
    wordChanges(from: old, to: new, hiding: hidden, limit: limit).map { changes in
      changes.places.map { place in
        let words = place.pieces.map { piece in
          switch piece {
          case .kept(let text): text
          case .removed(let text): "[-\(text)-]"
          case .added(let text): "{+\(text)+}"
          }
        }
        return (place.isCutBefore ? "…" : "") + words.joined() + (place.isCutAfter ? "…" : "")
      }.joined(separator: "|")
    }
  }

  @Test(arguments: [
    ("hỗ trợ 30 triệu đồng", "hỗ trợ 35 triệu đồng", "hỗ trợ[- 30-]{+ 35+} triệu đồng"),
    ("một hai", "một hai ba", "một hai{+ ba+}"), ("một hai ba", "hai ba", "[-một-] hai ba"),
    ("", "mới", "{+mới+}"), ("cũ", "", "[-cũ-]"), ("Điều 1", "Điều 1.", "Điều 1{+.+}"),
    ("số 33/NQ-HĐND", "số 34/NQ-HĐND", "số[- 33/NQ-HĐND-]{+ 34/NQ-HĐND+}"),
    ("Một.\nHai.", "Một.\nBa.", "[-Hai-]{+ Ba+}."),
  ])
  func `words are told by what became of them`(old: String, new: String, expected: String) {
    #expect(told(old, new) == expected)
  }

  @Test func `what stands in for a name is shown and not counted`() {
    let changes = wordChanges(from: "Một không còn", to: "Một hai", standIn: "không còn")
    #expect(changes?.removed == 0 && changes?.added == 1 && changes?.places.count == 1)
  }

  @Test(arguments: [
    ("một hai\nba", "một\nhai ba", true), ("Điều 1", "Điều 1.", false), ("hai", "ha i", false),
  ])
  func `texts with the same words are the same`(a: String, b: String, expected: Bool) {
    #expect(haveSameWords(a, b) == expected)
  }

  @Test func `spaces and ends of lines are no words`() {
    #expect(told("một  hai\nba", " một hai ba\n") == nil)
    #expect(told("", "") == nil)
  }

  @Test(arguments: [
    ("một\nhai\nba", "một\nbốn\nba", "hai", "bốn"), ("a\nb", "a\nb\nc", "", "c"), ("a\na", "a", "a", ""),
    ("", "x", "", "x"), ("a\nb\nc", "c\nb\na", "a\nb\nc", "c\nb\na"), ("a\nb", "a\nb", "", ""),
  ])
  func `lines that both have at their ends are left out`(old: String, new: String, a: String, b: String) {
    #expect(differingLines(old, new) == (a, b))
  }

  @Test func `a few words that stay between two changes go with them`() {
    #expect(told("a b c d e", "x b y d e") == "[-a b c-]{+x b y+} d e")
  }

  @Test func `long unchanged parts are cut`() {
    let middle = (1...40).map { "w\($0)" }.joined(separator: " ")
    #expect(
      told("a \(middle) b", "x \(middle) y")
        == "[-a-]{+x+} w1 w2 w3 w4 w5 w6 w7 w8…|…w33 w34 w35 w36 w37 w38 w39 w40[- b-]{+ y+}")
  }

  @Test func `what is hidden is never told`() {
    let old = "gọi 0912 000 678 nhé"
    let start = old.utf8.count - " 0912 000 678 nhé".utf8.count + 1
    let hidden = HiddenWords(old: [start..<start + 12])
    #expect(told(old, "gọi văn phòng nhé", hiding: hidden) == "gọi[- ***-]{+ văn phòng+} nhé")
  }

  @Test func `counts are of words and of all`() throws {
    let changes = try #require(wordChanges(from: "a, b", to: "a. c d e", limit: 1))
    #expect((changes.added, changes.removed, changes.isWhole) == (3, 1, false))
  }

  /// Whatever is told gives the new text without what was removed, and the old one without what was added.
  @Test(arguments: 0..<60)
  func `both texts are in what is told`(seed: Int) throws {
    var state = UInt64(seed + 1)
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    func text() -> [Int] { (0..<next(30)).map { _ in next(6) } }
    let (a, b) = (text(), text())
    let blocks = TokenComparison(a, b, oldLines: a.indices.filter { $0 % 5 == 0 }, newLines: [0]).blocks
    #expect(blocks.flatMap { Array(a[$0.old]) } == a && blocks.flatMap { Array(b[$0.new]) } == b)
    for block in blocks where block.isKept { #expect(Array(a[block.old]) == Array(b[block.new])) }
  }

  @Test func `long texts are compared in a moment`() throws {
    let lines = (0..<3000).map { number in (0..<20).map { "từ\(number)x\($0)" }.joined(separator: " ") }
    var changed = lines
    changed[700] = "một dòng khác"
    changed[2100] += " thêm"
    let changes = try #require(
      wordChanges(from: lines.joined(separator: "\n"), to: changed.joined(separator: "\n")))
    #expect(changes.added == 4 && changes.isWhole)
    let all = try #require(
      wordChanges(
        from: lines.joined(separator: "\n"), to: (0..<60_000).map { "x\($0)" }.joined(separator: " ")))
    #expect(all.added == 60_000 && !all.isWhole)
  }
}
