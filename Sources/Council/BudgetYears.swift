import Foundation
import Vietnamese

/// What was planned, what was done, what was settled.
package enum BudgetPhase: CaseIterable, Sendable {
  case estimate, execution, settlement

  /// How the column of a phase is headed, folded, in the order in which it is looked for.
  fileprivate var headings: [String] {
    switch self {
    case .estimate: ["du-toan"]
    case .execution: ["thuc-hien"]
    case .settlement: ["quyet-toan", "thuc-hien"]
    }
  }

  fileprivate init(of stage: BudgetStage) {
    switch stage {
    case .submitted, .decided: self = .estimate
    case .threeMonths, .sixMonths, .nineMonths, .wholeYear: self = .execution
    case .settled: self = .settlement
    }
  }
}

/// An amount with the row of a budget's table from which it comes.
package struct BudgetFigure: Sendable {
  /// In đồng, exact.
  package let amount: Decimal
  package let record: Record
  package let row: BudgetRow
}

/// One row of a year's tables in all phases.
package struct BudgetItem: Sendable {
  /// The folded labels from the outermost row to this one, without that of the total, which every year may call as it
  /// likes. Years are compared by it. Of rows of one name below one parent, the second has `#2` at its end.
  package let path: [String]
  package let label: String
  package fileprivate(set) var figures: [BudgetPhase: BudgetFigure]
}

/// A year's revenue or expenditure.
package struct BudgetYear: Sendable {
  package let year: Int
  package let total: [BudgetPhase: BudgetFigure]
  /// In the order of the newest phase's table.
  package let items: [BudgetItem]
}

extension PeoplesCouncil {
  /// Years side by side, the newest first: of each year what the council decided, the latest execution and the
  /// settlement.
  package func budgetYears(_ direction: BudgetDirection) -> [BudgetYear] {
    let byYear = Dictionary(grouping: records(of: BudgetDisclosure.kind)) { $0.year ?? 0 }
    return byYear.sorted { $0.key > $1.key }.compactMap { year, records in
      var sources: [BudgetPhase: Record] = [:]
      for record in records.sorted(by: { $0.budgetStage < $1.budgetStage })
      where record.budgetStage != .submitted {
        sources[BudgetPhase(of: record.budgetStage)] = record
      }
      var total: [BudgetPhase: BudgetFigure] = [:]
      var items: [BudgetItem] = []
      for phase in BudgetPhase.allCases {
        // A report on execution names the estimate too; it stands in for a decision that is not on the site.
        let source =
          sources[phase] ?? (phase == .estimate ? sources[.execution] ?? sources[.settlement] : nil)
        guard let source, let read = figures(of: source, direction, phase) else { continue }
        total[phase] = read.total
        items = merged(items, read.items, phase)
      }
      return total.isEmpty ? nil : BudgetYear(year: year, total: total, items: items)
    }
  }

  private func figures(
    of record: Record, _ direction: BudgetDirection, _ phase: BudgetPhase
  ) -> (total: BudgetFigure?, items: [(path: [String], label: String, figure: BudgetFigure)])? {
    guard let budget = record.content as? BudgetDisclosure,
      let (index, entry) = budgetTables(of: record).enumerated().first(where: {
        $0.element.source.direction == direction
      }),
      let table = entry.table,
      let column = table.column(of: phase, isOwn: BudgetPhase(of: budget.stage) == phase)
    else { return nil }
    let figure = { (row: Int) -> BudgetFigure? in
      table.rows[row].amounts[column].map {
        BudgetFigure(amount: $0 * budget.unit.inDong, record: record, row: BudgetRow(table: index, row: row))
      }
    }
    let totalRow = table.totalIndex
    let items = table.paths.enumerated().compactMap {
      row, path -> (path: [String], label: String, figure: BudgetFigure)? in
      guard row != totalRow, let figure = figure(row) else { return nil }
      return (path, table.rows[row].label, figure)
    }
    return (totalRow.flatMap(figure), items)
  }

  private func merged(
    _ items: [BudgetItem], _ more: [(path: [String], label: String, figure: BudgetFigure)],
    _ phase: BudgetPhase
  ) -> [BudgetItem] {
    var items = items
    var places = Dictionary(items.enumerated().map { ($1.path, $0) }) { first, _ in first }
    for (path, label, figure) in more {
      if let place = places[path] {
        items[place].figures[phase] = figure
      } else {
        places[path] = items.count
        items.append(BudgetItem(path: path, label: label, figures: [phase: figure]))
      }
    }
    return items
  }
}

extension Record {
  fileprivate var budgetStage: BudgetStage { (content as? BudgetDisclosure)?.stage ?? .submitted }
}

extension BudgetTable {
  /// The column with a phase's amounts.
  /// - Parameter isOwn: the table is of that phase, so that a single column of amounts is called as it likes.
  fileprivate func column(of phase: BudgetPhase, isOwn: Bool) -> Int? {
    for heading in phase.headings {
      if let column = columns.firstIndex(where: { $0.title.folded.hasPrefix(heading) }) { return column }
    }
    guard isOwn else { return nil }
    let amounts = columns.indices.filter { columns[$0].addsUp }
    return amounts.count == 1 ? amounts[0] : nil
  }

  fileprivate var totalIndex: Int? {
    total.flatMap { total in rows.firstIndex { $0.line == total.line } }
  }

  /// For each row, the folded labels from the outermost row to it; see `BudgetItem.path`.
  package var paths: [[String]] {
    let total = totalIndex
    var open: [(level: Int, label: String)] = []
    var seen: [[String]: Int] = [:]
    return rows.enumerated().map { index, row in
      open.removeAll { $0.level >= row.level }
      guard index != total else { return [] }
      let path = open.map(\.label) + [row.label.folded]
      let count = seen[path, default: 0] + 1
      seen[path] = count
      open.append((row.level, count == 1 ? row.label.folded : "\(row.label.folded)#\(count)"))
      return open.map(\.label)
    }
  }
}
