import Charts
import Council
import Foundation
import Vietnamese

/// Records counted by what they have in common, in several tables.
struct Statistics: Sendable {
  /// A number of a row beside the total: those in a state, or those to which something happened.
  struct Column: Sendable {
    let id: String
    let word: String
    let tone: StateView.Tone
  }

  /// Rows by a property, columns by a state.
  struct Table: Sendable {
    struct Row: Sendable {
      let name: String
      /// The same among the site's own words.
      let shown: String
      let total: Count
      let cells: [Count]
      /// What is no count: days to an answer.
      let extra: String?
    }

    let id: String
    let title: String
    let rowLabel: String
    let totalLabel: String
    let columns: [Column]
    let extraLabel: String?
    let rows: [Row]
    /// Whether the rows follow each other in time, newest first: lines are drawn then instead of bars.
    var isCourse = false
  }

  let address: String
  let title: String
  let tables: [Table]

  var counts: [Count] { tables.flatMap { $0.rows.flatMap { [$0.total] + $0.cells } } }
}

struct StatisticsPage: TemplateView {
  struct Part: TemplateView {
    let table: TableView
    let chart: String
    static let names: TemplateNames<Part> = ["table": .view { $0.table }, "chart": .html { $0.chart }]
  }

  let title: String
  let crumbs: Markup
  let parts: [Part]
  let asOf: Markup

  static let names: TemplateNames<StatisticsPage> = [
    "title": .text { $0.title }, "crumbs": .markup { $0.crumbs }, "parts": .views { $0.parts },
    "asOf": .markup { $0.asOf },
  ]
}

/// By what a table counts its items.
struct Dimension<Item> {
  let id: String
  let title: String
  let rowLabel: String
  /// The rows to which an item belongs.
  let keys: (Item) -> [String]
}

/// What a table of statistics counts, and how.
struct Counting<Item> {
  let address: String
  let states: [Statistics.Column]
  let state: (Item) -> String
  let counted: (Item) -> CountedItem
  let totalLabel: String
  /// A row's name among the site's own words.
  let shown: (String) -> String
  var extraLabel: String?
  var extra: ([Item]) -> String? = { _ in nil }

  /// One pass over the items: each goes into the rows of its keys, there into the column of its state.
  func table(_ items: [Item], by dimension: Dimension<Item>) -> Statistics.Table {
    var rows: [String: [Item]] = [:]
    for item in items {
      for key in dimension.keys(item) { rows[key, default: []].append(item) }
    }
    // Years: the newest first. Names: as Vietnamese sort them.
    let names = rows.keys.sorted { a, b in
      if let x = Int(a), let y = Int(b) { return x > y }
      return vietnameseOrder(a, b)
    }
    var taken: Set<String> = []
    return Statistics.Table(
      id: dimension.id, title: dimension.title, rowLabel: dimension.rowLabel, totalLabel: totalLabel,
      columns: states, extraLabel: extraLabel,
      rows: names.map { name in
        // "Ban A" and "Bàn a" are folded to the same.
        let slug = slug(of: name)
        let own = (1...).lazy.map { $0 == 1 ? slug : "\(slug)-\($0)" }.first { taken.insert($0).inserted }
        return row(name, rows[name] ?? [], of: dimension, slug: own ?? slug)
      })
  }

  private func row(_ name: String, _ items: [Item], of dimension: Dimension<Item>, slug: String)
    -> Statistics.Table.Row
  {
    let byState = Dictionary(grouping: items, by: state)
    let place = "\(address)/\(dimension.id)-\(slug)"
    let shown = self.shown(name)
    let title = "\(dimension.title): \(shown)"
    return Statistics.Table.Row(
      name: name, shown: shown, total: Count(address: place, title: title, items: items.map(counted)),
      cells: states.map { state in
        Count(
          address: "\(place)/\(state.id)", title: "\(title), \(state.word)",
          items: (byState[state.id] ?? []).map(counted))
      }, extra: extra(items))
  }
}

/// A name as a part of an address. Who must act is whatever words a record has, as long as they like, and a folder's name
/// has at most 255 bytes.
func slug(of name: String) -> String { String(name.folded.prefix(100)) }

extension SiteContext {
  func statisticsPage(_ statistics: Statistics) -> String {
    let hrefs = Hrefs.relative(from: statistics.address)
    let content = StatisticsPage(
      title: statistics.title,
      crumbs: .crumbs(standingCrumbs, hrefs),
      parts: statistics.tables.map { table in
        StatisticsPage.Part(
          table: view(of: table, hrefs), chart: chart(of: table, statistics))
      }, asOf: .time(today, clock))
    return page(
      content, template: "statistics", at: statistics.address, title: statistics.title, crumbs: standingCrumbs
    )
  }

  private func view(of table: Statistics.Table, _ hrefs: Hrefs) -> TableView {
    let numbers = [table.totalLabel] + table.columns.map(\.word) + [table.extraLabel].compactMap(\.self)
    return TableView(
      id: "theo-\(table.id)", title: table.title, isStacked: true,
      columns: [TableView.Column(table.rowLabel)] + numbers.map { TableView.Column($0, isNumber: true) },
      rows: table.rows.map { row in
        [.text(row.shown), row.total.markup(hrefs)] + row.cells.map { $0.markup(hrefs) }
          + (table.extraLabel == nil ? [] : [row.extra.map { .text($0) } ?? .none])
      })
  }

  private func chart(of table: Statistics.Table, _ statistics: Statistics) -> String {
    let title = "\(statistics.title): \(table.title.lowercased())"
    let words = chartWords { self.words.number(Decimal($0), fractionDigits: 0) }
    let id = "hinh-\(table.id)"
    return table.isCourse
      ? course(table, title, words).svgs(id: id)
      : bars(table, title, words).svgs(
        id: id, foreign: foreign(table.rows.filter { $0.name != $0.shown }.map(\.name)))
  }

  private func course(_ table: Statistics.Table, _ title: String, _ words: ChartWords) -> LineChart {
    let oldestFirst = Array(table.rows.reversed())
    let series = { (name: String, count: (Statistics.Table.Row) -> Count) in
      ChartSeries(
        name, oldestFirst.map { Amount(Double(count($0).items.count), String(count($0).items.count)) })
    }
    return LineChart(
      title: title, categories: oldestFirst.map(\.name),
      series: [series(table.totalLabel, \.total)]
        + table.columns.enumerated().map { index, column in series(column.word) { $0.cells[index] } },
      words: words)
  }

  private func bars(_ table: Statistics.Table, _ title: String, _ words: ChartWords) -> BarChart {
    let tones = ["late", "going", "done", "rest"]
    let key = { (tone: StateView.Tone) in tone == .rest ? "rest" : tone.rawValue }
    return BarChart(
      title: title,
      bars: table.rows.map { row in
        let parts = zip(table.columns, row.cells)
        return BarChart.Bar(
          row.name, value: String(row.total.items.count),
          tones.map { tone in
            BarChart.Part(
              tone, Double(parts.reduce(0) { $0 + (key($1.0.tone) == tone ? $1.1.items.count : 0) }))
          })
      },
      keys: [
        BarChart.Key("late", self.words[.answeredOverdue]), BarChart.Key("going", self.words[.waiting]),
        BarChart.Key("done", self.words[.doneCount]), BarChart.Key("rest", self.words[.explainedCount]),
      ].filter { key in
        table.columns.contains { ($0.tone == .rest ? "rest" : $0.tone.rawValue) == key.tone }
      }, words: words)
  }
}
