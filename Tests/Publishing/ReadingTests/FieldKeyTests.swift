import Council
import Fixtures
import Testing

@Suite struct FieldKeyTests {
  @Test(arguments: [
    "ngày ban hành", "Ngày ban hành", "NGÀY BAN HÀNH", "ngay-ban-hanh", "ngày_ban_hành", "Ngày  Ban-Hành",
    "issued",
    "Issued", "\"ngày ban hành\"",
  ])
  func `a key is its field's label or id, however it is written`(key: String) throws {
    let resolution: Resolution = try record(
      in: ["nghi-quyet/a.md": page("tiêu đề: a\nsố: 1\n\(key): 26/02/2026")])
    #expect(resolution.instrument.issued?.short == "26/02/2026")
  }

  @Test(arguments: ["baseURL", "baseurl", "BASEURL", "Địa chỉ trang"])
  func `capitals within an id do not matter`(key: String) throws {
    let read = try ReadFolder(["site.yaml": "tên: HĐND xã A\ncấp: xã\n\(key): https://a.vn"])
    #expect(read.content.settings?.baseURL?.text == "https://a.vn")
  }

  @Test(arguments: [
    (
      "tiêu đề: a\nTitle: b",
      """
      content/trang/a.md:3:1: lỗi: mục «Title» và mục «tiêu đề» là một [duplicate-field]
        3 | Title: b
          | ^^^^^
        gợi ý: giữ một dòng, xoá dòng kia

      """
    ),
    (
      "tiêu đề: a\nTiêu_đề: b",
      """
      content/trang/a.md:3:1: lỗi: mục «Tiêu_đề» đã viết ở dòng trên («tiêu đề») [duplicate-field]
        3 | Tiêu_đề: b
          | ^^^^^^^
        gợi ý: giữ một dòng, xoá dòng kia

      """
    ),
    (
      "tiêu đề: a\ntrích yếu: b",
      """
      content/trang/a.md:3:1: lỗi: mục «trích yếu» và mục «tiêu đề» là một [duplicate-field]
        3 | trích yếu: b
          | ^^^^^^^^^
        gợi ý: giữ một dòng, xoá dòng kia

      """
    ),
    (
      "tiêu đề: a\ntóm tăc: b",
      """
      content/trang/a.md:3:1: lỗi: không có mục nào tên «tóm tăc» [unknown-field]
        3 | tóm tăc: b
          | ^^^^^^^
        gợi ý: có phải bạn muốn viết «tóm tắt»?

      """
    ),
    (
      "tiêu đề: a\nmàu sắc: đỏ",
      """
      content/trang/a.md:3:1: lỗi: không có mục nào tên «màu sắc» [unknown-field]
        3 | màu sắc: đỏ
          | ^^^^^^^
        gợi ý: các mục dùng được: Tiêu đề; Tóm tắt; Nói dễ hiểu; Lĩnh vực; Ngày đăng; Bản nháp; Tệp; Liên quan; Địa chỉ cũ; Đính chính; Gỡ bỏ; Niêm yết; Cho phép nêu; Thứ tự

      """
    ),
    (
      "tóm tắt: b",
      """
      content/trang/a.md:1:1: lỗi: thiếu mục «Tiêu đề» [missing-field]
        1 | ---
          | ^
        gợi ý: thêm dòng «tiêu đề: …»

      """
    ),
    (
      "tiêu đề:\ntóm tắt: b",
      """
      content/trang/a.md:2:1: lỗi: mục «Tiêu đề» để trống [missing-field]
        2 | tiêu đề:
          | ^^^^^^^
        gợi ý: viết giá trị sau dấu hai chấm, ví dụ «tiêu đề: …»

      """
    ),
    (
      "tiêu đề: \"\"\ntóm tắt: b",
      """
      content/trang/a.md:2:1: lỗi: mục «Tiêu đề» để trống [missing-field]
        2 | tiêu đề: ""
          | ^^^^^^^
        gợi ý: viết giá trị sau dấu hai chấm, ví dụ «tiêu đề: …»

      """
    ),
    (
      "tiêu đề: \" \"",
      """
      content/trang/a.md:2:1: lỗi: mục «Tiêu đề» để trống [missing-field]
        2 | tiêu đề: " "
          | ^^^^^^^
        gợi ý: viết giá trị sau dấu hai chấm, ví dụ «tiêu đề: …»

      """
    ),
  ])
  func `wrong keys are told at their place`(fields: String, message: String) throws {
    try expect(reading: ["trang/a.md": page(fields)], prints: message)
  }

  @Test func `a key without a value is as if it were not there`() throws {
    let page: PlainPage = try record(in: ["trang/a.md": page("tiêu đề: a\ntóm tắt:\ntệp: []\nthứ tự: # sau")])
    #expect((page.common.summary, page.order) == (nil, nil))
  }
}
