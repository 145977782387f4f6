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
    ("", "Nguyễn Văn Mẫu", "N.V.M."), ("", "Trần Thị Mẫu", "T.T.M."), ("Ông ", "Lê Mẫu", "L.M."),
    ("bà ", "Phạm Thị Mẫu", "P.T.M."), ("", "NGUYỄN VĂN MẪU", "N.V.M."), ("", "Nguyen Van Mau", "N.V.M."),
    ("Anh ", "Đỗ Mẫu", "Đ.M."), ("", "Vũ Đức Mẫu", "V.Đ.M."), ("", "Đặng Thị Thu Mẫu", "Đ.T.T.M."),
  ])
  func `a person is no place`(title: String, name: String, mask: String) throws {
    let glimpse = name.split(separator: " ").map {
      "\($0.prefix(1))\(String(repeating: "*", count: $0.count - 1))"
    }
    .joined(separator: " ")
    try expect(
      checking: ["site.yaml": Self.free, "kien-nghi/a.md": petition("thôn: \(title)\(name)")],
      prints: """
        content/kien-nghi/a.md:5:\(7 + title.count): lỗi: «\(glimpse)» là họ tên: dữ liệu cá nhân, không đăng [personal-data]
          5 | thôn: \(title)\(glimpse)
            |       \(String(repeating: " ", count: title.count))\(String(repeating: "^", count: name.count))
          gợi ý: viết «\(mask)»; được phép nêu thì khai ở mục «cho phép nêu», có lý do và ngày

        """)
  }

  @Test func `a village of the council's list may be called like anybody`() throws {
    try expect(checking: [
      "site.yaml": settings.replacing("Gò Sen", with: "Nguyễn Văn Mẫu"),
      "kien-nghi/a.md": petition("thôn: nguyễn văn mẫu"),
    ])
  }
}
