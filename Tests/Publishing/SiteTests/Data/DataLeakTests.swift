import Fixtures
import Testing

@testable import Site

/// What the office does not publish is in no data file and in no Markdown.
@Suite struct DataLeakTests {
  private func expectNoTrace(
    of words: [String] = ["mật", "mat-"], in files: [String: String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let site = try BuiltSite(ReadFolder(files), now: "20/11/2026")
    #expect(site.files["du-lieu/datapackage.json"] != nil, sourceLocation: sourceLocation)
    for (path, bytes) in site.files
    where path.hasPrefix("du-lieu/") || path.hasSuffix(".md") || path == "llms.txt" {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in words where path.contains(word) || text.contains(word) {
        Issue.record("\(path) says “\(word)”: \(text)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test(arguments: ["bản nháp: có", "ngày đăng: 21/11/2026"])
  func `a record that is not on the site, and whoever names it`(field: String) throws {
    try expectNoTrace(in: [
      "nghi-quyet/mat-1.md": page(
        "tiêu đề: Nghị quyết mật\nsố ký hiệu: 1/MẬT\nngày ban hành: 2026\n\(field)", "mật"),
      "ky-hop/mat-a/index.md": page("tiêu đề: mật\nhình thức: thường lệ\nbắt đầu: 2026\n\(field)"),
      "ky-hop/mat-a/mat-b.pdf": "",
      "dai-bieu/mat-c.md": page("họ và tên: Người mật\n\(field)"),
      "ngan-sach/mat-d/index.md": page(
        "tiêu đề: mật\nnăm: 2026\ngiai đoạn: quyết toán\nbiểu: mat-e.csv\n\(field)"),
      "ngan-sach/mat-d/mat-e.csv": "Mã,Nội dung,Tiền\n1,mật,1\n",
      "nghi-quyet/2.md": page(
        "tiêu đề: a\nsố ký hiệu: 2\nngày ban hành: 2026\nsửa đổi bổ sung: mat-1\nkỳ họp: mat-a\nliên quan: [mat-c, mat-d]",
        "[a](mat-1.md) [b](../ky-hop/mat-a/mat-b.pdf)"),
      "ky-hop/b.md": page(
        "tiêu đề: b\nhình thức: thường lệ\nbắt đầu: 2026\nchương trình: [{tiêu đề: c, nghị quyết: mat-1, tài liệu: [nghi-quyet/mat-1]}]"
      ),
      "du-an/a.md": page(
        "tiêu đề: a\ndòng ngân sách: {ngân sách: mat-d, khoản: 1}\nquyết định: nghi-quyet/mat-1"),
    ])
  }

  @Test func `the content of a withdrawn record, and its title where it is a row`() throws {
    let files = [
      "nghi-quyet/1.md": page(
        "tiêu đề: Tựa cũ\nsố ký hiệu: 1/MẬT\nngày ban hành: 2026\ntóm tắt: mật\ntệp: mat-a.pdf\ngỡ bỏ: {ngày: 01/09/2026, lý do: Nhầm}",
        "mật"),
      "nghi-quyet/mat-a.pdf": "",
    ]
    try expectNoTrace(of: ["mật", "MẬT", "mat-"], in: files)
    let site = try BuiltSite(ReadFolder(files), now: "20/11/2026")
    #expect(
      site["du-lieu/nghi-quyet.json"].contains(
        #"{"id":"nghi-quyet/1","url":"https://bach-minh.example.vn/nghi-quyet/1/","recordKind":"resolution","deleted":true,"date":"2026-09-01","reason":"Nhầm"}"#
      ))
    let row = site["du-lieu/nghi-quyet.csv"].split(separator: "\r\n")[1]
    #expect(!row.contains("Tựa cũ") && row.contains("2026-09-01,Nhầm,") && row.hasSuffix(",true"))
  }

  @Test func `papers of an agenda item behind closed doors`() throws {
    try expectNoTrace(in: [
      "ky-hop/a/index.md": page(
        """
        tiêu đề: a
        hình thức: thường lệ
        bắt đầu: 2026
        chương trình:
          - tiêu đề: Nhân sự
            công khai: không
            tài liệu: [mat-a.pdf, {tệp: mat-b.pdf, tiêu đề: Danh sách mật}, Tờ trình mật]
        """, "[xem](mat-a.pdf)"),
      "ky-hop/a/mat-a.pdf": "", "ky-hop/a/mat-b.pdf": "",
    ])
  }

  @Test func `comments of the office in a text`() throws {
    try expectNoTrace(in: ["trang/a.md": page("tiêu đề: a", "một <!-- mật --> hai\n\n<!--\nmật\n-->\n")])
  }
}
