import Foundation
import Markdown
import Testing

@testable import Site

@Suite struct PlainMarkdownTests {
  @Test(arguments: [
    "a | b", "*a* _b_ **c**", "`a`", "[x](y)", "![x](y.png)", "<script>alert(1)</script>", "<https://a.vn>",
    "a \\ b \\| c", "&lt; &amp; &#60;", "~~a~~ ~b~", "^a^ $x$", "https://a.vn/b", "www.a.vn", "# a", "[^1]",
    "33/NQ-HĐND: 12,5 % (2026–2030)", "“a” 'b' \"c\"", "1. a", "- a", "+ a", "ngày 08:00",
  ])
  func `words stay words, alone and as a link's`(text: String) {
    #expect(shown("| \(plainMarkdown(text)) |\n| --- |\n") == [text])
    #expect(shown("| [\(plainMarkdown(text))](<a.md>) |\n| --- |\n") == [text])
  }

  @Test func `several lines are one`() {
    #expect(plainMarkdown("a\nb\r\nc") == "a b c")
  }

  @Test(arguments: [
    "a.md", "nghị quyết số 1.md", "100%.md", "a%20b.md", "a#b?c.md", "a<b>.md", "a|b&amp;.md", "(a.md",
  ])
  func `a path is the destination that a link leads to`(path: String) {
    let text = "| [a](<../\(markdownDestination(path))>) |\n| --- |\n"
    let destinations = outlineMarkdown(text) { $0 }.links.map(\.destination)
    #expect(destinations.map(\.removingPercentEncoding) == ["../\(path)"])
  }

  /// The first cell as a browser shows it: with whatever tags are left in it.
  private func shown(_ text: String) -> [String] {
    let words = MarkdownWords(footnotes: "", backToText: "", taskDone: "", taskOpen: "", table: "")
    let html = renderMarkdown(text, MarkdownOptions(slug: { $0 }, words: words)).html
    return html.matches(of: #/<th[^>]*>(?:<a href="a.md">)?(.*?)(?:<\/a>)?<\/th>/#).map {
      unescaped(String($0.1))
    }
  }

  private func unescaped(_ html: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(html) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}
