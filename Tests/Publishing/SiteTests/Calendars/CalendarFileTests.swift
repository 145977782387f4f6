import Fixtures
import Testing

@testable import Site

@Suite struct CalendarFileTests {
  private static let files = [
    "ky-hop/a.md": page("tiêu đề: a\nhình thức: thường lệ\nbắt đầu: 08/12/2026"),
    "tiep-xuc-cu-tri/b.md": page("tiêu đề: b\nbắt đầu: 01/12/2026"),
    "lich/c.md": page("tiêu đề: c\nbắt đầu: 30/11/2026"),
    "lich/gone.md": page("tiêu đề: d\nbắt đầu: 30/11/2026\ngỡ bỏ: {ngày: 19/11/2026, lý do: nhầm}"),
    "lich/later.md": page("tiêu đề: e\nbắt đầu: 30/11/2026\nngày đăng: 21/11/2026"),
    "lich/some-day.md": page("tiêu đề: g\nbắt đầu: 12/2026"),
    "tin-tuc/f.md": page("tiêu đề: f\nngày đăng: 19/11/2026"),
  ]

  @Test func `all that has a day and is on the site is in the calendar, and in a file of its own`() throws {
    let site = try BuiltSite(ReadFolder(Self.files), now: "20/11/2026")
    #expect(
      site.files.keys.filter { $0.hasSuffix(".ics") }.sorted() == [
        "ky-hop/a/lich.ics", "lich/c/lich.ics", "lich/gone/lich.ics", "lich/lich.ics",
        "tiep-xuc-cu-tri/b/lich.ics",
      ])
    let names = site["lich/lich.ics"].split(separator: "\r\n").filter { $0.hasPrefix("SUMMARY") }
    #expect(names == ["SUMMARY:c", "SUMMARY:b", "SUMMARY:a", "SUMMARY:Đã gỡ bỏ: d"])
  }

  @Test func `pages lead to their files, those of what has no day to none`() throws {
    let site = try BuiltSite(ReadFolder(Self.files), now: "20/11/2026")
    for address in ["ky-hop/a", "tiep-xuc-cu-tri/b", "lich/c"] {
      let page = site["\(address)/index.html"]
      #expect(page.contains("lich.ics\">Thêm vào lịch <small>ICS</small></a>"), "\(address)")
      #expect(
        page.contains("<link rel=\"alternate\" type=\"text/calendar\" title=\"Thêm vào lịch\""), "\(address)")
    }
    for address in ["lich/some-day", "lich/gone", "tin-tuc/f"] {
      #expect(!site["\(address)/index.html"].isEmpty && !site["\(address)/index.html"].contains(".ics"))
    }
    for address in ["", "lich/", "lich/thang-2026-12/"] {
      #expect(site["\(address)index.html"].contains("type=\"text/calendar\""), "\(address)")
    }
  }

  @Test func `the page of what is called off tells those who have it already`() throws {
    let site = try BuiltSite(
      ReadFolder(["lich/a.md": page("tiêu đề: a\nbắt đầu: 30/11/2026\ntrạng thái: huỷ")]), now: "20/11/2026")
    #expect(site["lich/a/index.html"].contains("lich.ics\">Cập nhật lịch đã thêm <small>ICS</small></a>"))
  }

  @Test(arguments: [
    ("có", "NAME:Minh hoạ: Lịch Hội đồng nhân dân xã Bạch Minh", true),
    ("không", "NAME:Lịch Hội đồng nhân dân xã Bạch Minh", false),
  ])
  func `a sample's calendar says that it is one`(sample: String, name: String, isMarked: Bool) throws {
    var files = Self.files
    files["site.yaml"] = settings + "\ndữ liệu minh hoạ: \(sample)\n"
    let site = try BuiltSite(ReadFolder(files), now: "20/11/2026")
    let lines = site["lich/lich.ics"].replacing("\r\n ", with: "").split(separator: "\r\n")
    #expect(lines.contains { $0 == name } && lines.contains { $0 == "X-WR-CAL\(name)" })
    #expect(lines.filter { $0.hasPrefix("DESCRIPTION:Dữ liệu minh hoạ") }.count == (isMarked ? 3 : 0))
  }

  @Test func `nothing that takes place, no calendar`() throws {
    let site = try BuiltSite(
      ReadFolder(["tin-tuc/f.md": page("tiêu đề: f\nngày đăng: 19/11/2026")]), now: "20/11/2026")
    #expect(!site.files.keys.contains { $0.hasPrefix("lich") || $0.hasSuffix(".ics") })
    #expect(!site["index.html"].contains("lich/"))
  }
}
