import Testing

@testable import Diagnostics

@Suite struct SuggestionTests {
  @Test func `the hint asks in both languages`() {
    #expect(
      didYouMean("tóm tắt")
        == Localized(vi: "có phải bạn muốn viết «tóm tắt»?", en: "did you mean “tóm tắt”?"))
  }

  @Test func `what is left out for speed is never the nearest`() {
    var random = SplitMix(state: 7)
    let words = (0..<300).map { _ in random.word() }
    let suggestions = Suggestions(words)
    for text in (0..<300).map({ _ in random.word() }) + words.prefix(20) {
      let near = words.indices.filter {
        distance(text, words[$0]) <= max(1, max(text.count, words[$0].count) / 3)
      }
      let nearest = near.min { (distance(text, words[$0]), $0) < (distance(text, words[$1]), $1) }
      #expect(suggestions.nearest(to: text) == nearest, "\(text)")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `many texts are compared with many candidates in a moment`() {
    var random = SplitMix(state: 9)
    let suggestions = Suggestions((0..<20_000).map { "nghi-quyet/2026/\($0)-nq-\(random.word())" })
    let time = ContinuousClock().measure {
      for number in 0..<5 { _ = suggestions.nearest(to: "nghi-quyet/2026/\(number)-qn-xyz") }
    }
    #expect(time < .seconds(20))
  }

  private func distance(_ a: String, _ b: String) -> Int {
    editDistance(Array(a.unicodeScalars), Array(b.unicodeScalars))
  }
}

/// The same words in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func word() -> String {
    String((0..<Int.random(in: 1...9, using: &self)).map { _ in "abcd".randomElement(using: &self) ?? "a" })
  }
}
