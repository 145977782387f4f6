import Fixtures
import Testing

@testable import Site

@Suite struct ItemSheetTests {
  private func site(_ agenda: String) throws -> BuiltSite {
    let session = page("tiêu đề: a\nhình thức: thường lệ\nbắt đầu: 2026\nchương trình:\n\(agenda)")
    return try BuiltSite(ReadFolder(["ky-hop/a.md": session]), now: "20/11/2026")
  }

  @Test func `each item with papers has a code that leads to it, no other has`() throws {
    let site = try site(
      "  - {tiêu đề: b, tài liệu: Báo cáo miệng}\n  - c\n  - {tiêu đề: d, công khai: không, tài liệu: Mật}")
    let sheet = site["ky-hop/a/in/noi-dung/index.html"]
    #expect(sheet.matches(of: #/<svg/#).count == 1)
    #expect(sheet.contains("<title>Mã QR: b</title>"))
    #expect(sheet.contains("Báo cáo miệng") && !sheet.contains("Mật"))
    #expect(site["ky-hop/a/index.html"].contains("<li id=\"muc.1\">"))
    #expect(site["ky-hop/a/index.html"].contains("href=\"../../ky-hop/a/in/noi-dung/index.html\""))
  }

  @Test func `without papers there is no sheet`() throws {
    let site = try site("  - b\n  - {tiêu đề: c, công khai: không, tài liệu: Mật}")
    #expect(site.files["ky-hop/a/in/noi-dung/index.html"] == nil)
    #expect(!site["ky-hop/a/index.html"].contains("in/noi-dung"))
  }
}
