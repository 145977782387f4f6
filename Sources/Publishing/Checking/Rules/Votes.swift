import Council
import Diagnostics
import Reading

/// A vote says how many were for it; no more deputies vote than are present, and no more are present than there are.
func checkVotes(_ context: CheckContext) -> [Diagnostic] {
  checkAyes(context) + checkTotals(context)
}

private func checkAyes(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.flatMap { record -> [Diagnostic] in
    let items = (record.content as? Session)?.agenda ?? []
    let votes =
      [(record.instrument?.vote, FieldPath([.field("vote")]))]
      + items.enumerated().map { ($1.vote, FieldPath([.field("agenda"), .item($0), .field("vote")])) }
    return votes.compactMap { vote, path in
      guard let vote, vote.ayes == nil else { return nil }
      return .warning(.votesWithoutAyes, at: context.place(of: path, in: record))
    }
  }
}

private func checkTotals(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.flatMap { record -> [Diagnostic] in
    if let session = record.content as? Session {
      return checkSession(session, record, context)
    }
    guard let instrument = record.instrument, let vote = instrument.vote, let reference = instrument.session,
      case .found(let meeting) = context.index.resolve(reference.text, in: [Session.kind.folder]),
      let present = (meeting.content as? Session)?.attendance?.present, vote.total > present
    else { return [] }
    return [.error(.tooManyVotes(vote.total, present: present), at: context.place(of: "vote", in: record))]
  }
}

private func checkSession(_ session: Session, _ record: Record, _ context: CheckContext) -> [Diagnostic] {
  guard let attendance = session.attendance else { return [] }
  var diagnostics: [Diagnostic] = []
  if let total = attendance.total, attendance.present > total {
    diagnostics.append(
      .error(
        .tooManyPresent(attendance.present, total: total),
        at: context.place(of: FieldPath([.field("attendance"), .field("present")]), in: record)))
  }
  for (index, item) in session.agenda.enumerated() {
    guard let vote = item.vote, vote.total > attendance.present else { continue }
    diagnostics.append(
      .error(
        .tooManyVotes(vote.total, present: attendance.present),
        at: context.place(of: FieldPath([.field("agenda"), .item(index), .field("vote")]), in: record)))
  }
  return diagnostics
}

extension Message {
  fileprivate static let votesWithoutAyes = Message(
    "votes-without-ayes",
    Localized(vi: "biểu quyết thiếu số phiếu tán thành", en: "the vote does not say how many were for it"),
    fix: Localized(
      vi: "thêm «tán thành: số phiếu», hoặc xoá cả mục «biểu quyết»",
      en: "add “for: number”, or delete the whole “vote”"))

  fileprivate static func tooManyVotes(_ votes: Int, present: Int) -> Message {
    Message(
      "too-many-votes",
      Localized(
        vi: "\(votes) phiếu, nhưng chỉ \(present) đại biểu có mặt",
        en: "\(votes) votes, but \(present) deputies present"),
      fix: Localized(
        vi: "xem lại số phiếu và số đại biểu có mặt trong biên bản", en: "check the votes and the attendance")
    )
  }

  fileprivate static func tooManyPresent(_ present: Int, total: Int) -> Message {
    Message(
      "too-many-present",
      Localized(
        vi: "\(present) đại biểu có mặt, tổng số chỉ \(total)",
        en: "\(present) deputies present of only \(total)"),
      fix: Localized(vi: "xem lại hai số này trong biên bản", en: "check both figures"))
  }
}
