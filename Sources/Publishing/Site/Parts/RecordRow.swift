import Council
import Vietnamese

/// A record in a list: its title, and the small facts that tell it from others.
struct RecordRow: TemplateView {
  let href: String
  let title: String
  let meta: Markup
  var isWithdrawn = false
  /// What a list can be narrowed by: "nam:2026 thon:go-sen"; nil where it cannot.
  var tokens: String?

  static let names: TemplateNames<RecordRow> = [
    "href": .text { $0.href }, "title": .content { $0.title }, "meta": .markup { $0.meta },
    "isWithdrawn": .flag { $0.isWithdrawn }, "tokens": .text { $0.tokens },
  ]
}

extension SiteContext {
  /// - Parameters:
  ///   - showsKind: in lists of several kinds.
  ///   - showsTopics: not on a topic's own page, nor where room is scarce.
  func row(_ record: Record, _ hrefs: Hrefs, showsKind: Bool = false, showsTopics: Bool = false) -> RecordRow
  {
    let gist = gist(of: record)
    let type = showsKind || record.kind == OfficialDocument.kind ? Markup.span(gist.typeName) : nil
    if let withdrawal = record.common.withdrawn {
      let since = StateView(words[.withdrawnSince, clock.short(withdrawal.date)], .rest)
      let petition = record.content as? Petition
      return RecordRow(
        href: hrefs.page(record.address), title: record.common.title,
        meta: .row([
          type, record.instrument?.number.map { .span(words.content($0)) },
          petition.map { .span(code(of: record, $0)) }, since.markup,
        ]), isWithdrawn: true)
    }
    return RecordRow(
      href: hrefs.page(record.address), title: record.common.title,
      meta: .row([type, gist.facts] + (showsTopics ? topicLinks(of: record, hrefs) : [])))
  }

  func topicLinks(of record: Record, _ hrefs: Hrefs) -> [Markup] {
    record.common.topics.map { Markup.link(hrefs.page(SiteAddresses.topic($0)), words.content($0)) }
  }

  /// What a record is called in passing: "Nghị quyết số 33/NQ-HĐND", or its title.
  func shortName(of record: Record) -> String {
    guard let number = record.instrument?.number else {
      return words.content(record.common.title)
    }
    return words[.numbered, typeName(of: record), words.content(number)]
  }

  /// "Nghị quyết", "Kế hoạch".
  func typeName(of record: Record) -> String {
    gist(of: record).typeName
  }
}
