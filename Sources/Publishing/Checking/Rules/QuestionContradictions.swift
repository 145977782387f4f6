import Council
import Diagnostics
import Vietnamese

/// A question's status goes with its answer and its promise.
func contradictions(in question: Question) -> [Contradiction] {
  guard let status = question.status else { return [] }
  let path = FieldPath([.field("status")])
  if status == .unanswered, question.answer != nil { return [(path, .answeredButOpen(status.rawValue))] }
  // What is promised is told apart from the answer, so that it can be followed.
  guard status == .answered, question.promise != nil else { return [] }
  return [(path, .promisedButClosed)]
}

extension Message {
  fileprivate static let promisedButClosed = contradiction(
    Localized(
      vi: "có lời hứa mà trạng thái chỉ là «\(QuestionStatus.answered.rawValue)»",
      en: "there is a promise, but the status says only that it was answered"),
    Localized(
      vi:
        "ghi «\(QuestionStatus.underWay.rawValue)» hoặc «\(QuestionStatus.done.rawValue)», hoặc xoá dòng này",
      en: "say whether the promise is under way or kept, or delete this line"))
}
