import Charts
import Council
import Foundation
import Vietnamese

/// Records counted by what they have in common, in several tables.
struct Statistics: Sendable {
  /// Rows by a property, columns by a state.
  struct Table: Sendable {
    struct Row: Sendable {
      let name: String
      let total: Count
      let cells: [Count]
      /// What is no count: days to an answer.
      let extra: String?
    }

    let id: String
    let title: String
    let rowLabel: String
    let extraLabel: String?
    let rows: [Row]
  }

  let address: String
  let title: String
  /// The states that columns count, in order.
  let states: [(id: String, word: String, tone: StateView.Tone)]
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
private struct Dimension<Item> {
  let id: String
  let title: String
  let rowLabel: String
  /// The rows to which an item belongs.
  let keys: (Item) -> [String]
}

/// What a table of statistics counts, and how.
private struct Counting<Item> {
  let address: String
  let states: [(id: String, word: String, tone: StateView.Tone)]
  let state: (Item) -> String
  let counted: (Item) -> CountedItem
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
      id: dimension.id, title: dimension.title, rowLabel: dimension.rowLabel, extraLabel: extraLabel,
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
    let title = "\(dimension.title): \(name)"
    return Statistics.Table.Row(
      name: name, total: Count(address: place, title: title, items: items.map(counted)),
      cells: states.map { state in
        Count(
          address: "\(place)/\(state.id)", title: "\(title), \(state.word)",
          items: (byState[state.id] ?? []).map(counted))
      }, extra: extra(items))
  }
}

/// A name as a part of an address. Who must act is whatever words a record has, as long as they like, and a folder's name
/// has at most 255 bytes.
private func slug(of name: String) -> String { String(name.folded.prefix(100)) }

extension SiteContext {
  /// Petitions by year, topic, village and owner, and how long they waited for an answer.
  func petitionStatistics() -> Statistics? {
    let petitions = council.records(of: Petition.kind)
    guard !petitions.isEmpty else { return nil }
    let used = Set(petitions.map(stateID))
    let states = petitionStates.filter { used.contains($0.id) }
    let counting = Counting<Record>(
      address: "\(SiteAddresses.standing)/\(Petition.kind.folder)", states: states, state: stateID,
      counted: { .record($0) }, extraLabel: words[.daysToAnswer], extra: daysToAnswer)
    let unknown = words[.unnamed]
    let dimensions: [Dimension<Record>] = [
      Dimension(id: "nam", title: words[.byYear], rowLabel: words[.year]) {
        [$0.year.map(String.init) ?? unknown]
      },
      Dimension(id: "thon", title: words[.byPlace, placeWord], rowLabel: placeWord.capitalizedFirst) {
        [($0.content as? Petition)?.place ?? unknown]
      },
      Dimension(id: "linh-vuc", title: words[.byTopic], rowLabel: CouncilSettings.schema.label("topics")) {
        $0.common.topics.isEmpty ? [unknown] : $0.common.topics
      },
      Dimension(id: Self.ownerDimension, title: words[.byOwner], rowLabel: Petition.schema.label("owner")) {
        [owner(($0.content as? Petition)?.owner, at: FieldPath([.field("owner")]), in: $0) ?? unknown]
      },
    ]
    return Statistics(
      address: counting.address, title: Petition.kind.label, states: states,
      tables: dimensions.map { counting.table(petitions, by: $0) })
  }

  /// Who must act: as the site calls the organization, whichever of its names the record has.
  private func owner(_ name: Name?, at path: FieldPath, in record: Record) -> String? {
    name.map { council.target(of: path, in: record)?.common.title ?? $0.text }
  }

  /// The list of all petitions that a body must answer.
  func petitions(ownedBy name: String) -> String {
    "\(SiteAddresses.standing)/\(Petition.kind.folder)/\(Self.ownerDimension)-\(slug(of: name))"
  }

  private static let ownerDimension = "co-quan"

  /// What is overdue is counted there, and not under its status.
  private var petitionStates: [(id: String, word: String, tone: StateView.Tone)] {
    [(PetitionList.overdueID, words[.answeredOverdue], StateView.Tone.late)]
      + PetitionStatus.allCases.map { ($0.rawValue.folded, $0.rawValue.capitalizedFirst, tone(of: $0)) }
  }

  private func stateID(_ record: Record) -> String {
    if isOverdue(petition: record) { return PetitionList.overdueID }
    return (record.content as? Petition)?.status.rawValue.folded ?? ""
  }

  private func tone(of status: PetitionStatus) -> StateView.Tone {
    switch status {
    case .received, .transferred, .underWay: .going
    case .resolved: .done
    case .explained, .outOfCompetence: .rest
    }
  }

  /// The middle one of the days that answered petitions waited.
  private func daysToAnswer(_ petitions: [Record]) -> String? {
    let days = petitions.compactMap { record -> Int? in
      guard let petition = record.content as? Petition, !petition.status.isOpen,
        let answered = petition.answer?.date
      else { return nil }
      return petition.received.firstDay.days(to: answered.firstDay)
    }.sorted()
    return days.isEmpty ? nil : words[.days, String(days[days.count / 2])]
  }

  /// Recommendations after supervisions by year and by who must act.
  func recommendationStatistics() -> Statistics? {
    let recommendations = council.recommendations
    guard !recommendations.isEmpty else { return nil }
    let states: [(id: String, word: String, tone: StateView.Tone)] = [
      ("qua-han", words[.answeredOverdue], .late), ("chua-den-han", words[.notYetDue], .going),
      ("hoan-thanh", RecommendationStatus.done.rawValue.capitalizedFirst, .done),
    ]
    let counting = Counting<PlacedRecommendation>(
      address: "\(SiteAddresses.standing)/\(Supervision.kind.folder)", states: states,
      state: { stateID($0.recommendation) }, counted: { .recommendation($0) })
    let unknown = words[.unnamed]
    let dimensions: [Dimension<PlacedRecommendation>] = [
      Dimension(id: "nam", title: words[.byYear], rowLabel: words[.year]) {
        [$0.record.year.map(String.init) ?? unknown]
      },
      Dimension(id: "co-quan", title: words[.byOwner], rowLabel: Recommendation.schema.label("owner")) {
        let path = FieldPath([.field("recommendations"), .item($0.index), .field("owner")])
        return [owner($0.recommendation.owner, at: path, in: $0.record) ?? unknown]
      },
    ]
    return Statistics(
      address: counting.address, title: words[.afterSupervision], states: states,
      tables: dimensions.map { counting.table(recommendations, by: $0) })
  }

  private func stateID(_ recommendation: Recommendation) -> String {
    switch council.outcome(of: recommendation) {
    case .done: "hoan-thanh"
    case .overdue: "qua-han"
    case .notYetDue: "chua-den-han"
    }
  }

  func statisticsPage(_ statistics: Statistics) -> String {
    let hrefs = Hrefs.relative(from: statistics.address)
    let content = StatisticsPage(
      title: statistics.title,
      crumbs: .crumbs(standingCrumbs, hrefs),
      parts: statistics.tables.map { table in
        StatisticsPage.Part(
          table: view(of: table, statistics, hrefs), chart: chart(of: table, statistics))
      }, asOf: .time(today, clock))
    return page(
      content, template: "statistics", at: statistics.address, title: statistics.title, crumbs: standingCrumbs
    )
  }

  private func view(of table: Statistics.Table, _ statistics: Statistics, _ hrefs: Hrefs) -> TableView {
    let numbers = [words[.total]] + statistics.states.map(\.word) + [table.extraLabel].compactMap(\.self)
    return TableView(
      id: "theo-\(table.id)", title: table.title,
      columns: [TableView.Column(table.rowLabel)] + numbers.map { TableView.Column($0, isNumber: true) },
      rows: table.rows.map { row in
        [.text(row.name), row.total.markup(hrefs)] + row.cells.map { $0.markup(hrefs) }
          + (table.extraLabel == nil ? [] : [.text(row.extra ?? "–")])
      })
  }

  private func chart(of table: Statistics.Table, _ statistics: Statistics) -> String {
    let tones = ["late", "going", "done", "rest"]
    let key = { (tone: StateView.Tone) in tone == .rest ? "rest" : tone.rawValue }
    return BarChart(
      title: "\(statistics.title): \(table.title.lowercased())",
      bars: table.rows.map { row in
        let parts = zip(statistics.states, row.cells)
        return BarChart.Bar(
          row.name, value: String(row.total.items.count),
          tones.map { tone in
            BarChart.Part(
              tone, Double(parts.reduce(0) { $0 + (key($1.0.tone) == tone ? $1.1.items.count : 0) }))
          })
      },
      keys: [
        BarChart.Key("late", words[.answeredOverdue]), BarChart.Key("going", words[.waiting]),
        BarChart.Key("done", words[.doneCount]), BarChart.Key("rest", words[.explainedCount]),
      ].filter { key in
        statistics.states.contains { ($0.tone == .rest ? "rest" : $0.tone.rawValue) == key.tone }
      },
      words: chartWords { formatNumber(Decimal($0), fractionDigits: 0) }
    ).svgs(id: "hinh-\(table.id)")
  }
}
