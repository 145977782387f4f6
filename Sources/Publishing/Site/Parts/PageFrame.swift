import Council
import JSON
import Vietnamese

/// What stands around every page: head, masthead, navigation, footer.
struct PageFrame: TemplateView {
  let hrefs: Hrefs
  /// The page's title and the council's name.
  let title: String
  /// One or two sentences for search engines and shared links.
  let summary: String?
  /// The page's full address; nil for pages that have none of their own.
  let canonical: String?
  /// What the heads of all pages of this depth have in common.
  let head: String
  /// Masthead and navigation, rendered once for all pages of this depth and section.
  let masthead: String
  let footer: String
  let feeds: [LinkView]
  /// What the page says, for calendar programs.
  let calendar: LinkView?
  /// The same as Markdown, where there is.
  let twin: String?
  /// What the page is about, for machines (https://schema.org), as JSON that can stand in a script element.
  let structured: String?
  let council: CouncilView
  let words: Words

  static let names: TemplateNames<PageFrame> = [
    "root": .text { $0.hrefs.root }, "home": .text { $0.hrefs.page("") },
    "speakUpPage": .text { $0.hrefs.page(SiteAddresses.speakUp) },
    "lookupPage": .text { $0.hrefs.page(SiteAddresses.lookup) },
    "pageTitle": .text { $0.title }, "summary": .text { $0.summary }, "canonical": .text { $0.canonical },
    "head": .html { $0.head }, "masthead": .html { $0.masthead }, "footer": .html { $0.footer },
    "feeds": .views { $0.feeds }, "calendar": .view { $0.calendar }, "twin": .text { $0.twin },
    "structured": .html { $0.structured },
    "council": .view { $0.council },
    "labels": TemplateNames.Name(shape: Labels.shape) { .view(Labels(words: $0.words)) },
    "contentLanguage": .html { $0.words.contentLanguage },
    "words": .view { $0.words },
  ]
}

/// A page: what it is about, and its frame. Names are looked up in this order.
struct Page<Content: TemplateView>: TemplateView {
  let content: Content
  let frame: PageFrame

  static var names: TemplateNames<Page> { [:] }

  func value(named name: String) -> TemplateValue? {
    content.value(named: name) ?? frame.value(named: name)
  }

  /// The names that a template of such a page may use.
  static func shapes(_ words: Words) -> [String: TemplateShape] {
    var shapes = PageFrame.names.shapes
    shapes["words"] = .view { words.shapes }
    return shapes.merging(Content.names.shapes) { _, own in own }
  }
}

/// Who the council is, as pages say it.
struct CouncilView: TemplateView {
  let settings: CouncilSettings
  /// Of the site's words.
  var language = SiteLanguage.vietnamese

  static let names: TemplateNames<CouncilView> = [
    "name": .content { $0.settings.name }, "body": .content { $0.body }, "area": .content { $0.area },
    "level": .text { $0.settings.level.rawValue }, "isSample": .flag { $0.settings.sample },
    "language": .text { $0.language.code }, "term": .content { $0.settings.term?.name },
    "address": .content { $0.settings.contact?.address }, "phone": .text { $0.settings.contact?.phone },
    "phoneDigits": .text { $0.settings.contact?.phone?.filter { $0.isNumber || $0 == "+" } },
    "email": .text { $0.settings.contact?.email }, "hours": .content { $0.settings.contact?.hours },
    "channels": .views { $0.channels },
    "hasOffice": .flag { $0.settings.contact?.phone != nil || $0.settings.contact?.address != nil },
  ]

  /// "Hội đồng nhân dân" of "Hội đồng nhân dân xã Bạch Minh"; the whole name where it is built otherwise.
  private var split: (body: String, area: String)? {
    guard let range = settings.name.firstRange(of: " \(settings.level.rawValue) ") else { return nil }
    let area = String(settings.name[range.lowerBound...].dropFirst()).capitalizedFirst
    return (String(settings.name[..<range.lowerBound]), area)
  }

  private var body: String { split?.body ?? "" }

  /// "Xã Bạch Minh, Mẫu".
  var area: String {
    [split?.area ?? settings.name, settings.province].compactMap(\.self).joined(separator: ", ")
  }

  private var channels: [LinkView] {
    settings.channels.compactMap { channel in
      channel.url.map { LinkView(href: $0.text, title: language.content(channel.name)) }
    }
  }
}

extension SiteLanguage {
  /// BCP 47.
  var code: String {
    switch self {
    case .vietnamese: "vi"
    case .english: "en"
    }
  }
}

/// Masthead, navigation and footer for every depth and section, rendered once.
final class Furniture: Sendable {
  /// By depth, then by the section's folder; "" for pages in no section.
  private let mastheads: [[String: String]]
  private let heads: [String]
  private let footers: [String]
  /// For the page that a server shows at any wrong address, and that so has no depth.
  let anywhere: (masthead: String, footer: String)

  /// The section that is the home page alone.
  static let home = "index.html"

  /// - Parameters:
  ///   - sections: what the navigation names.
  ///   - deepest: in how many folders a page lies at most.
  init(
    council: PeoplesCouncil, sections: [Section], words: Words, templates: Templates, baseURL: String,
    deepest: Int
  ) {
    let view = CouncilView(settings: council.settings, language: words.language)
    let hasStanding = !sections.isEmpty
    let pages = council.records(of: PlainPage.kind).sorted(by: PlainPage.order)
    let masthead = { (hrefs: Hrefs, current: String, isList: Bool) in
      let links = Section.asked(sections).map { section in
        LinkView(
          href: hrefs.page(section.folder), title: section.title,
          isCurrent: section.folder == current && isList,
          isSection: section.folder == current)
      }
      return templates.render(
        "masthead",
        FurnitureView(
          hrefs: hrefs, council: view, sections: links, pages: [], isHome: current == Self.home, words: words)
      )
    }
    let counted = [(SiteAddresses.standing, words[.standing]), (SiteAddresses.ledger, words[.ledger])]
    let footer = { (hrefs: Hrefs) in
      templates.render(
        "footer",
        FurnitureView(
          hrefs: hrefs, council: view,
          sections: sections.map { LinkView(href: hrefs.page($0.folder), title: $0.title) },
          pages: (hasStanding ? counted.map { LinkView(href: hrefs.page($0), title: $1) } : [])
            + pages.map { LinkView(href: hrefs.page($0.address), title: words.content($0.common.title)) },
          isHome: false, hasChanges: council.history != nil,
          words: words))
    }
    mastheads = (0...deepest).map { depth in
      let keys = ["", Self.home] + sections.map(\.folder)
      return Dictionary(
        uniqueKeysWithValues: keys.map { ($0, masthead(Hrefs(depth: depth), $0, depth == 1)) })
    }
    heads = (0...deepest).map { depth in
      let hrefs = Hrefs(depth: depth)
      let feed = LinkView(
        href: hrefs.file(SiteAddresses.feed), title: words[.feedOfAll, council.settings.name])
      return templates.render(
        "head",
        FurnitureView(
          hrefs: hrefs, council: view, sections: [], pages: [], feeds: [feed], isHome: false, words: words))
    }
    footers = (0...deepest).map { footer(Hrefs(depth: $0)) }
    let full = Hrefs.absolute(baseURL)
    anywhere = (masthead(full, "", false), footer(full))
  }

  func masthead(depth: Int, section: String) -> String {
    mastheads[depth][section] ?? mastheads[depth][""] ?? ""
  }

  func head(depth: Int) -> String {
    heads[depth]
  }

  func footer(depth: Int) -> String {
    footers[depth]
  }
}

struct FurnitureView: TemplateView {
  let hrefs: Hrefs
  let council: CouncilView
  let sections: [LinkView]
  let pages: [LinkView]
  var feeds: [LinkView] = []
  let isHome: Bool
  var hasChanges = false
  let words: Words

  static let names: TemplateNames<FurnitureView> = [
    "home": .text { $0.hrefs.page("") }, "follow": .text { $0.hrefs.page(SiteAddresses.follow) },
    "data": .text { $0.hrefs.page(SiteAddresses.data) },
    "proof": .text { $0.hrefs.page(SiteAddresses.proof) },
    "changes": .text { $0.hasChanges ? $0.hrefs.page(SiteAddresses.changes) : nil },
    "search": .text { $0.hrefs.page(SiteAddresses.search) },
    "root": .text { $0.hrefs.root }, "feeds": .views { $0.feeds },
    "council": .view { $0.council }, "sections": .views { $0.sections }, "pages": .views { $0.pages },
    "isHome": .flag { $0.isHome }, "formOrigin": .text { $0.council.settings.petitionForm?.origin },
    "speakUp": .text { $0.hrefs.page(SiteAddresses.speakUp) }, "zone": .text { $0.council.settings.timeZone },
    "words": .view { $0.words },
  ]

  static func shapes(_ words: Words) -> [String: TemplateShape] {
    var shapes = names.shapes
    shapes["words"] = .view { words.shapes }
    return shapes
  }
}

extension PlainPage {
  /// By the number that the office gives, then by title.
  static func order(_ a: Record, _ b: Record) -> Bool {
    let (x, y) = ((a.content as? PlainPage)?.order ?? .max, (b.content as? PlainPage)?.order ?? .max)
    return x == y ? vietnameseOrder(a.common.title, b.common.title) : x < y
  }
}

extension SiteContext {
  /// A page at an address, framed.
  /// - Parameters:
  ///   - section: the kind's folder, where the address does not begin with it.
  ///   - isAnywhere: whether a server shows the page at other addresses.
  ///   - twin: the name of the file beside the page that says the same as Markdown.
  ///   - crumbs: the pages above it, outermost first.
  ///   - thing: what it is about, in the terms of schema.org.
  func page<Content: TemplateView>(
    _ content: Content, template: String, at address: String, title: String, summary: String? = nil,
    section: String? = nil, hasCanonical: Bool = true, isAnywhere: Bool = false, feeds: [LinkView] = [],
    calendar: LinkView? = nil, twin: String? = nil, crumbs: [Crumb] = [], about thing: JSONValue? = nil
  ) -> String {
    let frame = frame(
      at: address, title: title, summary: summary, section: section, hasCanonical: hasCanonical,
      isAnywhere: isAnywhere, feeds: feeds, calendar: calendar, twin: twin, crumbs: crumbs, about: thing)
    return templates.render(template, Page(content: content, frame: frame))
  }

  /// What stands around a page, without the page.
  func frame(
    at address: String, title: String, summary: String? = nil, section: String? = nil,
    hasCanonical: Bool = true,
    isAnywhere: Bool = false, feeds: [LinkView] = [], calendar: LinkView? = nil, twin: String? = nil,
    crumbs: [Crumb] = [], about thing: JSONValue? = nil
  ) -> PageFrame {
    let depth = Hrefs.depth(of: address)
    // Links of a page that may be shown anywhere lead to the site's own address; its style is the one that lies
    // beside it, for nothing is loaded from an address in full.
    let hrefs = isAnywhere ? Hrefs.absolute(baseURL) : Hrefs(depth: depth)
    let folder = section ?? String(address.prefix { $0 != "/" })
    return PageFrame(
      hrefs: hrefs,
      title: title.isEmpty ? council.settings.name : "\(title.withoutMarks) – \(council.settings.name)",
      summary: summary,
      canonical: hasCanonical ? Hrefs.absolute(baseURL).page(address) : nil,
      head: furniture.head(depth: depth),
      masthead: isAnywhere ? furniture.anywhere.masthead : furniture.masthead(depth: depth, section: folder),
      footer: isAnywhere ? furniture.anywhere.footer : furniture.footer(depth: depth),
      feeds: feeds, calendar: calendar, twin: twin,
      structured: structured(
        thing, crumbs.map { Crumb(title: $0.title.withoutMarks, address: $0.address) },
        current: Crumb(title: title.withoutMarks, address: address)),
      council: CouncilView(settings: council.settings, language: words.language), words: words)
  }
}
