import Council
import Vietnamese

/// A supervision and what became of its recommendations.
struct SupervisionPage: TemplateView {
  let facts: [FactView]
  let recommendations: [RecommendationView]
  let tally: TallyView?

  static let names: TemplateNames<SupervisionPage> = [
    "facts": .views { $0.facts }, "recommendations": .views { $0.recommendations },
    "tally": .view { $0.tally },
  ]
}

struct RecommendationView: TemplateView {
  let text: String
  let href: String
  let owner: String?
  let due: Markup?
  let state: StateView
  let progress: MeasureView?
  let steps: [StepView]

  static let names: TemplateNames<RecommendationView> = [
    "text": .content { $0.text }, "href": .text { $0.href }, "owner": .content { $0.owner },
    "due": .markup { $0.due },
    "state": .markup { $0.state.markup }, "progress": .view { $0.progress }, "steps": .views { $0.steps },
  ]
}

extension SiteContext {
  func supervisionPage(_ record: Record, _ supervision: Supervision) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    let details = SupervisionPage(
      facts: facts(of: supervision, record, hrefs),
      recommendations: supervision.recommendations.map { view(of: $0, in: record, hrefs) },
      tally: supervision.recommendations.isEmpty ? nil : tally(of: supervision.recommendations))
    let parts = parts(
      of: record, kind: kindInWords(record.kind, supervision.kind.rawValue),
      shownFiles: filesNamed(by: record, except: ["files"]), showsDate: false, showsState: false,
      hasOwnAside: details.tally != nil)
    return page(of: record, details, parts, template: "supervision")
  }

  func view(of recommendation: Recommendation, in record: Record, _ hrefs: Hrefs) -> RecommendationView {
    let state = state(of: recommendation)
    let progress = recommendation.progress ?? (recommendation.status == .done ? 100 : nil)
    return RecommendationView(
      text: recommendation.text, href: hrefs.page(record.address), owner: recommendation.owner?.text,
      due: recommendation.due.map { Markup.time($0, clock) }, state: state,
      progress: progress.map {
        let tone = state.tone == .rest ? "rest" : state.tone.rawValue
        return MeasureView(
          label: words.term(Recommendation.schema.label("progress")), value: words[.progress, String($0)],
          bar: Bar([(tone, Double($0))], of: 100))
      }, steps: steps(marked(recommendation.steps), in: record, hrefs))
  }

  /// Steps with the office's words marked as such.
  func marked(_ steps: [Step]) -> [Step] {
    steps.map { step in
      var step = step
      step.text = words.content(step.text)
      return step
    }
  }

  /// Steps oldest first, the last one that has come marked.
  func steps(_ steps: [Step], in record: Record, _ hrefs: Hrefs) -> [StepView] {
    let sorted = steps.sorted { $0.date < $1.date }
    let now = sorted.lastIndex { $0.date.firstDay <= today }
    return sorted.enumerated().map { index, step in
      StepView(
        date: Markup.time(step.date, clock), text: step.text,
        file: step.file.flatMap { file($0.text, of: record) }.map {
          view(of: $0, title: words[.attached], hrefs)
        },
        isNow: index == now)
    }
  }

  private func facts(of supervision: Supervision, _ record: Record, _ hrefs: Hrefs) -> [FactView] {
    facts(["year", "supervisor", "supervised", "resolution", "plan", "conclusion"], of: record, hrefs)
      + [state(of: record).map { FactView(words.term(Supervision.schema.label("state")), $0.markup) }]
      .compactMap(\.self)
  }
}
