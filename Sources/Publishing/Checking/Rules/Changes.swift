import Council
import Diagnostics
import Reading
import Vietnamese

private let changing: Set = ["amends", "replaces", "repeals"]

/// An instrument changes only what was there before it, never in a circle; and it is based on what was in force.
func checkChanges(_ context: CheckContext) -> [Diagnostic] {
  let relations = context.content.relations
  let circles = RecordCycles(context, fields: changing)
  return context.content.records.flatMap { record -> [Diagnostic] in
    guard record.instrument != nil else { return [] }
    return relations.from(record).compactMap { relation in
      let at = { context.place(of: relation.mention.field, in: record) }
      let name = "\(context.content.name)/\(relation.to.path)"
      if relation.mention.field.root == "basis" { return basisProblem(relation, relations, at) }
      guard changing.contains(relation.mention.field.root) else { return nil }
      if let issued = record.instrument?.issued, let other = relation.to.instrument?.issued,
        isBefore(issued, other)
      {
        return .error(.changesLater(relation.mention.text, other), at: at())
      }
      return circles.contain(relation)
        ? .error(.circle(relation.mention.text, name), at: at()) : nil
    }
  }
}

private func basisProblem(
  _ relation: Relation, _ relations: Relations, _ at: () -> Place
) -> Diagnostic? {
  guard let day = relation.from.instrument?.issued, let force = relations.force(of: relation.to, on: day)
  else {
    return nil
  }
  // What this very instrument replaces was in force until then.
  let isEndedHere = relations.change(of: relation.to, on: day)?.from === relation.from
  guard force.isOver, !isEndedHere else { return nil }
  return .warning(.basisOver(relation.mention.text, force), at: at())
}

extension Message {
  fileprivate static func changesLater(_ text: String, _ date: WrittenDate) -> Message {
    Message(
      "changes-later",
      Localized(
        vi: "«\(text)» ban hành sau văn bản này (\(date.short))",
        en: "“\(text)” was issued after this one (\(date.iso))"),
      fix: Localized(
        vi: "xem lại hai ngày ban hành, hoặc chuyển dòng này sang văn bản kia",
        en: "check both dates, or move this line to the other one"))
  }

  fileprivate static func circle(_ text: String, _ name: String) -> Message {
    Message(
      "circle",
      Localized(
        vi: "«\(text)» lại sửa đổi, thay thế hoặc bãi bỏ chính văn bản này (\(name))",
        en: "“\(text)” changes this very document in turn (\(name))"),
      fix: Localized(
        vi: "xoá dòng sai ở một trong các văn bản này", en: "delete the wrong line in one of these documents")
    )
  }

  fileprivate static func basisOver(_ text: String, _ force: Force) -> Message {
    let (vi, en) =
      switch force {
      case .replaced: ("đã bị thay thế", "had been replaced")
      case .repealed: ("đã bị bãi bỏ", "had been repealed")
      default: ("đã hết hiệu lực", "had expired")
      }
    return Message(
      "basis-not-in-force",
      Localized(
        vi: "căn cứ «\(text)» \(vi) vào ngày ban hành", en: "the basis “\(text)” \(en) on the day of issue"),
      fix: Localized(
        vi: "xem lại căn cứ trên văn bản đã ký; ghi đúng như đã ký",
        en: "check it on the signed paper; write it as it was signed"))
  }
}
