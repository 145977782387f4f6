import Fixtures
import Testing

@Suite struct ReferenceTests {
  private static let others = [
    "nghi-quyet/2025/33.md": resolution("33/NQ-HĐND", issued: "20/07/2025"),
    "nghi-quyet/2026/33-b.md": resolution("33/NQ-HĐND", issued: "20/07/2026"),
    "ky-hop/2026/cuoi-nam.md": session(),
  ]

  @Test(arguments: [
    ("kỳ họp: cuoi-nam\nthay thế: [33/NQ-HĐND năm 2025, nghi-quyet/2026/33-b]", ""),
    (
      "kỳ họp: cuoi-nan",
      """
      content/nghi-quyet/2026/1.md:5:9: lỗi: không có bài nào là «cuoi-nan» [dangling-reference]
        5 | kỳ họp: cuoi-nan
          |         ^^^^^^^^
        gợi ý: có phải bạn muốn viết «cuoi-nam»?

      """
    ),
    (
      "liên quan:\n  - ky-hop/2026/cuoi-nam\n  - ky-hop/2030/khong-co-bai-nay",
      """
      content/nghi-quyet/2026/1.md:7:5: lỗi: không có bài nào là «ky-hop/2030/khong-co-bai-nay» [dangling-reference]
        7 |   - ky-hop/2030/khong-co-bai-nay
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        gợi ý: viết số ký hiệu (33/NQ-HĐND) hoặc đường dẫn (nghi-quyet/2026/ten-tep); văn bản chưa có trên trang thì thêm bài cho nó

      """
    ),
    (
      "kỳ họp: nghi-quyet/2025/33",
      """
      content/nghi-quyet/2026/1.md:5:9: lỗi: «nghi-quyet/2025/33» thuộc loại «nghị quyết», ở đây cần: kỳ họp [wrong-kind]
        5 | kỳ họp: nghi-quyet/2025/33
          |         ^^^^^^^^^^^^^^^^^^
        gợi ý: viết bài đúng loại, hoặc chuyển dòng này sang mục «liên quan»

      """
    ),
    (
      "bãi bỏ: 33/NQ-HĐND",
      """
      content/nghi-quyet/2026/1.md:5:9: lỗi: «33/NQ-HĐND» có thể là nhiều bài: nghi-quyet/2025/33 (20/07/2025); nghi-quyet/2026/33-b (20/07/2026) [ambiguous-reference]
        5 | bãi bỏ: 33/NQ-HĐND
          |         ^^^^^^^^^^
        gợi ý: viết thêm năm, ví dụ 33/NQ-HĐND năm 2026, hoặc viết đường dẫn

      """
    ),
    (
      "bãi bỏ: 34/NQ-HĐND",
      """
      content/nghi-quyet/2026/1.md:5:9: lỗi: không có bài nào là «34/NQ-HĐND» [dangling-reference]
        5 | bãi bỏ: 34/NQ-HĐND
          |         ^^^^^^^^^^
        gợi ý: viết số ký hiệu (33/NQ-HĐND) hoặc đường dẫn (nghi-quyet/2026/ten-tep); văn bản chưa có trên trang thì thêm bài cho nó

      """
    ),
    (
      "bãi bỏ: 33/NQ-HDN",
      """
      content/nghi-quyet/2026/1.md:5:9: lỗi: không có bài nào là «33/NQ-HDN» [dangling-reference]
        5 | bãi bỏ: 33/NQ-HDN
          |         ^^^^^^^^^
        gợi ý: có phải bạn muốn viết «33/NQ-HĐND»?

      """
    ),
    (
      "bãi bỏ: nghi-quyet/2026/33-c",
      """
      content/nghi-quyet/2026/1.md:5:9: lỗi: không có bài nào là «nghi-quyet/2026/33-c» [dangling-reference]
        5 | bãi bỏ: nghi-quyet/2026/33-c
          |         ^^^^^^^^^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «nghi-quyet/2026/33-b»?

      """
    ),
    (
      "sửa đổi: 1/NQ-HĐND",
      """
      content/nghi-quyet/2026/1.md:5:10: lỗi: «1/NQ-HĐND» chính là bài này [self-reference]
        5 | sửa đổi: 1/NQ-HĐND
          |          ^^^^^^^^^
        gợi ý: xoá dòng này, hoặc viết bài khác

      """
    ),
  ])
  func `a reference leads to one other record`(fields: String, message: String) throws {
    var files = Self.others
    files["nghi-quyet/2026/1.md"] = resolution("1/NQ-HĐND", fields)
    try expect(checking: files, prints: message)
  }

  @Test func `papers of an agenda may be words, and then lead nowhere`() throws {
    let agenda = """
      chương trình:
        - tiêu đề: Dự toán
          tài liệu: [Tờ trình của Uỷ ban nhân dân, 34/TTr-UBND]
      """
    try expect(
      checking: ["ky-hop/a.md": session(agenda)],
      prints: """
        content/ky-hop/a.md:7:46: lỗi: không có bài nào là «34/TTr-UBND» [dangling-reference]
          7 |     tài liệu: [Tờ trình của Uỷ ban nhân dân, 34/TTr-UBND]
            |                                              ^^^^^^^^^^^
          gợi ý: viết số ký hiệu (33/NQ-HĐND) hoặc đường dẫn (nghi-quyet/2026/ten-tep); văn bản chưa có trên trang thì thêm bài cho nó

        """)
  }
}
