import Council
import Vietnamese

/// A page that has no facts of its own beside the common parts.
struct NoDetails: TemplateView {
  static let names: TemplateNames<NoDetails> = [:]
}

/// What stays of a withdrawn record.
struct Tombstone: TemplateView {
  let date: Markup
  let reason: ParagraphsView?
  let kind: String
  let title: String
  let crumbs: Markup

  static let names: TemplateNames<Tombstone> = [
    "date": .markup { $0.date }, "reason": .view { $0.reason }, "kind": .text { $0.kind },
    "title": .content { $0.title },
    "crumbs": .markup { $0.crumbs },
  ]
}

/// What leads from an old address to the new one.
struct Redirect: TemplateView {
  let href: String
  /// The new address in full.
  let target: String
  let title: String

  static let names: TemplateNames<Redirect> = [
    "href": .text { $0.href }, "target": .text { $0.target }, "title": .content { $0.title },
  ]
}

/// How to follow the site.
struct FollowPage: TemplateView {
  let feeds: [FeedView]
  /// Those of topics and villages.
  let more: [FeedView]
  /// Where it says how to subscribe to the calendar.
  let calendar: String?
  /// What is read over loudspeakers.
  let broadcasts: String?

  struct FeedView: TemplateView {
    let title: String
    let href: String
    let address: String
    let atom: String
    let json: String
    static let names: TemplateNames<FeedView> = [
      "title": .text { $0.title }, "href": .text { $0.href }, "address": .text { $0.address },
      "atom": .text { $0.atom }, "json": .text { $0.json },
    ]
  }

  static let names: TemplateNames<FollowPage> = [
    "feedList": .views { $0.feeds }, "more": .views { $0.more }, "calendarPage": .text { $0.calendar },
    "broadcastsPage": .text { $0.broadcasts },
  ]
}

/// What a wrong address gets.
struct NotFound: TemplateView {
  let links: [LinkView]

  static let names: TemplateNames<NotFound> = ["links": .views { $0.links }]
}

extension SiteContext {
  func plainPage(_ record: Record) -> String {
    page(of: record, NoDetails(), parts(of: record, kind: nil, showsDate: false), template: "page")
  }

  /// Kept for those who have the address, not to be found anew: neither in the sitemap nor with an address of its own.
  func tombstone(_ record: Record, _ withdrawal: Withdrawal) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    let tombstone = Tombstone(
      date: Markup.time(withdrawal.date, clock), reason: ParagraphsView(withdrawal.reason),
      kind: typeName(of: record),
      title: record.common.title, crumbs: .crumbs(crumbs(of: record), hrefs))
    return page(
      tombstone, template: "withdrawn", at: record.address, title: record.common.title,
      section: record.kind.folder, hasCanonical: false, twin: SiteAddresses.twinName,
      crumbs: crumbs(of: record))
  }

  func redirect(from alias: String, to record: Record) -> String {
    redirect(from: alias, to: record.address, title: record.common.title, section: record.kind.folder)
  }

  func redirect(from alias: String, to address: String, title: String, section: String? = nil) -> String {
    let hrefs = Hrefs.relative(from: alias)
    return page(
      Redirect(
        href: hrefs.page(address), target: Hrefs.absolute(baseURL).page(address), title: title),
      template: "redirect", at: alias, title: title, section: section, hasCanonical: false)
  }

  func followPage() -> String {
    let hrefs = Hrefs.relative(from: SiteAddresses.follow)
    let full = Hrefs.absolute(baseURL)
    let view = { (page: String, title: String) in
      let paths = SiteAddresses.feeds(of: page)
      return FollowPage.FeedView(
        title: title, href: hrefs.file(paths[0]), address: full.file(paths[0]), atom: hrefs.file(paths[1]),
        json: hrefs.file(paths[2]))
    }
    return page(
      FollowPage(
        feeds: [view("", words[.feedOfAll, words.content(council.settings.name)])]
          + listed.kinds.map { view($0.folder, words.many($0.label)) }
          + (council.history == nil ? [] : [view(SiteAddresses.changes, words[.changesTitle])]),
        more: [topics, places].flatMap(\.groups).map { view($0.address, words.content($0.name)) },
        calendar: hasCalendar ? hrefs.page(SiteAddresses.calendar, Self.subscribeAnchor) : nil,
        broadcasts: listed.kinds.isEmpty ? nil : hrefs.page(SiteAddresses.broadcasts)),
      template: "follow",
      at: SiteAddresses.follow, title: words[.feedOfAll, council.settings.name])
  }

  /// Links are full addresses: a server shows this page at whatever address was wrong.
  func notFoundPage() -> String {
    let full = Hrefs.absolute(baseURL)
    let links = sections.map { LinkView(href: full.page($0.folder), title: $0.title) }
    return page(
      NotFound(links: [LinkView(href: full.page(""), title: words.content(council.settings.name))] + links),
      template: "404",
      at: "",
      title: words[.notFound], hasCanonical: false, isAnywhere: true)
  }
}
