import Council
import Vietnamese

/// What there is to read aloud and to pin up.
struct BroadcastList: TemplateView {
  struct Entry: TemplateView {
    let title: String
    let note: String
    let text: String
    let notice: String

    static let names: TemplateNames<Entry> = [
      "title": .text { $0.title }, "note": .text { $0.note }, "text": .text { $0.text },
      "notice": .text { $0.notice },
    ]
  }

  let sessions: [Entry]
  let weeks: [Entry]
  /// Those of earlier years, by name alone.
  let earlier: [LinkView]

  static let names: TemplateNames<BroadcastList> = [
    "sessions": .views { $0.sessions }, "weeks": .views { $0.weeks }, "earlier": .views { $0.earlier },
  ]
}

/// How many weeks the page lists with all that belongs to them, the newest first.
private let listedWeeks = 52

/// How many sessions it lists: the rest have their texts beside them.
private let listedSessions = 10

extension Broadcasts {
  func listPage() -> String {
    let hrefs = Hrefs.relative(from: SiteAddresses.broadcasts)
    let start = lister.today.adding(days: -7 * listedWeeks)
    let list = BroadcastList(
      sessions: lister.council.records(of: Session.kind).prefix(listedSessions).compactMap { record in
        guard let session = record.content as? Session else { return nil }
        return entry(
          lister.words.content(record.common.title), note: lister.clock.short(session.starts),
          text: SiteAddresses.broadcast(of: record),
          notice: SiteAddresses.notice(of: record), hrefs)
      },
      weeks: news.weeks.filter { $0.first > start }.map { week in
        entry(
          title(of: week, lister.words),
          note: "\(lister.clock.short(week.first)) – \(lister.clock.short(week.last))",
          text: SiteAddresses.broadcast(of: week),
          notice: SiteAddresses.week(week), hrefs)
      },
      earlier: news.weeks.filter { $0.first <= start }.map {
        LinkView(href: hrefs.page(SiteAddresses.week($0)), title: title(of: $0, lister.words))
      })
    return lister.page(
      list, template: "broadcasts", at: SiteAddresses.broadcasts, title: lister.words[.broadcasts])
  }

  private func entry(_ title: String, note: String, text: String, notice: String, _ hrefs: Hrefs)
    -> BroadcastList.Entry
  {
    BroadcastList.Entry(title: title, note: note, text: hrefs.file(text), notice: hrefs.page(notice))
  }
}
