import Fixtures
import Testing

@testable import Site

@Suite struct FeedTests {
  private static let files = [
    "nghi-quyet/2026/a.md": page("tiêu đề: A & B\nsố: 1\nngày ban hành: 01/11/2026", "Xem [b](b.md)."),
    "nghi-quyet/2026/b.md": page("tiêu đề: B\nsố: 2\nngày ban hành: 02/11/2026\nngày đăng: 09:30 05/11/2026"),
    "nghi-quyet/2026/c.md": page("tiêu đề: C\nsố: 3\nngày ban hành: 11/2026\nngày đăng: 21/11/2026"),
    "ky-hop/2026/d.md": page("tiêu đề: D\nhình thức: thường lệ\nbắt đầu: 08:00 08/12/2026"),
  ]

  @Test func `items stand newest first, with their day and an address that stays`() throws {
    let feed = try BuiltSite(ReadFolder(Self.files), now: "20/11/2026")["rss.xml"]
    #expect(
      texts(of: "pubDate", in: feed) == [
        "Fri, 20 Nov 2026 00:00:00 +0700", "Thu, 05 Nov 2026 09:30:00 +0700",
        "Sun, 01 Nov 2026 00:00:00 +0700",
      ])
    let addresses = ["ky-hop/2026/d/", "nghi-quyet/2026/b/", "nghi-quyet/2026/a/"].map {
      "https://bach-minh.example.vn/\($0)"
    }
    #expect(texts(of: "guid isPermaLink=\"true\"", in: feed) == addresses)
    #expect(Array(texts(of: "link", in: feed).dropFirst()) == addresses)
    #expect(texts(of: "lastBuildDate", in: feed) == ["Fri, 20 Nov 2026 00:00:00 +0700"])
    #expect(texts(of: "title", in: feed).last == "A &amp; B")
  }

  @Test func `links within an item are absolute`() throws {
    let feed = try BuiltSite(ReadFolder(Self.files), now: "20/11/2026")["nghi-quyet/rss.xml"]
    #expect(feed.contains("href=&quot;https://bach-minh.example.vn/nghi-quyet/2026/b/&quot;"))
    #expect(!feed.contains("../"))
  }

  @Test func `a kind's feed holds that kind alone, a topic's that topic`() throws {
    var files = Self.files
    files["nghi-quyet/2026/e.md"] = page("tiêu đề: E\nsố: 5\nngày ban hành: 2026\nlĩnh vực: Đất đai")
    let site = try BuiltSite(ReadFolder(files), now: "20/11/2026")
    #expect(texts(of: "title", in: site["ky-hop/rss.xml"]).dropFirst() == ["D"])
    #expect(texts(of: "title", in: site["linh-vuc/dat-dai/rss.xml"]).dropFirst() == ["E"])
    #expect(site.files["linh-vuc/giao-duc/rss.xml"] == nil)
    #expect(site.files["van-ban/rss.xml"] == nil)
  }

  @Test func `a feed changes only when its items do`() throws {
    let files = Self.files.filter { $0.key.hasPrefix("nghi-quyet") }
    let today = try BuiltSite(ReadFolder(files), now: "20/11/2026")
    #expect(try BuiltSite(ReadFolder(files), now: "09:00 20/11/2026")["rss.xml"] == today["rss.xml"])
  }

  @Test(arguments: [
    ("trả lời: {ngày: 15/11/2026, nội dung: xong}", "Sun, 15 Nov 2026 00:00:00 +0700"),
    (
      "diễn biến:\n  - {ngày: 10/11/2026, nội dung: b}\n  - {ngày: 21/11/2026, nội dung: c}",
      "Tue, 10 Nov 2026 00:00:00 +0700"
    ),
    ("đính chính: {ngày: 12/11/2026, nội dung: d}", "Thu, 12 Nov 2026 00:00:00 +0700"),
    ("hạn: 19/11/2026", "Thu, 01 Oct 2026 00:00:00 +0700"),
  ])
  func `what happened to a petition is news, what is to come is not`(field: String, date: String) throws {
    let petition = page("tiêu đề: a\nngày tiếp nhận: 01/10/2026\ntrạng thái: đang giải quyết\n\(field)")
    let feed = try BuiltSite(ReadFolder(["kien-nghi/kn-1.md": petition]), now: "20/11/2026")["rss.xml"]
    #expect(texts(of: "pubDate", in: feed) == [date])
    #expect(texts(of: "title", in: feed).last == "KN-1: a")
  }

  @Test func `an old petition that is answered comes before newer records`() throws {
    var files = Dictionary(
      uniqueKeysWithValues: (10..<60).map {
        (
          "kien-nghi/kn-\($0).md",
          page("tiêu đề: n\nngày tiếp nhận: \($0 % 28 + 1)/10/2026\ntrạng thái: tiếp nhận")
        )
      })
    files["kien-nghi/kn-1.md"] = page(
      "tiêu đề: a\nngày tiếp nhận: 2025\ntrạng thái: đã giải quyết xong\ntrả lời: {ngày: 19/11/2026, nội dung: b}"
    )
    let feed = try BuiltSite(ReadFolder(files), now: "20/11/2026")["kien-nghi/rss.xml"]
    #expect(texts(of: "title", in: feed).dropFirst().first == "KN-1: a")
  }

  @Test func `a feed holds thirty items`() throws {
    let files = (10..<45).map { ("nghi-quyet/\($0).md", page("tiêu đề: n\nsố: \($0)\nngày ban hành: 2026")) }
    let site = try BuiltSite(ReadFolder(Dictionary(uniqueKeysWithValues: files)), now: "20/11/2026")
    #expect(texts(of: "pubDate", in: site["rss.xml"]).count == 30)
  }
}

/// What stands within elements of a name.
private func texts(of element: String, in xml: String) -> [String] {
  let name = element.prefix { $0 != " " }
  return xml.split(separator: "<\(element)>").dropFirst().compactMap { part in
    part.firstRange(of: "</\(name)>").map { String(part[..<$0.lowerBound]) }
  }
}
