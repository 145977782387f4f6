import Fixtures
import Testing

@testable import Site

@Suite struct MarkdownTwinTests {
  @Test func `a resolution`() throws {
    let site = try BuiltSite(
      ReadFolder([
        "nghi-quyet/1.md": page(
          """
          tiêu đề: Về <giá> nước
          số ký hiệu: 1/NQ-HĐND
          ngày ban hành: 26/02/2026
          ngày hiệu lực: 01/03/2026
          biểu quyết: {tán thành: 26, không tán thành: 1}
          lĩnh vực: [Đất đai]
          nói dễ hiểu: Nước rẻ hơn.
          tệp: a.pdf
          """, "\nXem [*bản ký*](a.pdf) và [dự thảo](nhap.md)<!-- chưa xong -->.\n"),
        "nghi-quyet/2.md": page(
          "tiêu đề: b\nsố ký hiệu: 2/NQ-HĐND\nngày ban hành: 01/04/2026\nngày hiệu lực: 01/04/2026\nsửa đổi bổ sung: 1/NQ-HĐND"
        ),
        "nghi-quyet/nhap.md": page("tiêu đề: n\nsố ký hiệu: 9/NQ-HĐND\nngày ban hành: 2026\nbản nháp: có"),
        "nghi-quyet/a.pdf": "",
      ]), now: "20/11/2026")
    #expect(
      site["nghi-quyet/1/index.md"] == """
        # Về \\<giá\\> nước

        - Loại bài: Nghị quyết
        - Trạng thái: Được sửa đổi
        - Được sửa đổi, bổ sung bởi: [Nghị quyết số 2/NQ-HĐND](https://bach-minh.example.vn/nghi-quyet/2/)
        - Lĩnh vực: Đất đai
        - Số ký hiệu: 1/NQ-HĐND
        - Ngày ban hành: 26/02/2026
        - Ngày hiệu lực: 01/03/2026
        - Biểu quyết:
           - Tán thành: 26
           - Không tán thành: 1

        ## Nói dễ hiểu

        Nước rẻ hơn.

        Xem [*bản ký*](https://bach-minh.example.vn/nghi-quyet/a.pdf) và dự thảo.

        ## Tệp

        - [a.pdf](https://bach-minh.example.vn/nghi-quyet/a.pdf) (PDF, 0 byte)

        ---

        Nguồn: <https://bach-minh.example.vn/nghi-quyet/1/>, Hội đồng nhân dân xã Bạch Minh

        """)
    #expect(
      site["nghi-quyet/1/index.html"].contains(
        #"<link rel="alternate" type="text/markdown" href="index.md">"#))
  }

  @Test func `a withdrawn record says when and why, and nothing else`() throws {
    let site = try BuiltSite(
      ReadFolder([
        "van-ban/a.md": page(
          "tiêu đề: Kết luận\nloại văn bản: kết luận\nngày đăng: 01/09/2026\ntóm tắt: mật\ngỡ bỏ: {ngày: 24/09/2026, lý do: Đăng nhầm.}",
          "mật")
      ]), now: "20/11/2026")
    #expect(
      site["van-ban/a/index.md"] == """
        # Kết luận

        - Loại bài: Kết luận
        - Gỡ bỏ:
           - Ngày: 24/09/2026
           - Lý do: Đăng nhầm.

        ---

        Nguồn: <https://bach-minh.example.vn/van-ban/a/>, Hội đồng nhân dân xã Bạch Minh

        """)
  }

  @Test func `what a clerk types is words, not Markdown`() throws {
    #expect("a *b* <c> [d](e) # `f`\ng".escapedForMarkdown == ##"a \*b\* \<c\> \[d\](e) \# \`f\` g"##)
    #expect("33/NQ-HĐND, 1.000 đồng".escapedForMarkdown == "33/NQ-HĐND, 1.000 đồng")
  }
}
