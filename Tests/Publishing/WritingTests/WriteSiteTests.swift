import Files
import Fixtures
import Foundation
import Site
import Testing
import Writing

@Suite struct WriteSiteTests {
  @Test func `the first build writes every route`() throws {
    let site = try WrittenSite(council)
    let summary = try site.build()
    let output = try site.files()
    #expect(summary.written == output.count)
    #expect((summary.unchanged, summary.removed) == (0, 0))
    let expected = try BuiltSite(ReadFolder(council), now: "20/11/2026")
    #expect(output.keys.filter(\.isArchive).sorted() == expected.archives.sorted())
    let isMade = { (path: String) in path.isArchive || path == "SHA256SUMS" }
    #expect(output.filter { !isMade($0.key) } == expected.files.filter { !expected.isInArchive($0.key) })
  }

  @Test func `a second build touches nothing`() throws {
    let site = try WrittenSite(council)
    try site.build()
    let before = try site.times()
    let summary = try site.build()
    #expect((summary.written, summary.unchanged, summary.removed) == (0, before.count, 0))
    #expect(try site.times() == before)
  }

  @Test func `what changed is written, the rest keeps its time, and all is as if built anew`() throws {
    let site = try WrittenSite(council)
    try site.build()
    let before = try site.times()
    try site.folder.write(page("tiêu đề: Giới thiệu\nthứ tự: 1", "Khác."), to: "content/trang/a.md")
    let summary = try site.build()
    let changed = try site.times().filter { before[$0.key] != $0.value }.keys.sorted()
    #expect(
      changed == ["SHA256SUMS", "a/index.html", "a/index.md", "tim-kiem/bai-0.js", "tim-kiem/tu-1.js"])
    #expect((summary.written, summary.unchanged, summary.removed) == (5, before.count - 5, 0))
    try expectAsBuiltAnew(site)
  }

  @Test func `a record and a file that are gone go, with the folders in which they lay alone`() throws {
    let site = try WrittenSite(council)
    try site.build()
    try site.folder.remove("content/ky-hop")
    let summary = try site.build()
    #expect(summary.removed > 0)
    #expect(try site.files().keys.filter { $0.hasPrefix("ky-hop") } == [])
    #expect(!FileManager.default.fileExists(atPath: site.folder("output/ky-hop")))
    try expectAsBuiltAnew(site)
  }

  @Test func `a record that is added, moved and withdrawn step by step leaves what a new build makes`() throws
  {
    let site = try WrittenSite(council)
    try site.build()
    try site.folder.write(page("tiêu đề: B\nđịa chỉ cũ: cu/b/"), to: "content/trang/b.md")
    try site.build()
    try site.folder.remove("content/trang/b.md")
    try site.folder.write(page("tiêu đề: B\nđịa chỉ cũ: b/"), to: "content/trang/moi/b.md")
    try site.build()
    try site.folder.write(page("tiêu đề: B\ngỡ bỏ: {ngày: 2026, lý do: sai}"), to: "content/trang/moi/b.md")
    try site.build()
    try expectAsBuiltAnew(site)
  }

  @Test func `a file that cannot be read leaves the output as it was`() throws {
    let site = try WrittenSite(council)
    try site.build()
    let before = try site.times()
    try site.folder.write(page("tiêu đề: Khác"), to: "content/trang/a.md")
    #expect(throws: WritingFailure.self) {
      try site.build { try site.folder.remove("content/ky-hop/b/c.pdf") }
    }
    #expect(try site.times() == before)
    try site.folder.write("c", to: "content/ky-hop/b/c.pdf")
    try site.build()
    try expectAsBuiltAnew(site)
  }

  @Test func `a failed first build leaves no folder behind`() throws {
    let site = try WrittenSite(council)
    #expect(throws: WritingFailure.self) {
      try site.build { try site.folder.remove("content/ky-hop/b/c.pdf") }
    }
    #expect(!FileManager.default.fileExists(atPath: site.folder("output")))
  }

  @Test func `what others put into the output stays`() throws {
    let site = try WrittenSite(council)
    try site.build()
    try site.folder.write("chào", to: "output/ky-hop/ghi-chu.txt")
    try site.folder.remove("content/ky-hop")
    try site.build()
    #expect(try site.files()["ky-hop/ghi-chu.txt"] == Array("chào".utf8))
  }

  @Test func `a file that is not ours in a page's place is told and stays`() throws {
    let site = try WrittenSite(council)
    try site.build()
    try site.folder.write(page("tiêu đề: B"), to: "content/trang/b.md")
    try site.folder.write("của tôi", to: "output/b/index.html")
    let before = try site.times()
    #expect(
      throws: WritingFailure.output(
        .foreign(try #require(RelativePath("b/index.html"))))
    ) { try site.build() }
    #expect(try site.times() == before)
  }

  private func expectAsBuiltAnew(_ site: WrittenSite, at location: Testing.SourceLocation = #_sourceLocation)
    throws
  {
    let now = try site.files()
    try FileManager.default.removeItem(atPath: site.folder("output"))
    try site.build()
    #expect(try site.files() == now, sourceLocation: location)
  }
}

private let council = [
  "trang/a.md": page("tiêu đề: Giới thiệu\nthứ tự: 1", "Chào."),
  "ky-hop/b/index.md": page("tiêu đề: Kỳ họp\nhình thức: thường lệ\nbắt đầu: 2026\ntệp: c.pdf"),
  "ky-hop/b/c.pdf": "c",
  "nghi-quyet/2026/d.md": page("tiêu đề: Nghị quyết\nsố: 1\nngày ban hành: 2026"),
]

extension String {
  fileprivate var isArchive: Bool { hasSuffix(".zip") || hasSuffix(".epub") }
}
