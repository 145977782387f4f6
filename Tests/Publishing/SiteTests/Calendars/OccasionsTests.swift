import Fixtures
import Testing
import Vietnamese

@testable import Site

@Suite struct OccasionsTests {
  @Test(
    arguments: [
      ("30/11/2026", nil, ["2026-11"]), ("08:00 30/11/2026", "01/12/2026", ["2026-11", "2026-12"]),
      ("30/11/2026", "12/2026", ["2026-11"]), ("11/2026", "12/2026", ["2026-11"]), ("2026", nil, []),
      ("31/12/2026", "31/01/2027", ["2026-12", "2027-01"]),
      // No meeting goes on for so long: its days between are in no month.
      ("30/11/2026", "02/02/2062", ["2026-11", "2062-02"]),
    ] as [(String, String?, [String])])
  func `it stands in every month in which it takes place`(starts: String, ends: String?, months: [String])
    throws
  {
    let occasions = try occasions(["a": (starts, ends.map { "kết thúc: \($0)" } ?? "")])
    #expect(occasions.months.map(\.iso) == months)
  }

  @Test func `what is coming is what is not over, the earliest first`() throws {
    let occasions = try occasions([
      "over": ("19/11/2026", ""), "today": ("07:00 20/11/2026", ""),
      "going-on": ("18/11/2026", "kết thúc: 20/11/2026"), "off": ("21/11/2026", "trạng thái: huỷ"),
      "held-early": ("22/11/2026", "trạng thái: đã họp"), "this-month": ("11/2026", ""),
      "next-year": ("2027", ""),
    ])
    let coming = occasions.coming(on: try day("20/11/2026")).map { String($0.record.slug) }
    #expect(coming == ["this-month", "going-on", "today", "off", "next-year"])
  }

  private func occasions(_ events: [String: (starts: String, more: String)]) throws -> Occasions {
    var files: [String: String] = [:]
    for (name, event) in events {
      files["lich/\(name).md"] = page("tiêu đề: a\nbắt đầu: \(event.starts)\n\(event.more)")
    }
    return try context(of: files).occasions
  }
}
