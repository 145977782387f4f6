import Fixtures
import Testing

/// Of two things only one is shown, or neither is what the clerk expects.
@Suite struct OneOfTwoTests {
  @Test(arguments: [
    ["ky-hop/a.md": session("chương trình:\n  - {tiêu đề: a, công khai: không, kết quả: thông qua}")],
    ["ky-hop/a.md": session("chương trình:\n  - {tiêu đề: a, công khai: có, biểu quyết: {tán thành: 3}}")],
    [
      "nghi-quyet/1.md": resolution("1", issued: "01/02/2026"),
      "nghi-quyet/2.md": resolution("2", issued: "01/02/2026"),
      "nghi-quyet/3.md": resolution("3", "thay thế: nghi-quyet/1\nbãi bỏ: nghi-quyet/2"),
    ],
  ])
  func `what is one of a kind is no matter`(files: [String: String]) throws {
    try expect(checking: files)
  }

  @Test(arguments: [
    Case(
      "replaced and repealed",
      [
        "nghi-quyet/1.md": resolution("1/NQ-HĐND", issued: "01/02/2026"),
        "nghi-quyet/2.md": resolution("2", "thay thế: nghi-quyet/1\nbãi bỏ: 1/NQ-HĐND"),
      ],
      """
      content/nghi-quyet/2.md:6:9: cảnh báo: «1/NQ-HĐND» vừa bị thay thế vừa bị bãi bỏ; trang sẽ ghi là bị bãi bỏ [contradiction]
        6 | bãi bỏ: 1/NQ-HĐND
          |         ^^^^^^^^^
        gợi ý: giữ một dòng, đúng như văn bản đã ký

      """),
    Case(
      "chapters out of order",
      [
        "ky-hop/a.md": session(
          "ghi hình:\n  đường dẫn: https://a.example.vn/\n  mốc:\n    - {thời điểm: \"12:40\", tiêu đề: a}\n    - {thời điểm: \"2:40\", tiêu đề: b}\n    - {thời điểm: \"3:00\", tiêu đề: c}"
        )
      ],
      """
      content/ky-hop/a.md:9:19: cảnh báo: mốc này không sau mốc ở trên (12:40) [contradiction]
        9 |     - {thời điểm: "2:40", tiêu đề: b}
          |                   ^^^^^^
        gợi ý: xem lại thời điểm, xếp các mốc theo thứ tự

      """),
  ])
  func `two that cannot both be are told`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }
}
