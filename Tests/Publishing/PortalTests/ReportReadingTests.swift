import Foundation
import Testing

@testable import Portal

/// What a council might say of itself, and what becomes of it.
@Suite struct ReportReadingTests {
  private static let home = "https://xa.example.vn/hdnd/"

  private static func record(_ changes: [String: Any?] = [:]) -> [String: Any] {
    changed(
      [
        "id": "nghi-quyet/2026/1-nq", "url": "\(home)nghi-quyet/2026/1-nq/", "recordKind": "resolution",
        "title": "Nghị quyết về đường", "number": "1/NQ-HĐND", "date": "2026-10-16", "year": 2026,
        "news": "2026-10-19", "state": "Có hiệu lực", "tone": "done", "summary": "Làm đường.",
      ], changes)
  }

  private static func report(_ changes: [String: Any?] = [:]) -> [UInt8] {
    let whole: [String: Any] = changed(
      [
        "title": "Mục lục", "made": "2026-11-20", "license": ["name": "CC BY 4.0"], "source": home,
        "level": "ward", "sample": false,
        "standing": [
          ["formula": "petitionsOnTime", "years": [["year": 2026, "part": 3, "whole": 4]]],
          ["formula": "someFutureThing", "years": []],
        ], "records": [record()],
      ], changes)
    return Array((try? JSONSerialization.data(withJSONObject: whole)) ?? Data())
  }

  private static func changed(_ object: [String: Any], _ changes: [String: Any?]) -> [String: Any] {
    object.merging(changes.mapValues { $0 ?? NSNull() }) { $1 }.filter { !($0.value is NSNull) }
  }

  private func problem(_ bytes: [UInt8]) -> ReportProblem? {
    do throws(ReportProblem) {
      _ = try readReport(bytes, of: Self.home)
      return nil
    } catch {
      return error
    }
  }

  @Test func `an honest report is read whole`() throws {
    let report = try readReport(Self.report(), of: Self.home)
    #expect(report.level == .ward && report.made.iso == "2026-11-20" && !report.isSample)
    #expect(report.standing.keys.map(\.id) == ["petitionsOnTime"])
    let record = try #require(report.records.first)
    #expect(record.kind.id == "resolution" && record.tone == .done && record.year == 2026)
    #expect(record.url == "\(Self.home)nghi-quyet/2026/1-nq/")
  }

  @Test func `records of kinds that are not known yet are left out`() throws {
    let bytes = Self.report(["records": [Self.record(["recordKind": "hologram"])]])
    #expect(try readReport(bytes, of: Self.home).records.isEmpty)
  }

  @Test func `what is no report is said to be none`() {
    #expect(problem(Array("  <!doctype html><title>Lỗi</title>".utf8)) == .page)
    #expect(problem([]) == .notJSON)
    #expect(problem(Array("{\"made\": ".utf8)) == .notJSON)
    #expect(problem([0xFF, 0xFE, 0x00]) == .notJSON)
    #expect(problem(Array("[]".utf8)) != nil)
    #expect(problem(Self.report(["records": [Self.record(["year": 2026.5])]])) != nil)
    #expect(problem(Array("{\"made\": \"a\u{7}b\"}".utf8)) != nil)
  }

  @Test(arguments: ["[", "{\"records\":", "{\"records\":[{\"id\":"]) func `depth without end is refused`(
    open: String
  ) {
    #expect(problem(Array(String(repeating: open, count: 1_000_000).utf8)) == .notJSON)
  }

  @Test(
    arguments: [
      ("title", nil), ("title", ""), ("title", 5), ("title", ["a"]), ("title", "a\nb"),
      ("title", "a\u{1B}[2J"),
      ("title", "a\u{202E}b"), ("title", "a\u{0}"), ("title", String(repeating: "a", count: 601)),
      ("title", "a" + String(repeating: "\u{301}", count: 5_000)),
      ("summary", String(repeating: "a", count: 201)),
      ("id", "../../khac"), ("id", "a//b"), ("id", "/a"), ("id", ".a"), ("id", "a?b"), ("id", "A"),
      ("id", ""),
      ("date", "31/02/2026"), ("date", "2026-02-31"), ("date", 20_261_016), ("news", "hôm qua"),
      ("due", "2026-11-20T00:00:00+07:00"), ("year", "2026"), ("tone", "script"),
      ("number", "\u{85}"),
    ] as [(String, (any Sendable)?)]) func `a field that is not what it should be is named`(
      field: String, value: (any Sendable)?
    )
  {
    let bytes = Self.report(["records": [Self.record(), Self.record([field: value as Any?])]])
    #expect(problem(bytes) == .field("records.1.\(field)"))
  }

  @Test(
    arguments: [
      ("part", 5), ("part", -1), ("whole", 1_000_000_000), ("year", 0),
    ]) func `a share is a part of a whole`(field: String, value: Int)
  {
    let share = ["year": 2026, "part": 3, "whole": 4].merging([field: value]) { $1 }
    let bytes = Self.report(["standing": [["formula": "petitionsOnTime", "years": [share]]]])
    guard case .field? = problem(bytes) else {
      Issue.record("it was taken")
      return
    }
  }

  @Test func `nobody speaks for another site`() {
    #expect(
      problem(Self.report(["source": "https://khac.example.vn/"])) == .otherSource("https://khac.example.vn/")
    )
    for url in [
      "https://khac.example.vn/nghi-quyet/2026/1-nq/", "https://xa.example.vn/hdnd/khac/",
      "javascript:alert(1)",
      "https://xa.example.vn/hdnd/nghi-quyet/2026/1-nq",
    ] {
      #expect(problem(Self.report(["records": [Self.record(["url": url])]])) == .foreign(url))
    }
    #expect(
      problem(Self.report(["records": [Self.record(), Self.record()]])) == .doubled("nghi-quyet/2026/1-nq"))
  }

  @Test(arguments: [
    ("\"65f0-1a2b\"", true), ("W/\"65f0\"", true), ("\"\"", true), ("65f0", false), ("\"a\" \"b\"", false),
    ("\"a\r\nX: b\"", false), ("@/etc/passwd", false), ("", false),
  ]) func `only entity tags are sent back`(text: String, isOne: Bool) {
    #expect((entityTag(text) != nil) == isOne)
  }

  @Test func `a copy is kept for its address alone, and damage is no copy`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = SourceCache(folder: folder.path)
    let copy = KeptCopy(day: try .init(parsing: "2026-11-20"), etag: "\"a\"", bytes: Array("{}\nx".utf8))
    try cache.keep(copy, of: Self.home)
    #expect(cache.copy(of: Self.home) == copy)
    #expect(cache.copy(of: "https://xa.example.vn/hdnd") == nil)
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      try Data("hôm qua {}".utf8).write(to: file)
    }
    #expect(cache.copy(of: Self.home) == nil)
  }
}
