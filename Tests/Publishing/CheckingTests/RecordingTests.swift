import Fixtures
import Testing

@Suite struct RecordingTests {
  @Test(arguments: [
    ("ghi hình: https://a.vn/1", ""), ("ghi hình: {tệp: a.mp4}", ""),
    (
      "ghi hình:\n  mốc:\n    - {thời điểm: \"1:00\", tiêu đề: Khai mạc}",
      """
      content/ky-hop/a/index.md:6:3: lỗi: mục «ghi hình» không có đường dẫn hay tệp [missing-recording]
        6 |   mốc:
          |   ^
        gợi ý: thêm «đường dẫn: https://…» hoặc «tệp: …»

      """
    ),
  ])
  func `a recording is somewhere`(fields: String, message: String) throws {
    try expect(checking: ["ky-hop/a/index.md": session(fields), "ky-hop/a/a.mp4": ""], prints: message)
  }
}
