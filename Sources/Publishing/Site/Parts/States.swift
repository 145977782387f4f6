import Council
import Vietnamese

extension SiteContext {
  /// What a record's state is on the day of the build; nil for kinds that have none.
  func state(of record: Record) -> StateView? {
    if record.common.withdrawn != nil { return StateView(words[.withdrawn], .rest) }
    return switch record.content {
    case let occasion as any Occasion: state(of: occasion)
    case let question as Question: state(of: question)
    case let project as Project: project.state.map { state(of: $0) }
    case let petition as Petition: state(of: petition)
    case let supervision as Supervision: supervision.state.map { state(of: $0) }
    default: council.force(of: record).map { state(of: $0) }
    }
  }

  func state(of force: Force) -> StateView {
    switch force {
    case .inForce: StateView(words[.inForce], .done)
    case .notYet(let from): StateView(words[.notYet, from.short], .going)
    case .amended: StateView(words[.amended], .rest)
    case .replaced: StateView(words[.replaced], .rest)
    case .repealed: StateView(words[.repealed], .rest)
    case .expired: StateView(words[.expired], .rest)
    }
  }

  func state(of occasion: any Occasion) -> StateView {
    let state = occasion.state(on: today)
    let tone: StateView.Tone =
      switch state {
      case .planned, .underWay: .going
      case .held: .done
      case .postponed, .cancelled: .late
      }
    return StateView(state.rawValue.capitalizedFirst, tone)
  }

  /// The status, and while voters wait, whether the day of the answer has passed.
  func state(of petition: Petition) -> StateView {
    let status = petition.status.rawValue.capitalizedFirst
    switch petition.status {
    case .resolved: return StateView(status, .done)
    case .explained, .outOfCompetence: return StateView(status, .rest)
    case .received, .transferred, .underWay:
      guard let due = petition.due else { return StateView(status, .going) }
      let late = due.lastDay.days(to: today)
      return late > 0
        ? StateView(words[.overdue, String(late)], .late)
        : StateView(words[.openUntil, status, due.short], .going)
    }
  }

  /// Where the answer or the promise stands, and whether its day has passed.
  func state(of question: Question) -> StateView {
    let state = question.state
    if state.isOpen, let late = question.due?.lastDay.days(to: today), late > 0 {
      return StateView(words[.overdue, String(late)], .late)
    }
    let tone: StateView.Tone =
      switch state {
      case .unanswered, .underWay, .partlyDone: .going
      case .answered: .rest
      case .done: .done
      }
    return StateView(state.rawValue.capitalizedFirst, tone)
  }

  private func state(of state: ProjectState) -> StateView {
    let tone: StateView.Tone =
      switch state {
      case .prepared, .paused, .cancelled: .rest
      case .underWay: .going
      case .done: .done
      }
    return StateView(state.rawValue.capitalizedFirst, tone)
  }

  func state(of recommendation: Recommendation) -> StateView {
    let status = (recommendation.status ?? .notStarted)
    if status == .done { return StateView(status.rawValue.capitalizedFirst, .done) }
    if let late = recommendation.due?.lastDay.days(to: today), late > 0 {
      return StateView(words[.overdue, String(late)], .late)
    }
    let tone: StateView.Tone = status == .notStarted ? .rest : .going
    return StateView(status.rawValue.capitalizedFirst, tone)
  }

  /// How many recommendations are overdue, where any is.
  func overdue(in supervision: Supervision) -> StateView? {
    let late = supervision.recommendations.count { state(of: $0).tone == .late }
    return late == 0 ? nil : StateView(words[.overdueRecommendations, String(late)], .late)
  }

  private func state(of state: SupervisionState) -> StateView {
    let tone: StateView.Tone =
      switch state {
      case .programmed: .rest
      case .underWay: .going
      case .concluded: .done
      }
    return StateView(state.rawValue.capitalizedFirst, tone)
  }

  /// Counts of states for a tally: the parts that are named in order, each with how many it has.
  func tally(_ states: [StateView]) -> TallyView {
    var parts: [(state: StateView, count: Int)] = []
    for state in states {
      if let index = parts.firstIndex(where: { $0.state.word == state.word }) {
        parts[index].count += 1
      } else {
        parts.append((state, 1))
      }
    }
    let order: [StateView.Tone] = [.done, .going, .late, .rest]
    return TallyView(
      order.flatMap { tone in parts.filter { $0.state.tone == tone }.sorted { $0.count > $1.count } })
  }

  /// Petitions by where they stand.
  /// - Parameter overdue: where those that are overdue are listed.
  func tally(of petitions: [Petition], overdue: String) -> TallyView {
    let tally = tally(
      petitions.map { petition in
        let state = state(of: petition)
        let word = state.tone == .late ? words[.answeredOverdue] : petition.status.rawValue.capitalizedFirst
        return StateView(word, state.tone)
      })
    return tally.leading(.late, to: overdue)
  }

  /// Recommendations by what became of them.
  func tally(of recommendations: [Recommendation]) -> TallyView {
    tally(
      recommendations.map { recommendation in
        let state = state(of: recommendation)
        return StateView(state.tone == .late ? words[.answeredOverdue] : state.word, state.tone)
      })
  }
}
