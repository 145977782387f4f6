import Council
import Diagnostics
import Reading
import Vietnamese

/// Fields that cannot both be right. Which one is wrong, only the office knows.
func checkContradictions(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.flatMap { record -> [Diagnostic] in
    let found: [Contradiction] =
      switch record.content {
      case let petition as Petition: contradictions(in: petition)
      case let supervision as Supervision: contradictions(in: supervision)
      case let session as Session: contradictions(in: session)
      case let resolution as Resolution: contradictions(in: resolution, context)
      case let question as Question: contradictions(in: question)
      case let project as Project: contradictions(in: project)
      default: []
      }
    let votes = (record.content as? Session).map { differingVotes(in: $0, record, context) } ?? []
    return found.map { .warning($0.message, at: context.place(of: $0.path, in: record)) } + votes
      + unanswered(record, context)
  }
}

/// What is wrong, and the field at which it is told.
typealias Contradiction = (path: FieldPath, message: Message)

private func contradictions(in petition: Petition) -> [Contradiction] {
  let path = FieldPath([.field("status")])
  if petition.answer != nil, petition.status.isOpen {
    return [(path, .answeredButOpen(petition.status.rawValue))]
  }
  return []
}

private func unanswered(_ record: Record, _ context: CheckContext) -> [Diagnostic] {
  let status: String? =
    switch record.content {
    case let petition as Petition where petition.answer == nil && petition.status == .resolved:
      petition.status.rawValue
    case let question as Question where question.answer == nil && question.status == .answered:
      question.status?.rawValue
    default: nil
    }
  guard let status else { return [] }
  let (message, place) = context.lacking(
    "answer", of: record, .closedWithoutAnswer(status), else: context.place(of: "status", in: record))
  return [.warning(message, at: place)]
}

private func contradictions(in supervision: Supervision) -> [Contradiction] {
  supervision.recommendations.enumerated().compactMap { index, recommendation -> Contradiction? in
    let path = FieldPath([.field("recommendations"), .item(index), .field("progress")])
    return unfinished(isDone: recommendation.status == .done, recommendation.progress).map { (path, $0) }
  }
}

/// What is wrong between a state and how much of the work is done.
func unfinished(isDone: Bool, _ progress: Int?) -> Message? {
  guard let progress else { return nil }
  if isDone { return progress < 100 ? .doneButUnfinished(progress) : nil }
  return progress == 100 ? .finishedButOpen : nil
}

private func contradictions(in session: Session) -> [Contradiction] {
  let items = session.agenda.enumerated().compactMap { index, item -> Contradiction? in
    guard let vote = item.vote, let ayes = vote.ayes, item.result?.folded.hasPrefix("thong-qua") == true,
      ayes <= vote.noes ?? 0
    else { return nil }
    let path = FieldPath([.field("agenda"), .item(index), .field("result")])
    return (path, .passedWithout(ayes: ayes, noes: vote.noes ?? 0))
  }
  let isOpened = session.agenda.contains { ($0.vote?.total ?? 0) > 0 }
  return items
    + (session.state == .planned && isOpened
      ? [(FieldPath([.field("state")]), .votedButPlanned(SessionState.planned.rawValue))] : [])
}

private func contradictions(in resolution: Resolution, _ context: CheckContext) -> [Contradiction] {
  guard let reference = resolution.instrument.session, let issued = resolution.instrument.issued,
    case .found(let meeting) = context.index.resolve(reference.text, in: [Session.kind.folder]),
    let starts = (meeting.content as? Session)?.starts, starts != .missing, isBefore(issued, starts)
  else { return [] }
  return [(FieldPath([.field("issued")]), .issuedBefore(starts))]
}

/// Votes on resolutions that are not those which the session says of them.
private func differingVotes(in session: Session, _ record: Record, _ context: CheckContext) -> [Diagnostic] {
  session.agenda.compactMap { item -> Diagnostic? in
    guard let vote = item.vote, let reference = item.resolution,
      case .found(let target) = context.index.resolve(reference.text, in: [Resolution.kind.folder]),
      let other = target.instrument?.vote
    else { return nil }
    let pairs = [(vote.ayes, other.ayes), (vote.noes, other.noes), (vote.abstentions, other.abstentions)]
    guard pairs.contains(where: { $0 != nil && $1 != nil && $0 != $1 }) else { return nil }
    let name = "\(context.content.name)/\(record.path)"
    return .warning(.otherVote(than: name), at: context.place(of: "vote", in: target))
  }
}

extension Message {
  static func contradiction(_ text: Localized, _ fix: Localized) -> Message {
    Message("contradiction", text, fix: fix)
  }

  static func answeredButOpen(_ status: String) -> Message {
    contradiction(
      Localized(
        vi: "đã có trả lời mà trạng thái chưa đổi: «\(status)»",
        en: "there is an answer, but the status is still “\(status)”"),
      Localized(
        vi: "đổi trạng thái; trả lời chưa xong thì ghi vào «diễn biến»",
        en: "change the status; put an interim answer under “steps”"))
  }

  fileprivate static func closedWithoutAnswer(_ status: String) -> Message {
    contradiction(
      Localized(
        vi: "trạng thái «\(status)» mà không có mục «trả lời»", en: "it is “\(status)” without an answer"),
      Localized(
        vi: "thêm «trả lời» với ngày và nội dung, để cử tri biết đã làm gì",
        en: "add “answer” with its date and text"))
  }

  fileprivate static func doneButUnfinished(_ progress: Int) -> Message {
    contradiction(
      Localized(
        vi: "đã hoàn thành mà tiến độ mới \(progress)%", en: "it is done, but only \(progress)% of it"),
      Localized(vi: "ghi tiến độ 100, hoặc đổi trạng thái", en: "write 100, or change the status"))
  }

  fileprivate static let finishedButOpen = contradiction(
    Localized(
      vi: "tiến độ 100% mà trạng thái chưa là hoàn thành", en: "all of it is done, but not by its status"),
    Localized(
      vi: "đổi trạng thái thành «hoàn thành», hoặc xem lại tiến độ", en: "change the status, or the progress")
  )

  fileprivate static func passedWithout(ayes: Int, noes: Int) -> Message {
    contradiction(
      Localized(
        vi: "ghi là thông qua mà chỉ \(ayes) phiếu tán thành, \(noes) phiếu không tán thành",
        en: "it is said to have passed with \(ayes) votes for and \(noes) against"),
      Localized(vi: "xem lại kết quả và số phiếu trong biên bản", en: "check the result and the votes"))
  }

  fileprivate static func votedButPlanned(_ state: String) -> Message {
    contradiction(
      Localized(
        vi: "đã có biểu quyết mà trạng thái còn «\(state)»", en: "there are votes, but it is only planned"),
      Localized(
        vi: "xoá dòng này để trang tự tính theo ngày họp, hoặc ghi «đã họp»",
        en: "delete this line, so that the dates tell, or change it"))
  }

  fileprivate static func issuedBefore(_ starts: WrittenDate) -> Message {
    contradiction(
      Localized(
        vi: "ban hành trước ngày khai mạc kỳ họp (\(starts.short))",
        en: "it was issued before its session began (\(starts.iso))"),
      Localized(vi: "xem lại ngày, hoặc kỳ họp đã thông qua", en: "check the date, or the session"))
  }

  fileprivate static func otherVote(than name: String) -> Message {
    contradiction(
      Localized(
        vi: "số phiếu khác với chương trình kỳ họp ở \(name)",
        en: "the votes are not those of the session's agenda in \(name)"),
      Localized(vi: "xem lại biên bản rồi sửa số sai", en: "check the minutes and mend the wrong one"))
  }
}
