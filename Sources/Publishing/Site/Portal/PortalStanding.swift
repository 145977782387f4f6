import Council
import Foundation
import Vietnamese

/// Councils side by side, in the order of their names: the same is counted of each, by the council itself.
struct PortalStanding: TemplateView {
  let title: String
  let lead: String
  let crumbs: Markup
  let table: TableView
  let others: [LinkView]
  let asOf: Markup

  static let names: TemplateNames<PortalStanding> = [
    "title": .text { $0.title }, "lead": .text { $0.lead }, "crumbs": .markup { $0.crumbs },
    "table": .view { $0.table }, "others": .views { $0.others }, "asOf": .markup { $0.asOf },
  ]
}

extension PortalSite {
  /// What the overview shows; every other criterion has a page of its own too.
  static let shown: [Formula] = [
    .petitionsOnTime, .resolutionsOnTime, .budgetsOnTime, .recommendationsDone, .attendance,
  ]

  /// What any council counts.
  var formulas: [Formula] {
    Formula.allCases.filter { formula in
      councils.contains { $0.report?.standing[formula]?.isEmpty == false }
    }
  }

  /// What all councils together have in a year.
  func total(_ formula: Formula, of year: Int) -> CouncilReport.YearShare? {
    let shares = councils.compactMap { $0.report?.standing[formula]?.first { $0.year == year } }
    return shares.isEmpty
      ? nil
      : CouncilReport.YearShare(
        year: year, part: shares.reduce(0) { $0 + $1.part }, whole: shares.reduce(0) { $0 + $1.whole })
  }

  func percent(_ share: CouncilReport.YearShare) -> String {
    share.whole == 0
      ? "–"
      : words[.percent, words.number(Decimal(share.part) * 100 / Decimal(share.whole), fractionDigits: 1)]
        // Never parted at the end of a line.
        .replacing(" ", with: "\u{A0}")
  }

  func standingRoutes() -> [Route] {
    guard !formulas.isEmpty else { return [] }
    return [Route("\(SiteAddresses.standing)/index.html") { overview() }]
      + formulas.map { formula in Route("\(address(of: formula))/index.html") { criterionPage(formula) } }
  }

  private func address(of formula: Formula) -> String {
    "\(SiteAddresses.standing)/\(formula.rawValue.folded)"
  }

  private func name(of formula: Formula) -> String { words.term(formula.rawValue).capitalizedFirst }

  // MARK: Overview

  private func overview() -> String {
    let hrefs = Hrefs.relative(from: SiteAddresses.standing)
    let year = today.year
    let columns = Self.shown.filter { formulas.contains($0) }
    let petitions = entries.filter { $0.record.kind == Petition.kind }
    let byCouncil = Dictionary(grouping: petitions, by: \.council.address)
    let rows = councils.map { council -> [Markup] in
      let own = byCouncil[council.address] ?? []
      return [.link(hrefs.page(council.address), words.content(council.shortName))]
        + (council.report == nil
          ? [.none, .none] : counts(own, year, council.home.page(Petition.kind.folder)))
        + columns.map { formula in
          cell(council.report?.standing[formula]?.first { $0.year == year }, council)
        }
    }
    let all: [Markup] =
      [.text(words[.portalAll])] + counts(petitions, year, nil)
      + columns.map { cell(total($0, of: year), nil) }
    let table = TableView(
      id: "canh-nhau", title: words[.portalSideBySide, String(year)], isStacked: true,
      columns: [
        TableView.Column(words[.portalCouncil]),
        TableView.Column(words.many(Petition.kind.label), isNumber: true),
        TableView.Column(words[.answeredOverdue], isNumber: true),
      ] + columns.map { TableView.Column(name(of: $0), isNumber: true) },
      rows: [all] + rows)
    let content = PortalStanding(
      title: words[.standing], lead: words[.portalStandingLead], crumbs: .nothing, table: table,
      others: formulas.map { LinkView(href: hrefs.page(address(of: $0)), title: name(of: $0)) },
      asOf: .time(today, clock))
    return page(
      content, template: "portal-standing", at: SiteAddresses.standing, title: words[.standing])
  }

  /// How many petitions came in a year, and how many of all years are overdue.
  private func counts(_ petitions: [PortalEntry], _ year: Int, _ home: String?) -> [Markup] {
    let numbers = [
      petitions.count { $0.record.year == year }, petitions.count { isOverdue($0.record) },
    ]
    return numbers.map { number in
      let text = words.number(Decimal(number))
      return number == 0 ? .text(text) : home.map { .link($0, text) } ?? .text(text)
    }
  }

  /// A share, which leads to where the council tells what it counted.
  private func cell(_ share: CouncilReport.YearShare?, _ council: PortalCouncil?) -> Markup {
    guard let share, share.whole > 0 else { return .none }
    let text = percent(share)
    let figures = "\(words.number(Decimal(share.part)))/\(words.number(Decimal(share.whole)))"
    return .row([
      council.map { .link($0.home.page(SiteAddresses.standing), text) } ?? .text(text),
      .html("<small>\(figures)</small>"),
    ])
  }

  // MARK: One criterion

  private func criterionPage(_ formula: Formula) -> String {
    let address = address(of: formula)
    let hrefs = Hrefs.relative(from: address)
    let years = Set(councils.flatMap { ($0.report?.standing[formula] ?? []).map(\.year) }).sorted(by: >)
      .prefix(Digest.years)
    let rows = councils.map { council -> [Markup] in
      let shares = council.report?.standing[formula] ?? []
      return [.link(hrefs.page(council.address), words.content(council.shortName))]
        + years.map { year in cell(shares.first { $0.year == year }, council) }
    }
    let all = [Markup.text(words[.portalAll])] + years.map { cell(total(formula, of: $0), nil) }
    let content = PortalStanding(
      title: name(of: formula), lead: words[.portalStandingLead],
      crumbs: .crumbs([Crumb(title: words[.standing], address: SiteAddresses.standing)], hrefs),
      table: TableView(
        id: "cac-nam", title: words[.byYear], isStacked: true,
        columns: [TableView.Column(words[.portalCouncil])]
          + years.map { TableView.Column(String($0), isNumber: true) }, rows: [all] + rows),
      others: [], asOf: .time(today, clock))
    return page(content, template: "portal-standing", at: address, title: name(of: formula))
  }

  /// All that one council counts.
  func table(of council: PortalCouncil) -> TableView? {
    guard let standing = council.report?.standing, !standing.isEmpty else { return nil }
    let years = Set(standing.values.flatMap { $0.map(\.year) }).sorted(by: >).prefix(Digest.years)
    return TableView(
      id: "chi-so", title: words[.standing], isStacked: true,
      columns: [TableView.Column(words[.portalCriterion])]
        + years.map { TableView.Column(String($0), isNumber: true) },
      rows: Formula.allCases.compactMap { formula in
        standing[formula].map { shares in
          [.text(name(of: formula))]
            + years.map { year in cell(shares.first { $0.year == year }, council) }
        }
      })
  }
}
