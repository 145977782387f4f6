import Markdown
import Testing

@Suite struct HeadingTests {
  @Test(arguments: [
    ("# A\n## B\n# C", [2, 3, 2]), ("### A\n### B", [2, 2]),
    ("## A\n#### B\n#### C\n### D\n## E", [2, 3, 3, 3, 2]),
    ("### A\n## B\n### C", [2, 2, 3]), ("# A\n## B\n### C\n#### D\n##### E\n###### F", [2, 3, 4, 5, 6, 6]),
    ("> # A\n\n- ### B\n\nC\n===", [2, 3, 2]), ("#\n## A", [2]),
  ])
  func `levels begin below the title and never jump`(source: String, levels: [Int]) {
    #expect(renderMarkdown(source, options).headings.map(\.level) == levels)
  }

  @Test(arguments: [
    ("# Điều 1\n# Điều 1\n# Điều 1", ["di-u-1", "di-u-1-2", "di-u-1-3"]),
    ("# a\n# a\n# a-2\n# a", ["a", "a-2", "a-2-2", "a-3"]),
    ("# ???\n# !", ["muc", "muc-2"]),
    ("# **B** `c` [d](e) ![f](g) <i>h</i>[^1]\n\n[^1]: # i", ["b-c-d-f-h", "i"]),
    ("# <!-- x -->\n# y", ["y"]),
  ])
  func `ids are unique, and the outline has the same`(source: String, ids: [String]) {
    let rendered = renderMarkdown(source, options)
    #expect(rendered.headings.map(\.id) == ids)
    #expect(outlineMarkdown(source, slug: asciiSlug).headings == rendered.headings)
    for id in ids { #expect(rendered.html.contains(" id=\"\(id)\">")) }
  }

  @Test func `no id meets that of a footnote, whatever the slug`() {
    var odd = options
    odd.slug = { $0 }
    odd.idPrefix = "x-"
    let rendered = renderMarkdown("# fn:1\n# fnref:1\n# a b\n[^1]\n\n[^1]: c", odd)
    #expect(rendered.headings.map(\.id) == ["x-fn-1", "x-fnref-1", "x-a-b"])
    let ids = rendered.html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("x-") })
  }

  @Test func `the top level is the caller's`() {
    var deeper = options
    deeper.topHeadingLevel = 4
    #expect(
      renderMarkdown("# A\n## B\n# C", deeper).html
        == "<h4 id=\"a\">A</h4>\n<h5 id=\"b\">B</h5>\n<h4 id=\"c\">C</h4>\n")
  }
}
