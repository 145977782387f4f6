import Council
import Vietnamese

/// "Tra cứu": from a petition's code to its page.
struct LookupPage: TemplateView {
  let crumbs: Markup
  let title: String
  /// The page of all years.
  let home: String
  let years: [LinkView]
  /// The petitions of one year by code; none on the page of all years.
  let codes: [LinkView]

  static let names: TemplateNames<LookupPage> = [
    "crumbs": .markup { $0.crumbs }, "title": .text { $0.title }, "lookup": .text { $0.home },
    "years": .views { $0.years }, "codes": .views { $0.codes },
  ]
}

extension SiteContext {
  /// The page to type a code into, and the codes of each year.
  func lookupRoutes() -> [Route] {
    let petitions = council.records(of: Petition.kind)
    guard !petitions.isEmpty else { return [] }
    let byYear = Dictionary(grouping: petitions) { $0.year ?? undated }
    let years = byYear.keys.sorted(by: >)
    return [Route("\(SiteAddresses.lookup)/index.html") { lookupPage(years, of: nil, []) }]
      + years.map { year in
        Route("\(SiteAddresses.lookup(year: year))/index.html") {
          lookupPage(years, of: year, byYear[year] ?? [])
        }
      }
  }

  /// For each petition an address that can be said on the phone: `tra-cuu/kn-2026-014/` leads to its page, or to what is
  /// said of its removal.
  func codeRoutes() -> [Route] {
    listed[Petition.kind].compactMap { record in
      guard let petition = record.content as? Petition,
        let address = SiteAddresses.lookup(code: code(of: record, petition))
      else { return nil }
      return Route("\(address)/index.html") { redirect(from: address, to: record) }
    }
  }

  private func lookupPage(_ years: [Int], of year: Int?, _ petitions: [Record]) -> String {
    let address = year.map(SiteAddresses.lookup(year:)) ?? SiteAddresses.lookup
    let hrefs = Hrefs.relative(from: address)
    let title = year.map { words[.years, words[.lookup], String($0)] } ?? words[.lookup]
    let crumbs = year == nil ? [] : [Crumb(title: words[.lookup], address: SiteAddresses.lookup)]
    let codes = petitions.compactMap { record -> (String, Record)? in
      (record.content as? Petition).map { (code(of: record, $0), record) }
    }.sorted { vietnameseOrder($0.0, $1.0) }
    let content = LookupPage(
      crumbs: .crumbs(crumbs, hrefs), title: title, home: hrefs.page(SiteAddresses.lookup),
      years: years.map {
        LinkView(
          href: hrefs.page(SiteAddresses.lookup(year: $0)), title: String($0), isCurrent: $0 == year)
      },
      codes: codes.map { LinkView(href: hrefs.page($1.address), title: $0, note: $1.common.title) })
    return page(content, template: "lookup", at: address, title: title, crumbs: crumbs)
  }
}
