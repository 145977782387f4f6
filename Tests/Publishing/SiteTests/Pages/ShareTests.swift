import Fixtures
import Testing

@testable import Site

@Suite struct ShareTests {
  @Test(
    arguments: [
      (
        "nghi-quyet/a.md",
        "tiêu đề: Đường ngõ\nsố ký hiệu: 33/NQ-HĐND\nngày ban hành: 26/02/2026\nnói dễ hiểu: Xã hỗ trợ xi măng. Hỏi trưởng thôn.",
        "Nghị quyết số 33/NQ-HĐND: Đường ngõ\n26/02/2026\nXã hỗ trợ xi măng."
      ),
      (
        "ky-hop/a.md",
        "tiêu đề: Kỳ họp thứ ba\nhình thức: thường lệ\nbắt đầu: 07:30 08/12/2026\nđịa điểm: Hội trường",
        "Kỳ họp: Kỳ họp thứ ba\n7 giờ 30, thứ ba, ngày 08 tháng 12 năm 2026, Hội trường"
      ),
      (
        "ky-hop/a.md", "tiêu đề: Họp\nhình thức: thường lệ\nbắt đầu: 12/2026\ntrạng thái: huỷ",
        "Kỳ họp: Họp\nHUỶ, Tháng 12 năm 2026"
      ),
      (
        "kien-nghi/a.md",
        "tiêu đề: Đèn\nmã: KN-1\nngày tiếp nhận: 01/10/2026\ntrạng thái: tiếp nhận\nnội dung: Lời riêng",
        "Kiến nghị cử tri KN-1: Đèn\n01/10/2026"
      ),
      ("dai-bieu/a.md", "họ và tên: Trần Thị Bình", "Trần Thị Bình"),
      ("trang/a.md", "tiêu đề: Liên hệ", "Liên hệ"),
      (
        "tin-tuc/a.md", "tiêu đề: \"\\\"&<b>\"\nngày đăng: 01/10/2026\ntóm tắt: Hai\n",
        "Tin tức: \"&<b>\n01/10/2026\nHai"
      ),
    ])
  func `what a chat group gets`(path: String, fields: String, text: String) throws {
    let context = try context(of: [path: page(fields)])
    let record = try #require(context.council.records.first)
    #expect(context.shareText(of: record) == text)
  }

  @Test func `a long sentence ends with a whole word`() throws {
    let long = String(repeating: "chữ ", count: 100)
    let context = try context(of: [
      "tin-tuc/a.md": page("tiêu đề: a\nngày đăng: 01/10/2026\ntóm tắt: \(long)")
    ])
    let record = try #require(context.council.records.first)
    let line = try #require(context.shareText(of: record).split(separator: "\n").last)
    #expect(line.hasSuffix(" chữ…") && line.count <= 160)
  }

  @Test func `it lies in the page, and what was withdrawn has none`() throws {
    let site = try BuiltSite(
      ReadFolder([
        "tin-tuc/a.md": page("tiêu đề: a \"b\"\nngày đăng: 01/10/2026"),
        "tin-tuc/c.md": page("tiêu đề: c\nngày đăng: 01/10/2026\ngỡ bỏ: {ngày: 02/10/2026, lý do: d}"),
      ]), now: "20/11/2026")
    #expect(
      site["tin-tuc/a/index.html"].contains("data-share=\"Tin tức: a &quot;b&quot;\n01/10/2026\">"))
    #expect(!site["tin-tuc/c/index.html"].contains("data-share"))
  }
}
