import Council
import Diagnostics
import Reading
import Vietnamese

/// The row of a budget that a petition or project names is one of its tables.
func checkBudgetRows(_ context: CheckContext) -> [Diagnostic] {
  let content = context.content
  return content.records.flatMap { record -> [Diagnostic] in
    guard
      let text = (record.content as? Petition)?.budgetLine?.row
        ?? (record.content as? Project)?.budgetLine?.row,
      let target = content.relations.from(record).first(where: { $0.mention.field.root == "budgetLine" })?.to,
      let budget = target.content as? BudgetDisclosure
    else { return [] }
    let tables = budget.tables.map { source -> (direction: BudgetDirection?, table: BudgetTable?) in
      guard case .found(let file) = content.files.find(source.file.text, from: target.base) else {
        return (source.direction, nil)
      }
      return (source.direction, content.tables[file.path]?.table)
    }
    let place = { context.place(of: FieldPath([.field("budgetLine"), .field("row")]), in: record) }
    let name = "\(content.name)/\(target.path)"
    switch findBudgetRow(text, in: tables) {
    case .found: return []
    // It may stand in the table that could not be read, of which the clerk is told already.
    case .missing where tables.contains { $0.table == nil }: return []
    case .missing:
      // Citizens are to see where something is paid from: expenditure first.
      let known =
        tables.filter { $0.direction == .expenditure } + tables.filter { $0.direction != .expenditure }
      let rows = known.compactMap(\.table).flatMap(\.rows)
      return [.error(.noRow(text, name, rows.map(\.label)), at: place())]
    case .ambiguous(let labels): return [.error(.manyRows(text, labels), at: place())]
    }
  }
}

/// How many rows a message names where none is nearly what was typed.
private let mostOffered = 8

extension Message {
  fileprivate static func noRow(_ text: String, _ name: String, _ labels: [String]) -> Message {
    let meant = nearest(to: text.folded, among: labels.map(\.folded)).map { labels[$0] }
    let some = labels.prefix(mostOffered).joined(separator: "; ")
    let (vi, en) = labels.isEmpty ? ("", "") : (", ví dụ: \(some)", ", for example: \(some)")
    return Message(
      "dangling-reference",
      Localized(
        vi: "không có khoản nào là «\(text)» trong các bảng của \(name)",
        en: "no row of the tables of \(name) is “\(text)”"),
      fix: meant.map(didYouMean)
        ?? Localized(
          vi: "viết đúng tên hoặc mã của khoản như trong tệp CSV\(vi)",
          en: "write its label or code as in the CSV file\(en)"))
  }

  fileprivate static func manyRows(_ text: String, _ labels: [String]) -> Message {
    let list = labels.joined(separator: "; ")
    return Message(
      "ambiguous-reference",
      Localized(vi: "«\(text)» có thể là nhiều khoản: \(list)", en: "“\(text)” may be several rows: \(list)"),
      fix: Localized(vi: "viết tên của khoản thay cho mã", en: "write the label instead of the code"))
  }
}
