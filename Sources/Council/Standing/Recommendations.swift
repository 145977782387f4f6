import Vietnamese

/// A recommendation of a supervision, with where it comes from.
package struct PlacedRecommendation: Sendable {
  package let record: Record
  /// Which of the supervision's recommendations, counted from 0.
  package let index: Int
  package let recommendation: Recommendation
}

/// What became of a recommendation on a day.
package enum RecommendationOutcome: CaseIterable, Sendable {
  case done, overdue, notYetDue
}

extension PeoplesCouncil {
  /// Every recommendation of every supervision, those of the newest supervisions first.
  package var recommendations: [PlacedRecommendation] {
    records(of: Supervision.kind).flatMap { record in
      ((record.content as? Supervision)?.recommendations ?? []).enumerated().map {
        PlacedRecommendation(record: record, index: $0, recommendation: $1)
      }
    }
  }

  package func outcome(of recommendation: Recommendation) -> RecommendationOutcome {
    if recommendation.status == .done { return .done }
    guard let due = recommendation.due else { return .notYetDue }
    return due.lastDay < now.dayOnly ? .overdue : .notYetDue
  }
}
