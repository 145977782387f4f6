import Council
import Diagnostics
import Reading
import Vietnamese

/// Each rule and each criterion of a file has an id of its own, with letters: of two, the later would take the place of
/// the earlier without a word.
func checkStandardIDs(_ context: CheckContext) -> [Diagnostic] {
  let standards = context.content.standards
  return standards.rules.flatMap { idProblems($0, field: "rules", $0.value.rules.map(\.id)) }
    + standards.criteriaFiles.flatMap { idProblems($0, field: "criteria", $0.value.criteria.map(\.id)) }
}

private func idProblems<File>(_ file: Standard<File>, field: String, _ ids: [String]) -> [Diagnostic] {
  var seen: Set<String> = []
  return ids.enumerated().compactMap { index, id -> Diagnostic? in
    let isNew = seen.insert(id.folded).inserted
    guard let problem = addressProblem(of: id) ?? (isNew ? nil : .sameID(id)) else { return nil }
    let path = FieldPath([.field(field), .item(index), .field("id")])
    return .error(problem, at: file.source.place(of: path, inWhole: File.self))
  }
}

extension Message {
  fileprivate static func sameID(_ id: String) -> Message {
    Message(
      "listed-twice",
      Localized(vi: "mã «\(id)» đã dùng ở trên", en: "the id “\(id)” is that of another one above"),
      fix: Localized(
        vi: "đặt mã khác, hoặc xoá một trong hai", en: "choose another id, or delete one of the two"))
  }
}
