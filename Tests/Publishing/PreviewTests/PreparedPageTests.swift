import Testing

@testable import Preview

@Suite struct PreparedPageTests {
  @Test func `The script stands before the body's end and says which edition it is`() {
    let page = PreparedPage.html("<p>a</p></body></html>", edition: "x-1", notice: nil)
    #expect(
      page
        == "<p>a</p><script src=\"/.congkhai/preview.js\" data-edition=\"x-1\" defer></script></body></html>")
  }

  @Test func `A text that says body does not draw the script to itself`() {
    let page = PreparedPage.html("<pre>&lt;/body></pre></body> </body>", edition: "", notice: nil)
    #expect(page.hasPrefix("<pre>&lt;/body></pre></body> <script "))
  }

  @Test func `A page without an end gets the script at its end`() {
    #expect(PreparedPage.html("a", edition: "", notice: nil).hasSuffix("defer></script>"))
  }

  @Test func `A notice is escaped`() {
    #expect(
      PreparedPage.html("", edition: "", notice: "\"><b>").contains(" data-notice=\"&quot;&gt;&lt;b&gt;\""))
  }

  @Test(
    arguments: [
      "default-src 'none'; script-src 'self'; connect-src 'self'": nil,
      "default-src 'self'": nil,
      "default-src 'none'; style-src 'self'":
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'",
      "script-src 'none'; connect-src https://a.vn": "script-src 'self'; connect-src https://a.vn 'self'",
      "default-src https://a.vn":
        "default-src https://a.vn; script-src 'self' https://a.vn; connect-src 'self' https://a.vn",
    ] as [String: String?])
  func `A policy is widened by no more than the script needs`(policy: String, widened: String?) {
    let page = { (policy: String) in "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">" }
    let prepared = PreparedPage.html(page(policy), edition: "", notice: nil)
    #expect(prepared.hasPrefix(page(widened ?? policy)))
  }
}
