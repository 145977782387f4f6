import Council
import SearchIndex
import Vietnamese

/// Where a word is looked for on all councils' sites at once.
struct PortalSearch: TemplateView {
  let filters: [SearchPage.Filter]
  /// For those without scripts.
  let sections: [LinkView]

  static let names: TemplateNames<PortalSearch> = [
    "filters": .views { $0.filters }, "sections": .views { $0.sections },
  ]
}

extension PortalSite {
  func searchRoutes() -> [Route] {
    let found = Array(entries.reversed())
    let facets = searchFacets(found)
    let start = Route("\(SiteAddresses.search)/index.html") {
      let hrefs = Hrefs.relative(from: SiteAddresses.search)
      let search = PortalSearch(
        filters: facets.map { SearchPage.Filter(facet: $0) },
        sections: kinds.map { LinkView(href: hrefs.page($0.folder), title: words.many($0.label)) })
      return page(search, template: "portal-search", at: SiteAddresses.search, title: words[.search])
    }
    let pieces = SearchPieces(
      count: found.count, facets: facets, fields: { searchFields(of: found[$0]) },
      entry: { index in
        let (council, record) = (found[index].council, found[index].record)
        let facts = [
          council.shortName, record.type ?? words.term(record.kind.label), record.number,
          record.date.map(clock.short), record.state.map { words.term($0) },
        ]
        return SearchPieces.entry(
          record.url, title: record.title, facts: facts.compactMap(\.self), summary: record.summary ?? "")
      })
    return [start] + pieces.routes()
  }

  private func searchFacets(_ found: [PortalEntry]) -> [SearchFacet] {
    let alphabetical = { (a: SearchFacet.Choice, b: SearchFacet.Choice) in vietnameseOrder(a.label, b.label) }
    return [
      SearchFacet(
        PortalCouncil.folder, words[.portalCouncil], found.map { [$0.council.shortName] }, by: alphabetical,
        shown: words.content),
      SearchFacet(
        "loai", words[.kindOfRecord], found.map { [words.term($0.record.kind.label)] }, by: alphabetical),
      SearchFacet(
        "nam", words.term(Supervision.schema.label("year")),
        found.map { $0.record.year.map { [String($0)] } ?? [] }, by: { $0.label > $1.label }),
    ].filter { $0.choices.contains { $0.records.count < found.count } }
  }

  private func searchFields(of entry: PortalEntry) -> [SearchField] {
    let record = entry.record
    let number = record.number.map { number in record.year.map { "\(number) \($0)" } ?? number }
    return [SearchField(record.title, .title), SearchField(entry.council.shortName, .name)]
      + (number.map { [SearchField($0, .title)] } ?? [])
      + (record.summary.map { [SearchField($0, .summary)] } ?? [])
      + [record.type ?? words.term(record.kind.label), record.place ?? ""].map { SearchField($0, .body) }
  }
}
