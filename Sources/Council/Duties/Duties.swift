import Vietnamese

/// Every duty of a council: those that its records give themselves, and those that the rules make of them.
package struct Duties: Sendable {
  /// Nil where each is found when it is asked for.
  private let byRecord: [ObjectIdentifier: [Duty]]?
  private let relations: Relations
  private let rulebook: Rulebook
  /// Of what should have been published and was not.
  package let missing: [Duty]

  /// - Parameter isForAll: whether all will be asked for, so that it is worth while to find them at once.
  init(
    _ records: [Record], _ relations: Relations, _ rulebook: Rulebook, now: WrittenDate, isForAll: Bool
  ) {
    self.relations = relations
    self.rulebook = rulebook
    byRecord = isForAll ? Self.byRecord(records, relations, rulebook) : nil
    missing = Self.missingDisclosures(records, rulebook, now: now)
  }

  /// A record's duties: what it gives itself first.
  package subscript(record: Record) -> [Duty] {
    if let byRecord { return byRecord[ObjectIdentifier(record), default: []] }
    return !record.isWithdrawn
      ? DutyFinder(record: record, relations: relations, rulebook: rulebook).duties() : []
  }

  private static func byRecord(
    _ records: [Record], _ relations: Relations, _ rulebook: Rulebook
  ) -> [ObjectIdentifier: [Duty]] {
    var byRecord: [ObjectIdentifier: [Duty]] = [:]
    for record in records {
      let duties = DutyFinder(record: record, relations: relations, rulebook: rulebook).duties()
      if !duties.isEmpty { byRecord[ObjectIdentifier(record)] = duties }
    }
    return byRecord
  }

  /// Stages of a budget year that must be disclosed whether or not there is a record of them: of every year that has
  /// any budget, from the time on when the council began to publish them.
  private static func missingDisclosures(_ records: [Record], _ rulebook: Rulebook, now: WrittenDate)
    -> [Duty]
  {
    let rules = rulebook.rules(of: BudgetDisclosure.kind).filter { $0.rule.yearly && $0.trigger == .stageEnd }
    let budgets = records.compactMap { $0.content as? BudgetDisclosure }
    guard !rules.isEmpty, let start = budgets.compactMap(\.date).min()?.firstDay else { return [] }
    let published = Set(budgets.map { Disclosure(year: $0.year, stage: $0.stage) })
    return Set(budgets.map(\.year)).sorted().flatMap { year in
      BudgetStage.allCases.flatMap { stage -> [Duty] in
        guard !published.contains(Disclosure(year: year, stage: stage)), let month = stage.lastMonth,
          let end = (try? WrittenDate(year: year, month: month))?.lastDay, end >= start,
          end.year <= now.year
        else { return [] }
        return rules.filter { $0.applies(to: stage) }.map { compiled in
          Duty(
            source: .rule(compiled.rule), record: nil, missing: (stage, year), owner: nil,
            due: rulebook.calendar.day(compiled.rule.days, compiled.rule.counting, after: end),
            completion: .open)
        }
      }
    }
  }

  private struct Disclosure: Hashable {
    let year: Int
    let stage: BudgetStage
  }
}

extension CompiledRule {
  fileprivate func applies(to stage: BudgetStage) -> Bool {
    conditions.allSatisfy { $0.field == "stage" && $0.values.contains(stage.id.folded) }
  }
}

/// Finds the duties of one record.
private struct DutyFinder {
  let record: Record
  let relations: Relations
  let rulebook: Rulebook

  func duties() -> [Duty] {
    let rules = rulebook.rules(of: record.kind).filter { $0.applies(to: record) }
    let given = given
    var duties = given
    // By when a petition must be answered, the office says itself or a rule does.
    let answering = rules.filter { $0.done == .answerDate }
    if given.isEmpty { duties += answering.compactMap { duty($0, due: nil) } }
    let due = duties.first?.due
    return duties + rules.filter { $0.done != .answerDate }.compactMap { duty($0, due: due) }
  }

  /// - Parameter due: the day by which the record itself is due, also where a rule gives it.
  private func duty(_ compiled: CompiledRule, due: WrittenDate?) -> Duty? {
    let trigger = compiled.trigger == .field(["due"]) ? due : compiled.trigger.date(of: record, relations)
    guard let trigger else { return nil }
    let rule = compiled.rule
    return Duty(
      source: .rule(rule), record: record, missing: nil, owner: owner,
      due: rulebook.calendar.day(rule.days, rule.counting, after: trigger), completion: completion(compiled))
  }

  private func completion(_ compiled: CompiledRule) -> Duty.Completion {
    if let day = compiled.done.date(of: record, relations) { return .on(day) }
    switch compiled.done {
    // Whoever reads the record knows that it is published.
    case .field(["published"]): return .undated
    case .field(let ids) where ids.first == "answer": return answerCompletion
    default: return .open
    }
  }

  private var answerCompletion: Duty.Completion {
    switch record.content {
    case let petition as Petition:
      petition.status.isOpen ? .open : petition.answer?.date.map { .on($0) } ?? .undated
    case let question as Question:
      question.answer.map { $0.date.map { .on($0) } ?? .undated } ?? .open
    default: .open
    }
  }

  private var owner: String? {
    switch record.content {
    case let petition as Petition: petition.owner?.text
    case let question as Question: question.respondent.text
    case let project as Project: project.owner?.text
    default: nil
    }
  }

  /// The duties that the record gives itself.
  private var given: [Duty] {
    switch record.content {
    case let petition as Petition: [given(petition.due, answerCompletion)].compactMap(\.self)
    case let question as Question:
      [given(question.due, question.state.isOpen ? .open : completion(of: question))].compactMap(\.self)
    case let project as Project:
      [given(project.to, completion(of: project))].compactMap(\.self)
    case let supervision as Supervision:
      supervision.recommendations.enumerated().compactMap { index, recommendation in
        recommendation.due.map { due in
          Duty(
            source: .given(recommendation: index), record: record, missing: nil,
            owner: recommendation.owner?.text, due: due, completion: completion(of: recommendation))
        }
      }
    default: []
    }
  }

  private func given(_ due: WrittenDate?, _ completion: Duty.Completion) -> Duty? {
    due.map {
      Duty(
        source: .given(recommendation: nil), record: record, missing: nil, owner: owner, due: $0,
        completion: completion)
    }
  }

  private func completion(of question: Question) -> Duty.Completion {
    lastDay(of: question.steps) ?? question.answer?.date.map { .on($0) } ?? .undated
  }

  private func completion(of project: Project) -> Duty.Completion {
    guard let state = project.state, !state.isOpen else { return .open }
    return lastDay(of: project.steps) ?? .undated
  }

  private func completion(of recommendation: Recommendation) -> Duty.Completion {
    guard recommendation.status == .done else { return .open }
    return lastDay(of: recommendation.steps) ?? .undated
  }

  /// What is done was done by its last step.
  private func lastDay(of steps: [Step]) -> Duty.Completion? {
    steps.map(\.date).max().map { .on($0) }
  }
}
