import Council
import Diagnostics
import Reading
import Vietnamese

/// Nothing is done about a matter after it was closed.
///
/// Only an answer that leaves nothing to do closes a matter on its day. What was resolved may have been promised in the
/// answer and done later; what a deputy was promised is done after the answer; a project's last step is its end.
func checkSteps(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.flatMap { record -> [Diagnostic] in
    guard let (end, steps) = closing(of: record.content) else { return [] }
    return steps.enumerated().compactMap { index, step -> Diagnostic? in
      guard isBefore(end, step.date) else { return nil }
      let path = FieldPath([.field("steps"), .item(index), .field("date")])
      return .error(.stepAfterEnd(step.date, end), at: context.place(of: path, in: record))
    }
  }
}

/// The day on which a matter was closed, and the steps that led there.
private func closing(of content: any RecordKind) -> (end: WrittenDate, steps: [Step])? {
  switch content {
  case let petition as Petition:
    guard [.explained, .outOfCompetence].contains(petition.status) else { return nil }
    return petition.answer?.date.map { ($0, petition.steps) }
  case let question as Question:
    guard !question.state.isOpen, question.promise == nil else { return nil }
    return question.answer?.date.map { ($0, question.steps) }
  default: return nil
  }
}

extension Message {
  fileprivate static func stepAfterEnd(_ step: WrittenDate, _ end: WrittenDate) -> Message {
    Message(
      "step-after-end",
      Localized(
        vi: "bước ngày \(step.short) sau khi việc đã khép lại (trả lời ngày \(end.short))",
        en: "the step of \(step.iso) comes after the matter was closed (answered on \(end.iso))"),
      fix: Localized(
        vi: "xem lại hai ngày này; việc còn làm tiếp thì đổi trạng thái",
        en: "check both dates; change the status if there was more to do"))
  }
}
