import Vietnamese

/// One matter through the records that it belongs to: petition, question, supervision, resolution, budget, project.
package struct Story: Sendable {
  /// What happened on a day, by a record.
  package struct Event: Sendable {
    /// In the order in which one leads to the other.
    package enum What: CaseIterable, Sendable {
      case met, petitioned, asked, questionAnswered, supervised, issued, budgeted, begun, finished,
        petitionAnswered

      fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package let date: WrittenDate
    package let what: What
    package let record: Record

    /// By the day; of one day, what leads to the other comes first.
    fileprivate static func isBefore(_ a: Event, _ b: Event) -> Bool {
      let days = (a.date.firstDay, b.date.firstDay)
      if days.0 != days.1 { return days.0 < days.1 }
      return (a.what.rank, a.record.address) < (b.what.rank, b.record.address)
    }
  }

  /// Oldest first.
  package let events: [Event]
  /// What is still to be done, the most urgent first.
  package let next: [Duty]
}

/// Fields that tie records into one matter. Who does something, and what changes a text, is told elsewhere.
private let threads: Set = [
  "meeting", "project", "budgetLine.budget", "resolution", "plan.file", "conclusion.file", "decision.file",
  "related",
]

/// How many records a story has at most, and over how many ties it goes: what is further away is another matter. A
/// mere "related" says less than a tie that has a name, and so leads less far.
private let mostRecords = 20
private let furthest = 3
private let furthestRelated = 2

/// From this many ties on, a record belongs to several matters, as a year's programme does, and leads to none of them.
private let tiesOfHub = 7

extension PeoplesCouncil {
  /// - Returns: nil where the record stands alone.
  package func story(of record: Record) -> Story? {
    guard record.content.isOfMatter else { return nil }
    let records = matter(of: record)
    guard records.count > 1 else { return nil }
    let events = records.flatMap { record in
      record.content.events.map { Story.Event(date: $1, what: $0, record: record) }
    }
    let open = records.flatMap { duties[$0] }.filter { $0.rule == nil && $0.completion == .open }
    return Story(
      events: events.sorted(by: Story.Event.isBefore),
      next: open.sorted { ($0.due, $0.record?.address ?? "") < ($1.due, $1.record?.address ?? "") })
  }

  /// The records of a matter, the nearest first. Meetings and budgets belong to many matters, so no way leads through
  /// them.
  private func matter(of start: Record) -> [Record] {
    var records = [start]
    var seen: Set = [ObjectIdentifier(start)]
    var border = [start]
    for distance in 1...furthest {
      var reached: [Record] = []
      for record in border where record === start || leadsOn(record) {
        let ties = [
          (relations.from(record), \Relation.to), (relations.to(record), \Relation.from),
        ]
        for (tied, end) in ties {
          let isBackwards = end == \Relation.from
          for relation in tied where isThread(relation, at: distance, isBackwards: isBackwards) {
            let other = relation[keyPath: end]
            guard other.content.isOfMatter, seen.insert(ObjectIdentifier(other)).inserted
            else { continue }
            reached.append(other)
            if records.count + reached.count == mostRecords { return records + reached }
          }
        }
      }
      records += reached
      border = reached
    }
    return records
  }

  private func isThread(_ relation: Relation, at distance: Int, isBackwards: Bool) -> Bool {
    let field = relation.mention.field.name
    switch field {
    case "related": return distance <= furthestRelated
    // The supervisions of one programme are different matters.
    case "resolution": return distance == 1 || !isBackwards
    default: return threads.contains(field)
    }
  }

  private func leadsOn(_ record: Record) -> Bool {
    guard record.content.leadsOn else { return false }
    let ties = relations.from(record).count { threads.contains($0.mention.field.name) }
    return ties < tiesOfHub
      && relations.to(record).lazy.filter { threads.contains($0.mention.field.name) }.prefix(tiesOfHub - ties)
        .count
        < tiesOfHub - ties
  }
}

extension RecordKind {
  fileprivate var isOfMatter: Bool {
    switch self {
    case is Petition, is Question, is Supervision, is Resolution, is BudgetDisclosure, is Project,
      is VoterMeeting:
      true
    default: false
    }
  }

  fileprivate var leadsOn: Bool {
    !(self is VoterMeeting || self is BudgetDisclosure)
  }

  fileprivate var events: [(what: Story.Event.What, date: WrittenDate)] {
    let dated: [(Story.Event.What, WrittenDate?)] =
      switch self {
      case let meeting as VoterMeeting: [(.met, meeting.starts)]
      case let petition as Petition:
        [(.petitioned, petition.received), (.petitionAnswered, petition.answer?.date)]
      case let question as Question:
        [
          (.asked, question.asked),
          (.questionAnswered, question.answer?.date == question.asked ? nil : question.answer?.date),
        ]
      case let project as Project:
        [
          (.begun, project.from ?? project.steps.map(\.date).min() ?? project.common.published),
          (.finished, project.state == .done ? project.steps.map(\.date).max() : nil),
        ]
      case is Supervision: [(.supervised, date)]
      case let budget as BudgetDisclosure: [(.budgeted, budget.decided ?? date)]
      default: [(.issued, date)]
      }
    return dated.compactMap { what, date in date.map { (what, $0) } }
  }
}
