import Testing

@testable import Council

@Suite struct ReferenceIndexTests {
  private let index = ReferenceIndex([
    resolution("nghi-quyet/2025/33-nq-hdnd.md", number: "33/NQ-HĐND", issued: "20/07/2025"),
    resolution("nghi-quyet/2026/33-nq-hdnd-b.md", number: "33/NQ-HĐND", issued: "20/07/2026"),
    resolution("nghi-quyet/2026/ngan-sach.md", number: "7/2026/NQ-HĐND", issued: "08/12/2026"),
    record("ky-hop/2025/giua-nam.md", Session.self),
    record("ky-hop/2026/giua-nam/index.md", Session.self),
    record("ky-hop/2026/cuoi-nam.md", Session.self),
    record("van-ban/2026/cuoi-nam.md", OfficialDocument.self),
  ])

  @Test(arguments: [
    ("ky-hop/2026/giua-nam", "ky-hop/2026/giua-nam/index.md"),
    ("ky-hop/2026/giua-nam/", "ky-hop/2026/giua-nam/index.md"),
    ("ky-hop/2026/giua-nam/index.md", "ky-hop/2026/giua-nam/index.md"),
    ("ky-hop/2025/giua-nam.md", "ky-hop/2025/giua-nam.md"),
    ("/ky-hop/2025/giua-nam", "ky-hop/2025/giua-nam.md"),
    ("Kỳ họp/2025/Giữa năm", "ky-hop/2025/giua-nam.md"),
    ("ngan-sach", "nghi-quyet/2026/ngan-sach.md"),
    ("Ngân sách", "nghi-quyet/2026/ngan-sach.md"),
    ("7/2026/NQ-HĐND", "nghi-quyet/2026/ngan-sach.md"),
    ("7/2026/nq-hdnd", "nghi-quyet/2026/ngan-sach.md"),
    ("33/NQ-HĐND năm 2026", "nghi-quyet/2026/33-nq-hdnd-b.md"),
    ("33/NQ-HĐND (2026)", "nghi-quyet/2026/33-nq-hdnd-b.md"),
    ("33/NQ-HĐND, 2026", "nghi-quyet/2026/33-nq-hdnd-b.md"),
    ("33/NQ-HĐND/2026", "nghi-quyet/2026/33-nq-hdnd-b.md"),
    ("33/NQ-HĐND NĂM 2025", "nghi-quyet/2025/33-nq-hdnd.md"),
  ])
  func `a record is found by path, last part, number and year`(text: String, path: String) {
    #expect(index.resolve(text).path == path)
  }

  @Test(arguments: [
    ("giua-nam", ["ky-hop"], ["ky-hop/2025/giua-nam.md", "ky-hop/2026/giua-nam/index.md"]),
    ("cuoi-nam", [], ["ky-hop/2026/cuoi-nam.md", "van-ban/2026/cuoi-nam.md"]),
  ])
  func `what may be several records is none of them`(text: String, folders: [String], paths: [String]) {
    #expect(index.resolve(text, in: folders).candidates == paths)
  }

  @Test func `a number of two years is ambiguous where no file is called like it`() {
    let index = ReferenceIndex([
      resolution("nghi-quyet/2025/a.md", number: "5/NQ-HĐND", issued: "2025"),
      resolution("nghi-quyet/2026/b.md", number: "05/NQ-HĐND", issued: "2026"),
      resolution("nghi-quyet/2026/c.md", number: "5/NQ-HĐND", issued: "2026"),
    ])
    #expect(index.resolve("5/NQ-HĐND").candidates == ["nghi-quyet/2025/a.md", "nghi-quyet/2026/c.md"])
    #expect(index.resolve("5/NQ-HĐND năm 2026").path == "nghi-quyet/2026/c.md")
    #expect(index.resolve("05/NQ-HĐND").path == "nghi-quyet/2026/b.md")
  }

  @Test(arguments: [
    ("cuoi-nam", "ky-hop", "ky-hop/2026/cuoi-nam.md"), ("cuoi-nam", "van-ban", "van-ban/2026/cuoi-nam.md"),
  ])
  func `only the kinds that the field allows count`(text: String, folder: String, path: String) {
    #expect(index.resolve(text, in: [folder]).path == path)
  }

  @Test(arguments: [
    ("", []), ("34/NQ-HĐND", []), ("33/NQ-HĐND năm 2024", []), ("nghi-quyet/2026", []),
    ("ky-hop/2026/cuoi-nam", ["nghi-quyet"]), ("7/2026/NQ-HĐND", ["ky-hop"]), ("ngan", []), ("năm 2026", []),
  ])
  func `what is not there is missing`(text: String, folders: [String]) {
    guard case .missing = index.resolve(text, in: folders) else {
      #expect(Bool(false), "\(text) is missing")
      return
    }
  }

  @Test func `a file's name goes before no number`() {
    let index = ReferenceIndex([
      resolution("nghi-quyet/2025/33-nq-hdnd.md", number: "33/NQ-HĐND", issued: "2025"),
      resolution("nghi-quyet/2026/nq-33.md", number: "33/NQ-HĐND", issued: "2026"),
    ])
    #expect(
      index.resolve("33/NQ-HĐND").candidates == ["nghi-quyet/2025/33-nq-hdnd.md", "nghi-quyet/2026/nq-33.md"])
    #expect(index.resolve("nghi-quyet/2025/33-nq-hdnd").path == "nghi-quyet/2025/33-nq-hdnd.md")
    #expect(index.resolve("33/NQ-HĐND (2026)").path == "nghi-quyet/2026/nq-33.md")
  }

  @Test func `a record that is called by its number is one candidate`() {
    let index = ReferenceIndex([resolution("nghi-quyet/33-nq-hdnd.md", number: "33/NQ-HĐND")])
    #expect(index.resolve("33/NQ-HĐND").path == "nghi-quyet/33-nq-hdnd.md")
  }

  @Test func `names for suggestions are the paths and numbers of the kinds at hand`() {
    let names = index.names(in: ["nghi-quyet"])
    #expect(
      names.paths == [
        "33-nq-hdnd", "33-nq-hdnd-b", "ngan-sach", "nghi-quyet/2025/33-nq-hdnd",
        "nghi-quyet/2026/33-nq-hdnd-b", "nghi-quyet/2026/ngan-sach",
      ])
    #expect(names.numbers == ["33/NQ-HĐND", "7/2026/NQ-HĐND"])
  }
}

extension ReferenceIndex.Outcome {
  fileprivate var path: String? {
    if case .found(let record) = self { record.path } else { nil }
  }

  fileprivate var candidates: [String] {
    if case .ambiguous(let records) = self { records.map(\.path) } else { [] }
  }
}
