import Council
import Fixtures
import Testing

/// What a clerk is told when some files were read without a problem and the rules were applied to them. A file without
/// a text holds the least that its type must, for most rules do not care.
func expect(
  checking files: [String: String], now: String = ReadFolder.someDay, prints expected: String = "",
  at location: Testing.SourceLocation = #_sourceLocation
) throws {
  let read = try ReadFolder(bytes: filled(files), now: now)
  expect(printed(read.readingProblems), prints: "", at: location)
  expect(printed(read.checkingProblems), prints: expected, at: location)
}

private func filled(_ files: [String: String]) -> [String: [UInt8]] {
  Dictionary(
    uniqueKeysWithValues: files.map { name, text in
      (name, text.isEmpty ? FileType(ofName: name).map(leastContent) ?? [] : Array(text.utf8))
    })
}

private func leastContent(of type: FileType) -> [UInt8] {
  switch type {
  case .pdf: Array("%PDF-1.7".utf8)
  case .docx, .xlsx, .pptx, .odt, .ods, .odp, .epub, .zip: Array("PK".utf8)
  case .jpg: [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xD9]
  case .png: png(width: 1, height: 1)
  case .webp:
    Array("RIFF".utf8) + [18, 0, 0, 0] + Array("WEBPVP8L".utf8) + [5, 0, 0, 0, 0x2F, 0, 0, 0, 0, 0]
  case .vtt: Array("WEBVTT".utf8)
  case .svg: Array("<svg/>".utf8)
  case .csv, .txt, .mp3, .mp4, .webm: [0x20]
  }
}

func expect(
  _ actual: String, prints expected: String, at location: Testing.SourceLocation = #_sourceLocation
) {
  #expect(actual == expected, sourceLocation: location)
}

/// Files, and what is said of them.
struct Case: CustomTestStringConvertible {
  let name: String
  let files: [String: String]
  let message: String

  init(_ name: String, _ files: [String: String], _ message: String) {
    self.name = name
    self.files = files
    self.message = message
  }

  var testDescription: String { name }
}

// MARK: - Records with nothing wrong in them

func plain(_ more: String = "", _ body: String = "") -> String {
  page("tiêu đề: Trang\n" + more, body)
}

func resolution(_ number: String, _ more: String = "", issued: String = "08/12/2026") -> String {
  page("trích yếu: Nghị quyết\nsố: \(number)\nngày ban hành: \(issued)\n" + more)
}

func session(_ more: String = "") -> String {
  page("tiêu đề: Kỳ họp\nhình thức: thường lệ\nbắt đầu: 08/12/2026\n" + more)
}

func event(_ more: String = "") -> String {
  page("tiêu đề: Giao ban\nbắt đầu: 30/11/2026\n" + more)
}

func petition(_ more: String = "", _ body: String = "Sửa đường.") -> String {
  page("tiêu đề: Đường\nngày tiếp nhận: 01/02/2026\ntrạng thái: tiếp nhận\n" + more, body)
}

func budget(_ more: String = "") -> String {
  page("tiêu đề: Ngân sách\nnăm: 2026\ngiai đoạn: quyết toán\n" + more)
}

func question(_ more: String = "") -> String {
  page(
    "tiêu đề: Đèn đường\nngày hỏi: 16/07/2026\nngười hỏi: Bà Mẫu\nngười trả lời: UBND\n" + more,
    "Bao giờ có đèn?")
}

func project(_ more: String = "") -> String {
  page("tiêu đề: Đường thôn Gò Sen\n" + more)
}

func deputy(_ name: String, _ more: String = "") -> String {
  page("họ và tên: \(name)\n" + more)
}

func organization(_ name: String, _ more: String = "") -> String {
  page("tên: \(name)\n" + more)
}

/// The chunks of a PNG without its pixels: nothing is decoded when content is checked.
func png(width: Int, height: Int, chunk: String? = nil) -> [UInt8] {
  func number(_ value: Int) -> [UInt8] { (0..<4).reversed().map { UInt8(value >> ($0 * 8) & 255) } }
  func empty(_ name: String) -> [UInt8] { number(0) + Array(name.utf8) + number(0) }
  let header = Array("IHDR".utf8) + number(width) + number(height) + [8, 0, 0, 0, 0] + number(0)
  return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + number(13) + header + (chunk.map(empty) ?? [])
    + empty("IEND")
}
