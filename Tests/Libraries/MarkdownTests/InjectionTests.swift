import Markdown
import SafeMarkup
import Testing

/// What an author, or a text that was scanned, could bring onto the page.
@Suite struct InjectionTests {
  @Test(arguments: [
    "<script>alert(1)</script>", "a <script src=//x></script>", "<ScRiPt\n>alert(1)</sCrIpT>",
    "<svg onload=alert(1)>",
    "<img src=x onerror=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "<iframe srcdoc='<script>'>",
    "<style>@import 'x'</style>",
    "<!--><script>alert(1)</script>-->", "<!-- --!><script>alert(1)</script> -->",
    "<!-- a --><script>x</script>", "a <!-- b --><img src=x onerror=y>",
    "<?x ?><script>", "<![CDATA[<script>]]>", "<!DOCTYPE x [<script>]>", "<!-- <!-- --> <script> -->",
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\tscript:alert(1))",
    "[x](<java\tscript:alert(1)>)", "[x](&#x6A;avascript:alert(1))",
    "[x](javascript&colon;alert(1))", "[x](javascript&#58;alert(1))", "[x](javascript%3Aalert(1))",
    "[x](javascript%3aalert(1))", "[x](%6aavascript:alert(1))",
    "[x](&Tab;javascript:x)", "[x](&NewLine;javascript:x)", "[x](java&NewLine;script:x)",
    "[x](\u{1}javascript:x)", "[x](<  javascript:x>)", "[x](\u{A0}javascript:x)",
    "[x](java%0ascript:x)", "[x](\\javascript:x)", "[x](javascript\\:x)", "[x](vbscript:x)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](DATA:image/svg+xml,<svg/onload=x>)",
    "[x](file:///etc/passwd)", "[x](blob:x)", "[x](view-source:x)", "[x](about:blank)", "[x](ftp://x)",
    "[x](a\u{200B}b:c)", "[x](j&#0;avascript:x)",
    "<javascript:alert(1)>", "<data:text/html,x>", "<vbscript:x>", "<JAVASCRIPT:x>", "![x](javascript:y)",
    "![x](data:image/svg+xml,y)", "![x](data:image/png;base64,y)",
    "[x]\n\n[x]: javascript:alert(1)", "![x][y]\n\n[y]: <data:x>", "[![x](javascript:a)](vbscript:b)",
    "[x](a \"\\\" onclick=alert(1) x=\\\"\")", "[x](a '\"><script>alert(1)</script>')", "[x](a\"onclick=\"b)",
    "[x](<a\"><script>b>)", "![\"onerror=\"x](y)", "![<script>](y)",
    "![x](y \"\\\" onerror=\\\"z\")", "```\" onclick=\"x\ny\n```", "```</code><script>\ny\n```", "`<script>`",
    "    <script>", "# <script>x</script>", "# \" onclick=\"x",
    "| <script> | \" onclick=x |\n|---|---|\n| <img onerror=x> | y |",
    "[^<script>]\n\n[^<script>]: <script>x", "[^\" onclick=\"x]\n\n[^\" onclick=\"x]: y", "- [x] <script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;", "\\<script>", "<scr<script>ipt>",
    "\u{FEFF}<script>", "http://a.vn/\"onclick=x", "http://a.vn/<script>", "www.a.vn/'\"><script>",
    "<http://a.vn/\"onclick=\"x>", "a@b.vn\"onclick=x", "ftp://a.vn", "mailto:a@b.vn", "xmpp:a@b.vn",
    "<script\n\nalert(1)\n\n</script>",
  ])
  func `nothing that runs reaches the page`(source: String) {
    let page = html(source)
    #expect(unsafeMarkup(in: page) == [], "\(page)")
  }

  @Test(arguments: [
    "<script>", "<p onclick=\"x\">", "<a href=\"javascript:x\">", "<a href=\"JAVA script:x\">",
    "<img src=x onerror=y>",
    "<a href=\"a\" onclick=\"b\">", "<p class=\"a>", "</script>", "<a href=\"data%3Ax\">",
    "<a href=\"a\"onclick=b>",
  ])
  func `the judge itself sees what runs`(page: String) {
    #expect(!unsafeMarkup(in: page).isEmpty)
  }

  @Test(arguments: [
    "a.pdf", "../a", "/a:b", "?a:b", "#a:b", "./a: b", "http://a", "HTTPS://a", "mailto:a@b.vn", "tel:+84",
    "//a.vn", "",
  ])
  func `harmless addresses stay`(address: String) {
    #expect(outlineMarkdown("[x](<\(address)>)", slug: asciiSlug).links.map(\.isUnsafe) == [false])
    #expect(html("[x](<\(address)>)").contains("<a href="))
  }
}
