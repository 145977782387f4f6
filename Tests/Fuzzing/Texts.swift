import Foundation
import FoundationXML
import Markdown
import SafeMarkup
import Vietnamese

private let words = MarkdownWords(
  footnotes: "Chú thích", backToText: "Về chỗ ghi chú thích", taskDone: "đã xong", taskOpen: "chưa xong",
  table: "Bảng")
private let page = MarkdownOptions(slug: { $0.folded }, words: words)
private let chapter = MarkdownOptions(slug: { $0.folded }, words: words, isXML: true)

/// The text of a record: nothing that runs reaches a page, what is for books is XML, and the twin renders too.
func readMarkdown(_ bytes: [UInt8]) {
  guard let text = String(validating: bytes, as: UTF8.self) else { return }
  let html = renderMarkdown(text, page).html
  let faults = unsafeMarkup(in: html)
  promise(faults.isEmpty, "\(faults) in \(html)")
  let book = renderMarkdown(text, chapter).html
  if !text.unicodeScalars.contains(where: \.isOutsideOfXML) {
    promise(XMLParser(data: Data("<div>\(book)</div>".utf8)).parse(), "no XML: \(book)")
  }
  _ = outlineMarkdown(text, slug: { $0.folded })
  _ = plainText(text, limit: 200)
  let twin = rewriteMarkdown(text, link: { .address($0) }, image: { $0 })
  let more = unsafeMarkup(in: renderMarkdown(twin, page).html)
  promise(more.isEmpty, "\(more) in the twin of \(html)")
}

extension Unicode.Scalar {
  /// Control characters, which are errors before any text is rendered, and what XML 1.0 has no place for.
  fileprivate var isOutsideOfXML: Bool {
    value < 0x20 && value != 0x9 && value != 0xA || value == 0xFFFE || value == 0xFFFF
  }
}

/// A date or moment: what is written of it is read as the same.
func readDate(_ bytes: [UInt8]) {
  guard let text = String(validating: bytes, as: UTF8.self), let date = try? WrittenDate(parsing: text) else {
    return
  }
  for written in [date.iso, date.short] {
    promise((try? WrittenDate(parsing: written)) == date, "«\(text)» became «\(written)»")
  }
  promise(date.firstDay <= date.lastDay, "\(text): ends before it begins")
  _ = spoken(text)
}

/// A number: what is written of it is read as the same.
func readNumber(_ bytes: [UInt8]) {
  guard let text = String(validating: bytes, as: UTF8.self) else { return }
  _ = spoken(text)
  guard let number = try? parseNumber(text) else { return }
  let written = formatNumber(number)
  promise((try? parseNumber(written)) == number, "«\(text)» became «\(written)»")
  for unit in [MoneyUnit.dong] { _ = formatMoney(number, unit: unit) + shortMoney(number, unit: unit) }
}
