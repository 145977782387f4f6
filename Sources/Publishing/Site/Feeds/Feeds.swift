import Council
import Vietnamese

/// An RSS 2.0 feed (https://www.rssboard.org/rss-specification).
struct Feed: TemplateView {
  let title: String
  let page: String
  let address: String
  let language: String
  /// The date of its newest item, so that a feed changes only when its items do.
  let updated: String?
  let items: [FeedItem]

  static let names: TemplateNames<Feed> = [
    "title": .text { $0.title }, "page": .text { $0.page }, "address": .text { $0.address },
    "language": .text { $0.language }, "updated": .text { $0.updated }, "items": .views { $0.items },
  ]
}

struct FeedItem: TemplateView {
  let title: String
  /// Also the item's permanent guid.
  let address: String
  let date: String
  let category: String
  /// The record's full text, as markup within markup.
  let text: String

  static let names: TemplateNames<FeedItem> = [
    "title": .text { $0.title }, "address": .text { $0.address }, "date": .text { $0.date },
    "category": .text { $0.category }, "text": .text { $0.text },
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

  static let names: TemplateNames<FeedText> = [
    "parts": .view { $0.parts }, "agenda": .views { $0.agenda },
    "recommendations": .views { $0.recommendations },
    "petition": .view { $0.petition }, "answer": .view { $0.answer }, "promise": .view { $0.promise },
  ]
}

/// How many items a feed holds.
private let feedSize = 30

extension SiteContext {
  /// One feed for everything, one for each kind.
  func feedRoutes() -> [Route] {
    let all = listed.kinds.flatMap { council.records(of: $0) }
    return [feedRoute(SiteAddresses.feed, title: council.settings.name, page: "", all)]
      + listed.kinds.map { kind in
        feedRoute(
          SiteAddresses.feed(of: kind.folder), title: words[.feedOf, kind.label], page: kind.folder,
          council.records(of: kind))
      }
  }

  func feedRoute(_ path: String, title: String, page: String, _ records: [Record]) -> Route {
    Route(path) { feed(path, title: title, page: page, records) }
  }

  private func feed(_ path: String, title: String, page: String, _ records: [Record]) -> String {
    let full = Hrefs.absolute(baseURL)
    let dated = records.compactMap { record in feedDate(of: record).map { (record, $0) } }
    let newest = dated.sorted { $0.1 == $1.1 ? $0.0.address < $1.0.address : $0.1 > $1.1 }.prefix(feedSize)
    let items = newest.map { record, date in
      FeedItem(
        title: feedTitle(of: record), address: full.page(record.address), date: clock.rfc822(date),
        category: typeName(of: record), text: text(of: record, full))
    }
    return templates.render(
      "rss",
      Feed(
        title: title, page: full.page(page), address: full.file(path),
        language: council.settings.language.code,
        updated: newest.first.map { clock.rfc822($0.1) }, items: items))
  }

  /// A voter finds a petition by its code.
  private func feedTitle(of record: Record) -> String {
    guard let petition = record.content as? Petition else { return record.common.title }
    return words[.coded, code(of: record, petition), record.common.title]
  }

  /// A session to come without a day of publication counts as new today; what has no date at all, as most deputies, is
  /// no news.
  private func feedDate(of record: Record) -> WrittenDate? {
    lastNews(of: record) ?? (record.date == nil ? nil : today)
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
      promise: ParagraphsView(petition?.roadmap ?? question?.promise))
    return templates.render("feed-text", text)
  }
}
