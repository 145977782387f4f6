import Council
import Vietnamese

/// One matter from its beginning to what comes next.
struct StoryView: TemplateView {
  struct Event: TemplateView {
    let date: Markup
    let what: String
    let link: Markup
    let state: Markup?
    let isHere: Bool

    static let names: TemplateNames<Event> = [
      "date": .markup { $0.date }, "what": .text { $0.what }, "link": .markup { $0.link },
      "state": .markup { $0.state }, "isHere": .flag { $0.isHere },
    ]
  }

  struct Next: TemplateView {
    let title: String
    let owner: String?
    let due: Markup
    let state: Markup
    let link: Markup
    let isHere: Bool

    static let names: TemplateNames<Next> = [
      "title": .text { $0.title }, "owner": .content { $0.owner }, "due": .markup { $0.due },
      "state": .markup { $0.state }, "link": .markup { $0.link }, "isHere": .flag { $0.isHere },
    ]
  }

  let events: [Event]
  let next: [Next]

  static let names: TemplateNames<StoryView> = ["events": .views { $0.events }, "next": .views { $0.next }]
}

/// How many duties a story names: the most urgent ones.
private let shownNext = 3

extension SiteContext {
  func story(of record: Record, _ hrefs: Hrefs) -> StoryView? {
    guard let story = council.story(of: record) else { return nil }
    // Of a record that comes twice, as a petition and its answer, the state stands at its last line.
    var last: [ObjectIdentifier: Int] = [:]
    for (index, event) in story.events.enumerated() { last[ObjectIdentifier(event.record)] = index }
    return StoryView(
      events: story.events.enumerated().map { index, event in
        let isLast = last[ObjectIdentifier(event.record)] == index
        return StoryView.Event(
          date: .time(event.date, clock), what: words(for: event),
          link: event.record === record
            ? .text(shortName(of: record))
            : .link(hrefs.page(event.record.address), shortName(of: event.record)),
          state: isLast ? state(of: event.record)?.markup : nil, isHere: event.record === record)
      },
      next: story.next.prefix(shownNext).map { duty in
        StoryView.Next(
          title: title(of: duty), owner: duty.owner, due: .time(duty.due, clock),
          state: state(of: duty).markup,
          link: duty.record.flatMap { $0 === record ? nil : .link(hrefs.page($0.address), shortName(of: $0)) }
            ?? .nothing, isHere: duty.record === record)
      })
  }

  private func words(for event: Story.Event) -> String {
    switch event.what {
    case .met: words[.storyMet]
    case .petitioned: words[.storyPetitioned]
    case .petitionAnswered, .questionAnswered: words[.answered]
    case .asked: words[.asked]
    case .supervised: words.term(event.record.kind.label)
    case .issued: typeName(of: event.record)
    case .budgeted: words.term(event.record.kind.label)
    case .begun: words[.storyBegun]
    case .finished: words[.storyFinished]
    }
  }
}
