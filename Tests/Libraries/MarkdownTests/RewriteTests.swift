import Testing

@testable import Markdown

@Suite struct RewriteTests {
  /// Addresses without a scheme lead to a.vn, but for those that begin with "mật".
  private func rewritten(_ source: String) -> String {
    rewriteMarkdown(
      source,
      link: { $0.hasPrefix("mật") ? .textOnly : .address($0.contains(":") ? $0 : "https://a.vn/" + $0) },
      image: { $0.hasPrefix("mật") ? nil : "https://a.vn/" + $0 })
  }

  @Test(arguments: [
    ("Xem [phụ lục](a.pdf) kèm.", "Xem [phụ lục](https://a.vn/a.pdf) kèm."),
    ("[một\nhai](<a b.pdf> \"nói\")", "[một\nhai](https://a.vn/a%20b.pdf \"nói\")"),
    (
      "[phụ lục][1] và [1]\n\n[1]: a.pdf\n[2]: mật.pdf",
      "[phụ lục](https://a.vn/a.pdf) và [1](https://a.vn/a.pdf)"
    ),
    ("Xem [*dự thảo*](mật.pdf).", "Xem *dự thảo*."),
    ("![sơ đồ](a.svg) ![ẩn](mật.svg)", "![sơ đồ](https://a.vn/a.svg) ẩn"),
    ("[![sơ đồ](a.svg)](b.md)", "[![sơ đồ](https://a.vn/a.svg)](https://a.vn/b.md)"),
    ("<https://b.vn/> [gọi](tel:0123)", "<https://b.vn/> [gọi](tel:0123)"),
    ("[bấm](javascript:alert(1))", "bấm"),
    ("`[a](b.pdf)`", "`[a](b.pdf)`"),
  ])
  func links(source: String, expected: String) {
    #expect(rewritten(source).trimmed == expected)
  }

  @Test(arguments: [
    "Thông qua<!-- mật --> rồi.", "Thông qua rồi.\n\n<!-- mật\n\nmật -->", "> <!-- mật -->\n> Thông qua rồi.",
    "<!-- mật\n[a](mật.pdf) -->\n\nThông qua rồi.",
  ])
  func `comments are for the office`(source: String) {
    #expect(!rewritten(source).contains("mật"))
    #expect(rewritten(source).contains("Thông qua"))
  }

  @Test func `tables, tasks, footnotes and lists stay what they are`() {
    let source = """
      ## Điều 1. Mức 50.000 đồng

      | Mức | Đồng |
      | --- | ---: |
      | một | 1.000 |

        - [x] xong
        - [ ] chưa

      1.  một
      2.  ~~hai~~

      33/NQ-HĐND ngày 26-02-2026[^1]

      [^1]: Chú thích.

      """
    let once = rewritten(source)
    for text in [
      "## Điều 1. Mức 50.000 đồng", "| Mức | Đồng |", "[x] xong", "~~hai~~", "33/NQ-HĐND ngày 26-02-2026[^1]",
    ] {
      #expect(once.contains(text), "\(once)")
    }
    #expect(html(once) == html(source))
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isNewline).reversed().drop(while: \.isNewline).reversed())
  }
}
