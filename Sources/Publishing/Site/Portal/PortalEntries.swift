import Council
import Vietnamese

/// A council on the portal.
struct PortalCouncil: Sendable {
  /// Below which the pages of all councils lie.
  static let folder = "hoi-dong"

  let name: String
  /// "Xã Bạch Minh".
  let shortName: String
  /// Of its page on the portal.
  let address: String
  /// Its own site.
  let home: Hrefs
  let report: CouncilReport?
  let keptSince: WrittenDate?

  init(_ council: GatheredCouncil) {
    name = council.name
    shortName = PortalSettings.shortName(of: name).capitalizedFirst
    address = "\(Self.folder)/\(shortName.folded)"
    home = Hrefs.absolute(council.address)
    report = council.report
    keptSince = council.keptSince
  }
}

/// A record, and whose it is.
struct PortalEntry: Sendable {
  let council: PortalCouncil
  let record: ReportedRecord

  /// By the day of the record; what has none comes last.
  static func newestFirst(_ a: PortalEntry, _ b: PortalEntry) -> Bool {
    let (x, y) = (a.record.date?.dayNumber ?? .min, b.record.date?.dayNumber ?? .min)
    return x == y ? a.record.url < b.record.url : x > y
  }
}

extension PortalSite {
  /// What became public last, the newest first.
  /// - Parameter share: of one council at most: who publishes much on a day leaves room for the others.
  func latest(_ count: Int, of entries: [PortalEntry], share: Int = .max) -> [PortalEntry] {
    let news = entries.compactMap { entry in
      entry.record.news.flatMap { $0 <= today ? (day: $0, entry: entry) : nil }
    }
    let sorted = news.sorted {
      $0.day == $1.day ? $0.entry.record.url < $1.entry.record.url : $0.day > $1.day
    }
    var taken: [String: Int] = [:]
    var latest: [PortalEntry] = []
    for (_, entry) in sorted where latest.count < count {
      let council = entry.council.address
      guard taken[council, default: 0] < share else { continue }
      taken[council, default: 0] += 1
      latest.append(entry)
    }
    return latest
  }

  /// A record in a list; it leads home.
  func row(_ entry: PortalEntry, showsKind: Bool = false, showsCouncil: Bool = true) -> RecordRow {
    let record = entry.record
    let type = record.type.map(words.content) ?? (showsKind ? words.term(record.kind.label) : nil)
    return RecordRow(
      href: record.url, title: record.title,
      meta: .row([
        showsCouncil ? .span(words.content(entry.council.shortName)) : nil, type.map { .span($0) },
        record.number.map { .span(words.content($0)) }, record.place.map { .span(words.content($0)) },
        record.date.map { .time($0, clock) }, state(of: record)?.markup,
      ]))
  }

  /// As the council said it, and whether the day of an answer has passed since.
  func state(of record: ReportedRecord) -> StateView? {
    guard let word = record.state.map({ words.termOrContent($0) }) else { return nil }
    let tone = record.tone.map { StateView.Tone(rawValue: $0.rawValue) ?? .rest } ?? .rest
    guard let due = record.due else { return StateView(word, tone) }
    let countdown = Countdown(.status, to: due, from: today)
    return countdown.left < 0
      ? StateView(words[.overdue, String(-countdown.left)], .late, countdown)
      : StateView(words[.openUntil, word, clock.short(due)], .going, countdown)
  }

  func isOverdue(_ record: ReportedRecord) -> Bool {
    record.due.map { $0 < today } ?? false
  }

  // MARK: Lists

  /// A kind's list: the newest records with the way to every year, and each year's own pages.
  func listRoutes(of kind: Kind) -> [Route] {
    let entries = entries.filter { $0.record.kind == kind }
    let byYear = Dictionary(grouping: entries) { $0.record.year ?? undated }
    let years = byYear.keys.sorted(by: >)
    let counts = years.map { (year: $0, count: byYear[$0]?.count ?? 0) }
    let newest = Array(entries.prefix(100))
    let list = Route("\(kind.folder)/index.html") { listPage(of: kind, newest, counts) }
    return [list]
      + years.flatMap { year in
        pagedRoutes(byYear[year] ?? [], at: address(of: year, kind), size: 100) { shown, number, last in
          yearPage(of: kind, year, shown, number, last)
        }
      }
  }

  private func address(of year: Int, _ kind: Kind) -> String {
    SiteAddresses.year(year == undated ? nil : year, of: kind)
  }

  private func listPage(
    of kind: Kind, _ shown: [PortalEntry], _ years: [(year: Int, count: Int)]
  ) -> String {
    let hrefs = Hrefs.relative(from: kind.folder)
    let title = words.many(kind.label)
    let list = ListPage(
      title: title, lead: nil, crumbs: .nothing,
      years: years.map { year, count in
        FilterGroupView.Choice(
          link: LinkView(
            href: hrefs.page(address(of: year, kind)), title: name(of: year), note: String(count)),
          token: "nam:\(name(of: year).folded)")
      }, filters: nil, groups: groups(shown), pager: nil, feed: hrefs.file(SiteAddresses.feed))
    return page(list, template: "list", at: kind.folder, title: title)
  }

  private func yearPage(
    of kind: Kind, _ year: Int, _ shown: [PortalEntry], _ number: Int, _ last: Int
  ) -> String {
    let first = address(of: year, kind)
    let address = SiteAddresses.page(number, of: first)
    let hrefs = Hrefs.relative(from: address)
    let title =
      year == undated
      ? "\(words.many(kind.label)): \(words[.undated])" : words[.years, words.many(kind.label), String(year)]
    let list = ListPage(
      title: title, lead: nil,
      crumbs: .crumbs([Crumb(title: words.many(kind.label), address: kind.folder)], hrefs), years: [],
      filters: nil, groups: groups(shown), pager: pager(number, of: last, at: first, hrefs),
      feed: hrefs.file(SiteAddresses.feed))
    return page(
      list, template: "list", at: address,
      title: number == 1 ? title : "\(title), \(words[.page, String(number)])")
  }

  private func name(of year: Int) -> String { year == undated ? words[.undated] : String(year) }

  private func groups(_ entries: [PortalEntry]) -> [YearGroup] {
    let byYear = Dictionary(grouping: entries) { $0.record.year ?? undated }
    return byYear.keys.sorted(by: >).map { year in
      YearGroup(
        year: name(of: year), id: "nam-\(year == undated ? "khac" : String(year))",
        records: (byYear[year] ?? []).map { row($0) })
    }
  }
}
