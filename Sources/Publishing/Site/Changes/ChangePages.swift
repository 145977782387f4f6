import Council
import Vietnamese

/// What was changed on the site, newest first, by day.
struct ChangesPage: TemplateView {
  let title: String
  let crumbs: Markup
  /// Whether it is the page on which they begin.
  let isFirst: Bool
  let responsible: String
  /// From which day on changes are known, where not from the beginning.
  let since: Markup
  let years: [LinkView]
  let days: [DayView]
  let pager: PagerView?

  struct DayView: TemplateView {
    let date: Markup
    let id: String
    let changes: [RowView]

    static let names: TemplateNames<DayView> = [
      "date": .markup { $0.date }, "id": .text { $0.id }, "changes": .views { $0.changes },
    ]
  }

  struct RowView: TemplateView {
    /// Of what is told nowhere else.
    var id: String?
    /// Nil where no page shows it.
    let href: String?
    let title: String
    let meta: Markup
    var corrections: [String] = []
    /// What was published together, as far as it is named; then how much is not.
    var named: [LinkView] = []
    var unnamed: String?

    static let names: TemplateNames<RowView> = [
      "id": .text { $0.id }, "href": .text { $0.href }, "title": .text { $0.title },
      "meta": .markup { $0.meta }, "corrections": .contents { $0.corrections },
      "named": .views { $0.named }, "unnamed": .text { $0.unnamed },
    ]
  }

  static let names: TemplateNames<ChangesPage> = [
    "title": .text { $0.title }, "crumbs": .markup { $0.crumbs }, "isFirst": .flag { $0.isFirst },
    "responsible": .text { $0.responsible }, "since": .markup { $0.since },
    "years": .views { $0.years }, "days": .views { $0.days }, "pager": .view { $0.pager },
  ]
}

/// What was changed in one record.
struct RecordChangesPage: TemplateView {
  let crumbs: Markup
  let title: String
  let record: String
  let since: Markup
  let responsible: String
  let changes: [ChangeView]

  static let names: TemplateNames<RecordChangesPage> = [
    "crumbs": .markup { $0.crumbs }, "title": .content { $0.title }, "recordPage": .text { $0.record },
    "since": .markup { $0.since }, "responsible": .text { $0.responsible }, "changes": .views { $0.changes },
  ]
}

/// How many changes a page shows.
private let pageSize = 50

extension SiteContext {
  /// The newest changes with the way to every year, each year's pages, and the feeds.
  func changeRoutes() -> [Route] {
    guard let all = siteChanges().map(entries) else { return [] }
    let byYear = Dictionary(grouping: all, by: \.date.year)
    let years = byYear.keys.sorted(by: >)
    let counts = years.map { ($0, byYear[$0]?.reduce(0) { $0 + $1.count } ?? 0) }
    let first = Route("\(SiteAddresses.changes)/index.html") {
      changesPage(
        Array(all.prefix(pageSize)), at: SiteAddresses.changes, title: words[.changesTitle], years: counts)
    }
    let pages = years.flatMap { year in
      let address = SiteAddresses.changes(year: year)
      return pagedRoutes(byYear[year] ?? [], at: address, size: pageSize) { shown, number, last in
        let here = SiteAddresses.page(number, of: address)
        return changesPage(
          shown, at: here, title: words[.years, words[.changesTitle], String(year)], number: number,
          pager: pager(number, of: last, at: address, .relative(from: here)))
      }
    }
    return [first] + pages + changeFeedRoutes(all)
  }

  private func changesPage(
    _ shown: [ChangeEntry], at address: String, title: String, years: [(Int, Int)] = [], number: Int = 1,
    pager: PagerView? = nil
  ) -> String {
    let hrefs = Hrefs.relative(from: address)
    let isFirst = address == SiteAddresses.changes
    let crumbs = isFirst ? [] : [Crumb(title: words[.changesTitle], address: SiteAddresses.changes)]
    let feed = LinkView(
      href: hrefs.file(SiteAddresses.feed(of: SiteAddresses.changes)), title: words[.changesTitle])
    return page(
      ChangesPage(
        title: title, crumbs: .crumbs(crumbs, hrefs), isFirst: isFirst, responsible: responsible,
        since: isFirst
          ? council.history?.knownSince.map { .time(clock.local($0).dayOnly, clock) } ?? .nothing : .nothing,
        years: years.map { year, count in
          LinkView(
            href: hrefs.page(SiteAddresses.changes(year: year)), title: String(year), note: String(count))
        }, days: days(shown, hrefs), pager: pager),
      template: "changes", at: address,
      title: number == 1 ? title : "\(title), \(words[.page, String(number)])", feeds: [feed], crumbs: crumbs)
  }

  private var responsible: String { words[.changesResponsible, words.content(council.settings.name)] }

  private func days(_ entries: [ChangeEntry], _ hrefs: Hrefs) -> [ChangesPage.DayView] {
    var days: [(date: WrittenDate, rows: [ChangesPage.RowView])] = []
    for entry in entries {
      if days.last?.date != entry.date.dayOnly { days.append((entry.date.dayOnly, [])) }
      days[days.count - 1].rows.append(row(entry, hrefs))
    }
    return days.map { day in
      ChangesPage.DayView(date: .time(day.date, clock), id: "ngay-\(day.date.iso)", changes: day.rows)
    }
  }

  private func row(_ entry: ChangeEntry, _ hrefs: Hrefs) -> ChangesPage.RowView {
    switch entry {
    case .one(let change): row(change, hrefs)
    case .together(let group): row(group, hrefs)
    }
  }

  private func row(_ group: FirstPublications, _ hrefs: Hrefs) -> ChangesPage.RowView {
    ChangesPage.RowView(
      id: group.id, href: list(of: group.kind, hrefs), title: title(of: group),
      meta: StateView(words[.changePublished], .done).markup,
      named: group.named.map {
        LinkView(href: hrefs.page($0.address), title: words.content($0.common.title))
      },
      unnamed: unnamed(of: group))
  }

  private func row(_ change: SiteChange, _ hrefs: Hrefs) -> ChangesPage.RowView {
    let state = state(of: change).markup
    guard let record = change.record, let told = change.change else {
      return ChangesPage.RowView(
        id: change.id, href: list(of: change.kind, hrefs),
        title: words[.changeVanished, words.term(change.kind.label)], meta: state)
    }
    let (page, fragment) = address(of: change)
    let isTold = !record.isWithdrawn
    return ChangesPage.RowView(
      href: hrefs.page(page, fragment == change.id && page == record.address ? nil : fragment),
      title: words.content(record.common.title),
      meta: .row([
        state, .span(typeName(of: record)), isTold ? amount(of: told).map { .span($0) } : nil,
        isTold && !replacedFiles(told, hrefs).isEmpty ? .span(words[.changeFile]) : nil,
      ]), corrections: isTold ? told.corrections.map(\.text) : [])
  }

  private func list(of kind: Kind, _ hrefs: Hrefs) -> String? {
    listed.kinds.contains(kind) ? hrefs.page(kind.folder) : nil
  }

  func title(of group: FirstPublications) -> String {
    words[.changeTogether, String(group.records.count), words.many(group.kind.label)]
  }

  func unnamed(of group: FirstPublications) -> String? {
    group.unnamed > 0 ? words[.changeUnnamed, String(group.unnamed)] : nil
  }

  // MARK: One record

  /// The page of what was changed in a record, where anything was.
  func changeRoutes(of record: Record) -> [Route] {
    laterChanges(of: record).isEmpty
      ? [] : [Route("\(SiteAddresses.changes(of: record))/index.html") { changesPage(of: record) }]
  }

  private func changesPage(of record: Record) -> String {
    let address = SiteAddresses.changes(of: record)
    let hrefs = Hrefs.relative(from: address)
    let crumbs = crumbs(of: record)
    let changes = laterChanges(of: record).reversed().map { view(of: siteChange($0, of: record), hrefs) }
    return page(
      RecordChangesPage(
        crumbs: .crumbs(crumbs, hrefs), title: record.common.title, record: hrefs.page(record.address),
        since: onSiteSince(record), responsible: responsible, changes: changes),
      template: "record-changes", at: address, title: words[.changesOf, record.common.title],
      section: record.kind.folder, hasCanonical: false)
  }
}
