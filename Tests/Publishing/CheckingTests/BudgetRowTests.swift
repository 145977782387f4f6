import Fixtures
import Testing

@Suite struct BudgetRowTests {
  private static let files = [
    "ngan-sach/2026/a/index.md": budget("biểu: [{tệp: thu.csv, chiều: thu}, {tệp: chi.csv, chiều: chi}]"),
    "ngan-sach/2026/a/thu.csv": "Mã,Nội dung,Dự toán\nI,Thuế,5\nII,Phí,5\n",
    "ngan-sach/2026/a/chi.csv":
      "Mã,Nội dung,Dự toán\nI,Chi đầu tư,4\n1,Đường giao thông,4\nII,Chi thường xuyên,6\n1,Lương,6\n",
  ]

  @Test(arguments: [
    "", ", khoản: Đường giao thông", ", khoản: II", ", khoản: Phí", ", khoản: duong-giao-thong",
  ])
  func `a row that is there, or none at all, is no matter`(row: String) throws {
    var files = Self.files
    files["du-an/a.md"] = project("dòng ngân sách: {ngân sách: ngan-sach/2026/a\(row)}")
    files["kien-nghi/a.md"] = petition("dòng ngân sách: {ngân sách: ngan-sach/2026/a\(row)}")
    try expect(checking: files)
  }

  @Test(arguments: [
    Case(
      "no row", ["du-an/a.md": project("dòng ngân sách: {ngân sách: ngan-sach/2026/a, khoản: Cầu}")],
      """
      content/du-an/a.md:3:54: lỗi: không có khoản nào là «Cầu» trong các bảng của content/ngan-sach/2026/a/index.md [dangling-reference]
        3 | dòng ngân sách: {ngân sách: ngan-sach/2026/a, khoản: Cầu}
          |                                                      ^^^
        gợi ý: viết đúng tên hoặc mã của khoản như trong tệp CSV, ví dụ: Chi đầu tư; Đường giao thông; Chi thường xuyên; Lương; Thuế; Phí

      """),
    Case(
      "a slip in a row",
      ["kien-nghi/a.md": petition("dòng ngân sách: {ngân sách: ngan-sach/2026/a, khoản: Đường giao thôn}")],
      """
      content/kien-nghi/a.md:5:54: lỗi: không có khoản nào là «Đường giao thôn» trong các bảng của content/ngan-sach/2026/a/index.md [dangling-reference]
        5 | dòng ngân sách: {ngân sách: ngan-sach/2026/a, khoản: Đường giao thôn}
          |                                                      ^^^^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «Đường giao thông»?

      """),
    Case(
      "two rows",
      ["kien-nghi/a.md": petition("dòng ngân sách:\n  ngân sách: ngan-sach/2026/a\n  khoản: 1")],
      """
      content/kien-nghi/a.md:7:10: lỗi: «1» có thể là nhiều khoản: Đường giao thông; Lương [ambiguous-reference]
        7 |   khoản: 1
          |          ^
        gợi ý: viết tên của khoản thay cho mã

      """),
    Case(
      "no tables",
      [
        "ngan-sach/2026/b.md": budget("liên quan: ngan-sach/2026/a"),
        "du-an/a.md": project("dòng ngân sách: {ngân sách: ngan-sach/2026/b, khoản: 1}"),
      ],

      """
      content/du-an/a.md:3:54: lỗi: không có khoản nào là «1» trong các bảng của content/ngan-sach/2026/b.md [dangling-reference]
        3 | dòng ngân sách: {ngân sách: ngan-sach/2026/b, khoản: 1}
          |                                                      ^
        gợi ý: viết đúng tên hoặc mã của khoản như trong tệp CSV

      """),
  ])
  func `what is no row, or several, is told`(content: Case) throws {
    try expect(checking: Self.files.merging(content.files) { $1 }, prints: content.message)
  }

  @Test func `of a table that cannot be read nothing more is said`() throws {
    var files = Self.files
    files["ngan-sach/2026/a/chi.csv"] = "Mã,Nội dung,Dự toán\nI,Chi đầu tư,4.5\n"
    files["du-an/a.md"] = project("dòng ngân sách: {ngân sách: ngan-sach/2026/a, khoản: Cầu}")
    let read = try ReadFolder(files)
    #expect(read.readingProblems.map(\.message.id) == ["invalid-amount"])
    #expect(printed(read.checkingProblems) == "")
  }
}
