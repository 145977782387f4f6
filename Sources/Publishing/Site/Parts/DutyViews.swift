import Council
import Vietnamese

/// Something that had to be done by a day, and how it stands.
struct DutyView: TemplateView {
  let title: String
  let due: Markup
  let state: StateView
  /// What says so; nothing where the office set the day itself.
  let citation: String?

  static let names: TemplateNames<DutyView> = [
    "title": .text { $0.title }, "due": .markup { $0.due }, "state": .markup { $0.state.markup },
    "citation": .content { $0.citation },
  ]
}

/// A record's duties.
struct DutiesView: TemplateView {
  let duties: [DutyView]
  /// The day of the build, where a duty is still open.
  let asOf: Markup?

  static let names: TemplateNames<DutiesView> = [
    "list": .views { $0.duties }, "asOf": .markup { $0.asOf },
  ]
}

extension SiteContext {
  /// - Returns: nil for a record without duties. Those of recommendations stand beside these.
  func duties(of record: Record) -> DutiesView? {
    let duties = council.duties[record].filter { !$0.isOfRecommendation }
    guard !duties.isEmpty else { return nil }
    let isOpen = duties.contains { $0.state(on: today).isOpen }
    return DutiesView(duties: duties.map(view), asOf: isOpen ? .asOf(today, clock) : nil)
  }

  func view(of duty: Duty) -> DutyView {
    DutyView(
      title: title(of: duty), due: .time(duty.due, clock), state: state(of: duty),
      citation: duty.rule?.citation)
  }

  /// What is to be done, in words.
  func title(of duty: Duty) -> String {
    if let rule = duty.rule {
      guard let missing = duty.missing else { return words.termOrContent(rule.title) }
      return words[.missingDisclosure, words.term(missing.stage.rawValue), String(missing.year)]
    }
    switch duty.record?.content {
    case is Petition: return words[.due]
    case let question as Question: return words[question.answer == nil ? .due : .promiseDue]
    case let supervision as Supervision:
      return words.content(recommendation(of: duty, in: supervision)?.text ?? "")
    default: return words[.finishDue]
    }
  }

  private func recommendation(of duty: Duty, in supervision: Supervision) -> Recommendation? {
    guard case .given(let index?) = duty.source else { return nil }
    return supervision.recommendations[index]
  }
}

extension Duty {
  fileprivate var isOfRecommendation: Bool {
    if case .given(_?) = source { true } else { false }
  }
}

extension Markup {
  /// The day up to which days to go are counted; the script in the browser moves both on. What is counted once and for
  /// all, such as how many are overdue, stands beside a plain `time`.
  static func asOf(_ day: WrittenDate, _ clock: SiteClock) -> Markup {
    .html("<time data-as-of datetime=\"\(day.iso)\">\(clock.short(day))</time>")
  }
}
