import Vietnamese

/// Whether an instrument binds on a given day. Computed from its dates and from the instruments that name it,
/// never typed.
package enum Force: Sendable, Hashable {
  case notYet(from: WrittenDate)
  case inForce, amended, replaced, repealed, expired

  /// Whether nothing can be based on it any more.
  package var isOver: Bool {
    switch self {
    case .replaced, .repealed, .expired: true
    case .notYet, .inForce, .amended: false
    }
  }
}

extension Relations {
  /// - Returns: nil for what has no force of its own: no instrument, or one without a date of effect that nothing
  ///   has ended.
  package func force(of record: Record, on day: WrittenDate) -> Force? {
    guard let instrument = record.instrument else { return nil }
    let change = change(of: record, on: day)?.mention.field.leaf
    if change == "repeals" { return .repealed }
    if change == "replaces" { return .replaced }
    if let expires = instrument.expires, expires.lastDay <= day.dayOnly { return .expired }
    guard let effective = instrument.effective else { return nil }
    if effective.firstDay > day { return .notYet(from: effective) }
    return change == "amends" ? .amended : .inForce
  }

  /// The relation by which another instrument, effective by that day, repeals, replaces or amends a record: the first
  /// of these that there is.
  package func change(of record: Record, on day: WrittenDate) -> Relation? {
    let effective = changes(of: record).filter { isEffective($0.from, on: day) }
    return ["repeals", "replaces", "amends"].lazy
      .compactMap { field in effective.first { $0.mention.field.leaf == field } }.first
  }

  private func isEffective(_ record: Record, on day: WrittenDate) -> Bool {
    guard let date = record.instrument?.effective ?? record.date else { return true }
    return date.firstDay <= day
  }
}

extension PeoplesCouncil {
  /// An instrument's force on the day of the build.
  package func force(of record: Record) -> Force? {
    relations.force(of: record, on: now)
  }

  /// What has changed or ended an instrument by the day of the build.
  package func change(of record: Record) -> Relation? {
    relations.change(of: record, on: now)
  }
}
