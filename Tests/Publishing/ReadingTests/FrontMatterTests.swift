import Council
import Files
import Fixtures
import Reading
import Testing

@Suite struct FrontMatterTests {
  @Test(arguments: [
    (
      "",
      """
      content/trang/a.md:1:1: lỗi: tệp không bắt đầu bằng dòng --- [missing-front-matter]
        1 | 
          | ^
        gợi ý: dòng đầu viết ---, rồi các mục «tên mục: giá trị», rồi một dòng --- nữa, sau đó là nội dung

      """
    ),
    (
      "tiêu đề: a\n",
      """
      content/trang/a.md:1:1: lỗi: tệp không bắt đầu bằng dòng --- [missing-front-matter]
        1 | tiêu đề: a
          | ^
        gợi ý: dòng đầu viết ---, rồi các mục «tên mục: giá trị», rồi một dòng --- nữa, sau đó là nội dung

      """
    ),
    (
      "\n---\ntiêu đề: a\n---\n",
      """
      content/trang/a.md:1:1: lỗi: tệp không bắt đầu bằng dòng --- [missing-front-matter]
        1 | 
          | ^
        gợi ý: dòng đầu viết ---, rồi các mục «tên mục: giá trị», rồi một dòng --- nữa, sau đó là nội dung

      """
    ),
    (
      "---\ntiêu đề: a\n\nĐiều 1.",
      """
      content/trang/a.md:1:1: lỗi: phần khai báo mở bằng --- mà không đóng lại [unterminated-front-matter]
        1 | ---
          | ^
        gợi ý: thêm một dòng --- sau mục cuối cùng, trước nội dung

      """
    ),
    (
      "----\ntiêu đề: a\n---\n",
      """
      content/trang/a.md:1:1: lỗi: tệp không bắt đầu bằng dòng --- [missing-front-matter]
        1 | ----
          | ^
        gợi ý: dòng đầu viết ---, rồi các mục «tên mục: giá trị», rồi một dòng --- nữa, sau đó là nội dung

      """
    ),
    (
      "---\nMột bài viết không có mục nào\n---\n",
      """
      content/trang/a.md:2:1: lỗi: ở đây phải là các dòng «tên mục: giá trị» [expected-fields]
        2 | Một bài viết không có mục nào
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        gợi ý: ví dụ «tiêu đề: …», có dấu cách sau dấu hai chấm

      """
    ),
    (
      "---\n- một\n---\n",
      """
      content/trang/a.md:2:1: lỗi: ngay trên danh sách này không có dòng «tên mục:» để trống [yaml-list]
        2 | - một
          | ^
        gợi ý: viết tên mục của danh sách ở một dòng riêng ngay trên nó, ví dụ «lĩnh vực:», rồi mỗi ý một dòng, ví dụ «  - Giao thông»

      """
    ),
    (
      "---\nngười ký: \"a\n---\n",
      """
      content/trang/a.md:2:11: lỗi: dấu nháy mở ra mà không đóng lại [yaml-open-quote]
        2 | người ký: "a
          |           ^
        gợi ý: thêm dấu nháy ở cuối giá trị

      """
    ),
    (
      "---\n---\n",
      """
      content/trang/a.md:1:1: lỗi: thiếu mục «Tiêu đề» [missing-field]
        1 | ---
          | ^
        gợi ý: thêm dòng «tiêu đề: …»

      """
    ),
  ])
  func `front matter stands between two lines of dashes`(text: String, message: String) throws {
    try expect(reading: ["trang/a.md": text], prints: message)
  }

  @Test(arguments: [
    ("---\ntitle: a\n---", ""), ("---  \ntitle: a\n---\t\nb\n---\nc", "b\n---\nc"),
    ("---\ntitle: a\n---\n\n\nb", "\n\nb"),
  ])
  func `the text begins after the second line of dashes`(text: String, body: String) throws {
    let read = try ReadFolder(["trang/a.md": text])
    #expect(read.content.records.first?.body ?? "none" == body)
  }

  @Test func `a text is at most 8 MiB long, a file 9`() throws {
    let body = String(repeating: "x", count: 8 << 20)
    #expect(try printed(ReadFolder(["trang/a.md": page("tiêu đề: a", body)]).readingProblems) == "")
    try expect(
      reading: ["trang/a.md": page("tiêu đề: a", body + "x"), "trang/b.md": page("tiêu đề: b", body + body)],
      prints: """
        content/trang/a.md:1:1: lỗi: nội dung dài quá 8 MiB [body-too-long]
          1 | ---
            | ^
          gợi ý: chuyển phần dài thành tệp đính kèm
        content/trang/b.md:1:1: lỗi: tệp văn bản lớn quá 9 MiB [file-too-large]
          gợi ý: tách thành nhiều tệp

        """)
  }

  @Test func `settings are missing or wrong as a whole file`() throws {
    try expect(
      reading: ["site.yaml": "tên cơ quan: HĐND xã A\ncấp: huyện\nđịa chỉ trang: a.vn\n"],
      prints: """
        content/site.yaml:2:6: lỗi: «huyện» không dùng được cho mục «Cấp» [invalid-choice]
          2 | cấp: huyện
            |      ^^^^^
          gợi ý: chọn một trong: xã; phường; đặc khu; tỉnh; thành phố
        content/site.yaml:3:16: lỗi: «a.vn» không phải là địa chỉ trang mạng [invalid-address]
          3 | địa chỉ trang: a.vn
            |                ^^^^
          gợi ý: viết đầy đủ, bắt đầu bằng https://

        """)
    let folder = try ScratchFolder()
    try folder.write(page("tiêu đề: a\nlĩnh vực: [Gì cũng được]"), to: "content/trang/a.md")
    let tree = try FileTree(root: folder("content"))
    let (content, problems) = readContent(tree, try tree.list(), name: "content")
    #expect(content.records.count == 1)
    expect(
      printed(problems),
      prints: """
        content/site.yaml:1:1: lỗi: thiếu tệp site.yaml [missing-settings]
          gợi ý: tạo tệp site.yaml với các mục: tên cơ quan, cấp, địa chỉ trang

        """)
  }
}
