import Council
import Vietnamese

/// Records of a kind or on a topic, newest first, under their years.
struct ListPage: TemplateView {
  let title: String
  let lead: String?
  let crumbs: Markup
  let years: [FilterGroupView.Choice]
  let filters: FiltersView?
  let groups: [YearGroup]
  let pager: PagerView?
  let feed: String

  static let names: TemplateNames<ListPage> = [
    "title": .text { $0.title }, "lead": .text { $0.lead }, "crumbs": .markup { $0.crumbs },
    "years": .views { $0.years }, "filters": .view { $0.filters }, "groups": .views { $0.groups },
    "pager": .view { $0.pager },
    "feed": .text { $0.feed },
  ]
}

struct YearGroup: TemplateView {
  let year: String
  let id: String
  let records: [RecordRow]

  static let names: TemplateNames<YearGroup> = [
    "year": .text { $0.year }, "id": .text { $0.id }, "records": .views { $0.records },
  ]
}

/// The way through a list that has several pages.
struct PagerView: TemplateView {
  let newer: String?
  let older: String?
  let pages: [LinkView]

  static let names: TemplateNames<PagerView> = [
    "newer": .text { $0.newer }, "older": .text { $0.older }, "pages": .views { $0.pages },
  ]
}

/// Stands for the year of records without any date: they come last.
let undated = Int.min

/// How many records a page of a list shows.
private let pageSize = 50

extension SiteContext {
  /// A kind's list: the newest records with the way to every year, and each year's own pages. Year pages keep their
  /// addresses when records are added, so links to them, which every record has, do too.
  func listRoutes(of kind: Kind) -> [Route] {
    if kind.isDirectory { return [Route("\(kind.folder)/index.html") { directoryPage(kind) }] }
    let records = listed[kind]
    let byYear = Dictionary(grouping: records) { $0.year ?? undated }
    let years = byYear.keys.sorted(by: >)
    let counts = years.map { ($0, byYear[$0]?.count ?? 0) }
    // The calendar stands in the place of its own kind's list, and the budgets' is a table.
    let filters = kind == Event.kind || kind == BudgetDisclosure.kind ? nil : filters(of: kind, records)
    var routes =
      kind == Event.kind
      ? []
      : [
        Route("\(kind.folder)/index.html") {
          kindPage(kind, Array(records.prefix(pageSize)), years: counts, filters)
        }
      ]
    for year in years {
      routes += pagedRoutes(
        byYear[year] ?? [], at: SiteAddresses.year(year == undated ? nil : year, of: kind)
      ) {
        shown, number, last in
        yearPage(kind, year, shown, number: number, last: last)
      }
    }
    return routes + (filters.map { self.routes(of: $0) } ?? [])
  }

  /// "2026", or that there is no date.
  private func name(ofYear year: Int) -> String {
    year == undated ? words[.undated] : String(year)
  }

  private func kindPage(
    _ kind: Kind, _ shown: [Record], years: [(Int, Int)], _ filters: ListFilters?
  ) -> String {
    let hrefs = Hrefs.relative(from: kind.folder)
    let links = years.map { year, count in
      FilterGroupView.Choice(
        link: LinkView(
          href: hrefs.page(SiteAddresses.year(year == undated ? nil : year, of: kind)),
          title: name(ofYear: year), note: String(count)), token: "nam:\(year)")
    }
    let list = ListPage(
      title: words.many(kind.label), lead: nil, crumbs: .nothing, years: links,
      filters: filters.map { view(of: $0, hrefs) },
      groups: groups(shown, hrefs), pager: nil, feed: hrefs.file(SiteAddresses.feed(of: kind.folder)))
    switch kind {
    case Petition.kind:
      return page(
        PetitionList(
          list: list, overview: overview(ofYear: council.records(of: kind).first?.year, hrefs),
          overdue: overduePetitions(hrefs)), template: "petitions",
        at: kind.folder,
        title: words.many(kind.label), feeds: [feedLink(of: kind, hrefs)])
    case BudgetDisclosure.kind:
      return page(
        BudgetList(
          table: budgetYears(hrefs),
          comparison: budgetComparisonRoutes().isEmpty ? nil : hrefs.page(SiteAddresses.budgetComparison),
          current: currentBudget(hrefs)), template: "budgets",
        at: kind.folder,
        title: words.many(kind.label), feeds: [feedLink(of: kind, hrefs)])
    default:
      return page(
        list, template: "list", at: kind.folder, title: words.many(kind.label),
        feeds: [feedLink(of: kind, hrefs)])
    }
  }

  private func yearPage(
    _ kind: Kind, _ year: Int, _ shown: [Record], number: Int, last: Int
  ) -> String {
    let first = SiteAddresses.year(year == undated ? nil : year, of: kind)
    let address = SiteAddresses.page(number, of: first)
    let hrefs = Hrefs.relative(from: address)
    let title =
      year == undated
      ? "\(words.many(kind.label)): \(words[.undated])" : words[.years, words.many(kind.label), String(year)]
    let crumbs = [Crumb(title: Section.title(ofList: kind, words), address: kind.folder)]
    let list = ListPage(
      title: title, lead: nil, crumbs: .crumbs(crumbs, hrefs),
      years: [], filters: nil,
      groups: groups(shown, hrefs), pager: pager(number, of: last, at: first, hrefs),
      feed: hrefs.file(SiteAddresses.feed(of: kind.folder)))
    return page(
      list, template: "list", at: address,
      title: number == 1 ? title : "\(title), \(words[.page, String(number)])",
      feeds: [feedLink(of: kind, hrefs)], crumbs: crumbs)
  }

  func feedLink(of kind: Kind, _ hrefs: Hrefs) -> LinkView {
    LinkView(
      href: hrefs.file(SiteAddresses.feed(of: kind.folder)), title: words[.feedOf, words.many(kind.label)])
  }

  func groups(_ records: [Record], _ hrefs: Hrefs, showsKind: Bool = false, showsTopics: Bool = true)
    -> [YearGroup]
  {
    var groups: [(year: Int, records: [RecordRow])] = []
    for record in records {
      let year = record.year ?? undated
      var row = row(record, hrefs, showsKind: showsKind, showsTopics: showsTopics)
      row.tokens = showsKind ? nil : tokens(of: record)
      if groups.last?.year == year {
        groups[groups.count - 1].records.append(row)
      } else {
        groups.append((year, [row]))
      }
    }
    return groups.map {
      YearGroup(
        year: name(ofYear: $0.year), id: "nam-\($0.year == undated ? "khac" : String($0.year))",
        records: $0.records)
    }
  }
}

/// One route for every page of a long list.
func pagedRoutes<Item: Sendable>(
  _ records: [Item], at address: String, size: Int = pageSize,
  _ render: @escaping @Sendable (_ shown: [Item], _ number: Int, _ last: Int) -> String
) -> [Route] {
  let last = max(1, (records.count + size - 1) / size)
  return (1...last).map { number in
    let shown = Array(records[((number - 1) * size)..<min(records.count, number * size)])
    return Route("\(SiteAddresses.page(number, of: address))/index.html") {
      render(shown, number, last)
    }
  }
}

/// Numbers near the page at hand, the first and the last.
func pager(_ number: Int, of last: Int, at address: String, _ hrefs: Hrefs) -> PagerView? {
  guard last > 1 else { return nil }
  let href = { (number: Int) in hrefs.page(SiteAddresses.page(number, of: address)) }
  let shown = (1...last).filter { $0 == 1 || $0 == last || abs($0 - number) <= 2 }
  return PagerView(
    newer: number > 1 ? href(number - 1) : nil, older: number < last ? href(number + 1) : nil,
    pages: shown.map { LinkView(href: href($0), title: String($0), isCurrent: $0 == number) })
}
