import Testing

@testable import Tracing

@Suite struct GitOutputTests {
  private let a = String(repeating: "a", count: 40)
  private let b = String(repeating: "b", count: 40)
  private let none = String(repeating: "0", count: 40)

  @Test func `a log is commits with what they did to files`() throws {
    let output = """
      commit \(b) 200\0
      :100644 100644 \(a) \(b) M\0content/nghi-quyet/1.md\0:100644 000000 \(a) \(none) D\0content/ti\u{1EBF}ng\nla.md\0\
      commit \(a) 100\0
      :000000 100644 \(none) \(a) A\0content/nghi-quyet/1.md\0:000000 120000 \(none) \(a) A\0content/link.md\0\
      :100644 100755 \(a) \(a) M\0content/run.md\0:000000 100644 \(none) \(a) A\0elsewhere.md\0
      """
    let commits = try #require(parseLog(Array(output.utf8), prefix: "content/"))
    #expect(commits.map(\.id) == [b, a] && commits.map(\.moment) == [200, 100])
    #expect(commits[0].changes.map(\.path) == ["nghi-quyet/1.md", "tiếng\nla.md"])
    #expect(commits[0].changes.map(\.new) == [b, nil] && commits[0].changes.map(\.old) == [a, a])
    // Neither a link, nor a file that only became one to run, nor what lies elsewhere.
    #expect(commits[1].changes.map(\.path) == ["nghi-quyet/1.md"])
  }

  @Test(arguments: [
    "commit", ":100644", "commit x y\0", ":1 2 3 4 M\0", "\n:a b c d e\0p\0", "commit x 1",
    "commit x 1\0\n:a b c d\0p\0",
    "commit x 1\0\n:100644 100644 a b M\0", "commit x 1\0\n:100644 100644 a b M\0p", "commit x 1\0\np\0",
  ])
  func `what is no log, or was cut off, is no history`(output: String) {
    #expect(parseLog(Array(output.utf8), prefix: "") == nil)
  }

  @Test(arguments: ["", "\0\0\0", "commit x 1\0"])
  func `a log may be empty`(output: String) {
    #expect(parseLog(Array(output.utf8), prefix: "")?.isEmpty == true)
  }

  @Test func `objects come in their order`() throws {
    let output = Array("\(a) blob 5\nab\ncd\n\(b) blob 0\n\n".utf8)
    #expect(try parseObjects(output, of: [a, b]) == [Array("ab\ncd".utf8), []])
    for count in 0..<output.count {
      #expect(throws: GitRepository.Unknown.self) {
        try parseObjects(Array(output.prefix(count)), of: [a, b])
      }
    }
    #expect(throws: GitRepository.Unknown.self) { try parseObjects(output, of: [b, a]) }
  }

  @Test func `sizes come in their order`() throws {
    let output = Array("\(a) blob 5\n\(b) blob 0\n".utf8)
    #expect(try parseSizes(output, of: [a, b]) == [5, 0])
    #expect(throws: GitRepository.Unknown.self) { try parseSizes(output, of: [a, b, none]) }
  }

  @Test(arguments: ["missing", "tree 7", "blob x", "blob -1", ""])
  func `what is no file that is there is told`(said: String) {
    let error = #expect(throws: GitRepository.Unknown.self) {
      try parseSizes(Array("\(a) \(said)\n".utf8), of: [a])
    }
    guard case .failed(let message) = error else { return #expect(Bool(false)) }
    #expect(message.id == "unreadable-history" && message.text.en.contains(a))
  }
}
