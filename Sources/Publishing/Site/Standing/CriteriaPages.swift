import Charts
import Council
import Foundation
import Vietnamese

/// All criteria: the year at hand against what was aimed at.
struct StandingPage: TemplateView {
  struct CriterionView: TemplateView {
    let id: String
    let name: String
    let formula: String
    let target: String?
    let citation: String
    /// How far the newest year has come.
    let share: String
    let year: String
    let state: StateView?
    let chart: String?
    let table: TableView

    static let names: TemplateNames<CriterionView> = [
      "id": .text { $0.id }, "name": .text { $0.name }, "formula": .text { $0.formula },
      "target": .text { $0.target }, "citation": .text { $0.citation }, "share": .text { $0.share },
      "year": .text { $0.year }, "state": .markup { $0.state?.markup },
      "chart": .html { $0.chart }, "table": .view { $0.table },
    ]
  }

  let links: [LinkView]
  let criteria: [CriterionView]
  let asOf: Markup

  static let names: TemplateNames<StandingPage> = [
    "links": .views { $0.links }, "criteria": .views { $0.criteria }, "asOf": .markup { $0.asOf },
  ]
}

/// A criterion with what it counts in every year, the newest first.
struct CriterionYears: Sendable {
  struct Year: Sendable {
    let year: Int
    let met: Count
    let unmet: Count
    /// Met of all, as two numbers: of records, or of people where the criterion counts people.
    let share: (part: Int, whole: Int)
  }

  let criterion: Criterion
  let years: [Year]
}

extension SiteContext {
  /// - Returns: the criteria of which there is anything to count.
  func criterionYears() -> [CriterionYears] {
    council.criteria.compactMap { criterion in
      let years =
        criterion.formula == .recommendationsDone ? recommendationYears(criterion) : recordYears(criterion)
      return years.isEmpty ? nil : CriterionYears(criterion: criterion, years: years)
    }
  }

  private func recordYears(_ criterion: Criterion) -> [CriterionYears.Year] {
    let measured = council.measured(criterion.formula)
    return measured.sorted { $0.key > $1.key }.map { year, measured in
      let people = measured.attendance
      return self.year(
        year, criterion, met: measured.met.map { .record($0) }, unmet: measured.unmet.map { .record($0) },
        share: criterion.formula == .attendance ? (people.present, people.total) : nil)
    }
  }

  /// Recommendations whose day has come, by the year of that day.
  private func recommendationYears(_ criterion: Criterion) -> [CriterionYears.Year] {
    let due = council.recommendations.filter { $0.recommendation.due.map { $0.lastDay < today } ?? false }
    let byYear = Dictionary(grouping: due) { $0.recommendation.due?.year ?? 0 }
    return byYear.sorted { $0.key > $1.key }.map { year, placed in
      let isDone = { (placed: PlacedRecommendation) in placed.recommendation.status == .done }
      return self.year(
        year, criterion, met: placed.filter(isDone).map { .recommendation($0) },
        unmet: placed.filter { !isDone($0) }.map { .recommendation($0) }, share: nil)
    }
  }

  private func year(
    _ year: Int, _ criterion: Criterion, met: [CountedItem], unmet: [CountedItem], share: (Int, Int)?
  ) -> CriterionYears.Year {
    let address = "\(SiteAddresses.standing)/\(criterion.id.folded)"
    return CriterionYears.Year(
      year: year,
      met: Count(
        address: "\(address)/\(year)-dat",
        title: words[.criterionMet, words.termOrContent(criterion.name), String(year)],
        items: met),
      unmet: Count(
        address: "\(address)/\(year)-chua-dat",
        title: words[.criterionUnmet, words.termOrContent(criterion.name), String(year)],
        items: unmet),
      share: share ?? (met.count, met.count + unmet.count))
  }

  func standingRoutes() -> [Route] {
    guard !listed.kinds.isEmpty else { return [] }
    let criteria = criterionYears()
    let statistics = [petitionStatistics(), recommendationStatistics()].compactMap(\.self)
    let counts = criteria.flatMap { $0.years.flatMap { [$0.met, $0.unmet] } } + statistics.flatMap(\.counts)
    return [Route("\(SiteAddresses.standing)/index.html") { standingPage(criteria, statistics) }]
      + statistics.map { statistics in
        Route("\(statistics.address)/index.html") { statisticsPage(statistics) }
      } + listRoutes(of: counts.filter { !$0.items.isEmpty })
  }

  private func standingPage(_ criteria: [CriterionYears], _ statistics: [Statistics]) -> String {
    let hrefs = Hrefs.relative(from: SiteAddresses.standing)
    let content = StandingPage(
      links: statistics.map { LinkView(href: hrefs.page($0.address), title: $0.title) },
      criteria: criteria.map { view(of: $0, hrefs) }, asOf: .time(today, clock))
    return page(content, template: "standing", at: SiteAddresses.standing, title: words[.standing])
  }

  private func view(of years: CriterionYears, _ hrefs: Hrefs) -> StandingPage.CriterionView {
    let criterion = years.criterion
    let id = "tieu-chi-\(criterion.id.folded)"
    let newest = years.years[0]
    return StandingPage.CriterionView(
      id: id, name: words.termOrContent(criterion.name), formula: words.term(criterion.formula.rawValue),
      target: target(of: criterion),
      citation: words.termOrContent(criterion.citation),
      share: percent(newest.share.part, of: newest.share.whole),
      year: String(newest.year), state: state(of: criterion, newest.share),
      chart: chart(of: years, id: "\(id)-hinh"),
      table: table(of: years, id: "\(id)-bang", hrefs))
  }

  /// People are counted at sessions, so that one number leads to these; records are met or not.
  private func table(of years: CriterionYears, id: String, _ hrefs: Hrefs) -> TableView {
    let isOfPeople = years.criterion.formula == .attendance
    let counts = isOfPeople ? [words[.countedSessions]] : [words[.metCount], words[.unmetCount]]
    return TableView(
      id: id, title: "\(words.termOrContent(years.criterion.name)): \(words[.byYear].lowercased())",
      columns: [TableView.Column(words[.year])]
        + (counts + [words[.share]]).map { TableView.Column($0, isNumber: true) },
      rows: years.years.map { year in
        [.text(String(year.year)), year.met.markup(hrefs)] + (isOfPeople ? [] : [year.unmet.markup(hrefs)])
          + [.text(percent(year.share.part, of: year.share.whole))]
      })
  }

  /// "ít nhất 90 %", "từ 10 đến 30 %".
  func target(of criterion: Criterion) -> String? {
    switch (criterion.least, criterion.most) {
    case (let least?, let most?): words[.targetBetween, words.number(least), words.number(most)]
    case (let least?, nil): words[.targetLeast, words.number(least)]
    case (nil, let most?): words[.targetMost, words.number(most)]
    case (nil, nil): nil
    }
  }

  private func state(of criterion: Criterion, _ share: (part: Int, whole: Int)) -> StateView? {
    guard share.whole > 0, criterion.least != nil || criterion.most != nil else { return nil }
    let percent = Decimal(share.part) * 100 / Decimal(share.whole)
    if let least = criterion.least, percent < least { return StateView(words[.targetMissed], .late) }
    if let most = criterion.most, percent > most { return StateView(words[.targetExceeded], .going) }
    return StateView(words[.targetReached], .done)
  }

  func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "–" : words[.percent, words.number(Decimal(part) * 100 / Decimal(whole), fractionDigits: 1)]
  }

  private func chart(of years: CriterionYears, id: String) -> String {
    let aim = years.criterion.least ?? years.criterion.most
    let target = aim.map {
      BarChart.Target(NSDecimalNumber(decimal: $0).doubleValue, words[.target, words.number($0)])
    }
    return BarChart(
      title: words.term(years.criterion.name),
      bars: years.years.map { year in
        BarChart.Bar(
          String(year.year), value: percent(year.share.part, of: year.share.whole),
          [
            BarChart.Part(
              "done", year.share.whole == 0 ? 0 : Double(year.share.part) * 100 / Double(year.share.whole))
          ], target: target)
      }, whole: 100, words: chartWords { words[.percent, words.number(Decimal($0), fractionDigits: 0)] }
    ).svgs(id: id)
  }

  /// Of labels in charts, those that are the council's own words.
  func foreign(_ labels: [String]) -> [String: String] {
    words.language == .vietnamese ? [:] : Dictionary(labels.map { ($0, "vi") }) { first, _ in first }
  }

  /// - Parameter amount: how a number is written at an axis.
  func chartWords(_ amount: @escaping @Sendable (Double) -> String) -> ChartWords {
    let words = words
    return ChartWords(
      amount: amount,
      share: { words[.percent, words.number(Decimal($0 * 100), fractionDigits: 1)] },
      rest: words[.otherParts],
      empty: words[.noFigures])
  }
}
