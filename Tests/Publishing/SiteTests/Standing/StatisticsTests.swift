import Fixtures
import Testing

@testable import Site

@Suite struct StatisticsTests {
  @Test func `every number leads to a list of as many`() throws {
    let statistics = try statistics([
      petition("a", "lĩnh vực: [Đất đai, Giáo dục]\nthôn: Gò Sen\ncơ quan giải quyết: UBND xã"),
      petition("b", "lĩnh vực: [Đất đai]\nthôn: Gò Sen", state: "đã giải quyết xong"),
      petition("c", "hạn: 19/11/2026", received: "01/07/2025"),
    ])
    #expect(
      printed(statistics) == [
        "nam", "2026 2: 0 1 1", "2025 1: 1 0 0", "thon", "Chưa ghi 1: 1 0 0", "Gò Sen 2: 0 1 1",
        "linh-vuc", "Chưa ghi 1: 1 0 0", "Đất đai 2: 0 1 1", "Giáo dục 1: 0 1 0",
        "co-quan", "Chưa ghi 2: 1 0 1", "UBND xã 1: 0 1 0",
        "quy", "III/2026 2: 0", "II/2026 0: 0", "I/2026 0: 0", "IV/2025 0: 0", "III/2025 1: 0",
      ])
    #expect(statistics.tables[0].columns.map(\.word) == ["Quá hạn", "Tiếp nhận", "Đã giải quyết xong"])
  }

  @Test func `an organization is one by all its names`() throws {
    let names = ["Phòng Kinh tế", "Phòng KT-HT", "co-quan/kinh-te"]
    var files = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { petition("\($0)", "cơ quan giải quyết: \($1)") })
    files["co-quan/kinh-te.md"] = page("tên: Phòng Kinh tế\ntên cũ: [Phòng KT-HT]")
    let owners = try statistics(Array(files)).tables.filter { $0.id == "co-quan" }
    #expect(owners.flatMap(\.rows).map { "\($0.name) \($0.total.items.count)" } == ["Phòng Kinh tế 3"])
  }

  @Test func `names that fold alike have lists of their own`() throws {
    let statistics = try statistics(
      ["Tổ Hoà", "Tổ Hoá", "Tổ hoạ", "Tổ Hoà"].enumerated().map {
        petition("\($0)", "cơ quan giải quyết: \($1)")
      })
    let rows = try #require(owners(statistics)).rows
    #expect(Set(rows.map(\.total.address)).count == 3)
    #expect(rows.map(\.total.items.count).sorted() == [1, 1, 2])
  }

  @Test func `an address has room for an owner of many words`() throws {
    let owners = ["Tổ", "Hội"].map { String(repeating: "\($0) trưởng ", count: 90) }
    let rows = try #require(
      self.owners(
        statistics(
          (owners + owners.map { $0 + "!" }).enumerated().map {
            petition("\($0)", "cơ quan giải quyết: \($1)")
          }))
    ).rows
    #expect(Set(rows.map(\.total.address)).count == 4)
    #expect(
      rows.allSatisfy { $0.total.address.split(separator: "/").allSatisfy { $0.utf8.count < 255 } })
  }

  @Test(arguments: [
    (["05/07/2026"], "4 ngày"), (["02/07/2026", "11/07/2026", "31/07/2026"], "10 ngày"), ([], nil),
  ])
  func `how long an answer takes is the middle one of the times`(answers: [String], days: String?) throws {
    let answered = answers.enumerated().map {
      petition("\($0)", "trả lời: {ngày: \($1), nội dung: Xong.}", state: "đã giải quyết xong")
    }
    let waiting = petition("x", "trả lời: {ngày: 02/07/2026, nội dung: Đang xem.}")
    #expect(try statistics(answered + [waiting]).tables[0].rows[0].extra == days)
  }

  @Test func `quarter by quarter what came and what was answered, in whichever quarter that had come`() throws
  {
    let answered = "trả lời: {ngày: 02/01/2027, nội dung: Xong.}"
    let statistics = try statistics([
      petition("a", answered, received: "30/06/2026", state: "đã giải quyết xong"),
      petition("b", answered, received: "07/2026", state: "đã giải quyết xong"),
      petition("c", "", received: "31/12/2026"),
    ])
    let course = try #require(statistics.tables.last)
    #expect(
      course.rows.map { "\($0.name) \($0.total.items.count) \($0.cells[0].items.count)" } == [
        "I/2027 0 2", "IV/2026 1 0", "III/2026 1 0", "II/2026 1 0",
      ])
  }

  @Test func `without petitions there is nothing to count`() throws {
    #expect(try context().petitionStatistics() == nil)
    #expect(try context().recommendationStatistics() == nil)
  }

  // MARK: -

  private func owners(_ statistics: Statistics) -> Statistics.Table? {
    statistics.tables.first { $0.id == "co-quan" }
  }

  private func petition(
    _ name: String, _ more: String, received: String = "01/07/2026", state: String = "tiếp nhận"
  ) -> (key: String, value: String) {
    (
      "kien-nghi/\(name).md",
      page("tiêu đề: \(name)\nngày tiếp nhận: \(received)\ntrạng thái: \(state)\n\(more)", "Kiến nghị.")
    )
  }

  private func statistics(_ files: [(key: String, value: String)]) throws -> Statistics {
    let files = Dictionary(uniqueKeysWithValues: files.map { ($0.key, $0.value) })
    return try #require(try context(of: files).petitionStatistics())
  }

  /// Each table's id, then its rows: name, total, cells.
  private func printed(_ statistics: Statistics) -> [String] {
    statistics.tables.flatMap { table in
      [table.id]
        + table.rows.map { row in
          "\(row.name) \(row.total.items.count): "
            + row.cells.map { String($0.items.count) }.joined(separator: " ")
        }
    }
  }
}
