import Fixtures
import Testing

@testable import Site

@Suite struct CalendarPageTests {
  private static let session = page(
    "tiêu đề: Kỳ họp\nhình thức: thường lệ\nbắt đầu: 07:30 30/11/2026\nkết thúc: 16:30 01/12/2026")

  @Test func `sessions alone have a calendar, and no list of the working calendar`() throws {
    let site = try built(["ky-hop/a.md": Self.session])
    #expect(
      site.files.keys.filter { $0.hasPrefix("lich/") }.sorted() == [
        "lich/index.html", "lich/lich.ics", "lich/thang-2026-11/index.html", "lich/thang-2026-12/index.html",
      ])
    #expect(site["ky-hop/a/index.html"].contains("<li><a href=\"../../lich/index.html\">Lịch</a></li>"))
    #expect(
      site["lich/index.html"].contains(
        "<li><a href=\"../lich/index.html\" aria-current=\"page\">Lịch</a></li>"))
    #expect(site["lich/thang-2026-11/index.html"].contains("aria-current=\"true\">Lịch</a>"))
    #expect(
      site["404.html"].matches(of: #/<a href="https:\/\/bach-minh.example.vn\/lich\/">Lịch<\/a>/#).count == 3)
  }

  @Test func `texts may link the calendar`() throws {
    let site = try built(["ky-hop/a.md": Self.session, "trang/b.md": page("tiêu đề: b", "[Lịch](/lich/)")])
    #expect(site["b/index.html"].contains("<p><a href=\"../lich/index.html\">Lịch</a></p>"))
  }

  @Test func `a day is a cell under its weekday, with what takes place on it`() throws {
    let month = try table(of: built(["ky-hop/a.md": Self.session]), "2026-12")
    let cells = month.matches(of: #/<td[^>]*>(?s:(.*?))<\/td>/#).map(\.1)
    #expect(month.matches(of: #/<th scope="col">/#).count == 7)
    // December 2026 begins on a Tuesday and has 31 days.
    #expect(cells.count == 35)
    #expect(cells.map { $0.contains("<time") } == (0..<35).map { 1...31 ~= $0 })
    #expect(
      cells[1] == """
        <time datetime="2026-12-01"><span class="narrow">thứ ba, </span>1<span class="narrow">/12</span></time>
        <ul>
        <li class="ky-hop">
        <a href="../../ky-hop/a/index.html">Kỳ họp</a>
        <p class="meta"><span>tiếp tục đến 16\u{A0}giờ\u{A0}30</span> <span>Kỳ họp thường lệ</span> </p>
        </li>
        </ul>

        """)
  }

  @Test func `the day of the build is marked, and said`() throws {
    let site = try built(["ky-hop/a.md": Self.session])
    for path in ["lich/index.html", "lich/thang-2026-11/index.html"] {
      #expect(
        site[path].matches(of: #/aria-current="date"><time datetime="([\d-]+)"/#).map(\.1) == ["2026-11-20"])
      #expect(site[path].contains("Lịch tính đến ngày <time datetime=\"2026-11-20\">20/11/2026</time>"))
    }
    #expect(!site["lich/thang-2026-12/index.html"].contains("aria-current=\"date\""))
  }

  @Test func `months lead to those before and after in which anything takes place`() throws {
    let site = try built([
      "lich/a.md": page("tiêu đề: a\nbắt đầu: 01/03/2026"),
      "lich/b.md": page("tiêu đề: b\nbắt đầu: 01/11/2026"),
      "lich/c.md": page("tiêu đề: c\nbắt đầu: 02/2027"), "lich/d.md": page("tiêu đề: d\nbắt đầu: 2028"),
    ])
    let links = { (month: String) in
      site["lich/thang-\(month)/index.html"].matches(of: #/href="([^"]*)" rel="(\w+)">([^<]*)</#).map {
        "\($0.2) \($0.1) \($0.3)"
      }
    }
    #expect(links("2026-03") == ["next ../../lich/thang-2026-11/index.html Tháng 11"])
    #expect(
      links("2026-11") == [
        "prev ../../lich/thang-2026-03/index.html Tháng 3",
        "next ../../lich/thang-2027-02/index.html Tháng 02 năm 2027",
      ])
    #expect(links("2027-02") == ["prev ../../lich/thang-2026-11/index.html Tháng 11 năm 2026"])
    #expect(site["lich/thang-2027-02/index.html"].contains(">Trong tháng, chưa định ngày</p>"))
    let years = site["lich/index.html"].matches(of: #/<h3 id="nam-(\d+)">/#).map(\.1)
    #expect(years == ["2028", "2027", "2026"])
    #expect(site["sitemap.xml"].contains("<loc>https://bach-minh.example.vn/lich/thang-2026-03/</loc>"))
  }

  @Test(arguments: [("huỷ", "Huỷ"), ("hoãn", "Hoãn")])
  func `what is called off is struck out and named`(state: String, word: String) throws {
    let site = try built([
      "lich/a.md": page("tiêu đề: a\nbắt đầu: 30/11/2026\nkết thúc: 01/12/2026\ntrạng thái: \(state)")
    ])
    for path in [
      "index.html", "lich/index.html", "lich/thang-2026-11/index.html", "lich/thang-2026-12/index.html",
    ] {
      #expect(site[path].contains("<li class=\"lich called-off\">"), "\(path)")
      #expect(site[path].contains("<span class=\"state late\">\(word)</span>"), "\(path)")
    }
    #expect(!site["lich/thang-2026-12/index.html"].contains("tiếp tục"))
  }

  @Test(
    arguments: [
      ("07:30 30/11/2026", "", "<span>7\u{A0}giờ\u{A0}30</span>"),
      ("07:30 30/11/2026", "kết thúc: 11:00 30/11/2026", "<span>7\u{A0}giờ\u{A0}30 đến 11\u{A0}giờ</span>"),
      ("07:30 30/11/2026", "kết thúc: 01/12/2026", "<span>7\u{A0}giờ\u{A0}30, đến ngày 01/12/2026</span>"),
      ("30/11/2026", "kết thúc: 12/2026", "<span>đến tháng 12 năm 2026</span>"),
      ("30/11/2026", "kết thúc: 11:00 30/11/2026", ""), ("12/2026", "", ""),
      // It is going on.
      ("18/11/2026", "kết thúc: 25/11/2026", "<span>tiếp tục</span>"),
    ] as [(String, String, String)])
  func `what is coming says its time as far as it is known`(starts: String, ends: String, shown: String)
    throws
  {
    let site = try built(["lich/a.md": page("tiêu đề: a\nbắt đầu: \(starts)\n\(ends)")])
    let list = try #require(
      site["lich/index.html"].firstMatch(of: #/<ol class="days">(?s:.*?)<p class="meta">(.*?)<\/p>/#))
    #expect(
      list.1.hasPrefix(shown.isEmpty ? "<span>Lịch công tác</span>" : "\(shown) <span>Lịch công tác</span>"))
  }

  @Test func `the page shows the next twenty, and says where there is nothing`() throws {
    let event = { (start: String) in page("tiêu đề: a\nbắt đầu: \(start)") }
    var many: [String: String] = [:]
    for number in 10...34 { many["lich/\(number).md"] = event("30/11/2026") }
    let coming = try #require(
      built(many)["lich/index.html"].firstMatch(of: #/<ol class="days">(?s:.*?)<\/ol>/#))
    #expect(coming.0.matches(of: #/<li class="lich">/#).count == 20)
    let shown = try built(["lich/a.md": event("01/10/2026")])["lich/index.html"]
    #expect(shown.contains("<p>Chưa có lịch mới.</p>") && shown.contains("<p>Tháng này chưa có lịch.</p>"))
    #expect(shown.contains("<h2 id=\"thang-nay\">Tháng 11 năm 2026</h2>"))
  }

  @Test func `home shows the next four beside the session, and nothing where there is no other`() throws {
    var files = ["ky-hop/a.md": Self.session]
    #expect(try !built(files)["index.html"].contains("<section class=\"card coming\""))
    for number in 1...5 { files["lich/\(number).md"] = page("tiêu đề: a\nbắt đầu: 0\(number)/12/2026") }
    let home = try built(files)["index.html"]
    let card = try #require(home.firstMatch(of: #/<section class="card coming"(?s:.*?)<\/section>/#))
    #expect(card.0.matches(of: #/href="lich\/(\d)\//#).map(\.1) == ["1", "2", "3", "4"])
    #expect(
      !card.0.contains("ky-hop/a") && home.contains("<h2 id=\"ky-hop\"><a href=\"ky-hop/a/index.html\">"))
  }

  @Test func `what was withdrawn stays in the list of its year alone`() throws {
    let site = try built([
      "lich/a.md": page("tiêu đề: a\nbắt đầu: 30/11/2026\ngỡ bỏ: {ngày: 19/11/2026, lý do: nhầm}")
    ])
    #expect(!site["lich/index.html"].contains("lich/a/"))
    #expect(
      site["lich/index.html"].contains("<a href=\"../lich/nam-2026/index.html\">Lịch công tác năm 2026</a>"))
    #expect(
      site["lich/nam-2026/index.html"].contains(
        "<li class=\"gone\" data-loc=\"nam:2026 trang-thai:da-go-bo\">"))
    #expect(!site.files.keys.contains { $0.hasPrefix("lich/thang-") })
  }

  private func built(_ files: [String: String]) throws -> BuiltSite {
    try BuiltSite(ReadFolder(files), now: "20/11/2026")
  }

  private func table(of site: BuiltSite, _ month: String) throws -> Substring {
    try #require(
      site["lich/thang-\(month)/index.html"].firstMatch(of: #/<table class="month">(?s:.*?)<\/table>/#)
    ).0
  }
}
