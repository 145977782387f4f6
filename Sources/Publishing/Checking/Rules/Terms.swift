import Council
import Diagnostics
import Reading
import Vietnamese

/// Memberships and terms end after they start, and a deputy is one in some term of the council.
func checkTerms(_ context: CheckContext) -> [Diagnostic] {
  let settings = context.content.settings
  let terms = [settings?.term].compactMap(\.self) + (settings?.earlierTerms ?? [])
  return checkSettingsTerms(context)
    + context.content.records.flatMap { record -> [Diagnostic] in
      guard let deputy = record.content as? Deputy else { return [] }
      let backwards = deputy.memberships.enumerated().compactMap { index, membership -> Diagnostic? in
        guard let from = membership.from, let to = membership.to, isBefore(to, from) else { return nil }
        let path = FieldPath([.field("memberships"), .item(index), .field("to")])
        return .error(.endsBeforeItStarts(from, to), at: context.place(of: path, in: record))
      }
      let isInTerm =
        deputy.memberships.isEmpty || terms.isEmpty
        || deputy.memberships.contains { membership in terms.contains { $0.overlaps(membership) } }
      guard backwards.isEmpty, !isInTerm else { return backwards }
      return [.error(.inNoTerm(terms.map(\.name)), at: context.place(of: "memberships", in: record))]
    }
}

private func checkSettingsTerms(_ context: CheckContext) -> [Diagnostic] {
  guard let settings = context.content.settings, let file = context.content.settingsFile else { return [] }
  let terms =
    [(FieldPath([.field("term")]), settings.term)]
    + settings.earlierTerms.enumerated().map { (FieldPath([.field("earlierTerms"), .item($0)]), $1) }
  return terms.compactMap { path, term in
    guard let from = term?.from, let to = term?.to, isBefore(to, from) else { return nil }
    return .error(
      .endsBeforeItStarts(from, to), at: file.place(of: path + .field("to"), inWhole: CouncilSettings.self))
  }
}

extension Term {
  fileprivate func overlaps(_ membership: Membership) -> Bool {
    let starts = membership.from ?? from
    let ends = membership.to ?? to
    let isTooLate = to.flatMap { to in starts.map { isBefore(to, $0) } } ?? false
    let isTooEarly = from.flatMap { from in ends.map { isBefore($0, from) } } ?? false
    return !isTooLate && !isTooEarly
  }
}

extension Message {
  fileprivate static func inNoTerm(_ terms: [String]) -> Message {
    let list = terms.joined(separator: "; ")
    return Message(
      "deputy-in-no-term",
      Localized(
        vi: "không có chức vụ nào nằm trong nhiệm kỳ của Hội đồng nhân dân (\(list))",
        en: "no membership lies in a term of the council (\(list))"),
      fix: Localized(
        vi: "xem lại ngày của chức vụ, hoặc thêm nhiệm kỳ vào «nhiệm kỳ trước» ở site.yaml",
        en: "check the dates, or add the term to “earlierTerms” in site.yaml"))
  }
}
