import Council
import Diagnostics
import Reading

/// No more deputies vote than are present, and no more are present than there are.
func checkVotes(_ context: CheckContext) -> [Diagnostic] {
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
