import Fixtures
import Testing

@testable import Site

/// What the office does not publish is nowhere on the site: neither file nor link nor name.
@Suite struct WithheldFileTests {
  private func site(_ files: [String: String]) throws -> BuiltSite {
    try BuiltSite(ReadFolder(files), now: "20/11/2026")
  }

  private func session(_ more: String, _ body: String = "") -> String {
    page("tiêu đề: a\nhình thức: thường lệ\nbắt đầu: 01/11/2026\n" + more, body)
  }

  @Test func `papers of an item that is not public`() throws {
    let agenda = """
      chương trình:
        - tiêu đề: Nhân sự
          công khai: không
          tài liệu: [nhan-su-mat.pdf, {tệp: phu-luc-mat.pdf, tiêu đề: Phụ lục}]
        - tiêu đề: Dự toán
          tài liệu: du-toan.pdf
      """
    let site = try site([
      "ky-hop/a/index.md": session(agenda, "Xem [danh sách](nhan-su-mat.pdf)."),
      "ky-hop/a/nhan-su-mat.pdf": "",
      "ky-hop/a/phu-luc-mat.pdf": "", "ky-hop/a/du-toan.pdf": "",
    ])
    #expect(site.files["ky-hop/a/du-toan.pdf"] != nil)
    #expect(site.mentions(of: "-mat.pdf") == [])
    #expect(site.mentions(of: "Nhan su") == [])
  }

  @Test func `a paper of a closed item that an open one has too is public`() throws {
    let agenda =
      "chương trình:\n  - {tiêu đề: b, công khai: không, tài liệu: c.pdf}\n  - {tiêu đề: d, tài liệu: c.pdf}"
    #expect(
      try site(["ky-hop/a/index.md": session(agenda), "ky-hop/a/c.pdf": ""]).files["ky-hop/a/c.pdf"] != nil)
  }

  @Test(arguments: ["bản nháp: có", "ngày đăng: 21/11/2026", "gỡ bỏ: {ngày: 2026, lý do: sai}"])
  func `files of a record that is not on the site, also when it lies in another's folder`(field: String)
    throws
  {
    let site = try site([
      "trang/a/index.md": page("tiêu đề: a"), "trang/a/cong-khai.pdf": "",
      "trang/a/b/index.md": page("tiêu đề: b\ntệp: an.pdf\n" + field), "trang/a/b/an.pdf": "",
    ])
    #expect(site.files["a/cong-khai.pdf"] != nil)
    #expect(site.files["a/b/an.pdf"] == nil)
    #expect(site.mentions(of: "an.pdf") == [])
  }

  @Test(arguments: ["gỡ bỏ: {ngày: 2026, lý do: sai}", "bản nháp: có"])
  func `files of such a record, also when another record links them`(field: String) throws {
    let site = try site([
      "trang/a.md": page("tiêu đề: a", "[xem](b/an.pdf)"), "trang/b/index.md": page("tiêu đề: b\n" + field),
      "trang/b/an.pdf": "",
    ])
    #expect(site.mentions(of: "an.pdf") == [])
  }
}

extension BuiltSite {
  /// The paths at which a text occurs, in the path or in the file.
  fileprivate func mentions(of text: String) -> [String] {
    files.keys.filter { $0.contains(text) || self[$0].contains(text) }.sorted()
  }
}
