import Files
import Testing

@Suite struct RelativePathTests {
  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "./a", "a/..", "a/../b", "../a", "a/.", "a\0b",
    String(repeating: "a", count: 256), String(repeating: "ă", count: 128),
    String(repeating: "a/", count: 2_047) + "aa",
  ])
  func `what could lead elsewhere or names no file is no path`(text: String) {
    #expect(RelativePath(text) == nil)
  }

  @Test(arguments: [
    "a", "...", "..a", ".git", "a b", "a\nb", "\"a'", "a\\b", "nghị quyết/33.md",
    String(repeating: "a", count: 255), String(repeating: "a/", count: 2_047) + "a",
  ])
  func `any other name is one`(text: String) {
    #expect(RelativePath(text)?.description == text)
  }

  @Test func `a path comes apart and together`() throws {
    let page = try path("nghi-quyet/2026/index.html")
    #expect(page.components == ["nghi-quyet", "2026", "index.html"])
    #expect(page.name == "index.html")
    #expect(page.parent == RelativePath("nghi-quyet/2026"))
    #expect(page.parent?.parent?.parent == nil)
    #expect(try path("a").appending("b/c") == path("a/b/c"))
    #expect(try path("a").appending("..") == nil)
    #expect(try path("a").appending("") == nil)
  }

  @Test(arguments: [
    ("a.md", "md"), ("a.tar.gz", "gz"), ("b.d/a", nil), (".git", nil), ("a.", nil), ("x/A.PDF", "PDF"),
  ])
  func `the extension follows the last dot of the name`(text: String, expected: String?) {
    #expect(RelativePath(text)?.fileExtension == expected)
  }

  @Test func `names in NFC and NFD are two names`() throws {
    let composed = try path("ngh\u{1ECB}")
    let decomposed = try path("nghi\u{0323}")
    #expect(composed.description == decomposed.description)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
  }

  @Test func `paths are ordered by their bytes`() {
    let sorted = ["A", "a", "a-b", "a/b", "ab", "b", "đ"]
    #expect(sorted.shuffled().compactMap(RelativePath.init).sorted().map(\.description) == sorted)
  }
}
