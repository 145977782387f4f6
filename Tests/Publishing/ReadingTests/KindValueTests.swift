import Council
import Fixtures
import Foundation
import Testing
import Vietnamese

/// What the fields of later kinds have of their own: amounts, names, words with a colon, numbers that stand for more.
@Suite struct KindValueTests {
  @Test(arguments: [
    ("1.250,5", "1250.5"), ("1250,50", "1250.5"), ("12 000", "12000"), ("0", "0"),
    ("1.234.567.890.123", "1234567890123"),
  ])
  func `amounts are exact, as Vietnamese write them`(text: String, amount: String) throws {
    let project: Project = try record(
      in: ["du-an/a.md": page("tiêu đề: a\nđơn vị tính: triệu đồng\ntổng mức: \(text)\ngiải ngân: 1,5")])
    #expect(project.total == Decimal(string: amount))
    #expect(project.spent == Decimal(string: "1.5"))
    #expect(project.unit == .million)
  }

  @Test(arguments: [
    ("tổng mức: 12.5", "misplaced"), ("tổng mức: 1,234,567", "commas"), ("tổng mức: 5 tỷ", "words"),
  ])
  func `what is no amount is told with how to write it`(field: String, name: String) throws {
    let text = String(field.dropFirst("tổng mức: ".count))
    let fix =
      switch name {
      case "misplaced": "phần lẻ viết sau dấu phẩy, ví dụ 12,5"
      case "commas": "hàng nghìn viết dấu chấm, ví dụ 1.234.567"
      default: "viết chữ số, ví dụ 1.234.567 hoặc 12,5; đơn vị ghi ở mục «đơn vị tính»"
      }
    try expect(
      reading: ["du-an/a.md": page("tiêu đề: a\n\(field)")],
      prints: """
        content/du-an/a.md:3:11: lỗi: «\(text)» không phải là số [invalid-amount]
          3 | \(field)
            |           \(String(repeating: "^", count: text.count))
          gợi ý: \(fix)

        """)
  }

  @Test func `names and a legal basis may be sentences with a colon`() throws {
    let read = try ReadFolder([
      "nghi-quyet/a.md": page(
        """
        tiêu đề: a
        số: 1
        ngày ban hành: 2026
        căn cứ:
          - Luật Tổ chức chính quyền địa phương: Điều 21
          - 33/NQ-HĐND
        """),
      "giam-sat/b.md": page(
        "tiêu đề: b\nhình thức: chuyên đề\nnăm: 2026\nchủ thể giám sát: Ban\nđối tượng:\n  - UBND xã\n  - Các thôn: Đông Hạ, Gò Sen"
      ),
    ])
    #expect(printed(read.readingProblems) == "")
    let mentions = read.content.records.flatMap(\.mentions)
    #expect(
      mentions.map { "\($0.field.name): \($0.text)" } == [
        "supervisor: Ban", "supervised: UBND xã", "supervised: Các thôn: Đông Hạ, Gò Sen",
        "basis: Luật Tổ chức chính quyền địa phương: Điều 21", "basis: 33/NQ-HĐND",
      ])
    #expect(
      mentions.map(\.kind) == [
        .name(folders: ["co-quan"]), .name(folders: ["co-quan"]), .name(folders: ["co-quan"]), .citation,
        .citation,
      ])
  }

  @Test func `a bare number is how many were there, a bare word a role, a bare path a budget`() throws {
    let session: Session = try record(
      in: ["ky-hop/a.md": page("tiêu đề: a\nhình thức: thường lệ\nbắt đầu: 2026\nđại biểu dự: 24")])
    #expect(session.attendance?.present == 24)
    #expect(session.attendance?.total == nil)
    let meeting: VoterMeeting = try record(
      in: [
        "tiep-xuc-cu-tri/a.md": page(
          "tiêu đề: a\nngày: 08:00 10/04/2026\ncử tri dự: 1.250\nđại biểu: Trần Thị Mẫu")
      ])
    #expect(meeting.attendance?.present == 1250)
    #expect(meeting.deputies.map(\.text) == ["Trần Thị Mẫu"])
    let deputy: Deputy = try record(in: ["dai-bieu/a.md": page("họ tên: Trần Thị Mẫu\nchức vụ: Đại biểu")])
    #expect(deputy.memberships.map(\.role) == ["Đại biểu"])
    let project: Project = try record(in: ["du-an/a.md": page("tiêu đề: a\ndòng ngân sách: ngan-sach/2026/a")]
    )
    #expect(project.budgetLine?.budget.text == "ngan-sach/2026/a")
    let posted: PlainPage = try record(in: ["trang/a.md": page("tiêu đề: a\nniêm yết: 01/04/2026")])
    #expect(posted.common.posted?.from.short == "01/04/2026")
  }

  @Test func `people and bodies have their names for titles, unless they are given one`() throws {
    let read = try ReadFolder([
      "dai-bieu/a.md": page("họ và tên: Trần Thị Mẫu"),
      "co-quan/b.md": page("tên: Ban Kinh tế - Ngân sách\ntiêu đề: Ban Kinh tế"),
    ])
    #expect(printed(read.readingProblems) == "")
    #expect(read.content.records.map(\.common.title).sorted() == ["Ban Kinh tế", "Trần Thị Mẫu"])
  }

  @Test(arguments: [
    ("dai-bieu", "nghề nghiệp: Nông dân", "thiếu mục «Họ và tên»", "họ và tên: …"),
    ("co-quan", "loại: Ban", "thiếu mục «Tên»", "tên: …"),
    ("tin-tuc", "tiêu đề: a", "thiếu mục «Ngày đăng»", "ngày đăng: 26/02/2026"),
    ("lich", "tiêu đề: a", "thiếu mục «Bắt đầu»", "bắt đầu: 26/02/2026 08:00"),
    ("tiep-xuc-cu-tri", "tiêu đề: a", "thiếu mục «Bắt đầu»", "bắt đầu: 26/02/2026 08:00"),
    ("du-an", "địa điểm: a", "thiếu mục «Tiêu đề»", "tiêu đề: …"),
    ("quy-hoach", "thời kỳ: a", "thiếu mục «Tiêu đề»", "tiêu đề: …"),
    ("chat-van", "tiêu đề: a\nngày hỏi: 2026\nngười hỏi: b", "thiếu mục «Người trả lời»", "người trả lời: …"),
  ])
  func `what a kind must say is missed`(folder: String, fields: String, problem: String, line: String) throws
  {
    try expect(
      reading: ["\(folder)/a.md": page(fields)],
      prints: """
        content/\(folder)/a.md:1:1: lỗi: \(problem) [missing-field]
          1 | ---
            | ^
          gợi ý: thêm dòng «\(line)»

        """)
  }
}
