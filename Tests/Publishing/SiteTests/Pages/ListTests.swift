import Fixtures
import Testing

@testable import Site

@Suite struct ListTests {
  @Test func `what was withdrawn stays in its kind's lists, with the day and without its files`() throws {
    let site = try BuiltSite(
      ReadFolder([
        "nghi-quyet/5.md": page(
          "tiêu đề: Năm\nsố: 5/NQ-HĐND\nngày ban hành: 10/2026\nlĩnh vực: Đất đai\ngỡ bỏ: {ngày: 09/11/2026, lý do: sai}"
        )
      ]), now: "20/11/2026")
    for list in ["nghi-quyet/index.html", "nghi-quyet/nam-2026/index.html"] {
      #expect(
        site[list].contains("<li class=\"gone\" data-loc=\"nam:2026 linh-vuc:dat-dai trang-thai:da-go-bo\">"))
      #expect(site[list].contains("nghi-quyet/5/index.html\">Năm</a>"))
      #expect(
        site[list].contains(
          "<p class=\"meta\"><span>5/NQ-HĐND</span> <span class=\"state\">Đã gỡ bỏ ngày 09/11/2026</span></p>"
        ))
    }
    #expect(!site["sitemap.xml"].contains("nghi-quyet/5/"))
    #expect(site["rss.xml"].contains("Đã gỡ bỏ"))
    #expect(!site["index.html"].contains("nghi-quyet/5/"))
  }

  @Test(arguments: [
    ("xã", "Thôn", "Theo thôn"), ("phường", "Tổ dân phố", "Theo tổ dân phố"),
    ("đặc khu", "Khu dân cư", "Theo khu dân cư"),
  ])
  func `parts of a place are called as its level does, their names stay`(
    level: String, label: String, heading: String
  ) throws {
    let site = try BuiltSite(
      ReadFolder([
        "site.yaml": """
        tên cơ quan: Hội đồng nhân dân \(level) Bạch Minh
        cấp: \(level)
        địa chỉ trang: https://bach-minh.example.vn/
        thôn: [Tổ dân phố 1]
        """,
        "kien-nghi/kn-1.md": page(
          "tiêu đề: a\nngày tiếp nhận: 01/11/2026\nthôn: Tổ dân phố 1\ntrạng thái: tiếp nhận"),
      ]), now: "20/11/2026")
    let list = site["kien-nghi/index.html"]
    #expect(list.contains("<span>KN-1</span> <span>Tổ dân phố 1</span>"))
    #expect(list.contains("<th scope=\"col\">\(label)</th>"))
    #expect(list.contains(">\(heading)</h2>"))
    #expect(site["kien-nghi/kn-1/index.html"].contains("<dt>\(label)</dt><dd>Tổ dân phố 1</dd>"))
  }

  @Test func `petitions begin with those that are overdue, the longest wait first`() throws {
    let petition = { (due: String, status: String) in
      page("tiêu đề: a\nngày tiếp nhận: 01/09/2026\nhạn: \(due)\ntrạng thái: \(status)")
    }
    let site = try BuiltSite(
      ReadFolder([
        "kien-nghi/kn-1.md": petition("01/11/2026", "đã chuyển"),
        "kien-nghi/kn-2.md": petition("01/10/2026", "đang giải quyết"),
        "kien-nghi/kn-3.md": petition("01/10/2026", "đã giải quyết xong"),
        "kien-nghi/kn-4.md": petition("01/12/2026", "tiếp nhận"),
      ]), now: "20/11/2026")
    let list = site["kien-nghi/index.html"]
    let section = try #require(list.firstMatch(of: #/<h2 id="qua-han">(?s:.*?)<\/section>/#))
    #expect(section.0.matches(of: #/KN-\d/#).map { String($0.0) } == ["KN-2", "KN-1"])
    #expect(site["index.html"].contains("href=\"kien-nghi/index.html#qua-han\""))
  }

  @Test(arguments: [
    ("bãi bỏ", "Bị bãi bỏ bởi"), ("thay thế", "Bị thay thế bởi"),
    ("sửa đổi", "Được sửa đổi, bổ sung bởi"),
  ])
  func `what ended or changed a resolution stands under its title`(field: String, words: String) throws {
    let resolution = { (number: Int, more: String) in
      page("tiêu đề: a\nsố: \(number)/NQ-HĐND\nngày ban hành: 2026\nngày hiệu lực: 2026\n\(more)")
    }
    let site = try BuiltSite(
      ReadFolder([
        "nghi-quyet/5.md": resolution(5, ""), "nghi-quyet/6.md": resolution(6, "\(field): 5/NQ-HĐND"),
      ]),
      now: "20/11/2026")
    #expect(
      site["nghi-quyet/5/index.html"].contains(
        "<h1>a</h1>\n<p class=\"ending\">\(words) <a href=\"../../nghi-quyet/6/index.html\">Nghị quyết số 6/NQ-HĐND</a></p>"
      ))
    #expect(!site["nghi-quyet/6/index.html"].contains("class=\"ending\""))
  }

  @Test func `headings of the third level stand within those above them`() throws {
    let site = try BuiltSite(
      ReadFolder(["trang/a.md": page("tiêu đề: a", "### 0\n## 1\n### 1a\n### 1b\n## 2\n### 2a\n")]),
      now: "20/11/2026")
    let contents = try #require(site["a/index.html"].firstMatch(of: #/<ol>(.*)<\/ol>\n<\/nav>/#))
    #expect(
      contents.1.replacing(#/<\/?a[^>]*>/#, with: "")
        == "<li>0</li><li>1 <ol><li>1a</li><li>1b</li></ol></li><li>2 <ol><li>2a</li></ol></li>")
  }
}
