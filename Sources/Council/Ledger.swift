import Vietnamese

/// Sổ công khai: what a council has made public, quarter by quarter (Luật 10/2022/QH15, Điều 13, khoản 2).
package struct Ledger: Sendable {
  package struct Entry: Sendable {
    package let record: Record
    /// Whether it is the answer to a petition or question that was made public, rather than the record itself.
    package let isAnswer: Bool
    /// The day of publication; nil where the record does not give it.
    package let published: WrittenDate?
    /// The rule that asked for it, and how it was kept.
    package let duty: Duty?
  }

  private let byQuarter: [Quarter: [Entry]]
  /// What the rules ask for and is not public yet, the most urgent first.
  package let due: [Duty]

  /// What is no disclosure: people and bodies, the calendar, news and plain pages.
  private static let left: Set = [Deputy.kind, Organization.kind, Event.kind, News.kind, PlainPage.kind]

  package init(_ council: PeoplesCouncil) {
    var byQuarter: [Quarter: [Entry]] = [:]
    var due = council.duties.missing
    for record in council.records where !record.isWithdrawn {
      let duties = council.duties[record].filter { $0.rule != nil }
      due += duties.filter { $0.completion == .open }
      guard !Self.left.contains(record.kind) else { continue }
      let done = duties.filter { $0.completion != .open }
      let entries = [
        Entry(
          record: record, isAnswer: false, published: record.common.published,
          duty: done.first { !$0.isOfAnswer }),
        record.answer.map { answer in
          Entry(
            record: record, isAnswer: true, published: answer.published ?? answer.date,
            duty: done.first { $0.isOfAnswer && !$0.isOfMatter })
        },
      ]
      for entry in entries.compactMap(\.self) {
        guard let day = entry.day, day <= council.now, let quarter = Quarter(of: day) else { continue }
        byQuarter[quarter, default: []].append(entry)
      }
    }
    self.byQuarter = byQuarter.mapValues { $0.sorted(by: Self.oldestFirst) }
    self.due = due.sorted { ($0.due, $0.record?.address ?? "") < ($1.due, $1.record?.address ?? "") }
  }

  /// The newest first.
  package var quarters: [Quarter] { byQuarter.keys.sorted(by: >) }

  /// Oldest first.
  package subscript(quarter: Quarter) -> [Entry] {
    byQuarter[quarter, default: []]
  }

  private static func oldestFirst(_ a: Entry, _ b: Entry) -> Bool {
    let days = (a.day ?? .missing, b.day ?? .missing)
    if days.0 != days.1 { return days.0 < days.1 }
    return a.record === b.record ? b.isAnswer : a.record.address < b.record.address
  }
}

extension Ledger.Entry {
  /// By which it belongs to a quarter.
  fileprivate var day: WrittenDate? { published ?? (isAnswer ? nil : record.date) }
}

extension Record {
  fileprivate var answer: Answer? {
    switch content {
    case let petition as Petition: petition.answer
    case let question as Question: question.answer
    default: nil
    }
  }
}
