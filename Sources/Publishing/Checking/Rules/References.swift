import Council
import Diagnostics
import Reading
import Vietnamese

/// Every reference leads to one record. A name may be words, but none that is nearly a record's, and not where all who
/// can be meant have a record.
func checkReferences(_ context: CheckContext) -> [Diagnostic] {
  var suggestions = Suggestions(context.index)
  var diagnostics: [Diagnostic] = []
  for record in context.content.records {
    // In the order of the mentions; what has been found is right.
    var found = context.content.relations.from(record)[...]
    for mention in record.mentions {
      if found.first?.mention.field == mention.field {
        let target = found.removeFirst().to
        if case .name = mention.kind, let spelling = context.index.spelling(of: mention.text, meaning: target)
        {
          diagnostics.append(
            .warning(
              .otherAccents(mention.text, spelling), at: context.place(of: mention.field, in: record)))
        }
        continue
      }
      switch mention.kind {
      case .record(let folders):
        guard
          let problem = problem(with: mention.text, in: folders, of: record, context.index, &suggestions)
        else { continue }
        diagnostics.append(.error(problem, at: context.place(of: mention.field, in: record)))
      case .name(let folders):
        guard let problem = problem(withName: mention.text, in: folders, of: record, context, &suggestions)
        else { continue }
        diagnostics.append(
          Diagnostic(problem.severity, problem.message, at: context.place(of: mention.field, in: record)))
      case .citation, .file: continue
      }
    }
  }
  return diagnostics
}

private func problem(
  withName text: String, in folders: [String], of record: Record, _ context: CheckContext,
  _ suggestions: inout Suggestions
) -> (severity: Severity, message: Message)? {
  switch context.index.resolve(name: text, in: folders) {
  case .found(let target):
    return target === record ? (.error, .itself(text)) : nil
  case .ambiguous(let candidates):
    return (.error, .ambiguousName(text, candidates.map(\.key).sorted()))
  case .missing:
    // A path is meant to lead somewhere; `dong-ha` could as well be a word.
    if folders.contains(where: { text.hasPrefix($0 + "/") }) {
      return (.error, .dangling(text, meant: suggestions.meant(by: text, in: folders), folders))
    }
    let meant = suggestions.nearestTitle(to: text, in: folders)
    if folders == [Deputy.kind.folder], context.index.hasNames(in: folders) {
      return (.error, .unknownDeputy(text, meant: meant))
    }
    return meant.map { (.warning, .unknownName(text, meant: $0)) }
  }
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
    return .dangling(text, meant: suggestions.meant(by: text, in: folders), folders)
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

  fileprivate static func ambiguousName(_ text: String, _ candidates: [String]) -> Message {
    let list = candidates.joined(separator: "; ")
    return Message(
      "ambiguous-reference",
      Localized(
        vi: "«\(text)» có thể là nhiều bài: \(list)", en: "“\(text)” may be several records: \(list)"),
      fix: Localized(vi: "viết đường dẫn thay cho tên", en: "write the path instead of the name"))
  }

  fileprivate static func unknownDeputy(_ text: String, meant: String?) -> Message {
    Message(
      "dangling-reference",
      Localized(vi: "không có đại biểu nào là «\(text)»", en: "there is no deputy “\(text)”"),
      fix: meant.map(didYouMean)
        ?? Localized(
          vi: "viết họ và tên như ở \(Deputy.kind.folder)/, hoặc thêm bài cho đại biểu này",
          en: "write the name as it is in \(Deputy.kind.folder)/, or add a record for this deputy"))
  }

  fileprivate static func unknownName(_ text: String, meant: String) -> Message {
    Message(
      "unknown-name",
      Localized(
        vi: "«\(text)» gần giống tên đã có trên trang, nên trang không nối được hai bên",
        en: "“\(text)” is nearly a name of the site, so that the two are not tied"),
      fix: didYouMean(meant))
  }

  fileprivate static func otherAccents(_ text: String, _ spelling: String) -> Message {
    Message(
      "other-accents",
      Localized(
        vi: "«\(text)» khác dấu với tên đã có trên trang; trang hiểu hai tên là một",
        en: "“\(text)” has other accents than the name that it is taken for"),
      fix: Localized(vi: "nếu đúng là một thì viết «\(spelling)»", en: "if they are one, write “\(spelling)”")
    )
  }

  fileprivate static func itself(_ text: String) -> Message {
    Message(
      "self-reference",
      Localized(vi: "«\(text)» chính là bài này", en: "“\(text)” is this very record"),
      fix: Localized(vi: "xoá dòng này, hoặc viết bài khác", en: "delete it, or name another record"))
  }
}
