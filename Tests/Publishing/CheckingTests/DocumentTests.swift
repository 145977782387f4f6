import Fixtures
import Testing

@Suite struct DocumentTests {
  @Test(arguments: [
    ("số: 5/KH-HĐND\nngày ban hành: 2026", ""), ("ngày ban hành: 2026", ""), ("ngày đăng: 2026", ""),
    (
      "số: 5/KH-HĐND",
      """
      content/van-ban/a.md:1:1: lỗi: văn bản không có «Ngày ban hành» thì phải có «Ngày đăng» [missing-field]
        1 | ---
          | ^
        gợi ý: thêm dòng «ngày đăng: 26/02/2026»

      """
    ),
  ])
  func `a document without a day of issue has a day of publication`(fields: String, message: String) throws {
    try expect(
      checking: ["van-ban/a.md": page("tiêu đề: Kế hoạch\nloại: kế hoạch\n" + fields)], prints: message)
  }
}
