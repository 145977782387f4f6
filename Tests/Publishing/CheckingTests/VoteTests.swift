import Fixtures
import Testing

@Suite struct VoteTests {
  private static let vote = "biểu quyết: {tán thành: 20, không tán thành: 3, không biểu quyết: 2}"

  @Test(arguments: [
    Case(
      "as many as present",
      [
        "ky-hop/a.md": session(
          "đại biểu dự: {có mặt: 25, tổng số: 25}\nchương trình:\n  - tiêu đề: b\n    " + vote)
      ], ""),
    Case("attendance unknown", ["ky-hop/a.md": session("chương trình:\n  - tiêu đề: b\n    " + vote)], ""),
    Case("a resolution of nobody knows which session", ["nghi-quyet/a.md": resolution("1", vote)], ""),
    Case(
      "nobody for it, on an item",
      [
        "ky-hop/a.md": session(
          "chương trình:\n  - tiêu đề: b\n    biểu quyết: {tán thành: , không tán thành: 0}")
      ],
      """
      content/ky-hop/a.md:7:17: cảnh báo: biểu quyết thiếu số phiếu tán thành [votes-without-ayes]
        7 |     biểu quyết: {tán thành: , không tán thành: 0}
          |                 ^
        gợi ý: thêm «tán thành: số phiếu», hoặc xoá cả mục «biểu quyết»

      """),
    Case(
      "too many present", ["ky-hop/a.md": session("đại biểu dự: {có mặt: 26, tổng số: 25}")],
      """
      content/ky-hop/a.md:5:23: lỗi: 26 đại biểu có mặt, tổng số chỉ 25 [too-many-present]
        5 | đại biểu dự: {có mặt: 26, tổng số: 25}
          |                       ^^
        gợi ý: xem lại hai số này trong biên bản

      """),
    Case(
      "too many votes on an item",
      [
        "ky-hop/a.md": session(
          "đại biểu dự: {có mặt: 24}\nchương trình:\n  - a\n  - tiêu đề: b\n    " + vote)
      ],
      """
      content/ky-hop/a.md:9:17: lỗi: 25 phiếu, nhưng chỉ 24 đại biểu có mặt [too-many-votes]
        9 |     biểu quyết: {tán thành: 20, không tán thành: 3, không biểu quyết: 2}
          |                 ^
        gợi ý: xem lại số phiếu và số đại biểu có mặt trong biên bản

      """),
    Case(
      "too many votes on a resolution",
      [
        "ky-hop/a.md": session("đại biểu dự: {có mặt: 24}"),
        "nghi-quyet/a.md": resolution("1", "kỳ họp: a\n" + vote),
      ],
      """
      content/nghi-quyet/a.md:6:13: lỗi: 25 phiếu, nhưng chỉ 24 đại biểu có mặt [too-many-votes]
        6 | biểu quyết: {tán thành: 20, không tán thành: 3, không biểu quyết: 2}
          |             ^
        gợi ý: xem lại số phiếu và số đại biểu có mặt trong biên bản

      """),
  ])
  func `no more vote than are there`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }
}
