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

/// How many records a story has at most.
private let mostRecords = 20

extension PeoplesCouncil {
  /// - Returns: nil where the record stands alone, and for meetings and budgets, which belong to many matters.
  package func story(of record: Record) -> Story? {
    guard !(record.content is VoterMeeting || record.content is BudgetDisclosure) else { return nil }
    let records = matter(of: record)
    guard records.count > 1 else { return nil }
    let events = records.flatMap { matters[$0]?.events ?? [] }
    let open = records.flatMap { duties[$0] }.filter { $0.rule == nil && $0.completion == .open }
    return Story(
      events: events.sorted(by: Story.Event.isBefore),
      next: open.sorted { ($0.due, $0.record?.address ?? "") < ($1.due, $1.record?.address ?? "") })
  }

  /// The records of a matter, the nearest first.
  private func matter(of start: Record) -> [Record] {
    var records = [start]
    var seen: Set = [ObjectIdentifier(start)]
    var border = [start]
    for distance in 1...Matters.furthest {
      var reached: [Record] = []
      for record in border {
        guard let part = matters[record], record === start || part.leadsOn else { continue }
        for tie in part.ties where distance <= tie.reach && seen.insert(ObjectIdentifier(tie.record)).inserted
        {
          reached.append(tie.record)
          if records.count + reached.count == mostRecords { return records + reached }
        }
      }
      records += reached
      border = reached
    }
    return records
  }
}
