import Checksums
import Testing

private let digest = SHA256Digest(of: [])
private let other = SHA256Digest(of: [1])

struct ChecksumListTests {
  @Test
  func `lines stand in the order of their paths' bytes`() {
    let list = ChecksumList([.init("b", other), .init("a/đ", digest), .init("a.txt", digest)])
    #expect(
      String(decoding: list.bytes, as: UTF8.self)
        == "\(digest)  a.txt\n\(digest)  a/đ\n\(other)  b\n")
  }

  @Test(arguments: ["a", "a b", " a", "a\nb", "a\\nb", "\\", "a\r", "đường/ống.pdf", "*a"])
  func `any name is read back as it was`(name: String) throws {
    let list = try ChecksumList(parsing: ChecksumList([.init(name, digest)]).bytes)
    #expect(list.lines == [.init(name, digest)])
  }

  @Test
  func `a star says binary, and the last line may lack its end`() throws {
    #expect(try ChecksumList(parsing: Array("\(digest) *a".utf8)).lines == [.init("a", digest)])
  }

  @Test(arguments: [
    "\(digest) a\n", "\(digest)  \n", "\n", "abc  a\n", "\\\(digest)  a\\x\n", "\\\(digest)  a\\\n",
    "\(digest)  ok\n\(other)  ok\n", " \(digest)  a\n", "SHA256 (a) = \(digest)\n",
  ])
  func `what is no such list is refused at its line`(text: String) {
    #expect(throws: ChecksumList.BadLine.self) { try ChecksumList(parsing: Array(text.utf8)) }
  }

  @Test
  func `names that differ in NFC and NFD alone are two files`() throws {
    let lines = ["\u{E9}", "e\u{301}"].map {
      ChecksumList.Line($0, SHA256Digest(of: []))
    }
    #expect(try ChecksumList(parsing: ChecksumList(lines).bytes).lines.count == 2)
  }

  @Test
  func `bytes that are no text are refused`() {
    #expect(throws: ChecksumList.BadLine.self) {
      try ChecksumList(parsing: Array("\(digest)  ".utf8) + [0xFF, 0x0A])
    }
  }
}
