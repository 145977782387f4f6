import Council
import Diagnostics
import Reading
import Vietnamese

/// The parts of a budget row add up to it.
func checkBudgetSums(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.flatMap { record -> [Diagnostic] in
    guard let budget = record.content as? BudgetDisclosure else { return [] }
    return budget.tables.flatMap { table -> [Diagnostic] in
      guard case .found(let file) = context.content.files.find(table.file.text, from: record.base),
        let read = context.content.tables[file.path]
      else { return [] }
      return read.table.imbalances.map { imbalance in
        // A figure in millions may be off by its rounding; one in đồng is exact.
        let isRounding = imbalance.isRounding && budget.unit != .dong
        let message = Message.imbalance(
          imbalance, row: read.table.rows[imbalance.row], column: read.table.columns[imbalance.column].title)
        return Diagnostic(
          isRounding ? .warning : .error, message,
          at: read.place(row: imbalance.row, column: imbalance.column))
      }
    }
  }
}

extension Message {
  fileprivate static func imbalance(_ imbalance: BudgetTable.Imbalance, row: BudgetTable.Row, column: String)
    -> Message
  {
    let name = [row.code, row.label].filter { !$0.isEmpty }.joined(separator: " ")
    let (stated, sum) = (formatNumber(imbalance.stated), formatNumber(imbalance.sum))
    let difference = formatNumber(imbalance.stated - imbalance.sum)
    return Message(
      "budget-sum",
      Localized(
        vi:
          "hàng \(row.line), cột «\(column)»: «\(name)» ghi \(stated), các khoản bên dưới cộng lại là \(sum) (lệch \(difference))",
        en:
          "row \(row.line), column “\(column)”: “\(name)” says \(stated), its parts add up to \(sum) (off by \(difference))"
      ),
      fix: Localized(
        vi: "so lại với bản đã ký rồi sửa số sai; khoản «trong đó» thì để trống ô mã",
        en: "compare with the signed paper; leave the code of an “of which” row empty"))
  }
}
