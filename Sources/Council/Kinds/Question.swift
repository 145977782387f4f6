import Vietnamese

/// Chất vấn: what a deputy asked somebody in office, the answer, and the promise in it.
package struct Question: RecordKind {
  package static let kind = Kind(id: "question", folder: "chat-van", label: "Chất vấn")

  package var common = Common()
  package var asked = WrittenDate.missing
  package var asker = Name("")
  package var respondent = Name("")
  package var session: Reference?
  package var answer: Answer?
  package var promise: String?
  package var due: WrittenDate?
  package var status: QuestionStatus?
  package var steps: [Step] = []

  package init() {}
  package var date: WrittenDate? { asked }

  private static let person: FieldType = .named([Deputy.kind.folder, Organization.kind.folder])

  package static let schema = Schema<Question>(
    Schema.part(\.common, Common.schema) + [
      Field(\.asked, "asked", "Ngày hỏi", also: ["Ngày chất vấn"], isRequired: true, "Ngày chất vấn."),
      Field(
        \.asker, "asker", "Người chất vấn", also: ["Người hỏi", "Đại biểu chất vấn"], type: person,
        isRequired: true, "Đại biểu đã hỏi."),
      Field(
        \.respondent, "respondent", "Người trả lời", also: ["Người được chất vấn", "Cơ quan trả lời"],
        type: person, isRequired: true, "Ai phải trả lời."),
      Field(
        \.session, "session", "Kỳ họp", type: .reference([Session.kind.folder]), "Hỏi ở kỳ họp nào."),
      Field(
        \.answer, "answer", "Trả lời", also: ["Nội dung trả lời"], "Ngày, nội dung và tệp của câu trả lời."),
      Field(\.promise, "promise", "Lời hứa", also: ["Cam kết"], "Người trả lời hứa làm gì."),
      Field(\.due, "due", "Hạn", also: ["Thời hạn"], "Ngày phải trả lời, hoặc phải làm xong điều đã hứa."),
      Field(
        \.status, "status", "Trạng thái", also: ["Tình trạng"], "Không ghi thì tính theo câu trả lời."),
      Field(\.steps, "steps", "Diễn biến", "Từng việc đã làm, có ngày."),
    ])

  /// The status that was given, or the one that follows from there being an answer.
  package var state: QuestionStatus {
    if let status { return status }
    return answer == nil ? .unanswered : promise == nil ? .answered : .underWay
  }
}

/// Chất vấn đang ở đâu.
package enum QuestionStatus: String, Choice {
  case unanswered = "chưa trả lời"
  case answered = "đã trả lời"
  case underWay = "đang thực hiện"
  case partlyDone = "hoàn thành một phần"
  case done = "hoàn thành"

  package var also: [String] {
    switch self {
    case .unanswered: ["tiếp nhận", "đã chuyển", "chờ trả lời", "chưa thực hiện"]
    case .answered: ["giải trình cung cấp thông tin"]
    case .underWay: ["đang giải quyết", "đang thực hiện lời hứa"]
    case .partlyDone: ["thực hiện một phần"]
    case .done: ["đã hoàn thành", "đã thực hiện", "đã giải quyết xong"]
    }
  }

  /// Whether something is still to come.
  package var isOpen: Bool {
    switch self {
    case .unanswered, .underWay, .partlyDone: true
    case .answered, .done: false
    }
  }
}
