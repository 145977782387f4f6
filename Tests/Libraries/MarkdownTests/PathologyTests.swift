import Markdown
import Testing

/// Texts that a careless parser reads in the square of their length, or with a stack as deep as they are.
@Suite(.serialized) struct PathologyTests {
  /// What repeats, behind and before what stands once.
  static let patterns: [(name: String, text: @Sendable (Int) -> String)] = [
    ("stars", { repeated("*", $0) }), ("open brackets", { repeated("[", $0) }),
    ("closed brackets", { repeated("]", $0) }),
    ("nested brackets", { repeated("[", $0 / 2) + "a" + repeated("]", $0 / 2) }),
    ("nested images", { repeated("![", $0 / 6) + "a" + repeated("](b)", $0 / 6) }),
    ("links", { repeated("[a](b)", $0) }), ("open links", { repeated("[a](", $0) }),
    ("pointed links", { repeated("[a](<b", $0) }),
    ("emphasised links", { repeated("*[a](b)*", $0) }), ("emphasis openers", { repeated("*a ", $0) }),
    ("emphasis closers", { repeated("a* ", $0) }),
    ("emphasis of two kinds", { repeated("*a_ ", $0) }), ("emphasis in emphasis", { repeated("**a *b", $0) }),
    ("emphasis runs", { repeated("*_", $0) }),
    ("tildes", { repeated("~a", $0) }),
    (
      "backticks",
      { length in (1...max(1, Int(Double(length).squareRoot()))).map { "e" + repeated("`", $0) }.joined() }
    ),
    ("quotes", { repeated(">", $0) }),
    ("quotes and text", { repeated(">", $0 / 2) + repeated("a\n", $0 / 2) }),
    ("quoted lines", { repeated(repeated(">", 500) + "a\n", $0) }),
    ("lists", { repeated("+ ", $0) }),
    ("lists and blank lines", { repeated("+ ", $0 / 2) + "a\n" + repeated("\n", $0 / 2) }),
    ("lists and lazy lines", { repeated("1. ", $0 / 2) + repeated("a\n", $0 / 2) }),
    (
      "lists by indentation",
      { length in (0..<Int(Double(length).squareRoot())).map { repeated(" ", 2 * $0) + "- a\n" }.joined() }
    ),
    ("lists and quotes", { repeated("> - ", $0) }),
    ("columns", { repeated("|a", $0 / 2) + "\n" + repeated("|-", $0 / 2) + "\n" }),
    ("missing cells", { repeated("|a", 150) + "\n" + repeated("|-", 150) + "\n" + repeated("a\n", $0) }),
    ("cells", { "|x|\n|-|\n" + repeated("|a", $0) }),
    ("late delimiter row", { repeated("a\n", $0) + "|-|\n" }),
    ("delimiter rows", { repeated("|\n|-|\n", $0) }), ("escaped pipes", { repeated("|\\|", $0) + "\n|-|\n" }),
    ("instructions", { repeated("a <?", $0) }), ("declarations", { repeated("a <!A ", $0) }),
    ("CDATA", { repeated("a <![CDATA[", $0) }), ("comments", { repeated("a <!-- ", $0) }),
    ("comment blocks", { repeated("<!--", $0) }),
    ("tags", { repeated("<a b=\"", $0) }), ("entities", { repeated("&amp", $0) }),
    ("entities of two letters", { repeated("&NotEqualTilde; [a](b) ", $0) }),
    ("addresses", { repeated("http://a", $0) }),
    ("addresses in parentheses", { "http://a" + repeated(")", $0) }),
    ("addresses with underscores", { repeated("_www.e", $0) }),
    ("addresses in angles", { repeated("<http://d", $0) }),
    ("mail", { repeated("a@b.vn ", $0) }), ("ats", { repeated("a@", $0) }),
    (
      "footnote chain",
      { length in (1...max(1, length / 20)).map { "[^\($0)]: [^\($0 + 1)]\n\n" }.joined() + "[^1]" }
    ),
    ("footnote marks", { "[^a]: b\n\n" + repeated("[^a] ", $0) }), ("open footnotes", { repeated("[^", $0) }),
    ("definitions", { length in (0..<length / 12).map { "[a\($0)]: u\n" }.joined() + "[a1]" }),
    ("long definition", { "[a]: " + repeated("u", $0 / 2) + "\n\n" + repeated("[a]\n\n", $0 / 2) }),
    ("definition starts", { repeated("[a]: u \"", $0) }),
    ("headings", { repeated("# a\n", $0) }), ("tables", { repeated("|a|\n|-|\n\n", $0) }),
    ("rules", { repeated("* * * ", $0) }), ("spaces", { "a" + repeated(" ", $0) + "b" }),
    ("tasks", { repeated("- [ ] a\n", $0) }),
    ("autolinks and links", { repeated("[a@b.vn](c) a@b.vn\n", $0) }),
    ("code", { repeated("`a` <b> [c](d)\n\n", $0) }),
  ]

  @Test(arguments: patterns.map(\.name))
  func `long repetitions take little time`(name: String) throws {
    let pattern = try #require(PathologyTests.patterns.first { $0.name == name })
    let text = pattern.text(300_000)
    let time = ContinuousClock().measure {
      _ = renderMarkdown(text, options)
      _ = outlineMarkdown(text, slug: asciiSlug)
      _ = plainText(text, limit: 200)
    }
    // Without bounds the worst of these take minutes. The allowance is for an unoptimised build on a busy machine.
    #expect(time < .seconds(12), "\(time)")
  }

  @Test func `eight mebibytes of stars are shown`() {
    let text = "a" + repeated("*", 8 << 20)
    let time = ContinuousClock().measure { #expect(html(text).utf8.count == text.utf8.count + 8) }
    #expect(time < .seconds(30))
  }

  @Test func `a text beyond measure is shown as it is, and the outline says where`() {
    let text = "# a\n\n<b>\nb\n\n" + repeated("> ", 80) + "c\n" + repeated("x\n", 20_000)
    #expect(html(text).hasPrefix("<p># a</p>\n<p>&lt;b&gt;\nb</p>\n<p>&gt; &gt; "))
    #expect(html(text.replacing("\n", with: "\r\n")) == html(text))
    #expect(outlineMarkdown(text, slug: asciiSlug).tooComplex?.line == 6)
    #expect(outlineMarkdown(text, slug: asciiSlug).headings.isEmpty)
  }

  /// Large, but such as people write.
  @Test(arguments: [
    repeated("- [Nghị quyết số 33](https://a.vn/33.pdf) (ngày 26/02/2026)\n", 300_000),
    "| Số | Tên | Tệp |\n|---|:-:|--:|\n" + repeated("| 1 | - | [tệp](a.pdf) |\n| - | - | - |\n", 300_000),
    repeated("Ủy ban nhân dân [xã](a) (thôn (bản)) thông báo.\nSố: 1/TB; a@b.vn\n\n", 300_000),
    repeated("1. a\n   - b\n     > c\n\n", 300_000),
    "Bảng 1\n| a | b |\n|---|---|\n" + repeated("| - | - |\n", 300_000),
    repeated("Một đoạn dài [có](liên-kết) và https://a.vn. ", 30_000),
  ])
  func `no sensible text is refused`(text: String) {
    #expect(outlineMarkdown(text, slug: asciiSlug).tooComplex == nil)
  }
}

@Suite struct ConcurrencyTests {
  @Test func `many threads render at once, and all the same`() async {
    let sources = (0..<64).map { number in
      switch number % 4 {
      case 0: "~~a~~ http://b.vn/\(number) www.c.vn ~~d~~\n\n" + repeated("e: w ~~f~~ http://g.vn ", 200)
      case 1: "# Điều \(number)\n\n" + repeated("đoạn: w **đậm**\n\n", 20)
      case 2: "| a |\n|-|\n| \(number)[^1] |\n\n[^1]: b"
      default: "- [ ] a@b.vn \(number)\n- ~~c~~"
      }
    }
    let expected = sources.map(html)
    await withTaskGroup(of: (Int, Bool).self) { group in
      for round in 0..<200 * sources.count {
        let index = round % sources.count
        group.addTask { (index, html(sources[index]) == expected[index]) }
      }
      for await (index, isEqual) in group { #expect(isEqual, "\(sources[index].prefix(40))") }
    }
  }
}

/// The text again and again, about `bytes` long.
private func repeated(_ text: String, _ bytes: Int) -> String {
  String(repeating: text, count: max(1, bytes / text.utf8.count))
}
