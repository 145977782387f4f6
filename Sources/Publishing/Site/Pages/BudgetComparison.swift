import Charts
import Council
import Foundation
import Vietnamese

/// Budgets of several years side by side, and where the money goes.
struct BudgetComparison: TemplateView {
  struct Part: TemplateView {
    let id: String
    let title: String
    let chart: String
    let totals: TableView
    let items: TableView?

    static let names: TemplateNames<Part> = [
      "id": .text { $0.id }, "title": .text { $0.title }, "chart": .html { $0.chart },
      "totals": .view { $0.totals }, "items": .view { $0.items },
    ]
  }

  let crumbs: Markup
  let tree: String?
  let treeTitle: String
  let parts: [Part]

  static let names: TemplateNames<BudgetComparison> = [
    "crumbs": .markup { $0.crumbs }, "tree": .html { $0.tree }, "treeTitle": .text { $0.treeTitle },
    "parts": .views { $0.parts },
  ]
}

/// How many years stand side by side.
private let shownYears = 5
/// How many levels below the total are compared row by row.
private let comparedLevels = 3

extension SiteContext {
  /// None where no table tells what is revenue and what is expenditure.
  func budgetComparisonRoutes() -> [Route] {
    let revenue = Array(council.budgetYears(.revenue).prefix(shownYears))
    let expenditure = Array(council.budgetYears(.expenditure).prefix(shownYears))
    guard !revenue.isEmpty || !expenditure.isEmpty else { return [] }
    return [
      Route("\(SiteAddresses.budgetComparison)/index.html") { budgetComparison(revenue, expenditure) }
    ]
  }

  private func budgetComparison(_ revenue: [BudgetYear], _ expenditure: [BudgetYear]) -> String {
    let address = SiteAddresses.budgetComparison
    let hrefs = Hrefs.relative(from: address)
    let newest = expenditure.first
    let crumbs = [
      Crumb(title: words.many(BudgetDisclosure.kind.label), address: BudgetDisclosure.kind.folder)
    ]
    let content = BudgetComparison(
      crumbs: .crumbs(crumbs, hrefs),
      tree: newest.flatMap { tree(of: $0) },
      treeTitle: newest.map { words[.whereMoneyGoes, String($0.year)] } ?? "",
      parts: [(BudgetDirection.revenue, revenue), (.expenditure, expenditure)].filter { !$0.1.isEmpty }.map {
        part($0, $1, hrefs)
      })
    return page(
      content, template: "budget-comparison", at: address, title: words[.budgetComparison], crumbs: crumbs)
  }

  private func part(_ direction: BudgetDirection, _ years: [BudgetYear], _ hrefs: Hrefs)
    -> BudgetComparison.Part
  {
    let name = words.term(direction.rawValue).capitalizedFirst
    return BudgetComparison.Part(
      id: direction.id, title: name, chart: chart(of: years, name, id: "hinh-\(direction.id)"),
      totals: totals(of: years, name, id: "tong-\(direction.id)", hrefs),
      items: items(of: years, name, id: "khoan-\(direction.id)", hrefs))
  }

  // MARK: Totals

  private func totals(of years: [BudgetYear], _ name: String, id: String, _ hrefs: Hrefs) -> TableView {
    let population = council.settings.population.flatMap { $0 > 0 ? Decimal($0) : nil }
    let columns =
      [words[.year]] + BudgetPhase.allCases.map(word) + [words[.ofEstimate], words[.onLastYear]]
      + (population == nil ? [] : [words[.perHead]])
    return TableView(
      id: id, title: words[.totalsOf, name], caption: words[.unit, words.term(shownUnit.label)],
      columns: columns.enumerated().map { TableView.Column($1, isNumber: $0 > 0) },
      rows: years.enumerated().map { index, year in
        let done = year.total[.settlement] ?? year.total[.execution]
        let before = index + 1 < years.count ? years[index + 1].total[.estimate] : nil
        let figures = BudgetPhase.allCases.map { figure(year.total[$0], hrefs) }
        return [.text(String(year.year))] + figures
          + [
            share(done?.amount, of: year.total[.estimate]?.amount),
            change(year.total[.estimate]?.amount, from: before?.amount),
          ]
          + (population.map { people in
            // Of a part of a year it would look like a fall.
            [
              ((done?.isPartial == true ? nil : done) ?? year.total[.estimate]).map {
                .text(words.money($0.amount / people))
              } ?? .none
            ]
          } ?? [])
      })
  }

  private func word(for phase: BudgetPhase) -> String {
    switch phase {
    case .estimate: words[.estimate]
    case .execution: words[.execution]
    case .settlement: words.term(BudgetStage.settled.rawValue).capitalizedFirst
    }
  }

  /// In which figures of different records are shown beside each other.
  private var shownUnit: MoneyUnit { .million }

  /// A figure leads to its row, and from there to its file.
  private func figure(_ figure: BudgetFigure?, _ hrefs: Hrefs) -> Markup {
    guard let figure else { return .none }
    let stage = (figure.record.content as? BudgetDisclosure)?.stage
    return .link(
      hrefs.page(figure.record.address, BudgetTableView.anchor(figure.row)),
      words.number(figure.amount / shownUnit.inDong, fractionDigits: 1),
      note: figure.isPartial ? (stage?.rawValue).map(words.term) : nil)
  }

  private func share(_ part: Decimal?, of whole: Decimal?) -> Markup {
    guard let part, let whole, whole != 0 else { return .none }
    return .text(words[.percent, words.number(part * 100 / whole, fractionDigits: 1)])
  }

  /// "+9,1 %".
  private func change(_ now: Decimal?, from before: Decimal?) -> Markup {
    guard let now, let before, before != 0 else { return .none }
    let percent = (now - before) * 100 / before
    return .text(words[.percent, (percent > 0 ? "+" : "") + words.number(percent, fractionDigits: 1)])
  }

  // MARK: Items

  /// The estimates of the newest year's rows beside those of the years before.
  private func items(of years: [BudgetYear], _ name: String, id: String, _ hrefs: Hrefs) -> TableView? {
    guard let newest = years.first, years.count > 1 else { return nil }
    let byPath = years.map { year in
      Dictionary(year.items.map { ($0.path, $0.figures[.estimate]) }) { first, _ in first }
    }
    let rows = newest.items.filter { $0.path.count <= comparedLevels && $0.figures[.estimate] != nil }
    guard !rows.isEmpty else { return nil }
    return TableView(
      id: id, title: words[.itemsOf, name], caption: words[.unit, words.term(shownUnit.label)],
      columns: [TableView.Column(words.term(BudgetTable.textColumns["label"]?.label ?? ""))]
        + years.map { TableView.Column("\(words[.estimate]) \($0.year)", isNumber: true) }
        + [TableView.Column(words[.onLastYear], isNumber: true)],
      rows: rows.map { item in
        let figures = byPath.map { $0[item.path] ?? nil }
        return [.text(words.content(item.label))] + figures.map { figure($0, hrefs) }
          + [change(figures[0]?.amount, from: figures[1]?.amount)]
      }, levels: rows.map(\.path.count))
  }

  // MARK: Charts

  private func chart(of years: [BudgetYear], _ name: String, id: String) -> String {
    let oldestFirst = Array(years.reversed())
    let billions = { @Sendable (amount: Decimal) in
      NSDecimalNumber(decimal: amount / MoneyUnit.billion.inDong).doubleValue
    }
    return ColumnChart(
      title: words[.totalsOf, name], categories: oldestFirst.map { String($0.year) },
      series: BudgetPhase.allCases.map { phase in
        ChartSeries(
          word(for: phase),
          oldestFirst.map { year in
            year.total[phase].map {
              Amount(
                billions($0.amount), words.number($0.amount / MoneyUnit.billion.inDong, fractionDigits: 1))
            }
          })
      }, unit: words.term(MoneyUnit.billion.label),
      words: chartWords { words.number(Decimal($0), fractionDigits: 0) }
    ).svgs(id: id)
  }

  /// Where the money of a year goes, by its estimate.
  private func tree(of year: BudgetYear) -> String? {
    guard let total = year.total[.estimate], total.amount > 0 else { return nil }
    let items = year.items.compactMap { item in item.figures[.estimate].map { (item, $0.amount) } }
    let parts = nested(items.map { (depth: $0.0.path.count, label: $0.0.label, amount: $0.1) }[...])
    return TreeChart(
      title: words[.whereMoneyGoes, String(year.year)],
      whole: TreeChart.Node(words[.expenditureOf, String(year.year)], amount(total.amount), parts), levels: 3,
      words: chartWords { words.money(Decimal($0)) }
    ).svgs(id: "hinh-chi-vao-dau", foreign: foreign(items.map { $0.0.label }))
  }

  private func amount(_ amount: Decimal) -> Amount {
    Amount(NSDecimalNumber(decimal: amount).doubleValue, words.money(amount))
  }

  /// Rows below the last one that is less deep.
  private func nested(
    _ rows: ArraySlice<(depth: Int, label: String, amount: Decimal)>
  ) -> [TreeChart.Node] {
    var nodes: [TreeChart.Node] = []
    var rest = rows
    while let row = rest.popFirst() {
      let below = rest.prefix { $0.depth > row.depth }
      rest = rest.dropFirst(below.count)
      nodes.append(TreeChart.Node(row.label, amount(row.amount), nested(below)))
    }
    return nodes
  }
}

extension BudgetFigure {
  /// Whether it counts some months of its year only.
  fileprivate var isPartial: Bool {
    switch (record.content as? BudgetDisclosure)?.stage {
    case .threeMonths, .sixMonths, .nineMonths: true
    case .submitted, .decided, .wholeYear, .settled, nil: false
    }
  }
}
