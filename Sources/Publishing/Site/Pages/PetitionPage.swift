import Council
import Vietnamese

/// A petition, its way and its answer.
struct PetitionPage: TemplateView {
  let facts: [FactView]
  let text: ParagraphsView?
  let answer: AnswerView?
  let roadmap: ParagraphsView?
  let steps: [StepView]

  static let names: TemplateNames<PetitionPage> = [
    "facts": .views { $0.facts }, "text": .view { $0.text }, "answer": .view { $0.answer },
    "roadmap": .view { $0.roadmap }, "steps": .views { $0.steps },
  ]
}

struct AnswerView: TemplateView {
  let date: Markup?
  let number: String?
  let text: ParagraphsView?
  let file: FileView?

  static let names: TemplateNames<AnswerView> = [
    "hasMeta": .flag { $0.date != nil || $0.number != nil },
    "date": .markup { $0.date }, "number": .text { $0.number }, "text": .view { $0.text },
    "file": .view { $0.file },
  ]
}

extension SiteContext {
  func petitionPage(_ record: Record, _ petition: Petition) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    let details = PetitionPage(
      facts: facts(of: petition), text: ParagraphsView(petition.text),
      answer: petition.answer.map { view(of: $0, in: record, hrefs) },
      roadmap: ParagraphsView(petition.roadmap), steps: way(of: petition, in: record, hrefs))
    let parts = parts(
      of: record, kind: "\(record.kind.label) \(code(of: record, petition))",
      shownFiles: filesNamed(by: record, except: ["files"]),
      showsDate: false)
    return page(of: record, details, parts, template: "petition")
  }

  /// By which a voter asks for it: the one that was given, or the file's name.
  func code(of record: Record, _ petition: Petition) -> String {
    petition.code ?? String(record.slug).uppercased()
  }

  func view(of answer: Answer, in record: Record, _ hrefs: Hrefs) -> AnswerView {
    AnswerView(
      date: answer.date.map { Markup.time($0, clock) }, number: answer.number,
      text: ParagraphsView(answer.text),
      file: answer.file.flatMap { file($0.text, of: record) }.map {
        view(of: $0, title: words[.answerPaper], hrefs)
      })
  }

  private func facts(of petition: Petition) -> [FactView] {
    let schema = Petition.schema
    let facts: [FactView?] = [
      petition.place.map { FactView(placeWord.capitalizedFirst, .text($0)) },
      FactView(schema.label("received"), Markup.time(petition.received, clock)),
      petition.meeting.map { FactView(schema.label("meeting"), .text($0)) },
      petition.owner.map { FactView(schema.label("owner"), .text($0)) },
      petition.transferred.map { FactView(schema.label("transferred"), Markup.time($0, clock)) },
      petition.due.map { FactView(schema.label("due"), Markup.time($0, clock)) },
    ]
    return facts.compactMap(\.self)
  }

  /// From the day of receipt to the answer or the day by which it is due, with the steps between.
  private func way(of petition: Petition, in record: Record, _ hrefs: Hrefs) -> [StepView] {
    var steps = petition.steps
    let add = { (date: WrittenDate?, text: String) in
      guard let date, !steps.contains(where: { $0.date.dayOnly == date.dayOnly }) else { return }
      var step = Step()
      step.date = date
      step.text = text
      steps.append(step)
    }
    add(petition.received, words[.received])
    add(petition.transferred, petition.owner.map { words[.transferred, $0] } ?? words[.transferred, "…"])
    add(petition.answer?.date, words[.answered])
    if petition.status.isOpen { add(petition.due, words[.due]) }
    return self.steps(steps, in: record, hrefs)
  }
}
