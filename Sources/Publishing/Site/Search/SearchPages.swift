import Council
import Parallel
import Vietnamese

/// Where a reader looks for a word, and without scripts for a letter or a topic.
struct SearchPage: TemplateView {
  struct Filter: TemplateView {
    let facet: SearchFacet

    static let names: TemplateNames<Filter> = [
      "key": .text { $0.facet.key }, "label": .text { $0.facet.label },
      "choices": .views { $0.facet.choices.map { LinkView(href: $0.key, title: $0.shown) } },
    ]
  }

  let filters: [Filter]
  let letters: [LinkView]
  let topics: [LinkView]

  static let names: TemplateNames<SearchPage> = [
    "filters": .views { $0.filters }, "letters": .views { $0.letters }, "topics": .views { $0.topics },
  ]
}

/// Records whose titles begin with one letter.
struct LetterPage: TemplateView {
  let title: String
  let crumbs: Markup
  let letters: [LinkView]
  let records: [RecordRow]
  let pager: PagerView?

  static let names: TemplateNames<LetterPage> = [
    "title": .text { $0.title }, "crumbs": .markup { $0.crumbs }, "letters": .views { $0.letters },
    "records": .views { $0.records }, "pager": .view { $0.pager },
  ]
}

/// Records by the first letter of their titles.
private struct Letter: Sendable {
  /// Nil for numbers and other scripts.
  let letter: IndexLetter?
  let records: [Record]

  var address: String { "\(SiteAddresses.search)/chu-\(letter?.key ?? "khac")" }
}

/// How many records a page of the alphabetical index shows.
private let pageSize = 100

extension SiteContext {
  /// - Parameter hasScript: whether the templates have the script that reads the index.
  func searchRoutes(hasScript: Bool) -> [Route] {
    let files = SearchFiles(self)
    let letters = letters(files.records)
    let start = Route("\(SiteAddresses.search)/index.html") {
      let hrefs = Hrefs.relative(from: SiteAddresses.search)
      return page(
        SearchPage(
          filters: files.facets.map { SearchPage.Filter(facet: $0) },
          letters: links(letters, current: nil, hrefs),
          topics: links(to: topics, hrefs)),
        template: "search", at: SiteAddresses.search, title: words[.search])
    }
    return [start] + letters.flatMap { letter in letterRoutes(letter, among: letters) }
      + (hasScript ? files.routes() : [])
  }

  private func letters(_ records: [Record]) -> [Letter] {
    let keys = concurrentMap(count: records.count) { CollationKey(records[$0].common.title) }
    let sorted = records.indices.sorted { (keys[$0], records[$0].address) < (keys[$1], records[$1].address) }
    let byLetter = Dictionary(grouping: sorted.map { records[$0] }) { IndexLetter($0.common.title) }
    let known = byLetter.keys.compactMap(\.self).sorted()
    return (known + [nil]).compactMap { letter in
      byLetter[letter].map { Letter(letter: letter, records: $0) }
    }
  }

  private func links(_ letters: [Letter], current: Letter?, _ hrefs: Hrefs) -> [LinkView] {
    letters.map {
      LinkView(
        href: hrefs.page($0.address), title: name(of: $0), note: String($0.records.count),
        isCurrent: $0.letter == current?.letter && current != nil)
    }
  }

  private func name(of letter: Letter) -> String {
    letter.letter.map { words.content($0.name) } ?? words[.otherLetters]
  }

  private func letterRoutes(_ letter: Letter, among letters: [Letter]) -> [Route] {
    pagedRoutes(letter.records, at: letter.address, size: pageSize) { shown, number, last in
      let address = SiteAddresses.page(number, of: letter.address)
      let hrefs = Hrefs.relative(from: address)
      let crumbs = [Crumb(title: words[.search], address: SiteAddresses.search)]
      let title = words[.recordsUnder, name(of: letter)]
      return page(
        LetterPage(
          title: title, crumbs: .crumbs(crumbs, hrefs), letters: links(letters, current: letter, hrefs),
          records: shown.map { row($0, hrefs, showsKind: true) },
          pager: pager(number, of: last, at: letter.address, hrefs)),
        template: "letter", at: address,
        title: number == 1 ? title : "\(title), \(words[.page, String(number)])", crumbs: crumbs)
    }
  }
}
