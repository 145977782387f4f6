import Council
import Vietnamese

/// The protocol's limit (https://www.sitemaps.org/protocol.html).
private let sitemapLimit = 50_000

extension SiteContext {
  /// - Parameter addresses: of all pages but those for nobody to find (redirects, 404).
  func sitemapRoutes(_ addresses: [(address: String, changed: WrittenDate?)]) -> [Route] {
    makeSitemap(addresses, of: baseURL)
  }

  /// A sample asks not to be found.
  func robots() -> String { robotsText(isSample: council.settings.sample, of: baseURL) }
}

func robotsText(isSample: Bool, of baseURL: String) -> String {
  isSample
    ? "User-agent: *\nDisallow: /\n"
    : "User-agent: *\nAllow: /\n\nSitemap: \(baseURL)\(SiteAddresses.sitemap)\n"
}

/// One sitemap, or an index of several where the protocol asks for it.
func makeSitemap(_ addresses: [(address: String, changed: WrittenDate?)], of baseURL: String) -> [Route] {
  let full = Hrefs.absolute(baseURL)
  let sitemap = { @Sendable (part: ArraySlice<(address: String, changed: WrittenDate?)>) -> String in
    let entries = part.map { page in
      let changed = page.changed.map { "<lastmod>\($0.dayOnly.iso)</lastmod>" } ?? ""
      return "<url><loc>\(full.page(page.address).escapedForMarkup)</loc>\(changed)</url>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries.joined())</urlset>

      """
  }
  guard addresses.count > sitemapLimit else {
    return [Route(SiteAddresses.sitemap) { sitemap(addresses[...]) }]
  }
  let starts = Array(stride(from: 0, to: addresses.count, by: sitemapLimit))
  let name = { @Sendable (index: Int) in "sitemap-\(index + 1).xml" }
  let index = Route(SiteAddresses.sitemap) {
    let entries = starts.indices.map {
      "<sitemap><loc>\(full.file(name($0)).escapedForMarkup)</loc></sitemap>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries.joined())</sitemapindex>

      """
  }
  return [index]
    + starts.enumerated().map { number, start in
      Route(name(number)) { sitemap(addresses[start..<min(start + sitemapLimit, addresses.count)]) }
    }
}
