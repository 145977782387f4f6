import Fixtures
import Testing

@testable import Site

@Suite struct DesignPageTests {
  @Test func `every part is rendered by its own template, whose first line says when it is used`() throws {
    let page = try BuiltSite(ReadFolder([:]), now: "20/11/2026")["giao-dien/index.html"]
    let parts = page.matches(
      of: #/<div class="part">\n<h3>([^<]+)<\/h3>\n<p>([^<]+) <code>([a-z-]+)\.mustache/#)
    #expect(parts.count == 20)
    #expect(parts.contains { $0.1 == "Ô ngày" && $0.3 == "tile" })
    #expect(page.matches(of: #/<div class="specimen">\n\s*\S/#).count == 17)
    #expect(page.contains("<b>08</b>") && page.contains("<span class=\"state late\">Quá hạn 3 ngày</span>"))
  }

  @Test func `nobody finds the page who does not look for it`() throws {
    let site = try BuiltSite(ReadFolder([:]), now: "20/11/2026")
    #expect(site["giao-dien/index.html"].contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!site["sitemap.xml"].contains("giao-dien"))
    #expect(site["du-lieu/index.html"].contains("href=\"../giao-dien/index.html\""))
  }
}
