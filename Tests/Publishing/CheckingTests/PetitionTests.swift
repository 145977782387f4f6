import Fixtures
import Testing

@Suite struct PetitionTests {
  @Test(arguments: [
    Case("text in the body", ["kien-nghi/a.md": petition("")], ""),
    Case("text in a field", ["kien-nghi/a.md": petition("nội dung: Sửa đường", "")], ""),
    Case(
      "codes that differ", ["kien-nghi/a.md": petition("mã: KN-1"), "kien-nghi/b.md": petition("mã: KN-2")],
      ""),
    Case(
      "no text", ["kien-nghi/a.md": petition("", " \n")],
      """
      content/kien-nghi/a.md:1:1: lỗi: kiến nghị không có nội dung [missing-text]
        1 | ---
          | ^
        gợi ý: viết lời kiến nghị dưới dòng --- thứ hai, hoặc ở mục «nội dung»

      """),
    Case(
      "one code", ["kien-nghi/a.md": petition("mã: KN1"), "kien-nghi/b.md": petition("mã: kn 1")],
      """
      content/kien-nghi/b.md:5:5: lỗi: mã tra cứu kn 1 đã có ở content/kien-nghi/a.md [duplicate-code]
        5 | mã: kn 1
          |     ^^^^
        gợi ý: đặt mã khác

      """),
    Case(
      "a code of signs", ["kien-nghi/a.md": petition("mã: \"???\"")],
      """
      content/kien-nghi/a.md:5:5: lỗi: không ai tra cứu được mã «???» [invalid-code]
        5 | mã: "???"
          |     ^^^^^
        gợi ý: viết chữ và số, không quá 100 ký tự, ví dụ KN-2026-014

      """),
    Case(
      "a code that is a file's name", ["kien-nghi/a.md": petition("mã: B"), "kien-nghi/b.md": petition()],
      """
      content/kien-nghi/b.md:1:1: lỗi: mã tra cứu b đã có ở content/kien-nghi/a.md [duplicate-code]
        1 | ---
          | ^
        gợi ý: đặt mã khác

      """),
  ])
  func `a petition has a text and a code of its own`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }
}
