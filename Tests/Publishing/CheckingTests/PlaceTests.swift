import Fixtures
import Testing

@Suite struct PlaceTests {
  /// A council without a list of villages takes any place.
  private static let free = "tên: Hội đồng nhân dân phường A\ncấp: phường\nđịa chỉ trang: https://a.vn/\n"

  @Test(arguments: [
    "Đường Thanh Niên", "Hồ Tây", "Minh Khai", "Nguyễn Trãi", "Tổ dân phố 5", "Thôn Gò Sen", "Lê Lợi",
    "Trần Hưng Đạo",
    "Hoàng Hoa Thám", "Hà Đông", "Cao Bằng", "Lý Thường Kiệt", "Phố Nguyễn Văn Cừ", "Bà Triệu", "Bà Rịa",
    "Ông Ích Khiêm",
    "Chu Văn An", "Đào Xá", "Lưu Xá", "Khu phố Phan Văn Trị", "Mai Dịch",
  ])
  func `places that are called after people are places`(place: String) throws {
    try expect(checking: ["site.yaml": Self.free, "kien-nghi/a.md": petition("thôn: \(place)")])
  }

  @Test(arguments: [
    "Nguyễn Văn Mẫu", "Trần Thị Mẫu", "Ông Lê Mẫu", "bà Phạm Thị Mẫu", "NGUYỄN VĂN MẪU", "Nguyen Van Mau",
    "Anh Đỗ Mẫu",
    "Vũ Đức Mẫu", "Đặng Thị Thu Mẫu",
  ])
  func `a person is no place`(name: String) throws {
    try expect(
      checking: ["site.yaml": Self.free, "kien-nghi/a.md": petition("thôn: \(name)")],
      prints: """
        content/kien-nghi/a.md:5:7: lỗi: «\(name)» giống họ tên người, ở đây chỉ ghi tên thôn, tổ dân phố [person-as-place]
          5 | thôn: \(name)
            |       \(String(repeating: "^", count: name.count))
          gợi ý: ghi tên thôn; không đăng họ tên người kiến nghị

        """)
  }

  @Test func `a village of the council's list may be called like anybody`() throws {
    try expect(checking: [
      "site.yaml": settings.replacing("Gò Sen", with: "Nguyễn Văn Mẫu"),
      "kien-nghi/a.md": petition("thôn: nguyễn văn mẫu"),
    ])
  }
}
