import Council
import Vietnamese

/// "Tra cứu": from a petition's code, or from a number alone, to the page.
struct LookupPage: TemplateView {
  let crumbs: Markup
  let title: String
  /// The page of all years.
  let home: String
  let years: [LinkView]
  /// The petitions of one year by code, or all that has one number; none on the page of all years.
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

  /// For each number a page of all that has it, the newest first: who knows no more than "số 14" need not know whether
  /// that was a petition or a resolution, nor of which year.
  func numberRoutes() -> [Route] {
    let petitions = council.records(of: Petition.kind)
    guard !petitions.isEmpty else { return [] }
    let kinds = [Petition.kind, Resolution.kind, OfficialDocument.kind]
    let numbered = kinds.flatMap(council.records).compactMap { record in
      number(of: record).map { (number: $0, record: record) }
    }
    let years = Set(petitions.map { $0.year ?? undated }).sorted(by: >)
    return Dictionary(grouping: numbered, by: \.number).sorted { $0.key < $1.key }.map { number, found in
      let address = SiteAddresses.lookup(number: number)
      let records = found.map(\.record).sorted(by: PeoplesCouncil.newestFirst)
      return Route("\(address)/index.html") {
        lookupPage(years, at: address, words[.lookupNumber, String(number)], records.map { (called($0), $0) })
      }
    }
  }

  private func lookupPage(_ years: [Int], of year: Int?, _ petitions: [Record]) -> String {
    guard let year else { return lookupPage(years, at: SiteAddresses.lookup, words[.lookup], []) }
    let codes = petitions.compactMap { record in
      (record.content as? Petition).map { (code(of: record, $0), record) }
    }.sorted { vietnameseOrder($0.0, $1.0) }
    return lookupPage(
      years, of: year, at: SiteAddresses.lookup(year: year), words[.years, words[.lookup], String(year)],
      codes)
  }

  /// - Parameters:
  ///   - year: which of the years this page is of; nil where of none.
  ///   - found: what it lists, each by what it is called.
  private func lookupPage(
    _ years: [Int], of year: Int? = nil, at address: String, _ title: String, _ found: [(String, Record)]
  ) -> String {
    let hrefs = Hrefs.relative(from: address)
    let crumbs =
      address == SiteAddresses.lookup ? [] : [Crumb(title: words[.lookup], address: SiteAddresses.lookup)]
    let content = LookupPage(
      crumbs: .crumbs(crumbs, hrefs), title: title, home: hrefs.page(SiteAddresses.lookup),
      years: years.map {
        LinkView(
          href: hrefs.page(SiteAddresses.lookup(year: $0)), title: String($0), isCurrent: $0 == year)
      },
      codes: found.map {
        LinkView(href: hrefs.page($1.address), title: words.content($0), note: words.content($1.common.title))
      })
    return page(content, template: "lookup", at: address, title: title, crumbs: crumbs)
  }

  /// What a petition or a document is called, and its year where that does not say it.
  private func called(_ record: Record) -> String {
    let name = written(record)
    guard let year = record.year.map(String.init), !name.contains(year) else { return name }
    return "\(name) (\(year))"
  }

  private func written(_ record: Record) -> String {
    (record.content as? Petition).map { code(of: record, $0) } ?? record.instrument?.number ?? ""
  }

  /// 14 of `14/NQ-HĐND`, `KN-2026-014`, `KN2026014` and `014/KN-2026`: never the year, which is another's too.
  private func number(of record: Record) -> Int? {
    let name = written(record)
    let groups = name.split { !("0"..."9").contains($0) }
    var ends: [Substring] = []
    if record.instrument == nil, let last = groups.last, name.hasSuffix(last) { ends.append(last) }
    if let first = groups.first, name.hasPrefix(first) { ends.append(first) }
    let year = record.year.map(String.init) ?? ""
    return ends.lazy.compactMap { group in
      let rest = group.count > year.count && group.hasPrefix(year) ? group.dropFirst(year.count) : group
      return rest == year ? nil : Int(rest)
    }.first { $0 > 0 }
  }
}
