import Council
import Vietnamese

/// How many items the feed holds: more than one council's, for many speak in it.
private let feedSize = 60

extension PortalSite {
  /// What is new on all councils' sites, in the three forms of feeds.
  func feedRoutes() -> [Route] {
    let paths = SiteAddresses.feeds(of: "")
    let items = Once(uses: paths.count) { latest(feedSize, of: entries).map { item($0) } }
    let feed = { @Sendable (path: String) -> Feed in
      let full = Hrefs.absolute(baseURL)
      return Feed(
        title: owner.name, page: full.page(""), address: full.file(path), language: words.language.code,
        author: owner.name, updated: items.value.first?.date, items: items.value,
        style: full.file("nguon-tin.css"), words: words)
    }
    return [
      Route(paths[0]) { templates.render("rss", feed(paths[0])) },
      Route(paths[1]) { templates.render("atom", feed(paths[1])) },
      Route(paths[2]) { feed(paths[2]).json.text(.indented) },
    ]
  }

  private func item(_ entry: PortalEntry) -> FeedItem {
    let record = entry.record
    let day = record.news ?? today
    return FeedItem(
      title: "\(entry.council.shortName): \(record.title)", address: record.url, id: record.url,
      date: Feed.Moment(rfc822: clock.rfc822(day), rfc3339: clock.rfc3339(day)),
      category: words.term(record.kind.label),
      text: record.summary.map { "<p>\($0.escapedForMarkup)</p>" } ?? "")
  }
}
