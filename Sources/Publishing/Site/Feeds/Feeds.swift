import Council
import JSON
import Vietnamese

/// A feed, in the forms that readers of feeds know: RSS 2.0 (https://www.rssboard.org/rss-specification), Atom (RFC 4287)
/// and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
struct Feed: TemplateView {
  let title: String
  let page: String
  let address: String
  let language: String
  let author: String
  /// The date of its newest item, so that a feed changes only when its items do.
  let updated: Moment?
  let items: [FeedItem]
  /// What a browser shows it by.
  let style: String
  let words: Words

  /// A day as the forms write it.
  struct Moment {
    let rfc822: String
    let rfc3339: String
  }

  static let names: TemplateNames<Feed> = [
    "title": .text { $0.title }, "page": .text { $0.page }, "address": .text { $0.address },
    "language": .text { $0.language }, "author": .text { $0.author },
    "updated": .text { $0.updated?.rfc822 },
    "updatedAtom": .text { $0.updated?.rfc3339 ?? "1970-01-01T00:00:00Z" },
    "items": .views { $0.items }, "style": .text { $0.style }, "words": .view { $0.words },
  ]

  static func shapes(_ words: Words) -> [String: TemplateShape] {
    var shapes = names.shapes
    shapes["words"] = .view { words.shapes }
    return shapes
  }

  var json: JSONValue {
    [
      "version": "https://jsonfeed.org/version/1.1", "title": .string(title), "home_page_url": .string(page),
      "feed_url": .string(address), "language": .string(language), "authors": [["name": .string(author)]],
      "items": .array(
        items.map { item in
          [
            "id": .string(item.id), "url": .string(item.address), "title": .string(item.title),
            "content_html": .string(item.text), "date_published": .string(item.date.rfc3339),
            "tags": [.string(item.category)],
          ]
        }),
    ]
  }
}

struct FeedItem: TemplateView {
  let title: String
  let address: String
  /// What it is known by for good: its address, or that and what happened.
  let id: String
  let date: Feed.Moment
  let category: String
  /// The record's full text, as markup within markup.
  let text: String

  static let names: TemplateNames<FeedItem> = [
    "title": .text { $0.title }, "address": .text { $0.address }, "id": .text { $0.id },
    "date": .text { $0.date.rfc822 }, "dateAtom": .text { $0.date.rfc3339 },
    "category": .text { $0.category },
    "text": .text { $0.text },
  ]
}

/// What a feed says of a record in full.
struct FeedText: TemplateView {
  let parts: RecordParts
  let agenda: [AgendaItemView]
  let recommendations: [RecommendationView]
  let petition: ParagraphsView?
  let answer: AnswerView?
  let promise: ParagraphsView?
  let contentLanguage: String

  static let names: TemplateNames<FeedText> = [
    "parts": .view { $0.parts }, "agenda": .views { $0.agenda },
    "recommendations": .views { $0.recommendations },
    "petition": .view { $0.petition }, "answer": .view { $0.answer }, "promise": .view { $0.promise },
    "contentLanguage": .html { $0.contentLanguage },
  ]
}

extension SiteContext {
  /// How many items a feed holds.
  static let feedSize = 30

  /// One feed for everything, one for each kind, which tell of removals too, one for each body that something was done by.
  func feedRoutes() -> [Route] {
    let all = listed.kinds.flatMap { listed[$0] }
    return feedRoutes(title: council.settings.name, page: "", all)
      + listed.kinds.flatMap { kind in
        feedRoutes(
          title: words[.feedOf, words.many(kind.label)], page: kind.folder, listed[kind])
      }
      + council.records(of: Organization.kind).flatMap { record -> [Route] in
        let records = work(of: record)
        return records.isEmpty
          ? [] : feedRoutes(title: words[.feedOf, record.common.title], page: record.address, records)
      }
  }

  /// What a body did or has to do, and what is news.
  func work(of organization: Record) -> [Record] {
    var seen: Set<ObjectIdentifier> = []
    return council.relations.to(organization).map(\.from).filter {
      !$0.kind.isDirectory && feedDate(of: $0) != nil && seen.insert(ObjectIdentifier($0)).inserted
    }
  }

  /// The three forms of a page's feed.
  /// - Parameter page: its address, "" for the home page.
  func feedRoutes(title: String, page: String, _ records: [Record]) -> [Route] {
    feedRoutes(title: title, page: page) { newest(of: records).map { item($0, at: $1) } }
  }

  func feedRoutes(title: String, page: String, _ make: @escaping @Sendable () -> [FeedItem]) -> [Route] {
    let paths = SiteAddresses.feeds(of: page)
    let items = Once(uses: paths.count, make)
    let made = { @Sendable (path: String) -> Feed in feed(path, title: title, page: page, items.value) }
    return [
      Route(paths[0]) { templates.render("rss", made(paths[0])) },
      Route(paths[1]) { templates.render("atom", made(paths[1])) },
      Route(paths[2]) { made(paths[2]).json.text(.indented) },
    ]
  }

  private func feed(_ path: String, title: String, page: String, _ items: [FeedItem]) -> Feed {
    let full = Hrefs.absolute(baseURL)
    return Feed(
      title: title, page: full.page(page), address: full.file(path),
      language: words.language.code, author: council.settings.name, updated: items.first?.date,
      items: items, style: full.file("nguon-tin.css"), words: words)
  }

  private func newest(of records: [Record]) -> ArraySlice<(Record, WrittenDate)> {
    let dated = records.compactMap { record in feedDate(of: record).map { (record, $0) } }
    return dated.sorted { $0.1 == $1.1 ? $0.0.address < $1.0.address : $0.1 > $1.1 }.prefix(Self.feedSize)
  }

  private func item(_ record: Record, at date: WrittenDate) -> FeedItem {
    let full = Hrefs.absolute(baseURL)
    let address = full.page(record.address)
    if let withdrawal = record.common.withdrawn {
      let said = [words[.withdrawnSince, clock.short(withdrawal.date)], withdrawal.reason]
      return FeedItem(
        title: words[.coded, words[.withdrawn], feedTitle(of: record)], address: address, id: address,
        date: moment(date), category: typeName(of: record).withoutMarks,
        text: said.map { "<p>\($0.escapedForMarkup)</p>" }.joined())
    }
    return FeedItem(
      title: feedTitle(of: record), address: address, id: address, date: moment(date),
      category: typeName(of: record).withoutMarks, text: text(of: record, full))
  }

  func moment(_ date: WrittenDate) -> Feed.Moment {
    Feed.Moment(rfc822: clock.rfc822(date), rfc3339: clock.rfc3339(date))
  }

  // MARK: One matter

  /// Whether a matter is worth following: it is open, or something happened within a year.
  func canBeFollowed(_ record: Record) -> Bool {
    let isOpen: Bool
    switch record.content {
    case let petition as Petition: isOpen = petition.status.isOpen
    case let question as Question: isOpen = question.state.isOpen
    default: return false
    }
    return isOpen || (lastNews(of: record)?.days(to: today) ?? .max) <= 365
  }

  /// What happened to a petition or a question, an item for each day, as Atom.
  func matterFeed(_ record: Record, _ events: [(date: WrittenDate, text: String)]) -> String {
    let full = Hrefs.absolute(baseURL)
    let address = full.page(record.address)
    let past = events.filter { $0.date <= council.now }.sorted { $0.date > $1.date }
    return templates.render(
      "atom",
      Feed(
        title: words[.followed, feedTitle(of: record)], page: address,
        address: full.file(SiteAddresses.matterFeed(of: record)), language: words.language.code,
        author: council.settings.name, updated: past.first.map { moment($0.date) },
        items: past.prefix(Self.feedSize).map { date, text in
          FeedItem(
            title: text, address: address, id: "\(address)#\(date.iso)-\(text.folded.prefix(60))",
            date: moment(date), category: typeName(of: record).withoutMarks, text: text.escapedForMarkup)
        }, style: full.file("nguon-tin.css"), words: words))
  }

  /// A voter finds a petition by its code.
  private func feedTitle(of record: Record) -> String {
    guard let petition = record.content as? Petition else { return record.common.title }
    return words[.coded, code(of: record, petition), record.common.title]
  }

  /// A session to come without a day of publication counts as new today; what has no date at all, as most deputies, is
  /// no news.
  private func feedDate(of record: Record) -> WrittenDate? {
    if let withdrawal = record.common.withdrawn { return withdrawal.date }
    return lastNews(of: record) ?? (record.date == nil ? nil : today)
  }

  private func text(of record: Record, _ full: Hrefs) -> String {
    let petition = record.content as? Petition
    let question = record.content as? Question
    let session = record.content as? Session
    let supervision = record.content as? Supervision
    let text = FeedText(
      parts: parts(of: record, kind: nil, hrefs: full),
      agenda: session.map { agenda(of: $0, record, full) } ?? [],
      recommendations: supervision.map { $0.recommendations.map { view(of: $0, in: record, full) } } ?? [],
      petition: ParagraphsView(petition?.text),
      answer: (petition?.answer ?? question?.answer).map { view(of: $0, in: record, full) },
      promise: ParagraphsView(petition?.roadmap ?? question?.promise),
      contentLanguage: words.contentLanguage)
    return templates.render("feed-text", text)
  }
}
