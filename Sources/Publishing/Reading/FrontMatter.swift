import Diagnostics

/// A file cut at its `---` lines.
package struct FrontMatter {
  package let yaml: Substring
  /// Where the text after the second `---` line begins.
  package let bodyStart: String.Index

  /// The line of the file on which `yaml` begins.
  package static let firstLine = 2

  /// - Throws: the message and line where there is no front matter or where it never ends.
  package init(_ text: String) throws(FrontMatterFailure) {
    var lines = LineStarts(text)
    guard let first = lines.next(), Self.isFence(first.line) else { throw .missing }
    let start = first.end
    while let (line, end) = lines.next() {
      if Self.isFence(line) {
        yaml = text[start..<line.startIndex]
        bodyStart = end
        return
      }
    }
    throw .unterminated
  }

  private static func isFence(_ line: Substring) -> Bool {
    let bytes = line.utf8
    return bytes.starts(with: "---".utf8) && bytes.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

package enum FrontMatterFailure: Error {
  case missing
  case unterminated

  package var message: Message {
    switch self {
    case .missing:
      Message(
        "missing-front-matter",
        Localized(vi: "tệp không bắt đầu bằng dòng ---", en: "the file does not begin with a line ---"),
        fix: Localized(
          vi: "dòng đầu viết ---, rồi các mục «tên mục: giá trị», rồi một dòng --- nữa, sau đó là nội dung",
          en: "begin with ---, then lines of “key: value”, then another ---, then the text"))
    case .unterminated:
      Message(
        "unterminated-front-matter",
        Localized(vi: "phần khai báo mở bằng --- mà không đóng lại", en: "the front matter is never closed"),
        fix: Localized(
          vi: "thêm một dòng --- sau mục cuối cùng, trước nội dung",
          en: "add a line --- after the last key, before the text"))
    }
  }
}

/// The lines of a text by bytes, each with where the next begins.
private struct LineStarts {
  private let text: String
  private var start: String.Index

  init(_ text: String) {
    self.text = text
    start = text.startIndex
  }

  mutating func next() -> (line: Substring, end: String.Index)? {
    guard start < text.endIndex else { return nil }
    let lineEnd = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
    let end = lineEnd < text.endIndex ? text.utf8.index(after: lineEnd) : lineEnd
    defer { start = end }
    return (text[start..<lineEnd], end)
  }
}
