/// Markdown in the making: blocks with an empty line between them.
struct MarkdownWriter {
  private(set) var text = ""

  mutating func heading(_ level: Int, _ title: String) {
    end()
    text += "\(String(repeating: "#", count: level)) \(title.escapedForMarkdown)\n\n"
  }

  /// Words of a clerk, an empty line between paragraphs.
  mutating func paragraphs(_ words: String) {
    end()
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    text += lines.map { String($0).escapedForMarkdown }.joined(separator: "\n") + "\n\n"
  }

  mutating func quote(_ words: String) {
    end()
    text += "> \(words.escapedForMarkdown)\n\n"
  }

  /// What is Markdown already.
  mutating func markdown(_ markdown: String) {
    guard markdown.contains(where: { !$0.isWhitespace }) else { return }
    end()
    text += markdown.drop { $0.isNewline }
    end()
  }

  /// `- Nhãn: giá trị`; without a value what follows is below it.
  mutating func item(_ depth: Int, _ label: String, _ value: String?) {
    entry(depth, "- ", value.map { "\(label): \($0)" } ?? "\(label):")
  }

  mutating func entry(_ depth: Int, _ marker: String, _ words: String) {
    // As deep as the text of a numbered item, which is also deep enough below a hyphen.
    text += "\(String(repeating: "   ", count: depth))\(marker)\(words)\n"
  }

  mutating func line(_ words: String) {
    text += "\(words)\n"
  }

  mutating func rule() {
    end()
    text += "---\n\n"
  }

  /// Closes a list or a text with an empty line.
  mutating func end() {
    if text.isEmpty || text.utf8.suffix(2).elementsEqual("\n\n".utf8) { return }
    text += text.utf8.last == UInt8(ascii: "\n") ? "\n" : "\n\n"
  }

  static func link(_ title: String, _ address: String) -> String {
    "[\(title.escapedForMarkdown)](\(address))"
  }
}

extension String {
  /// On one line, and with a stroke before what Markdown or HTML would read as its own.
  var escapedForMarkdown: String {
    guard utf8.contains(where: isMarkdownSign) else { return self }
    var escaped: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if escaped.last != UInt8(ascii: " ") { escaped.append(UInt8(ascii: " ")) }
      default:
        if isMarkdownSign(byte) { escaped.append(UInt8(ascii: "\\")) }
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}

private func isMarkdownSign(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
    UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "&"),
    UInt8(ascii: "|"), UInt8(ascii: "~"), 0x0A, 0x0D:
    true
  default: false
  }
}
