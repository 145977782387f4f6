import Fixtures
import Testing

@Suite struct PlaceholderTests {
  private let settings = "tên: Hội đồng nhân dân xã A\ncấp: xã\nđịa chỉ trang: "

  @Test func `an address that init made up is told until it is replaced`() throws {
    try expect(
      checking: ["site.yaml": settings + "https://chua-co-dia-chi.example/\n"],
      prints: """
        content/site.yaml:3:16: cảnh báo: địa chỉ trang còn là địa chỉ tạm: mã QR, liên kết chia sẻ và tin RSS sẽ dẫn đến chỗ không có [placeholder-left]
          3 | địa chỉ trang: https://chua-co-dia-chi.example/
            |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          gợi ý: viết địa chỉ thật của trang, ví dụ https://xa.tinh.gov.vn/hdnd/

        """)
    try expect(checking: ["site.yaml": settings + "https://a.example/chua-co-dia-chi.example/\n"])
  }

  @Test func `a page on contacts that says nothing is told, unless it is a draft`() throws {
    let body = "Gặp chúng tôi.\n\nVăn phòng đang cập nhật địa chỉ, số điện thoại."
    try expect(
      checking: ["trang/lien-he.md": plain("", body)],
      prints: """
        content/trang/lien-he.md:7:11: cảnh báo: trang liên hệ chưa có địa chỉ, số điện thoại của văn phòng [placeholder-left]
          7 | Văn phòng đang cập nhật địa chỉ, số điện thoại.
            |           ^^^^^^^^^^^^^^^^^^^^^
          gợi ý: thay câu này bằng địa chỉ, số điện thoại và giờ làm việc

        """)
    try expect(checking: ["trang/lien-he.md": plain("bản nháp: có\n", body)])
    try expect(checking: ["trang/lien-he.md": plain("", "Số 1 đường Mẫu.")])
  }
}
