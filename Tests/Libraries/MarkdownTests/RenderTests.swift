import Markdown
import Testing

@Suite struct RenderTests {
  @Test(arguments: [
    ("đoạn\nhai", "<p>đoạn\nhai</p>\n"),
    ("a  \nb\\\nc", "<p>a<br>\nb<br>\nc</p>\n"),
    (
      "**đậm** *nghiêng* ~~bỏ~~ `mã<`",
      "<p><strong>đậm</strong> <em>nghiêng</em> <del>bỏ</del> <code>mã&lt;</code></p>\n"
    ),
    ("\"thẳng\" -- ...", "<p>&quot;thẳng&quot; -- ...</p>\n"),
    ("> a\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"),
    ("- a\n- b\n  1. c", "<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    ("3) a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
    ("---", "<hr>\n"),
    ("```C++ onload=x\n<a>\n```", "<pre><code class=\"language-c\">&lt;a&gt;\n</code></pre>\n"),
    ("```\"><script>\nx\n```", "<pre><code class=\"language-script\">x\n</code></pre>\n"),
    ("``` ü\nx\n```", "<pre><code>x\n</code></pre>\n"),
    ("    mã", "<pre><code>mã\n</code></pre>\n"),
    ("[a](b.pdf \"t\\\"\")", "<p><a href=\"b.pdf\" title=\"t&quot;\">a</a></p>\n"),
    ("[a](<b c|d.pdf>)", "<p><a href=\"b%20c%7Cd.pdf\">a</a></p>\n"),
    ("[a](/đ?x=1&y=50%25&z=50%)", "<p><a href=\"/%C4%91?x=1&amp;y=50%25&amp;z=50%25\">a</a></p>\n"),
    ("[a](#mục)", "<p><a href=\"#m%E1%BB%A5c\">a</a></p>\n"),
    ("[](b.pdf)", "<p><a href=\"b.pdf\">b.pdf</a></p>\n"),
    (
      "https://a.vn và b@c.vn",
      "<p><a href=\"https://a.vn\">https://a.vn</a> và <a href=\"mailto:b@c.vn\">b@c.vn</a></p>\n"
    ),
    ("[a ![b](c)](d)", "<p><a href=\"d\">a <img src=\"c\" alt=\"b\" decoding=\"async\"></a></p>\n"),
    ("![](a.png)", "<p><img src=\"a.png\" alt=\"\" decoding=\"async\"></p>\n"),
    (
      "![đ **ê** \"](a.png 't')",
      "<p><img src=\"a.png\" alt=\"đ ê &quot;\" title=\"t\" decoding=\"async\"></p>\n"
    ),
    ("![chữ]()", "<p>chữ</p>\n"),
    (
      "- [x] a\n- [ ] b",
      "<ul>\n<li class=\"task\"><span role=\"img\" aria-label=\"đã xong\">☑</span> a</li>\n<li class=\"task\"><span role=\"img\" aria-label=\"chưa xong\">☐</span> b</li>\n</ul>\n"
    ),
    (
      "- [x] a\n\n  b",
      "<ul>\n<li class=\"task\">\n<p><span role=\"img\" aria-label=\"đã xong\">☑</span> a</p>\n<p>b</p>\n</li>\n</ul>\n"
    ),
    ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"),
    ("a <abc, <5", "<p>a &lt;abc, &lt;5</p>\n"),
    ("a<!-- x\ny -->b", "<p>ab</p>\n"),
    ("<!-- x\n\ny -->\n\nb", "<p>b</p>\n"),
    ("<!-- x --> *c*", "<p>*c*</p>\n"),
    ("<!-- mở\n\nb", "<p>&lt;!-- mở\n\nb</p>\n"),
    ("<div>\nđ <!-- x -->\n</div>", "<p>&lt;div&gt;\nđ \n&lt;/div&gt;</p>\n"),
    ("a\u{1}&#2;&#x85;\u{7F}\u{A0}b", "<p>a\u{A0}b</p>\n"),
    ("a&nbsp;&lt;&amp;lt;", "<p>a\u{A0}&lt;&amp;lt;</p>\n"),
    ("", ""),
    ("#\n\na", "<p>a</p>\n"),
  ])
  func `constructs become HTML`(source: String, expected: String) {
    #expect(html(source) == expected)
  }

  @Test func `a table scrolls, is named, and aligns by class`() {
    #expect(
      html("| Cột | | **Phải** |\n|:-:|---|--:|\n| 1 | 2 |") == """
        <div class="table" role="region" tabindex="0" aria-label="Cột, Phải">
        <table>
        <thead>
        <tr>
        <th scope="col" class="center">Cột</th>
        <td></td>
        <th scope="col" class="right"><strong>Phải</strong></th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="center">1</td>
        <td>2</td>
        <td class="right"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(arguments: [
    ("| a | b |\n|-|-|\n\n| a | b |\n|-|-|", ["a, b", "a, b 2"]),
    ("# Giá \"mới\"\n\n| | |\n|-|-|\n| 1 | 2 |", ["Giá &quot;mới&quot;"]),
    ("| | |\n|-|-|\n\n| | |\n|-|-|", ["Bảng", "Bảng 2"]),
  ])
  func `the name of a table is never empty and never twice the same`(source: String, names: [String]) {
    let found = html(source).split(separator: "aria-label=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(found == names)
  }

  @Test func `footnotes speak the language of the site and lead back`() {
    #expect(
      html("a[^x] b[^y] c[^x]\n\n[^x]: một\n[^y]:\n    ```\n    hai\n    ```\n[^z]: thừa") == """
        <p>a<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup> b<sup id="fnref:2">\
        <a href="#fn:2" class="footnote-ref">2</a></sup> c<sup id="fnref:1-2"><a href="#fn:1" class="footnote-ref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-labelledby="fn:">
        <h2 id="fn:">Chú thích</h2>
        <ol>
        <li id="fn:1">
        <p>một <a href="#fnref:1" class="footnote-back" aria-label="Về chỗ ghi chú thích 1">↩</a> \
        <a href="#fnref:1-2" class="footnote-back" aria-label="Về chỗ ghi chú thích 1-2">↩</a></p>
        </li>
        <li id="fn:2">
        <pre><code>hai
        </code></pre>
        <p><a href="#fnref:2" class="footnote-back" aria-label="Về chỗ ghi chú thích 2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func `a footnote mark inside a link is no second link`() {
    let rendered = html("[a[^1]](b)\n\n[^1]: c")
    #expect(rendered.contains("<a href=\"b\">a<sup id=\"fnref:1\">1</sup></a>"))
  }

  @Test func `a mark without a note stays as written`() {
    #expect(html("[^a b\nc] [^1]") == "<p>[^a b\nc] [^1]</p>\n")
  }

  @Test func `links and images go where the caller says`() {
    var mapped = options
    mapped.link = { $0 == "x" ? .textOnly : .address("/thu-muc/" + $0) }
    mapped.image = { $0 == "x" ? nil : MarkdownImage(address: $0 + "?w=1") }
    #expect(
      renderMarkdown("[a](b) [**c**](x) ![d](e) ![f](x)", mapped).html
        == "<p><a href=\"/thu-muc/b\">a</a> <strong>c</strong> <img src=\"e?w=1\" alt=\"d\" decoding=\"async\"> f</p>\n"
    )
    mapped.link = { _ in .address("JavaScript:x") }
    mapped.image = { _ in MarkdownImage(address: "data:x") }
    #expect(renderMarkdown("[a](b) ![c](d)", mapped).html == "<p>a c</p>\n")
  }

  @Test func `an image says its size and its sources, and waits unless it is the first`() {
    var sized = options
    sized.imageSizes = "40rem"
    sized.image = { MarkdownImage(address: $0, width: 960, height: 640, sources: "s.jpg 480w, \($0) 960w") }
    let size = "width=\"960\" height=\"640\""
    #expect(
      renderMarkdown("![b](a) ![d](c)", sized).html
        == "<p><img src=\"a\" \(size) srcset=\"s.jpg 480w, a 960w\" sizes=\"40rem\" alt=\"b\" decoding=\"async\"> "
        + "<img src=\"c\" \(size) srcset=\"s.jpg 480w, c 960w\" sizes=\"40rem\" alt=\"d\" loading=\"lazy\" decoding=\"async\"></p>\n"
    )
  }

  @Test(arguments: [
    ("**Điều 1.** Phạm vi\n\n- a `b`\n- c[^1]\n\n<!-- x -->\n\n[^1]: n", 100, "Điều 1. Phạm vi a b c"),
    ("Ủy ban nhân dân xã", 11, "Ủy ban…"), ("Ủy ban nhân dân xã", 12, "Ủy ban nhân…"),
    ("Ủy ban nhân dân xã", 18, "Ủy ban nhân dân xã"),
    ("không_cắt", 5, "khôn…"), ("abc", 0, ""), ("abc", 1, "…"),
    ("a <b>c</b>\n\n<p>d</p>\n\n| e | f |\n|-|-|", 50, "a c d e f"),
    ("![ảnh](a) [b](c)\nd", 50, "ảnh b d"), ("", 5, ""), ("  a   b\u{20}\u{20}\n\n\nc d", 6, "a b c…"),
    ("e\u{301}e\u{301}e\u{301} x", 4, "e\u{301}e\u{301}e\u{301}…"),
  ])
  func `plain text is words, cut between two of them`(source: String, limit: Int, expected: String) {
    #expect(plainText(source, limit: limit) == expected)
  }
}
