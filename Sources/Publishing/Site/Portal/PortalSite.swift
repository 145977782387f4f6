import Council
import Diagnostics
import Vietnamese

/// A province's portal: who it is, and what the councils' own sites said.
package struct Portal: Sendable {
  package let settings: PortalSettings
  package let councils: [GatheredCouncil]
  /// The portal's local time.
  package let now: WrittenDate

  package init(settings: PortalSettings, councils: [GatheredCouncil], now: WrittenDate) {
    self.settings = settings
    self.councils = councils
    self.now = now
  }
}

extension RouteTable {
  /// Turns many councils' news into one site, every record of which leads to its council's own page.
  /// - Returns: nil with the reasons where templates or words do not do.
  package static func make(
    _ portal: Portal, folder: TemplateFolder
  ) -> (table: RouteTable?, diagnostics: [Diagnostic]) {
    let (site, diagnostics) = PortalSite.make(portal, folder)
    return (site.map { site in RouteTable([RoutePart { site.routes(folder) }]) }, diagnostics)
  }
}

/// What every page of the portal is made from.
struct PortalSite: Sendable {
  let settings: PortalSettings
  let owner: CouncilSettings
  /// In the order of their names.
  let councils: [PortalCouncil]
  /// The newest first.
  let entries: [PortalEntry]
  /// Of which there are records.
  let kinds: [Kind]
  let today: WrittenDate
  let words: Words
  let templates: Templates
  let clock: SiteClock
  let baseURL: String

  private init(_ portal: Portal, _ words: Words, _ templates: Templates) {
    settings = portal.settings
    owner = portal.settings.asOwner
    today = portal.now.dayOnly
    let councils = portal.councils.map { PortalCouncil($0) }.sorted { vietnameseOrder($0.name, $1.name) }
    self.councils = councils
    entries = councils.flatMap { council in
      (council.report?.records ?? []).map { PortalEntry(council: council, record: $0) }
    }.sorted(by: PortalEntry.newestFirst)
    let found = Set(entries.map(\.record.kind))
    kinds = Digest.kinds.filter { found.contains($0) }
    self.words = words
    self.templates = templates
    clock = SiteClock(timeZone: portal.settings.timeZone, words.language)
    let address = portal.settings.baseURL?.text ?? ""
    baseURL = address.hasSuffix("/") ? address : address + "/"
  }

  fileprivate static func make(
    _ portal: Portal, _ folder: TemplateFolder
  ) -> (site: PortalSite?, diagnostics: [Diagnostic]) {
    let (words, problems) = Words.parse(
      folder.words[portal.settings.language.code], of: portal.settings.language, inFolder: folder.name)
    guard let words else { return (nil, problems) }
    let (templates, diagnostics) = Templates.parse(
      folder.templates, folder: folder.name, pages: shapes(words),
      marksContent: words.language != .vietnamese)
    return (templates.map { PortalSite(portal, words, $0) }, problems + diagnostics)
  }

  /// The names that each page's template may use.
  private static func shapes(_ words: Words) -> [String: [String: TemplateShape]] {
    [
      "portal-home": Page<PortalHome>.shapes(words), "portal-councils": Page<PortalCouncilList>.shapes(words),
      "portal-council": Page<PortalCouncilPage>.shapes(words),
      "portal-standing": Page<PortalStanding>.shapes(words),
      "portal-search": Page<PortalSearch>.shapes(words), "list": Page<ListPage>.shapes(words),
      "404": Page<NotFound>.shapes(words), "head": FurnitureView.shapes(words),
      "masthead": FurnitureView.shapes(words), "portal-footer": FurnitureView.shapes(words),
      "rss": Feed.shapes(words), "atom": Feed.shapes(words),
    ]
  }

  fileprivate func routes(_ folder: TemplateFolder) -> [Route] {
    let pages =
      [Route("index.html") { homePage() }] + councilRoutes() + kinds.flatMap { listRoutes(of: $0) }
      + standingRoutes()
    let addresses = pages.map { route in
      (
        String(route.path.dropLast("index.html".count + (route.path == "index.html" ? 0 : 1))),
        WrittenDate?.none
      )
    }
    let assets = folder.assets.map { path, bytes in Route(path, bytes: { bytes }) }
    let others =
      searchRoutes() + feedRoutes() + makeSitemap(addresses, of: baseURL)
      + [
        Route(SiteAddresses.notFound) { notFoundPage() },
        Route(SiteAddresses.robots) { robotsText(isSample: isSample, of: baseURL) },
      ]
    return (pages + others + assets).sorted { $0.path < $1.path }
  }

  /// One sample among them makes no page of the portal a sample; all of them do.
  private var isSample: Bool { settings.sample }
}

// MARK: - Frame

extension PortalSite {
  /// A page at an address, framed as the pages of a council are.
  /// - Parameter isAnywhere: whether a server shows the page at other addresses.
  func page<Content: TemplateView>(
    _ content: Content, template: String, at address: String, title: String, summary: String? = nil,
    isAnywhere: Bool = false
  ) -> String {
    let depth = Hrefs.depth(of: address)
    let hrefs = isAnywhere ? Hrefs.absolute(baseURL) : Hrefs(depth: depth)
    let frame = PageFrame(
      hrefs: hrefs, title: title.isEmpty ? owner.name : "\(title.withoutMarks) – \(owner.name)",
      summary: summary, canonical: isAnywhere ? nil : Hrefs.absolute(baseURL).page(address),
      head: head(Hrefs(depth: depth)),
      masthead: templates.render("masthead", masthead(hrefs, at: address)),
      footer: templates.render("portal-footer", footer(hrefs)),
      feeds: [], calendar: nil, twin: nil, structured: nil, council: view, words: words)
    return templates.render(template, Page(content: content, frame: frame))
  }

  private var view: CouncilView { CouncilView(settings: owner, language: words.language) }

  private func head(_ hrefs: Hrefs) -> String {
    let feed = LinkView(href: hrefs.file(SiteAddresses.feed), title: words[.feedOfAll, owner.name])
    return templates.render(
      "head",
      FurnitureView(
        hrefs: hrefs, council: view, sections: [], pages: [], feeds: [feed], isHome: false, words: words))
  }

  private func masthead(_ hrefs: Hrefs, at address: String) -> FurnitureView {
    let asked = Set([Session.kind, Resolution.kind, Supervision.kind, BudgetDisclosure.kind, Petition.kind])
    let sections =
      [(PortalCouncil.folder, words[.portalCouncils])]
      + kinds.filter(asked.contains).map { ($0.folder, words.many($0.label)) } + standingSection
    return FurnitureView(
      hrefs: hrefs, council: view,
      sections: sections.map { folder, title in
        LinkView(
          href: hrefs.page(folder), title: title, isCurrent: folder == address,
          isSection: address.hasPrefix("\(folder)/"))
      }, pages: [], isHome: address.isEmpty, words: words)
  }

  private func footer(_ hrefs: Hrefs) -> FurnitureView {
    let sections =
      [(PortalCouncil.folder, words[.portalCouncils])] + kinds.map { ($0.folder, words.many($0.label)) }
    return FurnitureView(
      hrefs: hrefs, council: view, sections: sections.map { LinkView(href: hrefs.page($0), title: $1) },
      pages: standingSection.map { LinkView(href: hrefs.page($0), title: $1) },
      feeds: [LinkView(href: hrefs.file(SiteAddresses.feed), title: words[.feedOfAll, owner.name])],
      isHome: false, words: words)
  }

  private var standingSection: [(String, String)] {
    formulas.isEmpty ? [] : [(SiteAddresses.standing, words[.standing])]
  }

  private func notFoundPage() -> String {
    let full = Hrefs.absolute(baseURL)
    let links =
      [
        LinkView(href: full.page(""), title: words[.portalHome]),
        LinkView(href: full.page(PortalCouncil.folder), title: words[.portalCouncils]),
      ] + kinds.map { LinkView(href: full.page($0.folder), title: words.many($0.label)) }
    return page(
      NotFound(links: links), template: "404", at: "", title: words[.notFound], isAnywhere: true)
  }
}
