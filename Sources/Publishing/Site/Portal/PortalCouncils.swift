import Council
import Foundation
import Vietnamese

/// Every council, and how old what is known of it is.
struct PortalCouncilList: TemplateView {
  let tables: [TableView]
  let asOf: Markup

  static let names: TemplateNames<PortalCouncilList> = [
    "tables": .views { $0.tables }, "asOf": .markup { $0.asOf },
  ]
}

/// One council: the way to its own site, and what is new there.
struct PortalCouncilPage: TemplateView {
  let title: String
  let crumbs: Markup
  let home: String
  let notice: String?
  let facts: [FactView]
  let sections: [LinkView]
  let latest: [RecordRow]
  let table: TableView?

  static let names: TemplateNames<PortalCouncilPage> = [
    "title": .content { $0.title }, "crumbs": .markup { $0.crumbs }, "siteOfCouncil": .text { $0.home },
    "notice": .text { $0.notice }, "facts": .views { $0.facts }, "sections": .views { $0.sections },
    "latest": .views { $0.latest }, "table": .view { $0.table },
  ]
}

/// After so many days without a build a council's site is probably forgotten: builds are to run every night.
private let longestSilence = 31

extension PortalSite {
  func councilRoutes() -> [Route] {
    [Route("\(PortalCouncil.folder)/index.html") { councilList() }]
      + councils.map { council in Route("\(council.address)/index.html") { councilPage(council) } }
  }

  /// The councils under what their level is called, in the order of levels; what is not known comes last.
  var levels: [(title: String, councils: [PortalCouncil])] {
    let byLevel = Dictionary(grouping: councils) { $0.report?.level }
    let known = AdministrativeLevel.allCases.compactMap { level in
      byLevel[level].map { (words.term(level.rawValue).capitalizedFirst, $0) }
    }
    return known + (byLevel[nil].map { [(words[.portalUnknown], $0)] } ?? [])
  }

  private func councilList() -> String {
    let hrefs = Hrefs.relative(from: PortalCouncil.folder)
    let list = PortalCouncilList(
      tables: levels.map { level, councils in
        TableView(
          id: level.folded, title: level, isStacked: true,
          columns: [
            TableView.Column(words[.portalCouncil]), TableView.Column(words[.portalOwnSite]),
            TableView.Column(words[.portalNewest]), TableView.Column(words[.portalRecords], isNumber: true),
            TableView.Column(words[.portalData]),
          ], rows: councils.map { row($0, hrefs) })
      }, asOf: .time(today, clock))
    return page(
      list, template: "portal-councils", at: PortalCouncil.folder, title: words[.portalCouncils])
  }

  private func row(_ council: PortalCouncil, _ hrefs: Hrefs) -> [Markup] {
    let newest = council.report?.records.compactMap(\.news).filter { $0 <= today }.max()
    return [
      .link(hrefs.page(council.address), words.content(council.shortName)),
      .link(council.home.page(""), shownAddress(of: council)),
      newest.map { .time($0, clock) } ?? .none,
      .text(words.number(Decimal(council.report?.records.count ?? 0))), age(of: council).markup,
    ]
  }

  /// Without what every address begins with.
  private func shownAddress(of council: PortalCouncil) -> String {
    let address = council.home.page("")
    let rest = address.range(of: "://").map { address[$0.upperBound...] } ?? address[...]
    return rest.hasSuffix("/") ? String(rest.dropLast()) : String(rest)
  }

  /// How old what is known of a council is.
  private func age(of council: PortalCouncil) -> StateView {
    guard let report = council.report else { return StateView(words[.portalMissing], .refused) }
    guard let kept = council.keptSince else {
      let isRecent = report.made.days(to: today) <= longestSilence
      return StateView(words[.portalMade, clock.short(report.made)], isRecent ? .done : .late)
    }
    return StateView(words[.portalKept, clock.short(kept), String(kept.days(to: today))], .late)
  }

  private func councilPage(_ council: PortalCouncil) -> String {
    let hrefs = Hrefs.relative(from: council.address)
    let own = entries.filter { $0.council.address == council.address }
    let isFresh = council.report != nil && council.keptSince == nil
    let content = PortalCouncilPage(
      title: council.name,
      crumbs: .crumbs([Crumb(title: words[.portalCouncils], address: PortalCouncil.folder)], hrefs),
      home: council.home.page(""), notice: isFresh ? nil : age(of: council).word,
      facts: facts(of: council), sections: sections(of: council, own),
      latest: latest(20, of: own).map { row($0, showsKind: true, showsCouncil: false) },
      table: table(of: council))
    return page(content, template: "portal-council", at: council.address, title: council.name)
  }

  private func facts(of council: PortalCouncil) -> [FactView] {
    let address: (String, Markup) = (
      words[.portalOwnSite], .link(council.home.page(""), shownAddress(of: council))
    )
    let others: [(String, Markup)] =
      council.report.map { report in
        [
          (words[.portalData], age(of: council).markup),
          (words.term(CouncilSettings.schema.label("license")), .text(words.termOrContent(report.license))),
        ]
      } ?? []
    return ([address] + others).map { FactView($0, $1) }
  }

  /// The lists on the council's own site.
  private func sections(of council: PortalCouncil, _ own: [PortalEntry]) -> [LinkView] {
    let counts = Dictionary(grouping: own, by: \.record.kind).mapValues(\.count)
    return Digest.kinds.compactMap { kind in
      counts[kind].map {
        LinkView(href: council.home.page(kind.folder), title: words.many(kind.label), note: String($0))
      }
    }
  }
}
