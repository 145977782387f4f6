import Vietnamese

/// Sổ công khai: what a council has made public, quarter by quarter (Luật 10/2022/QH15, Điều 13, khoản 2).
package struct Ledger: Sendable {
  package struct Entry: Sendable {
    package let record: Record
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
    for record in council.records where record.common.withdrawn == nil {
      let duties = council.duties[record].filter { $0.rule != nil }
      due += duties.filter { $0.completion == .open }
      let published = record.common.published
      guard !Self.left.contains(record.kind), let day = published ?? record.date, day <= council.now,
        let quarter = Quarter(of: day)
      else { continue }
      byQuarter[quarter, default: []].append(
        Entry(record: record, published: published, duty: duties.first { $0.completion != .open }))
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
    let days = (a.published ?? a.record.date ?? .missing, b.published ?? b.record.date ?? .missing)
    return days.0 == days.1 ? a.record.address < b.record.address : days.0 < days.1
  }
}
