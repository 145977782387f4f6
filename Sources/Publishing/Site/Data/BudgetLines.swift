import CSV
import Council
import Foundation
import Vietnamese

// Every figure of every budget table on a row of its own, after the idea of the Fiscal Data Package
// (https://specs.frictionlessdata.io/fiscal-data-package/): an amount has a phase and a direction.

/// The columns of the table, declared like fields.
enum BudgetLineField {
  static let all = [table, row, memo, column, amount]
  static let table = FieldDeclaration(
    id: "table", label: "Biểu thứ", type: .count(1...1_000_000), isRequired: true,
    help: "Biểu nào trong bài, từ 1.")
  static let row = FieldDeclaration(
    id: "row", label: "Dòng thứ", type: .count(1...1_000_000), isRequired: true,
    help: "Dòng nào của biểu, từ 1.")
  static let memo = FieldDeclaration(
    id: "memo", label: "Trong đó", type: .flag, isRequired: true,
    help: "true: dòng nói rõ thêm, không cộng vào tổng.")
  static let column = FieldDeclaration(
    id: "column", label: "Cột", type: .text, isRequired: true, help: "Tên cột số tiền trong biểu.")
  static let amount = FieldDeclaration(
    id: "amount", label: "Số tiền", type: .amount, isRequired: true,
    help: "Bằng đồng, đúng đến từng đồng; cột tỷ lệ và so sánh không có ở đây.")
}

extension SiteContext {
  func budgetLines() -> WrittenTable {
    let table = budgetLineTable
    var writer = CSVWriter(header: table.columns.map(\.name))
    var rows = 0
    for record in council.records(of: BudgetDisclosure.kind) {
      guard let budget = record.content as? BudgetDisclosure else { continue }
      for (index, entry) in council.budgetTables(of: record).enumerated() {
        guard let figures = entry.table else { continue }
        for (number, row) in figures.rows.enumerated() {
          for (column, amount) in zip(figures.columns, row.amounts) where column.addsUp {
            guard let amount else { continue }
            writer.append([
              .text(record.address), .integer(budget.year), .text(budget.stage.id),
              entry.source.direction.map { .text($0.id) } ?? .empty, .integer(index + 1),
              entry.source.title.map(CSVCell.text) ?? .empty, .integer(number + 1), text(row.code),
              .text(row.label), .integer(row.level), .flag(row.isMemo), .text(column.title),
              .decimal(amount * budget.unit.inDong),
            ])
            rows += 1
          }
        }
      }
    }
    return WrittenTable(table: table, rows: rows, bytes: writer.bytes, dates: [:])
  }

  private func text(_ code: String) -> CSVCell {
    code.isEmpty ? .empty : .text(code)
  }

  var budgetLineTable: DataTable {
    let (budget, source) = (BudgetDisclosure.schema.set, BudgetTableSource.schema.set)
    let text = BudgetTable.textColumns
    func column(_ field: FieldDeclaration?, as name: String? = nil, isRequired: Bool = true) -> DataColumn? {
      field.map {
        DataColumn($0, name: name ?? $0.id, label: words.term($0.label), isRequired: isRequired, words)
      }
    }
    return DataTable(
      name: "\(BudgetDisclosure.kind.folder).dong", title: words[.budgetLines], list: "",
      columns: [
        DataColumn(DataField.record, words), column(budget["year"]), column(budget["stage"], as: "phase"),
        column(source["direction"], isRequired: false), DataColumn(BudgetLineField.table, words),
        column(source["title"], as: "tableTitle", isRequired: false), DataColumn(BudgetLineField.row, words),
        column(text["code"], isRequired: false), column(text["label"]), column(text["level"]),
        DataColumn(BudgetLineField.memo, words), DataColumn(BudgetLineField.column, words),
        DataColumn(BudgetLineField.amount, words),
      ].compactMap(\.self), key: ["record", "table", "row", "column"],
      parent: (BudgetDisclosure.kind.folder, ["record"], ["id"]))
  }
}
