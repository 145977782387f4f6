import Fixtures
import Testing

@Suite struct FileContentTests {
  private static let zip: [UInt8] = [0x50, 0x4B, 3, 4]

  @Test(arguments: [
    ("a.pdf", Array("\n%PDF-1.4".utf8)), ("a.docx", zip), ("a.zip", [0x50, 0x4B, 5, 6]), ("a.epub", zip),
    ("a.png", png(width: 1, height: 1)), ("a.csv", Array("Mã".utf8)), ("a.mp4", [0]),
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

  @Test(arguments: [
    ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0]), ("a.png", Array(png(width: 9, height: 9).dropLast(12))),
    ("a.png", png(width: 0, height: 9)), ("a.webp", Array("RIFF1234WEBP".utf8)),
  ])
  func `a picture that is cut off is told`(name: String, bytes: [UInt8]) throws {
    #expect(
      try problems(name, bytes) == """
        content/trang/a/\(name):1:1: lỗi: ảnh bị hỏng hoặc bị cắt cụt, không mở được [broken-picture]
          gợi ý: chép lại ảnh từ máy chụp; hoặc mở bằng chương trình xem ảnh rồi lưu lại

        """)
  }

  @Test func `a small file that would fill the memory is told`() throws {
    #expect(
      try problems("a.png", png(width: 50_000, height: 40_000)) == """
        content/trang/a/a.png:1:1: lỗi: ảnh rộng 50000, cao 40000 điểm ảnh; nhiều nhất là 100 triệu điểm ảnh [picture-too-large]
          gợi ý: thu nhỏ ảnh còn rộng khoảng 4000 điểm ảnh rồi lưu lại

        """)
  }

  @Test func `a moving picture is told`() throws {
    #expect(
      try problems("a.png", png(width: 9, height: 9, chunk: "acTL")).contains("[animated-picture]"))
  }

  @Test func `what is wrong with a file is told where a record names it`() throws {
    let cut = Array(png(width: 9, height: 9).dropLast(12))
    let read = try ReadFolder(bytes: [
      "dai-bieu/a.md": Array(deputy("Bà A", "ảnh: a.jpg").utf8), "dai-bieu/a.jpg": Array("GIF89a".utf8),
      "trang/b.md": Array(plain("tệp:\n  - c.zip\n  - d.pdf", "Ảnh: ![đê](/trang/b.png)").utf8),
      "trang/b.png": cut, "trang/c.zip": Self.zip, "trang/d.pdf": [],
    ])
    expect(
      printed(read.checkingProblems),
      prints: """
        content/dai-bieu/a.md:3:6: lỗi: tệp «a.jpg»: không phải tệp JPG thật: nội dung không khớp với đuôi tên tệp [wrong-file-content]
          3 | ảnh: a.jpg
            |      ^^^^^
          gợi ý: mở bằng chương trình đã làm ra tệp rồi lưu thành JPG; đổi đuôi tên tệp thì chưa đổi nội dung
        content/trang/b.md:5:5: lỗi: tệp «d.pdf»: tệp rỗng, không có nội dung [empty-file]
          5 |   - d.pdf
            |     ^^^^^
          gợi ý: chép lại tệp từ bản gốc, hoặc xoá đi
        content/trang/b.md:7:6: lỗi: tệp «b.png»: ảnh bị hỏng hoặc bị cắt cụt, không mở được [broken-picture]
          7 | Ảnh: ![đê](/trang/b.png)
            |      ^^^^^^^^^^^^^^^^^^^
          gợi ý: chép lại ảnh từ máy chụp; hoặc mở bằng chương trình xem ảnh rồi lưu lại

        """)
  }

  private func problems(_ name: String, _ bytes: [UInt8]) throws -> String {
    let read = try ReadFolder(bytes: [
      "trang/a/index.md": Array(page("tiêu đề: Trang").utf8), "trang/a/\(name)": bytes,
    ])
    return printed(read.readingProblems + read.checkingProblems)
  }
}
