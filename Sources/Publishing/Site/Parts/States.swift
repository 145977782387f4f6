import Council
import Vietnamese

extension SiteContext {
  /// What a record's state is on the day of the build; nil for kinds that have none.
  func state(of record: Record) -> StateView? {
    gist(of: record).state
  }

  /// The same, for whoever keeps it.
  func makeState(of record: Record) -> StateView? {
    if record.isWithdrawn { return StateView(words[.withdrawn], .rest) }
    return switch record.content {
    case let occasion as any Occasion: state(of: occasion)
    case let question as Question: state(of: question, due: due(of: record))
    case let project as Project: project.state.map { state(of: $0) }
    case let petition as Petition: state(of: petition, due: due(of: record))
    case let supervision as Supervision: supervision.state.map { state(of: $0) }
    default: council.force(of: record).map { state(of: $0) }
    }
  }

  func state(of force: Force) -> StateView {
    switch force {
    case .inForce: StateView(words[.inForce], .done)
    case .notYet(let from): StateView(words[.notYet, clock.short(from)], .going)
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
    return StateView(words.term(state.rawValue).capitalizedFirst, tone)
  }

  /// The day by which a petition or a question must be answered or a promise kept, given or by a rule.
  func due(of record: Record) -> WrittenDate? {
    council.duties[record].first(where: \.isOfMatter)?.due
  }

  /// The state that lists can be narrowed to: without days that are counted or a date of its own.
  func standing(of record: Record) -> Standing? {
    guard let state = state(of: record) else { return nil }
    if state.tone == .late && state.countdown != nil {
      return Standing(word: words[.answeredOverdue], key: "qua-han")
    }
    let force = council.force(of: record)
    if case .notYet = force { return Standing(word: words[.notYetInForce], key: "chua-co-hieu-luc") }
    if record.isWithdrawn, !(record.content is Petition) {
      return Standing(word: state.word, key: "da-go-bo")
    }
    if let force { return Standing(word: state.word, key: force.key) }
    return declaredState(of: record).map {
      Standing(word: words.term($0).capitalizedFirst, key: $0.folded)
    }
  }

  /// As the schemas declare it; nil where it is told by other words.
  private func declaredState(of record: Record) -> String? {
    switch record.content {
    case let occasion as any Occasion: occasion.state(on: today).rawValue
    case let petition as Petition: petition.status.rawValue
    case let question as Question: question.state.rawValue
    case let project as Project: project.state?.rawValue
    case let supervision as Supervision: supervision.state?.rawValue
    default: nil
    }
  }

  /// Whether the day of a petition's answer has passed. The numbers by village and by owner and the lists behind them
  /// all go by this.
  func isOverdue(petition: Record) -> Bool {
    petition.content is Petition && state(of: petition)?.tone == .late
  }

  /// The status, and while voters wait, whether the day of the answer has passed.
  func state(of petition: Petition, due: WrittenDate?) -> StateView {
    let status = words.term(petition.status.rawValue).capitalizedFirst
    switch petition.status {
    case .resolved: return StateView(status, .done)
    case .explained, .outOfCompetence: return StateView(status, .rest)
    case .received, .transferred, .underWay:
      guard let due else { return StateView(status, .going) }
      return late(by: due)
        ?? StateView(words[.openUntil, status, clock.short(due)], .going, countdown(.status, to: due))
    }
  }

  /// That a day has passed, if it has.
  private func late(by due: WrittenDate) -> StateView? {
    let days = due.lastDay.days(to: today)
    return days > 0 ? StateView(words[.overdue, String(days)], .late, countdown(.status, to: due)) : nil
  }

  private func countdown(_ words: Countdown.Words, to due: WrittenDate) -> Countdown {
    Countdown(words, to: due, from: today)
  }

  /// How a duty stands: done in time or late, days to go or overdue.
  func state(of duty: Duty) -> StateView {
    switch duty.state(on: today) {
    case .onTime: StateView(words[.dutyOnTime], .done)
    case .late(let days): StateView(words[.dutyLate, String(days)], .late)
    case .done: StateView(words[.dutyDone], .rest)
    case .dueIn(0): StateView(words[.dutyToday], .going, countdown(.duty, to: duty.due))
    case .dueIn(let days): StateView(words[.dutyIn, String(days)], .going, countdown(.duty, to: duty.due))
    case .overdue(let days):
      StateView(words[.dutyOverdue, String(days)], .late, countdown(.duty, to: duty.due))
    }
  }

  /// Where the answer or the promise stands, and whether its day has passed.
  func state(of question: Question, due: WrittenDate?) -> StateView {
    let state = question.state
    if state.isOpen, let late = due.flatMap(late) { return late }
    let tone: StateView.Tone =
      switch state {
      case .unanswered, .underWay, .partlyDone: .going
      case .answered: .rest
      case .done: .done
      }
    return StateView(
      words.term(state.rawValue).capitalizedFirst, tone,
      state.isOpen ? due.map { countdown(.status, to: $0) } : nil)
  }

  private func state(of state: ProjectState) -> StateView {
    let tone: StateView.Tone =
      switch state {
      case .prepared, .paused, .cancelled: .rest
      case .underWay: .going
      case .done: .done
      }
    return StateView(words.term(state.rawValue).capitalizedFirst, tone)
  }

  func state(of recommendation: Recommendation) -> StateView {
    let status = (recommendation.status ?? .notStarted)
    if status == .done { return StateView(words.term(status.rawValue).capitalizedFirst, .done) }
    if let late = recommendation.due.flatMap(late) { return late }
    let tone: StateView.Tone = status == .notStarted ? .rest : .going
    return StateView(
      words.term(status.rawValue).capitalizedFirst, tone,
      recommendation.due.map { countdown(.status, to: $0) })
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
    return StateView(words.term(state.rawValue).capitalizedFirst, tone)
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
  func tally(of petitions: [Record], overdue: String) -> TallyView {
    let tally = tally(
      petitions.compactMap { record in
        guard let petition = record.content as? Petition, let state = state(of: record) else { return nil }
        let word =
          state.tone == .late
          ? words[.answeredOverdue] : words.term(petition.status.rawValue).capitalizedFirst
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

/// The state to which lists can be narrowed.
struct Standing: Sendable {
  let word: String
  /// In addresses, which are Vietnamese in every site: "qua-han".
  let key: String
}

extension Force {
  fileprivate var key: String {
    switch self {
    case .notYet: "chua-co-hieu-luc"
    case .inForce: "co-hieu-luc"
    case .amended: "duoc-sua-doi"
    case .replaced: "bi-thay-the"
    case .repealed: "bi-bai-bo"
    case .expired: "het-hieu-luc"
    }
  }
}
