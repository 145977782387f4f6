import Council

extension SiteContext {
  /// Recommendations after supervisions by year and by who must act.
  func recommendationStatistics() -> Statistics? {
    let recommendations = council.recommendations
    guard !recommendations.isEmpty else { return nil }
    let states = [
      Statistics.Column(id: "qua-han", word: words[.answeredOverdue], tone: .late),
      Statistics.Column(id: "chua-den-han", word: words[.notYetDue], tone: .going),
      Statistics.Column(
        id: "hoan-thanh", word: words.term(RecommendationStatus.done.rawValue).capitalizedFirst, tone: .done),
    ]
    let counting = Counting<PlacedRecommendation>(
      address: "\(SiteAddresses.standing)/\(Supervision.kind.folder)", states: states,
      state: { stateID($0.recommendation) }, counted: { .recommendation($0) }, totalLabel: words[.total],
      shown: shownRow)
    let unknown = words[.unnamed]
    let dimensions: [Dimension<PlacedRecommendation>] = [
      Dimension(id: "nam", title: words[.byYear], rowLabel: words[.year]) {
        [$0.record.year.map(String.init) ?? unknown]
      },
      Dimension(
        id: "co-quan", title: words[.byOwner], rowLabel: words.term(Recommendation.schema.label("owner"))
      ) {
        let path = FieldPath([.field("recommendations"), .item($0.index), .field("owner")])
        return [owner($0.recommendation.owner, at: path, in: $0.record) ?? unknown]
      },
    ]
    return Statistics(
      address: counting.address, title: words[.afterSupervision],
      tables: dimensions.map { counting.table(recommendations, by: $0) })
  }

  private func stateID(_ recommendation: Recommendation) -> String {
    switch council.outcome(of: recommendation) {
    case .done: "hoan-thanh"
    case .overdue: "qua-han"
    case .notYetDue: "chua-den-han"
    }
  }
}
