import Vietnamese

/// Something that had to be done by a day.
package struct Duty: Sendable {
  /// Why there is a day.
  package enum Source: Sendable {
    case rule(Rule)
    /// The office gave it in the record itself; of a supervision, in its recommendation of this index.
    case given(recommendation: Int?)
  }

  package enum Completion: Sendable, Hashable {
    case open
    case on(WrittenDate)
    /// It is done, but the record does not say when.
    case undated
  }

  package let source: Source
  /// Nil where no record of it has been published yet.
  package let record: Record?
  /// Of a yearly duty without a record: which stage of which year.
  package let missing: (stage: BudgetStage, year: Int)?
  /// Who must act, where the record says.
  package let owner: String?
  package let due: WrittenDate
  package let completion: Completion
}

extension Duty {
  /// Whether it is the matter of the record itself, such as the answer to a petition, and not that it be published.
  package var isOfMatter: Bool {
    switch source {
    case .given(let recommendation): recommendation == nil
    case .rule(let rule):
      record.flatMap { DateSource(rule.done, in: type(of: $0.content)) } == .answerDate
    }
  }
}

extension Duty {
  /// Whether it asks for an answer, or that one be published.
  package var isOfAnswer: Bool {
    guard let rule, let record, case .field(let ids) = DateSource(rule.done, in: type(of: record.content))
    else {
      return false
    }
    return ids.first == "answer"
  }
}

/// How a duty stands on a day.
package enum DutyState: Sendable, Hashable {
  case onTime
  case late(days: Int)
  /// Done, nobody knows when.
  case done
  /// 0 on the day itself.
  case dueIn(days: Int)
  case overdue(days: Int)

  package var isOpen: Bool {
    switch self {
    case .dueIn, .overdue: true
    case .onTime, .late, .done: false
    }
  }
}

extension Duty {
  package func state(on today: WrittenDate) -> DutyState {
    switch completion {
    case .undated: return .done
    case .on(let day):
      let late = due.lastDay.days(to: day.firstDay)
      return late > 0 ? .late(days: late) : .onTime
    case .open:
      let left = today.days(to: due.lastDay)
      return left < 0 ? .overdue(days: -left) : .dueIn(days: left)
    }
  }

  /// By which it is owed; nil for a day that the record itself names.
  package var rule: Rule? {
    if case .rule(let rule) = source { rule } else { nil }
  }
}
