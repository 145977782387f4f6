import Council
import Diagnostics
import Reading
import Vietnamese

/// Every reference leads to one record.
func checkReferences(_ context: CheckContext) -> [Diagnostic] {
  var suggestions = Suggestions(context.index)
  var diagnostics: [Diagnostic] = []
  for record in context.content.records {
    for mention in record.mentions {
      guard case .record(let folders) = mention.kind,
        let problem = problem(with: mention.text, in: folders, of: record, context.index, &suggestions)
      else { continue }
      diagnostics.append(.error(problem, at: context.place(of: mention.field, in: record)))
    }
  }
  return diagnostics
}

private func problem(
  with text: String, in folders: [String], of record: Record, _ index: ReferenceIndex,
  _ suggestions: inout Suggestions
) -> Message? {
  switch index.resolve(text, in: folders) {
  case .found(let target): return target === record ? .itself(text) : nil
  case .ambiguous(let candidates):
    return .ambiguous(text, candidates.map { "\($0.key) (\($0.date?.short ?? "–"))" }.sorted())
  case .missing:
    if case .found(let target) = index.resolve(text) {
      let wanted = Kind.all.map { $0.kind }.filter { folders.contains($0.folder) }
      return .wrongKind(text, target.kind, wanted: wanted)
    }
    return .dangling(text, meant: suggestions.nearestName(to: text, in: folders), folders)
  }
}

extension Message {
  fileprivate static func dangling(_ text: String, meant: String?, _ folders: [String]) -> Message {
    let example = folders.first ?? "nghi-quyet"
    return Message(
      "dangling-reference",
      Localized(vi: "không có bài nào là «\(text)»", en: "there is no record “\(text)”"),
      fix: meant.map(didYouMean)
        ?? Localized(
          vi:
            "viết số ký hiệu (33/NQ-HĐND) hoặc đường dẫn (\(example)/2026/ten-tep); văn bản chưa có trên trang thì thêm bài cho nó",
          en:
            "write a number (33/NQ-HĐND) or a path (\(example)/2026/file-name); add a record for what is not on the site"
        ))
  }

  fileprivate static func wrongKind(_ text: String, _ kind: Kind, wanted: [Kind]) -> Message {
    let vi = wanted.map { $0.label.lowercased() }.joined(separator: ", ")
    let en = wanted.map(\.id).joined(separator: ", ")
    return Message(
      "wrong-kind",
      Localized(
        vi: "«\(text)» thuộc loại «\(kind.label.lowercased())», ở đây cần: \(vi)",
        en: "“\(text)” is a \(kind.id), here a \(en) is needed"),
      fix: Localized(
        vi:
          "viết bài đúng loại, hoặc chuyển dòng này sang mục «\(Common.schema.label("related").lowercased())»",
        en: "name one of the right kind, or move it to “related”"))
  }

  fileprivate static func ambiguous(_ text: String, _ candidates: [String]) -> Message {
    let list = candidates.joined(separator: "; ")
    return Message(
      "ambiguous-reference",
      Localized(
        vi: "«\(text)» có thể là nhiều bài: \(list)", en: "“\(text)” may be several records: \(list)"),
      fix: Localized(
        vi: "viết thêm năm, ví dụ \(text) năm 2026, hoặc viết đường dẫn",
        en: "add the year, or write the path"))
  }

  fileprivate static func itself(_ text: String) -> Message {
    Message(
      "self-reference",
      Localized(vi: "«\(text)» chính là bài này", en: "“\(text)” is this very record"),
      fix: Localized(vi: "xoá dòng này, hoặc viết bài khác", en: "delete it, or name another record"))
  }
}
