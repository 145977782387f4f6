import Council
import Diagnostics

/// No organization is its own superior by way of others.
func checkParents(_ context: CheckContext) -> [Diagnostic] {
  let circles = RecordCycles(context, fields: ["parent"])
  return context.content.records.flatMap { record -> [Diagnostic] in
    guard record.content is Organization else { return [] }
    return context.content.relations.from(record).compactMap { relation in
      guard relation.mention.field.root == "parent", circles.contain(relation) else { return nil }
      let name = "\(context.content.name)/\(relation.to.path)"
      return .error(
        .circle(relation.mention.text, name), at: context.place(of: relation.mention.field, in: record))
    }
  }
}

extension Message {
  fileprivate static func circle(_ text: String, _ name: String) -> Message {
    Message(
      "circle",
      Localized(
        vi: "«\(text)» lại thuộc chính cơ quan này, trực tiếp hay qua cơ quan khác (\(name))",
        en: "“\(text)” belongs to this very organization in turn (\(name))"),
      fix: Localized(
        vi: "xoá dòng «\(Organization.schema.label("parent").lowercased())» ở cơ quan cao nhất",
        en: "delete “parent” of the one that is above the others"))
  }
}
