import Fixtures
import Testing

@Suite struct FileContentTests {
  private static let zip: [UInt8] = [0x50, 0x4B, 3, 4]

  @Test(arguments: [
    ("a.pdf", Array("\n%PDF-1.4".utf8)), ("a.docx", zip), ("a.zip", [0x50, 0x4B, 5, 6]), ("a.epub", zip),
    ("a.jpeg", [0xFF, 0xD8, 0xFF, 0xE0]), ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ("a.webp", Array("RIFF1234WEBP".utf8)), ("a.csv", Array("Mã".utf8)), ("a.mp4", [0]),
  ])
  func `a file that is what its name says is no matter`(name: String, bytes: [UInt8]) throws {
    #expect(try problems(name, bytes) == "")
  }

  @Test(arguments: [
    ("a.pdf", zip, "PDF"), ("a.PDF", Array("%PD".utf8), "PDF"), ("a.docx", Array("%PDF-1.4".utf8), "DOCX"),
    ("a.xlsx", Array("<html>".utf8), "XLSX"), ("a.zip", [0], "ZIP"), ("a.jpg", zip, "JPG"),
    ("a.png", [0xFF, 0xD8, 0xFF], "PNG"), ("a.webp", Array("RIFF1234WAVE".utf8), "WEBP"),
    ("a.pdf", Array(repeating: 0x20, count: 1024) + Array("%PDF-1.4".utf8), "PDF"),
  ])
  func `a file that is something else is told`(name: String, bytes: [UInt8], type: String) throws {
    #expect(
      try problems(name, bytes) == """
        content/trang/a/\(name):1:1: lỗi: không phải tệp \(type) thật: nội dung không khớp với đuôi tên tệp [wrong-file-content]
          gợi ý: mở bằng chương trình đã làm ra tệp rồi lưu thành \(type); đổi đuôi tên tệp thì chưa đổi nội dung

        """)
  }

  @Test(arguments: ["a.pdf", "a.csv", "a.svg", "a.mp3"])
  func `an empty file is told`(name: String) throws {
    #expect(
      try problems(name, []) == """
        content/trang/a/\(name):1:1: lỗi: tệp rỗng, không có nội dung [empty-file]
          gợi ý: chép lại tệp từ bản gốc, hoặc xoá đi

        """)
  }

  private func problems(_ name: String, _ bytes: [UInt8]) throws -> String {
    let read = try ReadFolder(bytes: [
      "trang/a/index.md": Array(page("tiêu đề: Trang").utf8), "trang/a/\(name)": bytes,
    ])
    return printed(read.readingProblems + read.checkingProblems)
  }
}
