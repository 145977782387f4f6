import Council
import Diagnostics
import Reading

/// Each stage of a budget year is disclosed once, and each of its tables has a file of its own.
func checkStages(_ context: CheckContext) -> [Diagnostic] {
  var first: [Stage: Record] = [:]
  return context.content.records.flatMap { record -> [Diagnostic] in
    guard let budget = record.content as? BudgetDisclosure else { return [] }
    let doubled = doubledTables(of: budget, record, context)
    guard !record.isWithdrawn else { return doubled }
    let stage = Stage(year: budget.year, stage: budget.stage)
    guard let other = first[stage] else {
      first[stage] = record
      return doubled
    }
    // Whoever ties the two knows that there are two.
    guard !isRelated(record, other, context) else { return doubled }
    let name = "\(context.content.name)/\(other.path)"
    return doubled + [.warning(.sameStage(name), at: context.place(of: "stage", in: record))]
  }
}

private struct Stage: Hashable {
  let year: Int
  let stage: BudgetStage
}

private func isRelated(_ a: Record, _ b: Record, _ context: CheckContext) -> Bool {
  [(a, b), (b, a)].contains { from, to in
    context.content.relations.from(from).contains { $0.mention.field.root == "related" && $0.to === to }
  }
}

private func doubledTables(
  of budget: BudgetDisclosure, _ record: Record, _ context: CheckContext
) -> [Diagnostic] {
  var seen: Set<String> = []
  return budget.tables.enumerated().compactMap { index, table -> Diagnostic? in
    guard case .found(let file) = context.content.files.find(table.file.text, from: record.base),
      !seen.insert(file.path).inserted
    else { return nil }
    let path = FieldPath([.field("tables"), .item(index), .field("file")])
    return .error(.sameTable(table.file.text), at: context.place(of: path, in: record))
  }
}

extension Message {
  fileprivate static func sameStage(_ name: String) -> Message {
    Message(
      "same-stage",
      Localized(
        vi: "giai đoạn này của năm này đã có ở \(name)", en: "\(name) is of the same stage and year"),
      fix: Localized(
        vi: "xem lại năm và giai đoạn; nếu là bản điều chỉnh thì ghi bài kia vào «liên quan»",
        en: "check year and stage; if this adjusts the other, name that one under “related”"))
  }

  fileprivate static func sameTable(_ file: String) -> Message {
    Message(
      "listed-twice",
      Localized(
        vi: "tệp «\(file)» đã dùng cho một biểu ở trên", en: "“\(file)” is the file of a table above"),
      fix: Localized(
        vi: "ghi đúng tệp của biểu này, hoặc xoá biểu này", en: "name this table's own file, or delete it"))
  }
}
