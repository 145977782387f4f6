import Fixtures
import Testing

@Suite struct DeputyTests {
  private static func posts(_ posts: String...) -> [String: String] {
    ["dai-bieu/a.md": deputy("Trần Thị Mẫu", "chức vụ:\n" + posts.map { "  - {\($0)}\n" }.joined())]
  }

  @Test(arguments: [
    posts("vai trò: Đại biểu, từ: 2021, đến: 2026", "vai trò: Đại biểu, từ: 2026"),
    posts("vai trò: a, từ: 01/02/2026, đến: 05/03/2026", "vai trò: a, từ: 05/03/2026"),
    posts("vai trò: a, từ: 01/02/2026", "vai trò: b, từ: 01/02/2026"),
    posts("cơ quan: Ban C, vai trò: a, từ: 2026", "cơ quan: Ban D, vai trò: a, từ: 2026"),
    ["dai-bieu/a.md": deputy("Trần Thị Mẫu", "năm sinh: 2003\nchức vụ: {vai trò: a, từ: 2021}")],
    ["dai-bieu/a.md": deputy("Trần Thị Mẫu", "năm sinh: 1926")],
  ])
  func `what can be is no matter`(files: [String: String]) throws {
    try expect(checking: files, now: "20/11/2026")
  }

  @Test(arguments: [
    Case(
      "the same post twice at a time",
      posts("cơ quan: Ban C, vai trò: Uỷ viên, từ: 2021", "cơ quan: Ban C, vai trò: uỷ viên, từ: 28/03/2026"),
      """
      content/dai-bieu/a.md:5:5: cảnh báo: chức vụ này đã có ở trên, trùng thời gian (từ 2021 đến nay) [overlapping-memberships]
        5 |   - {cơ quan: Ban C, vai trò: uỷ viên, từ: 28/03/2026}
          |     ^
        gợi ý: xoá một dòng, hoặc thêm «đến» cho lần giữ chức trước

      """),
    Case(
      "born in the future", ["dai-bieu/a.md": deputy("Trần Thị Mẫu", "năm sinh: 2067")],
      """
      content/dai-bieu/a.md:3:11: lỗi: năm sinh 2067 chưa tới [contradiction]
        3 | năm sinh: 2067
          |           ^^^^
        gợi ý: xem lại năm sinh

      """),
    Case(
      "a child when elected",
      ["dai-bieu/a.md": deputy("Trần Thị Mẫu", "năm sinh: 2004\nchức vụ: {vai trò: a, từ: 2021}")],
      """
      content/dai-bieu/a.md:3:11: cảnh báo: sinh năm 2004 thì đại biểu 17 tuổi [contradiction]
        3 | năm sinh: 2004
          |           ^^^^
        gợi ý: xem lại năm sinh và ngày giữ chức vụ

      """),
    Case(
      "over a hundred years old", ["dai-bieu/a.md": deputy("Trần Thị Mẫu", "năm sinh: 1925")],
      """
      content/dai-bieu/a.md:3:11: cảnh báo: sinh năm 1925 thì đại biểu 101 tuổi [contradiction]
        3 | năm sinh: 1925
          |           ^^^^
        gợi ý: xem lại năm sinh và ngày giữ chức vụ

      """),
  ])
  func `what cannot be is told`(content: Case) throws {
    try expect(checking: content.files, now: "20/11/2026", prints: content.message)
  }
}
