import Fixtures
import Testing

@testable import Site

@Suite struct SessionTests {
  @Test(arguments: [
    ("thông qua", "<span class=\"state done\">Thông qua</span>"),
    (
      "Không thông qua; giao xã tính lại",
      "<span class=\"state refused\">Không thông qua</span> Giao xã tính lại."
    ),
    ("ghi nhận", "<span class=\"state\">Ghi nhận</span>"),
    ("Ba đại biểu hỏi; Chủ tịch hứa hai việc", "<span>Ba đại biểu hỏi; Chủ tịch hứa hai việc</span>"),
    ("tán thành kết luận", "<span>Tán thành kết luận</span>"),
  ])
  func `a verdict is a state, other words stay words`(result: String, shown: String) throws {
    let site = try built("chương trình:\n  - {tiêu đề: b, kết quả: \"\(result)\"}")
    #expect(site["ky-hop/a/index.html"].contains("<div class=\"vote\">\n<p>\(shown) </p>"))
  }

  @Test(
    arguments: [
      ("07:30 08/12/2026", "16:30 09/12/2026", "7 giờ 30 ngày 08/12/2026 đến 16 giờ 30 ngày 09/12/2026"),
      ("07:30 08/12/2026", "11:05 08/12/2026", "7 giờ 30 ngày 08/12/2026 đến 11 giờ 05"),
      ("08/12/2026", "09/12/2026", "ngày 08/12/2026 đến ngày 09/12/2026"),
      ("07:30 08/12/2026", "08/12/2026", "7 giờ 30 ngày 08/12/2026"), ("12/2026", nil, "tháng 12 năm 2026"),
    ] as [(String, String?, String)])
  func `a session's time is said as far as it is known`(starts: String, ends: String?, shown: String) throws {
    let page = try built(ends.map { "kết thúc: \($0)" } ?? "", starts: starts)["ky-hop/a/index.html"]
    let fact = try #require(page.firstMatch(of: #/<dt>Thời gian<\/dt><dd>(.*?)<\/dd>/#))
    #expect(fact.1.replacing(#/<[^>]*>/#, with: "") == shown)
  }

  @Test(arguments: [("hoãn", "HOÃN", "Hoãn"), ("huỷ", "HUỶ", "Huỷ")])
  func `nobody is invited to a session that is called off`(state: String, large: String, small: String) throws
  {
    let site = try built("trạng thái: \(state)")
    let sheet = site["ky-hop/a/in/index.html"]
    #expect(sheet.contains("<p class=\"off\">\(large)</p>"))
    #expect(!sheet.contains("Quét để mở tài liệu") && !sheet.contains("<ol>"))
    let page = site["ky-hop/a/index.html"]
    #expect(page.contains("<p class=\"meta\"><span class=\"state late\">\(small)</span>"))
    #expect(page.contains("<dl class=\"facts\">\n<div><dt>Trạng thái</dt>"))
    let home = site["index.html"]
    #expect(!home.contains("<section class=\"card next\""))
    #expect(
      home.matches(of: #/href="ky-hop\/a\//#).count == 1
        && home.contains("<li class=\"ky-hop called-off\">\n<a href=\"ky-hop/a/index.html\">"))
  }

  @Test func `an agenda keeps the name of a resolution that was withdrawn`() throws {
    let site = try BuiltSite(
      ReadFolder([
        "ky-hop/a.md": page(
          "tiêu đề: a\nhình thức: thường lệ\nbắt đầu: 2026\nchương trình:\n  - {tiêu đề: b, nghị quyết: 5/NQ-HĐND}"
        ),
        "nghi-quyet/5.md": page(
          "tiêu đề: c\nsố: 5/NQ-HĐND\nngày ban hành: 2026\ngỡ bỏ: {ngày: 11/2026, lý do: sai}"),
      ]), now: "20/11/2026")
    #expect(
      site["ky-hop/a/index.html"].contains(
        "<a href=\"../../nghi-quyet/5/index.html\">Nghị quyết số 5/NQ-HĐND</a>"))
  }

  private func built(_ fields: String, starts: String = "08:00 08/12/2026") throws -> BuiltSite {
    try BuiltSite(
      ReadFolder(["ky-hop/a.md": page("tiêu đề: a\nhình thức: thường lệ\nbắt đầu: \(starts)\n\(fields)")]),
      now: "20/11/2026")
  }
}
