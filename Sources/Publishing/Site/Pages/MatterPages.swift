import Council
import Vietnamese

/// A petition or a question: what is asked, the answer, what was promised, how far it is.
struct MatterPage: TemplateView {
  let facts: [FactView]
  /// What stands above the words of those who ask.
  let asks: String
  let text: ParagraphsView?
  let answer: AnswerView?
  let promise: ParagraphsView?
  let promiseLabel: String
  let steps: [StepView]
  /// Its feed; nil where nothing more is to come and nothing was new for a year.
  let feed: String?

  static let names: TemplateNames<MatterPage> = [
    "facts": .views { $0.facts }, "asks": .text { $0.asks }, "text": .view { $0.text },
    "answer": .view { $0.answer }, "promise": .view { $0.promise },
    "promiseLabel": .text { $0.promiseLabel }, "steps": .views { $0.steps },
    "feed": .text { $0.feed },
  ]
}

struct AnswerView: TemplateView {
  let date: Markup?
  let number: String?
  let text: ParagraphsView?
  let file: FileView?

  static let names: TemplateNames<AnswerView> = [
    "hasMeta": .flag { $0.date != nil || $0.number != nil },
    "date": .markup { $0.date }, "number": .content { $0.number }, "text": .view { $0.text },
    "file": .view { $0.file },
  ]
}

extension SiteContext {
  func petitionPage(_ record: Record, _ petition: Petition) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    let details = MatterPage(
      facts: placeFact(petition)
        + facts(
          ["received", "meeting", "owner", "transferred", "due", "project", "budgetLine"], of: record, hrefs),
      asks: words[.votersAsk], text: ParagraphsView(petition.text),
      answer: petition.answer.map { view(of: $0, in: record, hrefs) },
      promise: ParagraphsView(petition.roadmap), promiseLabel: words.term(Petition.schema.label("roadmap")),
      steps: self.steps(events(of: petition, in: record), in: record, hrefs),
      feed: matterFeed(of: record, hrefs))
    let parts = parts(
      of: record, kind: "\(words.term(record.kind.label)) \(code(of: record, petition))",
      shownFiles: filesNamed(by: record, except: ["files"]),
      showsDate: false)
    return page(of: record, details, parts, template: "matter")
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

  /// A ward has no thôn, so the field's label does not do.
  private func placeFact(_ petition: Petition) -> [FactView] {
    petition.place.map { [FactView(placeWord.capitalizedFirst, .text(words.content($0)))] } ?? []
  }

  func questionPage(_ record: Record, _ question: Question) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    let details = MatterPage(
      facts: facts(["asked", "asker", "respondent", "session", "due"], of: record, hrefs),
      asks: words[.deputyAsks], text: nil, answer: question.answer.map { view(of: $0, in: record, hrefs) },
      promise: ParagraphsView(question.promise), promiseLabel: words.term(Question.schema.label("promise")),
      steps: self.steps(events(of: question), in: record, hrefs), feed: matterFeed(of: record, hrefs))
    let parts = parts(
      of: record, kind: words.term(record.kind.label), shownFiles: filesNamed(by: record, except: ["files"]),
      showsDate: false)
    return page(of: record, details, parts, template: "matter")
  }

  private func matterFeed(of record: Record, _ hrefs: Hrefs) -> String? {
    canBeFollowed(record) ? hrefs.file(SiteAddresses.matterFeed(of: record)) : nil
  }

  /// None where nothing is to be followed any more.
  /// Who followed it hears of it.
  func withdrawnMatterRoutes(_ record: Record, _ withdrawal: Withdrawal) -> [Route] {
    guard record.content is Petition || record.content is Question else { return [] }
    return [
      Route(SiteAddresses.matterFeed(of: record)) {
        matterFeed(record, [(withdrawal.date, words[.coded, words[.withdrawn], withdrawal.reason])])
      }
    ]
  }

  func matterFeedRoutes(_ record: Record) -> [Route] {
    guard canBeFollowed(record) else { return [] }
    return [
      Route(SiteAddresses.matterFeed(of: record)) {
        let events =
          switch record.content {
          case let petition as Petition: events(of: petition, in: record)
          case let question as Question: events(of: question)
          default: [Step]()
          }
        return matterFeed(record, events.map { ($0.date, $0.text.withoutMarks) })
      }
    ]
  }

  /// From the day of receipt to the answer or the day by which it is due, with the steps between.
  private func events(of petition: Petition, in record: Record) -> [Step] {
    events(
      [
        (petition.received, words[.received]),
        (petition.transferred, words[.transferred, words.content(petition.owner?.text ?? "…")]),
        (petition.answer?.date, words[.answered]),
        (petition.status.isOpen ? due(of: record) : nil, words[.due]),
      ], and: petition.steps)
  }

  private func events(of question: Question) -> [Step] {
    events(
      [
        (question.asked, words[.asked]), (question.answer?.date, words[.answered]),
        (question.state.isOpen ? question.due : nil, words[question.answer == nil ? .due : .promiseDue]),
      ], and: question.steps)
  }

  /// What every matter goes through, where no step of that day says more.
  private func events(_ points: [(date: WrittenDate?, text: String)], and steps: [Step]) -> [Step] {
    var steps = marked(steps)
    for (date, text) in points {
      guard let date, !steps.contains(where: { $0.date.dayOnly == date.dayOnly }) else { continue }
      var step = Step()
      step.date = date
      step.text = text
      steps.append(step)
    }
    return steps
  }
}
