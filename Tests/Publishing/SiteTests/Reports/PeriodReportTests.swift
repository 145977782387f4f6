import Fixtures
import Foundation
import Testing

@testable import Site

@Suite struct PeriodReportTests {
  @Test(arguments: [
    ("01/01/2026", "30/06/2026", "2026-6-thang-dau-nam"),
    ("01/07/2026", "31/12/2026", "2026-6-thang-cuoi-nam"),
    ("01/01/2026", "31/12/2026", "2026-ca-nam"), ("01/01/2025", "31/12/2026", "tu-2025-01-01-den-2026-12-31"),
    ("02/01/2026", "30/06/2026", "tu-2026-01-02-den-2026-06-30"),
  ])
  func `a report is called after its period`(from: String, to: String, name: String) throws {
    #expect(try PeriodReport(from: day(from), to: day(to)).path == "bao-cao/\(name).md")
  }

  @Test(arguments: [
    ("31/12/2025", false), ("01/01/2026", true), ("23:59 30/06/2026", true), ("01/07/2026", false),
    ("06/2026", true), ("07/2026", false), ("2026", false),
  ])
  func `a period holds its days and whole months`(date: String, isHeld: Bool) throws {
    #expect(try PeriodReport(from: day("01/01/2026"), to: day("30/06/2026")).holds(day(date)) == isHeld)
    #expect(try PeriodReport(from: day("01/01/2026"), to: day("31/12/2026")).holds(day("2026")))
    #expect(try !PeriodReport(from: day("01/01/2026"), to: day("31/12/2026")).holds(nil))
  }

  @Test func `every sentence has its rows, those of answers to earlier petitions too`() throws {
    let text = try report([
      "kien-nghi/2025/a.md": page(
        "tiêu đề: Cống\nngày tiếp nhận: 20/12/2025\ntrạng thái: đã giải quyết xong\n"
          + "trả lời: {ngày: 05/01/2026, nội dung: Xong.}", "Sửa cống."),
      "kien-nghi/2026/b.md": page(
        "tiêu đề: Đèn\nngày tiếp nhận: 01/02/2026\ntrạng thái: tiếp nhận\nthôn: Gò Sen", "Lắp đèn."),
      "kien-nghi/2026/c.md": page(
        "tiêu đề: Rác\nngày tiếp nhận: 01/07/2026\ntrạng thái: tiếp nhận", "Dọn rác."),
    ])
    expect(
      section("Kiến nghị cử tri", of: text),
      prints: """
        Tiếp nhận 1 kiến nghị; trả lời 1 kiến nghị trong thời gian này.

        | Kiến nghị cử tri | Thôn | Ngày tiếp nhận | Cơ quan giải quyết | Trạng thái | Trả lời |
        | --- | --- | --- | --- | --- | --- |
        | [Cống](<../kien-nghi/2025/a.md>) | – | 20/12/2025 | – | Đã giải quyết xong | 05/01/2026 |
        | [Đèn](<../kien-nghi/2026/b.md>) | Gò Sen | 01/02/2026 | – | Tiếp nhận | – |
        """)
  }

  @Test func `what was due after the period is no matter of it`() throws {
    let petition = { (due: String) in
      page("tiêu đề: Hạn \(due)\nngày tiếp nhận: 01/02/2026\ntrạng thái: tiếp nhận\nhạn: \(due)", "Sửa cống.")
    }
    let text = try report([
      "kien-nghi/2026/a.md": petition("30/06/2026"), "kien-nghi/2026/b.md": petition("01/07/2026"),
    ])
    let overdue = section("Việc quá hạn, của ai", of: text)
    #expect(overdue.contains("Còn 1 việc có hạn đến ngày 30/06/2026 mà chưa xong."))
    #expect(overdue.contains("[Hạn 30/06/2026]") && !overdue.contains("[Hạn 01/07/2026]"))
  }

  @Test func `what did not take place is not told`() throws {
    let text = try report(["trang/a.md": page("tiêu đề: a")])
    #expect(!text.contains("## ") && text.hasSuffix("tính đến ngày 20/11/2026.\n\n"))
  }

  @Test func `the report is a record that is read without a word of complaint`() throws {
    let name = #"Hội đồng nhân dân xã "A" \ B: #1"#
    let files = [
      "site.yaml": settings.replacing(
        "Hội đồng nhân dân xã Bạch Minh", with: "'\(name)'"),
      "nghi-quyet/2026/a.md": page(
        "tiêu đề: 'A | B [x](y) <script> *b* https://a.vn'\nsố ký hiệu: 1/NQ-HĐND\nngày ban hành: 05/01/2026",
        "Điều 1."),
    ]
    let text = try report(files)
    let read = try ReadFolder(files.merging(["bao-cao/2026-6-thang-dau-nam.md": text]) { $1 })
    #expect(printed(read.readingProblems + read.checkingProblems) == "")
    let page = try BuiltSite(read, now: "20/11/2026")["bao-cao/2026-6-thang-dau-nam/index.html"]
    #expect(
      page.contains("<h1>Báo cáo hoạt động của Hội đồng nhân dân xã &quot;A&quot; \\ B: #1 từ 01/01/2026"))
    #expect(
      page.contains(
        "<a href=\"../../nghi-quyet/2026/a/index.html\">A | B [x](y) &lt;script&gt; *b* https://a.vn</a></td>"
      ))
  }

  // MARK: -

  /// Of the first half of 2026.
  private func report(_ files: [String: String]) throws -> String {
    let period = try PeriodReport(from: day("01/01/2026"), to: day("30/06/2026"))
    let (text, problems) = period.text(of: try ReadFolder(files).council(now: "20/11/2026"), try .shipped())
    #expect(problems.isEmpty)
    return try #require(text)
  }

  /// What stands below a heading, up to the next one.
  private func section(_ title: String, of text: String) -> String {
    let sections = text.split(separator: "\n## ").map(String.init)
    let found = sections.first { $0.hasPrefix("\(title)\n") } ?? ""
    return found.dropFirst(title.count + 2).trimmingCharacters(in: .newlines)
  }
}
