import Council
import Diagnostics

/// What one document replaces it does not repeal as well: citizens are told one end of the old one, not two.
func checkOverrulings(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.flatMap { record -> [Diagnostic] in
    guard record.instrument != nil else { return [] }
    let relations = context.content.relations.from(record)
    let replaced = Set(
      relations.filter { $0.mention.field.root == "replaces" }.map { ObjectIdentifier($0.to) })
    return relations.compactMap { relation in
      guard relation.mention.field.root == "repeals", replaced.contains(ObjectIdentifier(relation.to)) else {
        return nil
      }
      return .warning(
        .replacedToo(relation.mention.text), at: context.place(of: relation.mention.field, in: record))
    }
  }
}

extension Message {
  fileprivate static func replacedToo(_ text: String) -> Message {
    contradiction(
      Localized(
        vi: "«\(text)» vừa bị thay thế vừa bị bãi bỏ; trang sẽ ghi là bị bãi bỏ",
        en: "“\(text)” is both replaced and repealed; the site will say repealed"),
      Localized(vi: "giữ một dòng, đúng như văn bản đã ký", en: "keep the line that the signed paper has"))
  }
}
