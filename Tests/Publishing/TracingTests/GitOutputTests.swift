import Testing

@testable import Tracing

@Suite struct GitOutputTests {
  private let a = String(repeating: "a", count: 40)
  private let b = String(repeating: "b", count: 40)
  private let none = String(repeating: "0", count: 40)

  @Test func `a log is commits with what they did to files`() {
    let output = """
      commit \(b) 200\0
      :100644 100644 \(a) \(b) M\0content/nghi-quyet/1.md\0:100644 000000 \(a) \(none) D\0content/ti\u{1EBF}ng\nla.md\0\
      commit \(a) 100\0
      :000000 100644 \(none) \(a) A\0content/nghi-quyet/1.md\0:000000 120000 \(none) \(a) A\0content/link.md\0\
      :100644 100755 \(a) \(a) M\0content/run.md\0:000000 100644 \(none) \(a) A\0elsewhere.md\0
      """
    let commits = parseLog(Array(output.utf8), prefix: "content/")
    #expect(commits.map(\.id) == [b, a] && commits.map(\.moment) == [200, 100])
    #expect(commits[0].changes.map(\.path) == ["nghi-quyet/1.md", "tiếng\nla.md"])
    #expect(commits[0].changes.map(\.new) == [b, nil] && commits[0].changes.map(\.old) == [a, a])
    // Neither a link, nor a file that only became one to run, nor what lies elsewhere.
    #expect(commits[1].changes.map(\.path) == ["nghi-quyet/1.md"])
  }

  @Test(arguments: ["", "commit", ":100644", "commit x y\0", ":1 2 3 4 M\0", "\0\0\0", "\n:a b c d e\0p\0"])
  func `what is no log is no history`(output: String) {
    #expect(parseLog(Array(output.utf8), prefix: "").isEmpty)
  }

  @Test func `objects come in their order`() {
    let output = "\(a) blob 5\nab\ncd\n\(b) missing\n\(a) tree 1\nx\n\(b) blob 0\n\n\(a) blob 99\nshort"
    #expect(
      parseObjects(Array(output.utf8), count: 6) == [Array("ab\ncd".utf8), nil, nil, [], nil, nil])
  }

  @Test func `only files that are there have sizes`() {
    let output = "\(a) blob 5\n\(b) missing\n\(none) tree 7\n\(b) blob x\nodd\n"
    #expect(parseSizes(Array(output.utf8)) == [a: 5])
  }
}
