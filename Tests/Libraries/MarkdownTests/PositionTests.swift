import Diagnostics
import Markdown
import Testing

@Suite struct PositionTests {
  /// Links and images are marked where they begin; what is marked must be what is found.
  @Test(arguments: [
    "Đây là một ‸[liên kết](a.html)",
    "Dòng một\nđường ‸[hai](b.html)\nrồi ‸[ba](c.html)",
    "Dòng ‸[nối\nsang](c.html) rồi ‸[tiếp](d.html)",
    "‸[x](\n e.html\n \"tựa\") sau ‸[y](f.html)",
    "- mục *ơ* ‸[k](k.html)\n  dòng ‸[l](l.html)\nlười ‸[m](m.html)",
    "1.  - > ‸[a](a)\n      > ‸[[b]](b) ‸[‸![c](c)](d)",
    "> trích ‸[n](n.html)\n> hai **‸[o](o.html)** ‸[dài][r\n> s] xong ‸[p](p)\n\n[r s]: z.html",
    "| Cột | Đ |\n|---|---|\n| ô \\| a ‸[p](p.html) | ơ ‸[q](q.html) `a` |\n  | đ ‸[v](v) | x |",
    "> trên ‸[a](a)\n> trên ‸[b](b)\n> | đ | ‸[c](c) |\n> |---|---|\n> | ‸[d](d) | đ |",
    "trên\n| ‸[a](a) | ‸[c](c) |\n|---|---|\n\nsau ‸[b](b)",
    "‸[r](và thêm ‸[a](b)) ‸[r][[c] ‸[d](d)\n\n[r]: z",
    "a | b\n---|---\n‸[a](a) | ‸[b](b)\n  ‸![a](a) | ‸[b](b)", "\\\\‸[a](a) \\*‸[b](b) \\đ‸[c](c)",
    "&amp;‸[a](a) &amp;amp;‸[b](b) &a;‸[c](c) &NotEqualTilde;đ‸[d](d)",
    "[r]: z\n‸[a](a) và ‸[r]\n---",
    "## Mục **ă** ‸[r](r.html) ##",
    "Tựa ‸[một](m)\n===",
    "[r]: z.html\n[s]: <z> \"tựa\"\n‸[r] đoạn ‸[sau](sau.html)",
    "[chưa] là ‸[rồi](a) [chưa](b c) ‸[r][] và ‸[r]\n\n[r]: z",
    "`[mã](x)` và ``[hai ` mã](y)`` ‸[k](k)",
    "\\[không\\](a) &amp; &eacute;&lt; ‸[có](a)",
    "xem ‸<http://g.vn> và ‸https://h.vn/x rồi ‸www.k.vn, thư ‸a@b.vn hay ‸<đ@b.vn>".replacing(
      "‸<đ@b.vn>", with: "‸<e@b.vn>"),
    "‸[a](http://x.vn/(y) \"[z](z)\") ‸[b](b)",
    "‸[http://a.vn](http://a.vn) http ‸[b](b)",
    "có[^1] chú ‸[a](a)\n\n[^1]: thích ‸[t](t)\n    hai ‸[u](u)\n\n    ba ‸[w](w)\n\nsau ‸[b](b)",
    "*‸![ảnh](a.png)* ~~gạch~~ ‸![](b.png)",
    "trước\r\nsau ‸[a](a)\r\n\r\nđoạn\r‸[b](b)",
    "\tmã [không](x)\n\n- \tơ ‸[a](a)",
    "👨‍👩‍👧 e\u{301} ‸[a](a)",
    "- [x] xong ‸[a](a)\n- [ ] chưa ‸[b](b)",
    "a ‸[**đậm** `mã]` ![‸](x)](y) ‸[c](c)".replacing("![‸](x)", with: "‸![](x)"),
  ])
  func `links are found where they stand`(marked: String) {
    let expected = marks(in: marked)
    let outline = outlineMarkdown(marked.replacing("‸", with: ""), slug: asciiSlug)
    let found = outline.links.map(\.position).map { "\($0.line):\($0.column)" }.sorted()
    #expect(found == expected.sorted())
  }

  @Test(arguments: [
    "ô ‸<b>đậm‸</b>", "đ\n‸<i\nx=\"1\">‸<br>", "- a\n\n  ‸<div>\n  x\n  </div>", "a <!-- b --> ‸<u>",
    "‸<?php ?>",
    "<!-- x -->\n\n  ‸<table>", "> đ ‸<b>", "| đ | ‸<b> |\n|---|---|", "a <!-- b\nc --> ‸<u>",
    "a < b <c `<d>` \\<e>",
    "<!-- chưa đóng".replacing("<!--", with: "‸<!--"), "# đ ‸<b>", "x `<b>` ‸<b>",
  ])
  func `raw HTML is found where it stands, comments are not`(marked: String) {
    let outline = outlineMarkdown(marked.replacing("‸", with: ""), slug: asciiSlug)
    #expect(outline.rawHTML.map { "\($0.line):\($0.column)" } == marks(in: marked))
  }

  @Test func `a position covers the link up to the end of its line`() {
    let outline = outlineMarkdown("đ [ảnh](a.png \"t\") [b\nc](d) <http://x.vn>", slug: asciiSlug)
    #expect(
      outline.links.map(\.position) == [
        Position(line: 1, column: 3, length: 16), Position(line: 1, column: 20, length: 2),
        Position(line: 2, column: 7, length: 13),
      ])
  }

  @Test func `the outline tells what a link is`() {
    let outline = outlineMarkdown(
      "![](a.png) ![đ **ê**](b.png) [x](javascript:y) [c&amp;d](e\\_f)", slug: asciiSlug)
    #expect(outline.links.map(\.destination) == ["a.png", "b.png", "javascript:y", "e_f"])
    #expect(outline.links.map(\.isImage) == [true, true, false, false])
    #expect(outline.links.map(\.alternativeText) == ["", "đ ê", "x", "c&d"])
    #expect(outline.links.map(\.isUnsafe) == [false, false, true, false])
  }

  /// Line and column of every mark, as they are without the marks.
  private func marks(in text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.enumerated().flatMap { line, text in
      text.split(separator: "‸", omittingEmptySubsequences: false).dropLast()
        .reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }.dropFirst().map {
          "\(line + 1):\($0 + 1)"
        }
    }
  }
}
