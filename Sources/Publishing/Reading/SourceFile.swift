import Diagnostics
import Glibc
import Vietnamese

/// A text file of content, as messages need it: its name as the user knows it, and its mended text.
package struct SourceFile: Sendable {
  /// With the content folder's name in front: `content/nghi-quyet/2026/33-nq-hdnd.md`.
  package let name: String
  /// UTF-8, NFC, LF line ends, no byte order mark, no zero-width characters, no control characters but tab and LF.
  package let text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// - Parameter position: in `text`.
  package func place(_ position: Position = .start) -> Place {
    Place(file: name, position: position, in: text)
  }
}

extension SourceFile {
  /// Reads bytes as text. What is mended on the way is a warning; what is no UTF-8 is an error and gives no text.
  package static func read(_ bytes: [UInt8], name: String) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (nil, [.error(.utf16, at: Place(file: name))])
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let offset = firstByte(0, in: content) {
      let place = place(ofByte: offset, in: bytes, name)
      return (nil, [.error(.nulByte(offset, line: place.position.line), at: place)])
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      let offset = firstInvalidByte(content)
      let place = place(ofByte: offset, in: bytes, name)
      return (nil, [.error(.notUTF8(offset, line: place.position.line), at: place)])
    }
    let lines = withLineFeeds(text, hasReturns: firstByte(UInt8(ascii: "\r"), in: content) != nil)
    let mending = mended(lines, plainSpaces: fieldBytes(of: lines, name: name))
    let (whole, forbidden) = withoutForbidden(mending.text)
    let file = SourceFile(name: name, text: whole)
    let refused = forbidden.map {
      Diagnostic.error(.forbiddenCharacter($0.first, count: $0.count), at: file.place($0.position))
    }
    return (file, warnings(for: mending.findings, in: file) + (refused.map { [$0] } ?? []))
  }

  /// How much of a file holds keys and values: all of it, but the front matter of a record.
  private static func fieldBytes(of text: String, name: String) -> Int {
    guard name.hasSuffix(".md") else { return text.utf8.count }
    guard let front = try? FrontMatter(text) else { return 0 }
    return text.utf8.distance(from: text.startIndex, to: front.bodyStart)
  }

  /// One warning for each sort of mending: the first place stands for all.
  private static func warnings(for findings: [MendedText.Finding], in file: SourceFile) -> [Diagnostic] {
    MendedText.Kind.allCases.compactMap { kind in
      let found = findings.filter { $0.kind == kind }
      guard let first = found.first else { return nil }
      return .warning(
        .mended(kind, count: found.count), at: file.place(Position(line: first.line, column: first.column)))
    }
  }

  private static func withLineFeeds(_ text: String, hasReturns: Bool) -> String {
    guard hasReturns else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var afterReturn = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\r") {
        bytes.append(UInt8(ascii: "\n"))
      } else if !(byte == UInt8(ascii: "\n") && afterReturn) {
        bytes.append(byte)
      }
      afterReturn = byte == UInt8(ascii: "\r")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func firstByte(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base, Int32(byte), buffer.count) else {
        return nil
      }
      return bytes.startIndex + (UnsafeRawPointer(found) - base)
    }
  }

  private static func firstInvalidByte(_ bytes: ArraySlice<UInt8>) -> Int {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var offset = bytes.startIndex
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return offset
  }

  private static func place(ofByte offset: Int, in bytes: [UInt8], _ name: String) -> Place {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let before = String(decoding: bytes[start..<offset], as: UTF8.self)
    let line = before.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    let column = before.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).last
      .flatMap { String($0)?.count }
    return Place(file: name, position: Position(line: line, column: (column ?? 0) + 1))
  }
}

extension Message {
  private static let saveAsUTF8 = Localized(
    vi: "lưu lại với mã hoá UTF-8; trong Notepad: Tệp → Lưu thành → Mã hoá: UTF-8",
    en: "save it as UTF-8; in Notepad: File → Save as → Encoding: UTF-8")

  fileprivate static let utf16 = Message(
    "not-utf8",
    Localized(
      vi: "tệp lưu bằng mã UTF-16 (từ byte thứ 1, dòng 1)", en: "the file is UTF-16 (from byte 1, line 1)"),
    fix: saveAsUTF8)

  fileprivate static func nulByte(_ offset: Int, line: Int) -> Message {
    Message(
      "not-utf8",
      Localized(
        vi: "byte thứ \(offset + 1), dòng \(line), là số không: đây không phải tệp văn bản",
        en: "byte \(offset + 1), line \(line), is zero: this is no text file"),
      fix: saveAsUTF8)
  }

  fileprivate static func notUTF8(_ offset: Int, line: Int) -> Message {
    Message(
      "not-utf8",
      Localized(
        vi:
          "byte thứ \(offset + 1), dòng \(line), không phải UTF-8 (tệp có thể dùng mã TCVN3, VNI hoặc Windows-1258)",
        en: "byte \(offset + 1), line \(line), is not UTF-8 (the file may be TCVN3, VNI or Windows-1258)"),
      fix: saveAsUTF8)
  }

  fileprivate static func mended(_ kind: MendedText.Kind, count: Int) -> Message {
    switch kind {
    case .eth:
      Message(
        "eth-letter",
        Localized(
          vi: "có \(count) chữ Ð (eth) gõ thay cho Đ; trang đã dùng Đ",
          en: "\(count) letters eth (Ð) stand for Đ; the site uses Đ"),
        fix: Localized(vi: "thay Ð bằng Đ trong tệp", en: "replace Ð by Đ in the file"))
    case .zeroWidth:
      Message(
        "zero-width-character",
        Localized(
          vi: "có \(count) ký tự không nhìn thấy; trang đã bỏ đi",
          en: "\(count) invisible characters; the site leaves them out"),
        fix: Localized(vi: "gõ lại chỗ này", en: "type this place anew"))
    case .oddSpace:
      Message(
        "odd-space",
        Localized(
          vi: "có \(count) dấu cách lạ, như khi dán từ Word; trang đã thay bằng dấu cách thường",
          en: "\(count) odd spaces, such as Word writes; the site uses plain ones"),
        fix: Localized(vi: "gõ lại dấu cách ở chỗ này", en: "type the space anew"))
    case .oddLineBreak:
      Message(
        "odd-line-break",
        Localized(
          vi: "có \(count) dấu xuống dòng lạ, như khi dán từ Word; trang đã xuống dòng như thường",
          en: "\(count) odd line breaks, such as Word writes; the site uses plain ones"),
        fix: Localized(vi: "gõ lại dấu xuống dòng ở chỗ này", en: "type the line break anew"))
    }
  }
}
