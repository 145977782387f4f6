import Fixtures
import Testing

@Suite struct RecordingTests {
  @Test(arguments: [
    ("ghi hình: https://a.vn/1", ""), ("ghi hình: {tệp: a.mp4}", ""),
    ("ghi hình: {tệp: a.mp4, phụ đề: a.vtt}", ""),
    (
      "ghi hình: {tệp: a.pdf}",
      """
      content/ky-hop/a/index.md:5:17: lỗi: tệp ghi hình này không phát được trên trang [not-playable]
        5 | ghi hình: {tệp: a.pdf}
          |                 ^^^^^
        gợi ý: dùng tệp .mp4, .webm hoặc .mp3

      """
    ),
    (
      "ghi hình: {đường dẫn: \"https://a.example/v\", phụ đề: a.vtt}",
      """
      content/ky-hop/a/index.md:5:54: cảnh báo: phụ đề chỉ dùng được với tệp ghi hình trên trang này [unused-captions]
        5 | ghi hình: {đường dẫn: "https://a.example/v", phụ đề: a.vtt}
          |                                                      ^^^^^
        gợi ý: để tệp ghi hình cạnh bài và ghi vào «tệp», hoặc thêm phụ đề ở nơi đăng video rồi xoá mục này

      """
    ),
    (
      "ghi hình: {tệp: a.mp4, phụ đề: a.pdf}",
      """
      content/ky-hop/a/index.md:5:32: lỗi: phụ đề phải là tệp .vtt [wrong-captions]
        5 | ghi hình: {tệp: a.mp4, phụ đề: a.pdf}
          |                                ^^^^^
        gợi ý: lưu phụ đề thành WebVTT (.vtt)

      """
    ),
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
    let files =
      ["a.mp4", "a.vtt", "a.pdf"].map { ("ky-hop/a/\($0)", "") } + [("ky-hop/a/index.md", session(fields))]
    try expect(checking: Dictionary(uniqueKeysWithValues: files), prints: message)
  }
}
