import Fixtures
import Testing

@Suite struct BodyTests {
  @Test func `links, anchors and pictures that lead somewhere are no matter`() throws {
    try expect(checking: [
      "trang/a.md": plain(
        "",
        """
        ## Điều 3

        [xa](https://a.vn), [thư](mailto:a@bach-minh.example.vn), [gọi](tel:0123), [trên](#dieu-3), [đầu trang](#), [bài](b.md),
        [điều](b.md#dieu-1), [danh sách](/ky-hop/), [tệp](../tep/a.pdf), [chính nó](a.md#dieu-3)

        ![bản đồ](../tep/a.png)
        """),
      "trang/b.md": plain("", "# Điều 1"), "tep/a.pdf": "", "tep/a.png": "",
    ])
  }

  @Test(arguments: [
    (
      "[bài](../khong-co.md)",
      """
      content/trang/a.md:6:1: lỗi: liên kết «../khong-co.md» không dẫn đến đâu [broken-link]
        6 | [bài](../khong-co.md)
          | ^^^^^^^^^^^^^^^^^^^^^
        gợi ý: viết đường dẫn từ thư mục của tệp này, ví dụ ../../nghi-quyet/2026/33-nq-hdnd.md

      """
    ),
    (
      "[ra ngoài](../../x.md)",
      """
      content/trang/a.md:6:1: lỗi: liên kết «../../x.md» dẫn ra ngoài content [broken-link]
        6 | [ra ngoài](../../x.md)
          | ^^^^^^^^^^^^^^^^^^^^^^
        gợi ý: bớt dấu ../ ở đầu

      """
    ),
    (
      "## Điều 3\n\n[trên](#điều-3)",
      """
      content/trang/a.md:8:1: lỗi: không có đề mục nào là «#điều-3» [missing-anchor]
        8 | [trên](#điều-3)
          | ^^^^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «#dieu-3»?

      """
    ),
    (
      "[trên](#x)",
      """
      content/trang/a.md:6:1: lỗi: không có đề mục nào là «#x» [missing-anchor]
        6 | [trên](#x)
          | ^^^^^^^^^^
        gợi ý: viết đề mục không dấu, nối bằng gạch, ví dụ #dieu-3

      """
    ),
    (
      "[bài](b.md#x)",
      """
      content/trang/a.md:6:1: lỗi: không có đề mục nào là «#x» [missing-anchor]
        6 | [bài](b.md#x)
          | ^^^^^^^^^^^^^
        gợi ý: viết đề mục không dấu, nối bằng gạch, ví dụ #dieu-3

      """
    ),
    (
      "![bản đồ](khong-co.png)",
      """
      content/trang/a.md:6:1: lỗi: không thấy hình «khong-co.png» [missing-image]
        6 | ![bản đồ](khong-co.png)
          | ^^^^^^^^^^^^^^^^^^^^^^^
        gợi ý: chép hình vào thư mục của bài và viết đúng tên tệp

      """
    ),
    (
      "![bản đồ](../tep/a.pdf)",
      """
      content/trang/a.md:6:1: lỗi: «a.pdf» không phải là hình [missing-image]
        6 | ![bản đồ](../tep/a.pdf)
          | ^^^^^^^^^^^^^^^^^^^^^^^
        gợi ý: viết [tên](a.pdf) (không có dấu !) để dẫn đến tệp

      """
    ),
    (
      "![bản đồ](https://a.vn/a.png)",
      """
      content/trang/a.md:6:1: lỗi: hình «https://a.vn/a.png» nằm ở trang khác [foreign-image]
        6 | ![bản đồ](https://a.vn/a.png)
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        gợi ý: tải hình về thư mục của bài, vì trang không gọi gì từ nơi khác

      """
    ),
    (
      "Đường ưa nhìn: ![](../tep/a.png)",
      """
      content/trang/a.md:6:16: cảnh báo: hình không có lời mô tả cho người không nhìn thấy [missing-alternative-text]
        6 | Đường ưa nhìn: ![](../tep/a.png)
          |                ^^^^^^^^^^^^^^^^^
        gợi ý: viết ![mô tả hình](tên-tệp)

      """
    ),
    (
      "[bấm](javascript:alert(1))",
      """
      content/trang/a.md:6:1: lỗi: liên kết «javascript:alert(1)» không an toàn [unsafe-link]
        6 | [bấm](javascript:alert(1))
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^
        gợi ý: chỉ dùng https://, mailto:, tel: hoặc đường dẫn tới tệp

      """
    ),
    (
      "Một <b>chữ</b>.",
      """
      content/trang/a.md:6:5: cảnh báo: mã HTML không chạy, hiện ra như chữ thường [raw-html]
        6 | Một <b>chữ</b>.
          |     ^^^
        gợi ý: viết bằng Markdown, hoặc xoá đi
      content/trang/a.md:6:11: cảnh báo: mã HTML không chạy, hiện ra như chữ thường [raw-html]
        6 | Một <b>chữ</b>.
          |           ^^^^
        gợi ý: viết bằng Markdown, hoặc xoá đi

      """
    ),
    (
      "Một\n\n<script>\nx\n</script>\n",
      """
      content/trang/a.md:8:1: cảnh báo: mã HTML không chạy, hiện ra như chữ thường [raw-html]
        8 | <script>
          | ^^^^^^^^
        gợi ý: viết bằng Markdown, hoặc xoá đi

      """
    ),
    (
      "[a](b.md)\n\n" + String(repeating: "> ", count: 5000),
      """
      content/trang/a.md:8:1: cảnh báo: nội dung lồng nhau quá nhiều tầng, nên hiện ra như chữ thường [body-too-complex]
        8 | > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > …
          | ^
        gợi ý: bỏ bớt các dấu lồng nhau ở dòng này

      """
    ),
    (
      "[bài](../nghi-quyet/b.md)",
      """
      content/trang/a.md:6:1: lỗi: liên kết «../nghi-quyet/b.md» không dẫn đến đâu [broken-link]
        6 | [bài](../nghi-quyet/b.md)
          | ^^^^^^^^^^^^^^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «/trang/b.md»?

      """
    ),
    (
      "[tệp](A.PDF#page=2)",
      """
      content/trang/a.md:6:1: lỗi: liên kết «A.PDF#page=2» không dẫn đến đâu [broken-link]
        6 | [tệp](A.PDF#page=2)
          | ^^^^^^^^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «/tep/a.pdf»?

      """
    ),
    (
      "![bản đồ](a.png)",
      """
      content/trang/a.md:6:1: lỗi: không thấy hình «a.png» [missing-image]
        6 | ![bản đồ](a.png)
          | ^^^^^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «/tep/a.png»?

      """
    ),
    (
      String(repeating: "> ", count: 5000),
      """
      content/trang/a.md:6:1: cảnh báo: nội dung lồng nhau quá nhiều tầng, nên hiện ra như chữ thường [body-too-complex]
        6 | > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > …
          | ^
        gợi ý: bỏ bớt các dấu lồng nhau ở dòng này

      """
    ),
  ])
  func `what leads nowhere is told at its line`(body: String, message: String) throws {
    try expect(
      checking: [
        "trang/a.md": plain("tệp: [../tep/a.pdf]\n".replacing("../", with: ""), body),
        "trang/b.md": plain("tệp: tep/a.png"), "tep/a.pdf": "", "tep/a.png": "",
      ], prints: message)
  }
}
