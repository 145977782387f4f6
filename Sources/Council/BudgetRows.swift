import Vietnamese

/// A row of one of a budget's tables.
package struct BudgetRow: Sendable, Hashable {
  /// Which of the record's tables, counted from 0.
  package let table: Int
  /// Which of its rows, counted from 0.
  package let row: Int

  package init(table: Int, row: Int) {
    self.table = table
    self.row = row
  }
}

package enum BudgetRowOutcome: Sendable {
  case found(BudgetRow)
  /// The labels of the rows that have this code.
  case ambiguous([String])
  case missing
}

/// Finds the row that is meant by its label or its code, first among expenditure.
/// - Parameter tables: the budget's tables in order; nil for one whose file could not be read.
package func findBudgetRow(
  _ text: String, in tables: [(direction: BudgetDirection?, table: BudgetTable?)]
) -> BudgetRowOutcome {
  let order = tables.indices.sorted { a, b in
    let isSpent = { (index: Int) in tables[index].direction == .expenditure }
    return isSpent(a) == isSpent(b) ? a < b : isSpent(a)
  }
  let key = text.folded
  for matches in [{ (row: BudgetTable.Row) in row.label.folded == key }, { $0.code.folded == key }] {
    for index in order {
      guard let rows = tables[index].table?.rows else { continue }
      let found = rows.indices.filter { matches(rows[$0]) }
      if found.count > 1 { return .ambiguous(found.map { rows[$0].label }) }
      if let row = found.first { return .found(BudgetRow(table: index, row: row)) }
    }
  }
  return .missing
}

extension PeoplesCouncil {
  /// A budget's tables with their directions, in the order of the record.
  package func budgetTables(
    of record: Record
  ) -> [(source: BudgetTableSource, file: ContentFile?, table: BudgetTable?)] {
    guard let budget = record.content as? BudgetDisclosure else { return [] }
    return budget.tables.map { source in
      guard case .found(let file) = files.find(source.file.text, from: record.base), isPublic(file) else {
        return (source, nil, nil)
      }
      return (source, file, tables[file.path])
    }
  }
}
