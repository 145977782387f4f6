import Testing
import Vietnamese

@testable import Site

@Suite struct SitemapTests {
  @Test(arguments: [(1, [1]), (50_000, [50_000]), (50_001, [50_000, 1]), (100_000, [50_000, 50_000])])
  func `more than 50,000 addresses are parted, with an index`(count: Int, parts: [Int]) throws {
    let addresses: [(String, WrittenDate?)] = (0..<count).map { ("trang/a&b-\($0)", nil) }
    let routes = try context().sitemapRoutes(addresses)
    let maps = Dictionary(uniqueKeysWithValues: routes.map { ($0.path, $0.text) })
    if parts.count == 1 {
      #expect(maps.keys.sorted() == ["sitemap.xml"])
      #expect(maps["sitemap.xml"].map(locations) == parts[0])
    } else {
      let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
      #expect(maps.keys.sorted() == names + ["sitemap.xml"])
      #expect(names.map { maps[$0].map(locations) ?? 0 } == parts)
      let index = try #require(maps["sitemap.xml"])
      #expect(index.contains("<sitemapindex"))
      #expect(names.allSatisfy { index.contains("<loc>https://a.vn/\($0)</loc>") })
    }
  }

  @Test func `an address is full and escaped, with the day of its last change`() throws {
    let routes = try context().sitemapRoutes([
      ("", nil), ("a&b", try day("08:00 20/11/2026")), ("c", try day("11/2026")),
    ])
    #expect(
      routes[0].text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://a.vn/</loc></url>
        <url><loc>https://a.vn/a&amp;b/</loc><lastmod>2026-11-20</lastmod></url>
        <url><loc>https://a.vn/c/</loc><lastmod>2026-11</lastmod></url>
        </urlset>

        """)
  }

  private func locations(in text: String) -> Int {
    text.split(separator: "\n").count { $0.contains("<loc>") }
  }
}

extension Route {
  fileprivate var text: String {
    if case .text(let render) = content { render() } else { "" }
  }
}
