import Fixtures
import Testing

@testable import Site

/// What the search's files say of the golden council.
@Suite struct SearchFilesTests {
  private static let site = Result { try GoldenFolder.build() }

  private func files(_ prefix: String) throws -> [String: String] {
    try Self.site.get().files.filter { $0.key.hasPrefix("tim-kiem/\(prefix)") && $0.key.hasSuffix(".js") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `every file calls the page with its own name`() throws {
    let files = try files("")
    #expect(files.count > 4)
    for (path, text) in files {
      let name = path.dropFirst("tim-kiem/".count).dropLast(".js".count)
      #expect(text.hasPrefix("searchFile(\"\(name)\","), "\(path)")
      #expect(text.hasSuffix(")\n"), "\(path)")
    }
  }

  @Test func `the list of contents names the files`() throws {
    let contents = try #require(files("muc")["tim-kiem/muc.js"])
    for path in try files("tu-").keys {
      #expect(contents.contains(path.dropFirst("tim-kiem/tu-".count).dropLast(".js".count)), "\(path)")
    }
    #expect(contents.contains("\"perFile\":50"))
  }

  @Test func `drafts, what is to come and what was withdrawn are in none`() throws {
    let entries = try #require(files("bai-")["tim-kiem/bai-0.js"])
    for record in ["nghi-quyet/2026/nhap", "van-ban/2026/sau-nay", "van-ban/2026/ke-hoach"] {
      #expect(!entries.contains("\"\(record)\""), "\(record)")
    }
    #expect(entries.contains("\"van-ban/2026/thong-bao\""))
  }

  @Test func `the newest record has the highest number`() throws {
    let entries = try #require(files("bai-")["tim-kiem/bai-0.js"])
    let older = try #require(entries.firstRange(of: "\"nghi-quyet/2026/02-nq-hdnd\""))
    let newer = try #require(entries.firstRange(of: "\"nghi-quyet/2026/20-nq-hdnd\""))
    #expect(older.lowerBound < newer.lowerBound)
  }

  @Test func `without the script there is no index, and still the page of letters`() throws {
    let shipped = try TemplateFolder.shipped()
    let folder = TemplateFolder(
      name: shipped.name, templates: shipped.templates, words: shipped.words, assets: [:])
    let read = try ReadFolder(bytes: GoldenFolder.files(below: "content"))
    let site = try BuiltSite(read, now: "20/11/2026", templates: folder)
    #expect(site.files.keys.filter { $0.hasPrefix("tim-kiem/") && $0.hasSuffix(".js") } == [])
    #expect(site["tim-kiem/index.html"].contains("chu-d2/index.html"))
    #expect(site["tim-kiem/chu-d2/index.html"].contains("<h1>"))
  }
}
