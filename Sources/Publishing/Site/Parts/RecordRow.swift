import Council
import Vietnamese

/// A record in a list: its title, and the small facts that tell it from others.
struct RecordRow: TemplateView {
  let href: String
  let title: String
  let meta: Markup
  var isWithdrawn = false

  static let names: TemplateNames<RecordRow> = [
    "href": .text { $0.href }, "title": .text { $0.title }, "meta": .markup { $0.meta },
    "isWithdrawn": .flag { $0.isWithdrawn },
  ]
}

extension SiteContext {
  /// - Parameters:
  ///   - showsKind: in lists of several kinds.
  ///   - showsTopics: not on a topic's own page, nor where room is scarce.
  func row(_ record: Record, _ hrefs: Hrefs, showsKind: Bool = false, showsTopics: Bool = false) -> RecordRow
  {
    let petition = record.content as? Petition
    let namesType = showsKind || record.content is OfficialDocument
    let identity = [
      namesType ? .span(typeName(of: record)) : nil, record.instrument?.number.map { Markup.span($0) },
      petition.map { .span(code(of: record, $0)) },
    ]
    if let withdrawal = record.common.withdrawn {
      let since = StateView(words[.withdrawnSince, withdrawal.date.short], .rest)
      return RecordRow(
        href: hrefs.page(record.address), title: record.common.title, meta: .row(identity + [since.markup]),
        isWithdrawn: true)
    }
    let facts =
      identity
      + [
        petition?.place.map { .span($0) },
        record.kind.isDirectory ? nil : record.date.map { Markup.time($0, clock) },
      ] + peculiarities(of: record) + [state(of: record)?.markup]
    return RecordRow(
      href: hrefs.page(record.address), title: record.common.title,
      meta: .row(facts + (showsTopics ? topicLinks(of: record, hrefs) : [])))
  }

  /// What tells a record from others of its kind.
  private func peculiarities(of record: Record) -> [Markup?] {
    switch record.content {
    case let petition as Petition: [petition.owner.map { .span($0.text) }]
    case let supervision as Supervision: [overdue(in: supervision)?.markup]
    case let question as Question: [.span("\(question.asker.text) → \(question.respondent.text)")]
    case let meeting as VoterMeeting:
      [meeting.place.map { .span($0) }, meeting.form.map { .span($0.rawValue) }]
    case let event as Event: [event.place.map { .span($0) }]
    case let project as Project: [project.place.map { .span($0) }, project.owner.map { .span($0.text) }]
    case let plan as LandPlan: [plan.period.map { .span($0) }]
    case let deputy as Deputy:
      [mainRole(of: deputy).map { .span($0) }, deputy.constituency.map { .span($0) }]
    case let organization as Organization: [organization.parent.map { .span($0.text) }]
    default: []
    }
  }

  func topicLinks(of record: Record, _ hrefs: Hrefs) -> [Markup] {
    record.common.topics.map { Markup.link(hrefs.page(SiteAddresses.topic($0)), $0) }
  }

  /// What a record is called in passing: "Nghị quyết số 33/NQ-HĐND", or its title.
  func shortName(of record: Record) -> String {
    guard let number = record.instrument?.number else { return record.common.title }
    return words[.numbered, typeName(of: record), number]
  }

  /// "Nghị quyết", "Kế hoạch".
  func typeName(of record: Record) -> String {
    (record.content as? OfficialDocument)?.type.capitalizedFirst ?? record.kind.label
  }
}
