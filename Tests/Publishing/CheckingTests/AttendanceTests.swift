import Fixtures
import Testing

@Suite struct AttendanceTests {
  private static let deputies = [
    "dai-bieu/a.md": deputy("Trần Thị Mẫu"), "dai-bieu/b.md": deputy("Lê Văn An"),
  ]

  @Test(arguments: [
    ["ky-hop/a.md": session("đại biểu dự: {có mặt: 20, tổng số: 22, vắng: [Trần Thị Mẫu, Lê Văn An]}")],
    [
      "tiep-xuc-cu-tri/a.md": plain(
        "ngày: 10/04/2026\nđại biểu: Trần Thị Mẫu\ncử tri dự: {có mặt: 90, vắng: Lê Văn An}")
    ],
  ])
  func `everybody was there or away`(files: [String: String]) throws {
    try expect(checking: Self.deputies.merging(files) { $1 })
  }

  @Test(arguments: [
    Case(
      "more than there are",
      ["ky-hop/a.md": session("đại biểu dự: {có mặt: 21, tổng số: 22, vắng: [Trần Thị Mẫu, Lê Văn An]}")],
      """
      content/ky-hop/a.md:5:46: cảnh báo: 21 có mặt và 2 vắng mặt, nhiều hơn tổng số 22 [contradiction]
        5 | đại biểu dự: {có mặt: 21, tổng số: 22, vắng: [Trần Thị Mẫu, Lê Văn An]}
          |                                              ^
        gợi ý: xem lại các số này trong biên bản

      """),
    Case(
      "away twice",
      ["ky-hop/a.md": session("đại biểu dự: {có mặt: 1, vắng: [Trần Thị Mẫu, Bà Trần Thị Mẫu]}")],
      """
      content/ky-hop/a.md:5:47: lỗi: «Bà Trần Thị Mẫu» vắng mặt hai lần [listed-twice]
        5 | đại biểu dự: {có mặt: 1, vắng: [Trần Thị Mẫu, Bà Trần Thị Mẫu]}
          |                                               ^^^^^^^^^^^^^^^
        gợi ý: xoá một dòng

      """),
    Case(
      "there and away",
      [
        "tiep-xuc-cu-tri/a.md": plain(
          "ngày: 10/04/2026\nđại biểu: [Trần Thị Mẫu, Lê Văn An]\ncử tri dự: {có mặt: 90, vắng: Lê Văn An}")
      ],
      """
      content/tiep-xuc-cu-tri/a.md:5:31: lỗi: «Lê Văn An» vừa có mặt vừa vắng mặt [contradiction]
        5 | cử tri dự: {có mặt: 90, vắng: Lê Văn An}
          |                               ^^^^^^^^^
        gợi ý: xoá tên này ở «đại biểu» hoặc ở «vắng mặt»

      """),
  ])
  func `who cannot have been where he is said to is told`(content: Case) throws {
    try expect(checking: Self.deputies.merging(content.files) { $1 }, prints: content.message)
  }
}
