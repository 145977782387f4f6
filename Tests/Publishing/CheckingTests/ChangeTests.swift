import Fixtures
import Testing

@Suite struct ChangeTests {
  private static let old = resolution(
    "1/NQ-HĐND", "ngày hiệu lực: 01/01/2026\nhết hiệu lực: 01/07/2026", issued: "20/12/2025")

  @Test(arguments: [
    [
      "nghi-quyet/1.md": resolution("1", issued: "01/02/2026"),
      "nghi-quyet/2.md": resolution("2", "sửa đổi: nghi-quyet/1", issued: "01/02/2026"),
      "nghi-quyet/3.md": resolution(
        "3", "sửa đổi: [nghi-quyet/1, nghi-quyet/2]\nliên quan: nghi-quyet/1", issued: "02/2026"),
    ],
    // In force on the day of issue, whatever became of it.
    ["nghi-quyet/1.md": old, "nghi-quyet/2.md": resolution("2", "căn cứ: 1/NQ-HĐND", issued: "30/06/2026")],
    // Replaced by this very one.
    [
      "nghi-quyet/1.md": resolution("1/NQ-HĐND", "ngày hiệu lực: 01/01/2026", issued: "20/12/2025"),
      "nghi-quyet/2.md": resolution(
        "2", "căn cứ: 1/NQ-HĐND\nthay thế: 1/NQ-HĐND\nngày hiệu lực: 01/03/2026", issued: "01/03/2026"),
    ],
    // Somebody else's of the same number.
    [
      "nghi-quyet/1.md": old,
      "nghi-quyet/2.md": resolution("2", "căn cứ: Nghị quyết số 1/NQ-HĐND ngày 01/02/2020 của tỉnh"),
    ],
  ])
  func `an instrument may change what was there, and be based on what was in force`(files: [String: String])
    throws
  {
    try expect(checking: files)
  }

  @Test(arguments: [
    Case(
      "itself", ["nghi-quyet/1.md": resolution("1/NQ-HĐND", "thay thế: [1/NQ-HĐND]")],
      """
      content/nghi-quyet/1.md:5:12: lỗi: «1/NQ-HĐND» chính là bài này [self-reference]
        5 | thay thế: [1/NQ-HĐND]
          |            ^^^^^^^^^
        gợi ý: xoá dòng này, hoặc viết bài khác

      """),
    Case(
      "a later one",
      [
        "nghi-quyet/1.md": resolution("1", "bãi bỏ: nghi-quyet/2", issued: "01/02/2026"),
        "nghi-quyet/2.md": resolution("2", issued: "02/02/2026"),
      ],
      """
      content/nghi-quyet/1.md:5:9: lỗi: «nghi-quyet/2» ban hành sau văn bản này (02/02/2026) [changes-later]
        5 | bãi bỏ: nghi-quyet/2
          |         ^^^^^^^^^^^^
        gợi ý: xem lại hai ngày ban hành, hoặc chuyển dòng này sang văn bản kia

      """),
    Case(
      "a circle of two",
      [
        "nghi-quyet/1.md": resolution("1", "thay thế: nghi-quyet/2", issued: "2026"),
        "van-ban/2.md": plain("loại: quyết định\nsố: 2\nngày ban hành: 2026\nsửa đổi: nghi-quyet/1"),
        "nghi-quyet/2.md": resolution("3", "bãi bỏ: nghi-quyet/1", issued: "2026"),
      ],
      """
      content/nghi-quyet/1.md:5:11: lỗi: «nghi-quyet/2» lại sửa đổi, thay thế hoặc bãi bỏ chính văn bản này (content/nghi-quyet/2.md) [circle]
        5 | thay thế: nghi-quyet/2
          |           ^^^^^^^^^^^^
        gợi ý: xoá dòng sai ở một trong các văn bản này
      content/nghi-quyet/2.md:5:9: lỗi: «nghi-quyet/1» lại sửa đổi, thay thế hoặc bãi bỏ chính văn bản này (content/nghi-quyet/1.md) [circle]
        5 | bãi bỏ: nghi-quyet/1
          |         ^^^^^^^^^^^^
        gợi ý: xoá dòng sai ở một trong các văn bản này

      """),
    Case(
      "a circle of three",
      [
        "nghi-quyet/1.md": resolution("1", "sửa đổi: nghi-quyet/2", issued: "2026"),
        "nghi-quyet/2.md": resolution("2", "thay thế: nghi-quyet/3", issued: "2026"),
        "nghi-quyet/3.md": resolution("3", "sửa đổi: nghi-quyet/1", issued: "2026"),
      ],
      """
      content/nghi-quyet/1.md:5:10: lỗi: «nghi-quyet/2» lại sửa đổi, thay thế hoặc bãi bỏ chính văn bản này (content/nghi-quyet/2.md) [circle]
        5 | sửa đổi: nghi-quyet/2
          |          ^^^^^^^^^^^^
        gợi ý: xoá dòng sai ở một trong các văn bản này
      content/nghi-quyet/2.md:5:11: lỗi: «nghi-quyet/3» lại sửa đổi, thay thế hoặc bãi bỏ chính văn bản này (content/nghi-quyet/3.md) [circle]
        5 | thay thế: nghi-quyet/3
          |           ^^^^^^^^^^^^
        gợi ý: xoá dòng sai ở một trong các văn bản này
      content/nghi-quyet/3.md:5:10: lỗi: «nghi-quyet/1» lại sửa đổi, thay thế hoặc bãi bỏ chính văn bản này (content/nghi-quyet/1.md) [circle]
        5 | sửa đổi: nghi-quyet/1
          |          ^^^^^^^^^^^^
        gợi ý: xoá dòng sai ở một trong các văn bản này

      """),
    Case(
      "a basis that had expired",
      [
        "nghi-quyet/1.md": old,
        "nghi-quyet/2.md": resolution(
          "2", "căn cứ:\n  - Luật Đất đai\n  - Nghị quyết số 1/NQ-HĐND ngày 20/12/2025", issued: "01/07/2026"),
      ],

      """
      content/nghi-quyet/2.md:7:5: cảnh báo: căn cứ «Nghị quyết số 1/NQ-HĐND ngày 20/12/2025» đã hết hiệu lực vào ngày ban hành [basis-not-in-force]
        7 |   - Nghị quyết số 1/NQ-HĐND ngày 20/12/2025
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        gợi ý: xem lại căn cứ trên văn bản đã ký; ghi đúng như đã ký

      """),
    Case(
      "a basis that another one had replaced",
      [
        "nghi-quyet/1.md": resolution("1/NQ-HĐND", "ngày hiệu lực: 01/01/2026", issued: "20/12/2025"),
        "nghi-quyet/2.md": resolution(
          "2", "thay thế: nghi-quyet/1\nngày hiệu lực: 01/03/2026", issued: "20/02/2026"),
        "nghi-quyet/3.md": resolution("3", "căn cứ: 1/NQ-HĐND", issued: "28/02/2026"),
        "nghi-quyet/4.md": resolution("4", "căn cứ: 1/NQ-HĐND", issued: "01/03/2026"),
      ],
      """
      content/nghi-quyet/4.md:5:9: cảnh báo: căn cứ «1/NQ-HĐND» đã bị thay thế vào ngày ban hành [basis-not-in-force]
        5 | căn cứ: 1/NQ-HĐND
          |         ^^^^^^^^^
        gợi ý: xem lại căn cứ trên văn bản đã ký; ghi đúng như đã ký

      """),
    Case(
      "a basis that had been repealed",
      [
        "nghi-quyet/1.md": resolution("1/NQ-HĐND", "ngày hiệu lực: 01/01/2026", issued: "20/12/2025"),
        "nghi-quyet/2.md": resolution("2", "bãi bỏ: nghi-quyet/1", issued: "20/02/2026"),
        "van-ban/3.md": plain("loại: kế hoạch\nngày ban hành: 01/03/2026\ncăn cứ: 1/NQ-HĐND"),
      ],
      """
      content/van-ban/3.md:5:9: cảnh báo: căn cứ «1/NQ-HĐND» đã bị bãi bỏ vào ngày ban hành [basis-not-in-force]
        5 | căn cứ: 1/NQ-HĐND
          |         ^^^^^^^^^
        gợi ý: xem lại căn cứ trên văn bản đã ký; ghi đúng như đã ký

      """),
  ])
  func `what cannot be changed, or was no basis any more, is told`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }
}
