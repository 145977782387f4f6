import Council
import Foundation
import Vietnamese

/// One disclosure: its tables as tables.
struct BudgetPage: TemplateView {
  let facts: [FactView]
  let tables: [BudgetTableView]
  let summary: BudgetSummary?

  static let names: TemplateNames<BudgetPage> = [
    "facts": .views { $0.facts }, "tables": .views { $0.tables }, "budget": .view { $0.summary },
  ]
}

struct BudgetTableView: TemplateView {
  struct Cell: TemplateView {
    let text: String
    static let names: TemplateNames<Cell> = ["text": .text { $0.text }]
  }

  struct Row: TemplateView {
    let id: String
    let level: Int
    let code: String
    let label: String
    let cells: [Cell]

    static let names: TemplateNames<Row> = [
      "id": .text { $0.id }, "level": .text { String(min($0.level, 5)) }, "code": .text { $0.code },
      "label": .text { $0.label },
      "cells": .views { $0.cells },
    ]
  }

  /// Where a row stands on its budget's page.
  static func anchor(_ row: BudgetRow) -> String {
    "\(id(ofTable: row.table))-\(row.row + 1)"
  }

  static func id(ofTable index: Int) -> String {
    "bieu-\(index + 1)"
  }

  let id: String
  let title: String
  let form: String?
  let unit: String
  let columns: [String]
  let rows: [Row]
  let file: FileView

  static let names: TemplateNames<BudgetTableView> = [
    "id": .text { $0.id }, "title": .text { $0.title }, "form": .text { $0.form }, "unit": .text { $0.unit },
    "columns": .texts { $0.columns }, "rows": .views { $0.rows }, "file": .view { $0.file },
  ]
}

/// Revenue and expenditure of a year, as far as they have come.
struct BudgetSummary: TemplateView {
  let title: String
  let href: String
  let year: Int
  /// The last day that the figures count, where the stage says which it is.
  let until: Markup?
  let measures: [MeasureView]

  static let names: TemplateNames<BudgetSummary> = [
    "title": .text { $0.title }, "href": .text { $0.href }, "year": .text { String($0.year) },
    "until": .markup { $0.until }, "measures": .views { $0.measures },
  ]
}

/// All disclosures: years by stages.
struct BudgetList: TemplateView {
  struct Year: TemplateView {
    struct Stage: TemplateView {
      let name: String
      /// Nil where it was not disclosed yet.
      let href: String?
      let date: Markup?
      static let names: TemplateNames<Stage> = [
        "name": .text { $0.name }, "href": .text { $0.href }, "date": .markup { $0.date },
      ]
    }

    let year: Int
    let href: String
    let stages: [Stage]
    static let names: TemplateNames<Year> = [
      "year": .text { String($0.year) }, "href": .text { $0.href }, "stages": .views { $0.stages },
    ]
  }

  let table: [Year]
  /// To the years side by side, if tables tell enough for that.
  let comparison: String?
  let current: BudgetSummary?

  static let names: TemplateNames<BudgetList> = [
    "table": .views { $0.table }, "comparison": .text { $0.comparison },
    "current": .view { $0.current },
  ]
}

extension SiteContext {
  func budgetPage(_ record: Record, _ budget: BudgetDisclosure) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    let facts =
      facts(["year", "stage", "session", "decided", "reported", "published"], of: record, hrefs)
      + [FactView(BudgetDisclosure.schema.label("unit"), .text(budget.unit.label))]
    let tables = council.budgetTables(of: record).enumerated().compactMap {
      index, entry -> BudgetTableView? in
      guard let file = entry.file, let table = entry.table else { return nil }
      return view(
        of: table, entry.source, index: index, budget.unit, view(of: file, title: words[.tableFigures], hrefs)
      )
    }
    let summary = summary(of: record, budget, hrefs)
    let parts = parts(
      of: record, kind: record.kind.label, shownFiles: filesNamed(by: record, except: ["files"]),
      showsDate: false)
    return page(
      of: record, BudgetPage(facts: facts, tables: tables, summary: summary), parts,
      template: "budget")
  }

  private func view(
    of table: BudgetTable, _ source: BudgetTableSource, index: Int, _ unit: MoneyUnit, _ file: FileView
  ) -> BudgetTableView {
    // As many decimals in a column as its most precise figure has.
    let digits = table.columns.indices.map { column in
      table.rows.compactMap { $0.amounts[column] }.map { max(0, -$0.exponent) }.max() ?? 0
    }
    return BudgetTableView(
      id: BudgetTableView.id(ofTable: index),
      title: source.title ?? source.direction?.rawValue.capitalizedFirst ?? file.title,
      form: source.form,
      unit: words[.unit, unit.label], columns: table.columns.map(\.title),
      rows: table.rows.enumerated().map { number, row in
        BudgetTableView.Row(
          id: BudgetTableView.anchor(BudgetRow(table: index, row: number)), level: row.level, code: row.code,
          label: row.label,
          cells: zip(row.amounts, digits).map { amount, digits in
            BudgetTableView.Cell(text: amount.map { formatNumber($0, fractionDigits: digits) } ?? "")
          })
      }, file: file)
  }

  /// Revenue and expenditure against the estimate, from the tables' totals.
  func summary(of record: Record, _ budget: BudgetDisclosure, _ hrefs: Hrefs) -> BudgetSummary? {
    let measures = [BudgetDirection.revenue, .expenditure].compactMap { direction -> MeasureView? in
      guard let source = budget.tables.first(where: { $0.direction == direction }),
        let file = file(source.file.text, of: record), let table = council.tables[file.path],
        let total = table.total,
        let planned = amount(of: total, in: table, headed: ["du-toan"]),
        let executed = amount(of: total, in: table, headed: ["thuc-hien", "quyet-toan"]), planned > 0
      else { return nil }
      let share = NSDecimalNumber(decimal: executed / planned).doubleValue
      return MeasureView(
        label: direction.rawValue.capitalizedFirst,
        value: words[
          .ofPlanned, shortMoney(executed, unit: budget.unit, fractionDigits: 2),
          shortMoney(planned, unit: budget.unit, fractionDigits: 2),
          formatNumber(executed * 100 / planned, fractionDigits: 1)],
        bar: Bar([(direction == .revenue ? "in" : "out", share)], of: max(1, share)))
    }
    guard !measures.isEmpty else { return nil }
    return BudgetSummary(
      title: record.common.title, href: hrefs.page(record.address), year: budget.year,
      until: budget.stageEnd.map { .time($0, clock) }, measures: measures)
  }

  private func amount(of row: BudgetTable.Row, in table: BudgetTable, headed prefixes: [String]) -> Decimal? {
    let column = table.columns.firstIndex { column in prefixes.contains { column.title.folded.hasPrefix($0) }
    }
    return column.flatMap { row.amounts[$0] }
  }

  /// The latest year's latest stage that tells how much was taken in and spent.
  func currentBudget(_ hrefs: Hrefs) -> BudgetSummary? {
    let budgets = council.records(of: BudgetDisclosure.kind).compactMap { record in
      (record.content as? BudgetDisclosure).map { (record, $0) }
    }
    let latest = budgets.sorted { ($0.1.year, $0.1.stage) > ($1.1.year, $1.1.stage) }
    return latest.lazy.compactMap { summary(of: $0.0, $0.1, hrefs) }.first
  }

  func budgetYears(_ hrefs: Hrefs) -> [BudgetList.Year] {
    let records = council.records(of: BudgetDisclosure.kind)
    let byYear = Dictionary(grouping: records) { ($0.content as? BudgetDisclosure)?.year ?? 0 }
    return byYear.keys.sorted(by: >).map { year in
      BudgetList.Year(
        year: year, href: hrefs.page(SiteAddresses.year(year, of: BudgetDisclosure.kind)),
        stages: BudgetStage.allCases.flatMap { stage -> [BudgetList.Year.Stage] in
          let name = stage.rawValue.capitalizedFirst
          let records = (byYear[year] ?? []).filter { ($0.content as? BudgetDisclosure)?.stage == stage }
          if records.isEmpty { return [BudgetList.Year.Stage(name: name, href: nil, date: nil)] }
          return records.map { record in
            BudgetList.Year.Stage(
              name: name, href: hrefs.page(record.address),
              date: (record.common.published ?? record.date).map { Markup.time($0, clock) })
          }
        })
    }
  }
}
