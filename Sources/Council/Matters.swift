import Vietnamese

/// The records of which stories are told, with what happened in each and to which others it is tied. Found once: each
/// of them is part of the stories of many.
struct Matters: Sendable {
  struct Part: Sendable {
    let events: [Story.Event]
    /// What the record names, in the order of its fields; then what names it.
    fileprivate(set) var ties: [Tie] = []
    /// Whether a way leads through the record to others. Meetings and budgets belong to many matters.
    fileprivate(set) var leadsOn: Bool
  }

  struct Tie: Sendable {
    let record: Record
    /// At how many ties from the record of which the story is told this one still counts.
    let reach: Int
  }

  /// Over how many ties a story goes: what is further away is another matter.
  static let furthest = 3

  private var parts: [ObjectIdentifier: Part] = [:]

  /// - Parameter records: in the order in which a record lists those that name it.
  init(_ records: [Record], _ relations: Relations) {
    for record in records where record.content.isOfMatter {
      parts[ObjectIdentifier(record)] = Part(
        events: record.content.events.map { Story.Event(date: $1, what: $0, record: record) },
        leadsOn: record.content.leadsOn)
    }
    var naming: [ObjectIdentifier: [Tie]] = [:]
    var counts: [ObjectIdentifier: Int] = [:]
    for record in records {
      for relation in relations.from(record) {
        guard let thread = threads[relation.mention.field.name] else { continue }
        let (one, other) = (ObjectIdentifier(record), ObjectIdentifier(relation.to))
        counts[one, default: 0] += 1
        counts[other, default: 0] += 1
        guard parts[one] != nil, parts[other] != nil else { continue }
        parts[one]?.ties.append(Tie(record: relation.to, reach: thread.forwards))
        naming[other, default: []].append(Tie(record: record, reach: thread.backwards))
      }
    }
    for (record, ties) in naming { parts[record]?.ties += ties }
    for (record, count) in counts where count >= tiesOfHub { parts[record]?.leadsOn = false }
  }

  /// Nil for a record of which no story is told.
  subscript(record: Record) -> Part? {
    parts[ObjectIdentifier(record)]
  }
}

/// From this many ties on, a record belongs to several matters, as a year's programme does, and leads to none of them.
private let tiesOfHub = 7

/// Fields that tie records into one matter, with how far each reaches. Who does something, and what changes a text, is
/// told elsewhere.
private let threads: [String: (forwards: Int, backwards: Int)] = {
  let whole = (forwards: Matters.furthest, backwards: Matters.furthest)
  return [
    "meeting": whole, "project": whole, "budgetLine.budget": whole, "plan.file": whole,
    "conclusion.file": whole, "decision.file": whole,
    // The supervisions of one programme are different matters.
    "resolution": (Matters.furthest, 1),
    // Says less than a tie that has a name, and so leads less far.
    "related": (2, 2),
  ]
}()

extension RecordKind {
  fileprivate var isOfMatter: Bool {
    // By the type alone: a value is copied to be looked at.
    switch Self.self {
    case is Petition.Type, is Question.Type, is Supervision.Type, is Resolution.Type,
      is BudgetDisclosure.Type, is Project.Type, is VoterMeeting.Type:
      true
    default: false
    }
  }

  fileprivate var leadsOn: Bool {
    !(Self.self is VoterMeeting.Type || Self.self is BudgetDisclosure.Type)
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
