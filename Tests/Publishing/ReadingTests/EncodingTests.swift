import Council
import Diagnostics
import Fixtures
import Foundation
import Reading
import Testing

@Suite struct EncodingTests {
  private static let text = """
    ---
    Tiêu đề: Nghị quyết về ngân sách
    số ký hiệu: 33/NQ-HĐND
    ngày ban hành: 26/02/2026
    tóm tắt: |
      Dòng một
      dòng hai
    ---
    Điều 1. Nội dung.

    Điều 2. Hiệu lực.
    """

  @Test(arguments: [
    ("UTF-8", Array(text.utf8)),
    ("byte order mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    ("CRLF", Array(text.replacing("\n", with: "\r\n").utf8)),
    ("CR", Array(text.replacing("\n", with: "\r").utf8)),
    ("NFD", Array(text.decomposedStringWithCanonicalMapping.utf8)),
    (
      "NFD, CRLF, byte order mark",
      [0xEF, 0xBB, 0xBF]
        + Array(text.decomposedStringWithCanonicalMapping.replacing("\n", with: "\r\n").utf8)
    ),
  ])
  func `however a file is saved, it says the same`(name: String, bytes: [UInt8]) throws {
    let read = try ReadFolder(bytes: ["nghi-quyet/33.md": bytes])
    #expect(printed(read.readingProblems) == "")
    let record = try #require(read.content.records.first)
    let value = try #require(record.content.value)
    let plain = try ReadFolder(bytes: ["nghi-quyet/33.md": Array(Self.text.utf8)]).content.records.first
    #expect(value == plain?.content.value)
    #expect(Array(record.text.utf8) == Array(Self.text.utf8))
    #expect(record.body.hasPrefix("Điều 1"))
  }

  @Test func `a path in NFD is the same address`() throws {
    let path = "nghi-quyet/Năm 2026/Số 33.md".decomposedStringWithCanonicalMapping
    let record = try #require(ReadFolder([path: Self.text]).content.records.first)
    #expect(record.path == "nghi-quyet/Năm 2026/Số 33.md")
    #expect(record.address == "nghi-quyet/nam-2026/so-33")
  }

  @Test(
    arguments: [
      (
        [0xFF, 0xFE, 0x2D, 0x00],
        """
        content/nghi-quyet/33.md:1:1: lỗi: tệp lưu bằng mã UTF-16 (từ byte thứ 1, dòng 1) [not-utf8]
          gợi ý: lưu lại với mã hoá UTF-8; trong Notepad: Tệp → Lưu thành → Mã hoá: UTF-8

        """
      ),
      (
        [0xFE, 0xFF, 0x00, 0x2D],
        """
        content/nghi-quyet/33.md:1:1: lỗi: tệp lưu bằng mã UTF-16 (từ byte thứ 1, dòng 1) [not-utf8]
          gợi ý: lưu lại với mã hoá UTF-8; trong Notepad: Tệp → Lưu thành → Mã hoá: UTF-8

        """
      ),
      (
        [0x2D, 0x2D, 0x2D, 0x0A, 0x61, 0x00],
        """
        content/nghi-quyet/33.md:2:2: lỗi: byte thứ 6, dòng 2, là số không: đây không phải tệp văn bản [not-utf8]
          gợi ý: lưu lại với mã hoá UTF-8; trong Notepad: Tệp → Lưu thành → Mã hoá: UTF-8

        """
      ),
      (
        [0x2D, 0x2D, 0x2D, 0x0A, 0xC4, 0x91, 0x61, 0xB8, 0x6E],
        """
        content/nghi-quyet/33.md:2:3: lỗi: byte thứ 8, dòng 2, không phải UTF-8 (tệp có thể dùng mã TCVN3, VNI hoặc Windows-1258) [not-utf8]
          gợi ý: lưu lại với mã hoá UTF-8; trong Notepad: Tệp → Lưu thành → Mã hoá: UTF-8

        """
      ),
      (
        [0xEF, 0xBB, 0xBF, 0x61, 0xFF],
        """
        content/nghi-quyet/33.md:1:2: lỗi: byte thứ 5, dòng 1, không phải UTF-8 (tệp có thể dùng mã TCVN3, VNI hoặc Windows-1258) [not-utf8]
          gợi ý: lưu lại với mã hoá UTF-8; trong Notepad: Tệp → Lưu thành → Mã hoá: UTF-8

        """
      ),
    ] as [([UInt8], String)])
  func `what is no UTF-8 is told by its first wrong byte`(bytes: [UInt8], message: String) throws {
    let read = try ReadFolder(bytes: ["nghi-quyet/33.md": bytes])
    #expect(read.content.records.isEmpty)
    expect(
      printed(read.readingProblems), prints: message)
  }

  @Test func `eth and invisible characters are mended, with one warning for each sort`() throws {
    let mended = "tiêu đề: Ðất đai\nsố ký hiệu: 33/NQ-HÐND\nngày\u{200B} ban hành: 26/02/\u{FEFF}2026"
    let files = ["nghi-quyet/33.md": page(mended, "Ðiều\u{200D} 1.")]
    let read = try ReadFolder(files)
    let resolution = try #require(read.content.records.first?.content as? Resolution)
    #expect(resolution.common.title == "Đất đai")
    #expect(resolution.instrument.number == "33/NQ-HĐND")
    #expect(resolution.instrument.issued?.short == "26/02/2026")
    #expect(read.content.records.first?.body == "Điều 1.")
    expect(
      printed(read.readingProblems),
      prints: """
        content/nghi-quyet/33.md:2:10: cảnh báo: có 3 chữ Ð (eth) gõ thay cho Đ; trang đã dùng Đ [eth-letter]
          2 | tiêu đề: Đất đai
            |          ^
          gợi ý: thay Ð bằng Đ trong tệp
        content/nghi-quyet/33.md:4:5: cảnh báo: có 3 ký tự không nhìn thấy; trang đã bỏ đi [zero-width-character]
          4 | ngày ban hành: 26/02/2026
            |     ^
          gợi ý: gõ lại chỗ này

        """)
  }
}
