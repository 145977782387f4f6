import Fixtures
import Testing

@Suite struct SettingsTests {
  @Test(arguments: [
    (
      "lĩnh vực: [\"—\", Y tế]",
      """
      content/site.yaml:4:12: lỗi: «—» không có chữ cái hay chữ số nào [empty-address]
        4 | lĩnh vực: ["—", Y tế]
          |            ^^^
        gợi ý: viết tên bằng chữ

      """
    ),
    (
      "lĩnh vực:\n  - \(String(repeating: "dài ", count: 51))",
      """
      content/site.yaml:5:5: lỗi: một tên dài 203 ký tự, nhiều nhất là 200 [address-too-long]
        5 |   - \(String(repeating: "dài ", count: 24))…
          |     \(String(repeating: "^", count: 96))
        gợi ý: viết tên ngắn hơn

      """
    ),
    ("lĩnh vực:\n  - \(String(repeating: "dài ", count: 50))", ""),
    ("múi giờ: Asia/Ho_Chi_Minh", ""),
    (
      "liên hệ: {điện thoại: 0256 000 0000, thư điện tử: a@xa.example}\nnơi nhận kiến nghị: https://a.example",
      ""
    ),
    (
      "liên hệ:\n  thư điện tử: hdnd.xa.example\n  điện thoại: gọi chị Hoa\nnơi nhận kiến nghị: http://a.example/",
      """
      content/site.yaml:5:16: cảnh báo: «hdnd.xa.example» không phải là địa chỉ thư điện tử [invalid-contact]
        5 |   thư điện tử: hdnd.xa.example
          |                ^^^^^^^^^^^^^^^
        gợi ý: viết một địa chỉ có @, ví dụ vanphong@xa.gov.vn; nơi khác thì ghi ở «kênh»
      content/site.yaml:6:15: cảnh báo: «gọi chị Hoa» không phải là số điện thoại [invalid-contact]
        6 |   điện thoại: gọi chị Hoa
          |               ^^^^^^^^^^^
        gợi ý: viết số, ví dụ 0256 000 0000
      content/site.yaml:7:21: cảnh báo: nơi nhận kiến nghị bắt đầu bằng http://: điều cử tri gửi đi, người khác trên đường truyền đọc được [insecure-form]
        7 | nơi nhận kiến nghị: http://a.example/
          |                     ^^^^^^^^^^^^^^^^^
        gợi ý: dùng địa chỉ bắt đầu bằng https://

      """
    ),
    (
      "múi giờ: Hà Nội",
      """
      content/site.yaml:4:10: lỗi: không có múi giờ «Hà Nội» [unknown-time-zone]
        4 | múi giờ: Hà Nội
          |          ^^^^^^
        gợi ý: viết Asia/Ho_Chi_Minh, hoặc bỏ mục này

      """
    ),
    (
      "lĩnh vực: [Y tế, Đất đai, y-te]\nthôn:\n  - Gò Sen\n  - Đông Hạ\n  - Gò sen",
      """
      content/site.yaml:4:27: lỗi: «y-te» có hai lần trong danh sách [listed-twice]
        4 | lĩnh vực: [Y tế, Đất đai, y-te]
          |                           ^^^^
        gợi ý: xoá một dòng
      content/site.yaml:8:5: lỗi: «Gò sen» có hai lần trong danh sách [listed-twice]
        8 |   - Gò sen
          |     ^^^^^^
        gợi ý: xoá một dòng

      """
    ),
  ])
  func `settings make sense together`(fields: String, message: String) throws {
    let least = "tên: Hội đồng nhân dân xã A\ncấp: xã\nđịa chỉ trang: https://a.vn/\n"
    try expect(checking: ["site.yaml": least + fields], prints: message)
  }
}
