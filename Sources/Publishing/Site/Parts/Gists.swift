import Council
import Parallel
import Vietnamese

/// What lists, stories and tables say of a record beside its title. It is made once: a record is named on a dozen pages.
struct Gist: Sendable {
  let state: StateView?
  /// "Nghị quyết", "Kế hoạch".
  let typeName: String
  /// The small facts that tell it from others, the state last; nothing for what was withdrawn.
  let facts: Markup
}

extension SiteContext {
  /// The gists of all records that are on the site.
  func makeGists() -> [ObjectIdentifier: Gist] {
    let records = council.records
    let gists = concurrentMap(count: records.count) { makeGist(of: records[$0]) }
    return Dictionary(uniqueKeysWithValues: zip(records, gists).map { (ObjectIdentifier($0), $1) })
  }

  /// - Parameter record: mostly one on the site; what is not is asked for too seldom to be kept.
  func gist(of record: Record) -> Gist {
    gists[ObjectIdentifier(record)] ?? makeGist(of: record)
  }

  private func makeGist(of record: Record) -> Gist {
    let state = makeState(of: record)
    return Gist(
      state: state,
      typeName: (record.content as? OfficialDocument).map { words.content($0.type.capitalizedFirst) }
        ?? words.term(record.kind.label),
      facts: record.isWithdrawn ? .nothing : facts(of: record, state))
  }

  private func facts(of record: Record, _ state: StateView?) -> Markup {
    let petition = record.content as? Petition
    return .row(
      [
        record.instrument?.number.map { .span(words.content($0)) },
        petition.map { .span(code(of: record, $0)) },
        petition?.place.map { .span(words.content($0)) },
        record.kind.isDirectory ? nil : record.date.map { .time($0, clock) },
      ] + peculiarities(of: record) + [state?.markup])
  }

  /// What tells a record from others of its kind.
  private func peculiarities(of record: Record) -> [Markup?] {
    switch record.content {
    case let petition as Petition: [petition.owner.map { .span(words.content($0.text)) }]
    case let supervision as Supervision: [overdue(in: supervision)?.markup]
    case let question as Question:
      [.span(words.content("\(question.asker.text) → \(question.respondent.text)"))]
    case let meeting as VoterMeeting:
      [meeting.place.map { .span(words.content($0)) }, meeting.form.map { .span(words.term($0.rawValue)) }]
    case let event as Event: [event.place.map { .span(words.content($0)) }]
    case let project as Project:
      [project.place.map { .span(words.content($0)) }, project.owner.map { .span(words.content($0.text)) }]
    case let plan as LandPlan: [plan.period.map { .span(words.content($0)) }]
    case let deputy as Deputy:
      [
        mainRole(of: deputy).map { .span(words.content($0)) },
        deputy.constituency.map { .span(words.content($0)) },
      ]
    case let organization as Organization: [organization.parent.map { .span(words.content($0.text)) }]
    default: []
    }
  }
}
