import Vietnamese

/// Whether an instrument binds on a given day. Computed from its dates and from the instruments that name it,
/// never typed.
package enum Force: Sendable, Hashable {
  case notYet(from: WrittenDate)
  case inForce, amended, replaced, repealed, expired
}

extension PeoplesCouncil {
  /// - Returns: nil for what has no force of its own: no instrument, or one without a date of effect that nothing
  ///   has ended.
  package func force(of record: Record) -> Force? {
    guard let instrument = record.instrument else { return nil }
    let change = change(of: record)?.mention.field.leaf
    if change == "repeals" { return .repealed }
    if change == "replaces" { return .replaced }
    if let expires = instrument.expires, expires.lastDay <= now.dayOnly { return .expired }
    guard let effective = instrument.effective else { return nil }
    if effective.firstDay > now { return .notYet(from: effective) }
    return change == "amends" ? .amended : .inForce
  }

  /// The relation by which another instrument, effective by now, repeals, replaces or amends a record: the first of
  /// these that there is.
  package func change(of record: Record) -> Relation? {
    let effective = relations(to: record).filter { isEffective($0.from) }
    return ["repeals", "replaces", "amends"].lazy
      .compactMap { field in effective.first { $0.mention.field.leaf == field } }.first
  }

  private func isEffective(_ record: Record) -> Bool {
    guard let date = record.instrument?.effective ?? record.date else { return true }
    return date.firstDay <= now
  }
}
