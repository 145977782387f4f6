import Council
import Diagnostics
import Reading
import Vietnamese

/// Each rule and each criterion of a file has an id of its own, with letters: of two, the later would take the place of
/// the earlier without a word. Only what is there is left out.
func checkStandardIDs(_ context: CheckContext) -> [Diagnostic] {
  let standards = context.content.standards
  let unknown =
    unknownOffs(standards.rules, field: "rules") { $0.rules.map { ($0.id, $0.off) } }
    + unknownOffs(standards.criteriaFiles, field: "criteria") { $0.criteria.map { ($0.id, $0.off) } }
  return unknown + standards.rules.flatMap { idProblems($0, field: "rules", $0.value.rules.map(\.id)) }
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

/// Whatever an office's file switches off is among what the program knows: the first file.
private func unknownOffs<File>(
  _ files: [Standard<File>], field: String, _ items: (File) -> [(id: String, isOff: Bool)]
) -> [Diagnostic] {
  let known = files.first.map { items($0.value).map(\.id) } ?? []
  let folded = known.map(\.folded)
  return files.dropFirst().flatMap { file in
    items(file.value).enumerated().compactMap { index, item -> Diagnostic? in
      guard item.isOff, !folded.contains(item.id.folded) else { return nil }
      let path = FieldPath([.field(field), .item(index), .field("id")])
      let meant = nearest(to: item.id.folded, among: folded).map { known[$0] }
      return .error(
        .nothingToDrop(item.id, meant: meant, known), at: file.source.place(of: path, inWhole: File.self))
    }
  }
}

extension Message {
  fileprivate static func nothingToDrop(_ id: String, meant: String?, _ known: [String]) -> Message {
    let list = known.joined(separator: "; ")
    return Message(
      "unknown-id",
      Localized(
        vi: "không có gì mang mã «\(id)» để bỏ", en: "there is nothing with the id “\(id)” to leave out"),
      fix: meant.map(didYouMean)
        ?? Localized(vi: "các mã có sẵn: \(list)", en: "the ids are: \(list)"))
  }

  fileprivate static func sameID(_ id: String) -> Message {
    Message(
      "listed-twice",
      Localized(vi: "mã «\(id)» đã dùng ở trên", en: "the id “\(id)” is that of another one above"),
      fix: Localized(
        vi: "đặt mã khác, hoặc xoá một trong hai", en: "choose another id, or delete one of the two"))
  }
}
