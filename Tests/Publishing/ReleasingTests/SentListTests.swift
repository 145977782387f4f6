import Checksums
import Testing

@testable import Releasing

@Suite struct SentListTests {
  private let one = String(repeating: "1a", count: 32)
  private let two = String(repeating: "2b", count: 32)

  @Test func `what was written is read back, in order`() {
    let list = SentList("\(two)  nghi-quyet/02 a/index.html\nb  c.html\n\(one)  a.css\n")
    #expect(list.sums.mapValues(\.description) == ["a.css": one, "nghi-quyet/02 a/index.html": two])
    #expect(list.unknown == ["b  c.html"])
    #expect(list.text == "\(one)  a.css\nb  c.html\n\(two)  nghi-quyet/02 a/index.html\n")
    #expect(SentList(list.text) == list)
  }

  @Test func `what is on its way is named and has no sum, new or not`() {
    let list = SentList("\(one)  a.css\n\(two)  b.css\n").sending(["a.css", "c.css"])
    #expect(list.text == "a.css\n\(two)  b.css\nc.css\n")
    #expect(list.paths == ["a.css", "b.css", "c.css"])
  }

  @Test(arguments: ["", "\n", "1a  a.css", String(repeating: "z", count: 64) + "  a.css"])
  func `a line without a sum is a path`(text: String) {
    #expect(SentList(text).sums.isEmpty)
  }
}
