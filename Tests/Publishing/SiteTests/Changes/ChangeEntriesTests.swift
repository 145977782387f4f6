import Council
import Fixtures
import Testing
import Vietnamese

@testable import Site

@Suite struct ChangeEntriesTests {
  /// Each change as what it is of: "nghi-quyet 2026-03-01 published".
  private func told(_ changes: [(folder: String, day: Int, what: RecordChange.What)]) throws -> [String] {
    let texts = [
      "nghi-quyet": "---\ntiêu đề: Một\nsố ký hiệu: 1/NQ-HĐND\nngày ban hành: 01/02/2026\n---\n",
      "tin-tuc": "---\ntiêu đề: Một\nngày đăng: 01/02/2026\n---\n",
    ]
    let records = try ReadFolder(
      ["nghi-quyet/a.md": texts["nghi-quyet", default: ""], "tin-tuc/a.md": texts["tin-tuc", default: ""]]
    ).content.records
    let site = try changes.enumerated().map { number, change in
      let record = try #require(records.first { $0.kind.folder == change.folder })
      return SiteChange(
        record: record, kind: record.kind,
        change: RecordChange(id: "c\(number)", moment: 0, what: change.what),
        date: try WrittenDate(year: 2026, month: 3, day: change.day), id: "c\(number)")
    }
    return entries(of: site).map { entry in
      switch entry {
      case .one(let change): change.id
      case .together(let group): "\(group.id) \(group.records.count) \(group.named.count) \(group.unnamed)"
      }
    }
  }

  @Test func `few are told one by one`() throws {
    let five = Array(repeating: (folder: "nghi-quyet", day: 1, what: RecordChange.What.published), count: 5)
    #expect(try told(five).count == 5)
    #expect(try told(five + [("nghi-quyet", 2, .published), ("tin-tuc", 1, .published)]).count == 7)
    #expect(try told(five + [("nghi-quyet", 1, .publishedAgain), ("nghi-quyet", 1, .revised)]).count == 7)
  }

  @Test func `many of a kind and day are told where the newest stands`() throws {
    let many = Array(repeating: (folder: "nghi-quyet", day: 1, what: RecordChange.What.published), count: 25)
    let changes = [("tin-tuc", 1, RecordChange.What.published)] + many + [("nghi-quyet", 1, .revised)]
    #expect(try told(changes) == ["c0", "dua-len-nghi-quyet-2026-03-01 25 20 5", "c26"])
  }
}
