import Diagnostics
import Fixtures
import Testing

@Suite struct CheckContentTests {
  @Test func `all problems of all files are found in one run, beside those of reading`() throws {
    let read = try ReadFolder([
      "trang/a.md": plain("tệp: x.pdf", "[b](c.md)\n\n![](d.png)"),
      "trang/b.md": plain("ngày đăng: 31/02/2026"),
      "ky-hop/c.md": session("đại biểu dự: {có mặt: 3, tổng số: 2}\nliên quan: d"), "linh-tinh/d.md": plain(),
      "tep/e.exe": "",
    ])
    let problems = (read.readingProblems + read.checkingProblems).sorted()
    #expect(
      problems.map { "\($0.place.file):\($0.place.position.line) \($0.message.id)" } == [
        "content/ky-hop/c.md:5 too-many-present", "content/ky-hop/c.md:6 dangling-reference",
        "content/linh-tinh:1 unknown-folder", "content/tep/e.exe:1 forbidden-file-type",
        "content/trang/a.md:3 missing-file", "content/trang/a.md:5 broken-link",
        "content/trang/a.md:7 missing-image",
        "content/trang/a.md:7 missing-alternative-text", "content/trang/b.md:3 invalid-date",
      ])
  }
}
