import Council

/// A number on a page, and the list of all that it counts.
struct Count: Sendable {
  /// Where the list lies: `chi-so/kien-nghi/thon-dong-ha/da-giai-quyet-xong`.
  let address: String
  /// What the list is called.
  let title: String
  let items: [CountedItem]

  /// The number as a link to what it counts; a mere 0 where there is nothing.
  func markup(_ hrefs: Hrefs) -> Markup {
    items.isEmpty ? .text("0") : .link(hrefs.page(address), String(items.count))
  }
}

/// One of the things that a number counts.
enum CountedItem: Sendable {
  case record(Record)
  case recommendation(PlacedRecommendation)
}

extension SiteContext {
  /// The lists behind numbers; none for a number that is 0.
  func listRoutes(of counts: [Count]) -> [Route] {
    counts.flatMap { count in
      pagedRoutes(count.items, at: count.address) { shown, number, last in
        let address = SiteAddresses.page(number, of: count.address)
        let hrefs = Hrefs.relative(from: address)
        let list = CountedList(
          title: count.title, crumbs: .crumbs(standingCrumbs, hrefs),
          total: count.items.count, items: shown.map { row($0, hrefs) },
          pager: pager(number, of: last, at: count.address, hrefs))
        return page(
          list, template: "counted", at: address,
          title: number == 1 ? count.title : "\(count.title), \(words[.page, String(number)])",
          crumbs: standingCrumbs)
      }
    }
  }

  var standingCrumbs: [Crumb] { [Crumb(title: words[.standing], address: SiteAddresses.standing)] }

  private func row(_ item: CountedItem, _ hrefs: Hrefs) -> RecordRow {
    switch item {
    case .record(let record): return row(record, hrefs)
    case .recommendation(let placed):
      let recommendation = placed.recommendation
      return RecordRow(
        href: hrefs.page(placed.record.address), title: recommendation.text,
        meta: .row([
          recommendation.owner.map { .span(words.content($0.text)) },
          recommendation.due.map { .time($0, clock) },
          state(of: recommendation).markup,
        ]))
    }
  }
}

/// What a number counts.
struct CountedList: TemplateView {
  let title: String
  let crumbs: Markup
  let total: Int
  let items: [RecordRow]
  let pager: PagerView?

  static let names: TemplateNames<CountedList> = [
    "title": .text { $0.title }, "crumbs": .markup { $0.crumbs }, "total": .text { String($0.total) },
    "items": .views { $0.items }, "pager": .view { $0.pager },
  ]
}
