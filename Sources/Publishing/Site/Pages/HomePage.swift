import Council
import Vietnamese

/// The home page: one question a card.
struct HomePage: TemplateView {
  let session: SessionCard?
  /// What is coming beside that session.
  let days: [DayView]
  let wholeCalendar: String
  let resolutions: [RecordRow]
  let allResolutions: String
  let petitions: PetitionOverview?
  /// Those that voters have waited for longest.
  let overdue: [RecordRow]
  let allPetitions: String
  let budget: BudgetSummary?
  let recommendations: [RecommendationView]
  let allSupervisions: String
  /// How far the council has come this year, by its first criteria.
  let criteria: [MeasureView]
  let standing: String
  let documents: [RecordRow]
  let allDocuments: String
  let topics: [LinkView]
  let places: [LinkView]
  let placeTitle: String
  let feed: String
  let follow: String
  let asOf: Markup

  static let names: TemplateNames<HomePage> = [
    "session": .view { $0.session }, "days": .views { $0.days },
    "wholeCalendar": .text { $0.wholeCalendar },
    "resolutions": .views { $0.resolutions },
    "allResolutions": .text { $0.allResolutions }, "petitions": .view { $0.petitions },
    "overdue": .views { $0.overdue },
    "allPetitions": .text { $0.allPetitions }, "budget": .view { $0.budget },
    "recommendations": .views { $0.recommendations }, "allSupervisions": .text { $0.allSupervisions },
    "criteria": .views { $0.criteria }, "standing": .text { $0.standing },
    "documents": .views { $0.documents }, "allDocuments": .text { $0.allDocuments },
    "topics": .views { $0.topics }, "places": .views { $0.places }, "placeTitle": .text { $0.placeTitle },
    "feed": .text { $0.feed }, "follow": .text { $0.follow }, "asOf": .markup { $0.asOf },
  ]
}

/// The session to come, or the latest one.
struct SessionCard: TemplateView {
  let href: String
  let title: String
  let kind: Markup
  let tile: TileView
  let time: String?
  let place: String?
  let counts: String?
  let qr: String

  static let names: TemplateNames<SessionCard> = [
    "href": .text { $0.href }, "title": .content { $0.title }, "kind": .markup { $0.kind },
    "tile": .view { $0.tile },
    "time": .text { $0.time },
    "place": .content { $0.place }, "counts": .text { $0.counts }, "qr": .text { $0.qr },
  ]
}

/// How many others of what is coming stand below the session.
private let comingShown = 4

extension SiteContext {
  func homePage() -> String {
    let hrefs = Hrefs.relative(from: "")
    let session = shownSession
    let coming = occasions.coming(on: today).lazy.filter { $0.record !== session?.record }.prefix(comingShown)
    let page = HomePage(
      session: session.map { sessionCard($0.record, $0.session, isComing: $0.isComing, hrefs) },
      days: days(coming, hrefs), wholeCalendar: hrefs.page(SiteAddresses.calendar),
      resolutions: council.records(of: Resolution.kind).prefix(5).map { row($0, hrefs) },
      allResolutions: hrefs.page(Resolution.kind.folder),
      petitions: overview(ofYear: council.records(of: Petition.kind).first?.year, hrefs),
      overdue: Array(
        overduePetitions(ofYear: council.records(of: Petition.kind).first?.year, hrefs).prefix(2)),
      allPetitions: hrefs.page(Petition.kind.folder), budget: currentBudget(hrefs),
      recommendations: latestRecommendations(hrefs), allSupervisions: hrefs.page(Supervision.kind.folder),
      criteria: latestCriteria(), standing: hrefs.page(SiteAddresses.standing),
      documents: council.records(of: OfficialDocument.kind).prefix(4).map { row($0, hrefs) },
      allDocuments: hrefs.page(OfficialDocument.kind.folder),
      topics: links(to: topics, hrefs), places: links(to: places, hrefs),
      placeTitle: places.title, feed: hrefs.file(SiteAddresses.feed),
      follow: hrefs.page(SiteAddresses.follow),
      asOf: .asOf(today, clock))
    return self.page(
      page, template: "home", at: "", title: "", section: Furniture.home,
      calendar: hasCalendar ? wholeCalendarLink(hrefs) : nil, about: councilThing)
  }

  /// The nearest session that is still to come and not called off; failing that, the latest one held.
  private var shownSession: (record: Record, session: Session, isComing: Bool)? {
    let sessions = council.records(of: Session.kind).compactMap { record in
      (record.content as? Session).map { (record, $0) }
    }
    let coming = sessions.last {
      [.planned, .underWay].contains($0.1.state(on: today)) && ($0.1.ends ?? $0.1.starts).lastDay >= today
    }
    let shown = coming ?? sessions.first { $0.1.state(on: today) == .held }
    return shown.map { ($0.0, $0.1, coming != nil) }
  }

  private func sessionCard(_ record: Record, _ session: Session, isComing: Bool, _ hrefs: Hrefs)
    -> SessionCard
  {
    SessionCard(
      href: hrefs.page(record.address), title: record.common.title,
      kind: !isComing
        ? .text(words[.lastSession])
        : session.state(on: today) == .underWay ? .text(words[.sessionToday]) : countdown(to: session),
      tile: tile(of: session.starts), time: clock.time(session.starts), place: session.place,
      counts: counts(of: session),
      qr: hrefs.file(SiteAddresses.qrDrawing(of: record)))
  }

  func countdown(to session: Session) -> Markup {
    guard session.starts.precision >= .day else { return .text(nextWords(session)) }
    return .counted(nextWords(session), Countdown(.session, to: session.starts, from: today))
  }

  /// "14 nội dung, 22 tài liệu".
  private func counts(of session: Session) -> String? {
    let papers = session.agenda.filter { !$0.isClosed }.reduce(0) { $0 + $1.documents.count }
    let parts = [
      session.agenda.isEmpty ? nil : words[.items, String(session.agenda.count)],
      papers == 0 ? nil : words[.papers, String(papers)],
    ]
    return parts.contains { $0 != nil } ? parts.compactMap(\.self).joined(separator: ", ") : nil
  }

  /// The newest year of the first criteria.
  private func latestCriteria() -> [MeasureView] {
    criterionYears().prefix(4).compactMap { criterion in
      guard let year = criterion.years.first, year.share.whole > 0 else { return nil }
      return MeasureView(
        label: "\(words.termOrContent(criterion.criterion.name)), \(year.year)",
        // A share of nothing is no figure: what is not there at all is told by how many there could be.
        value: year.share.part == 0
          ? words[.partOf, "0", String(year.share.whole)]
          : percent(year.share.part, of: year.share.whole),
        bar: Bar([("done", Double(year.share.part))], of: Double(year.share.whole)))
    }
  }

  /// What is overdue first, then what is under way, then what is done.
  private func latestRecommendations(_ hrefs: Hrefs) -> [RecommendationView] {
    let order: [StateView.Tone] = [.late, .going, .done, .rest]
    let views = council.records(of: Supervision.kind).flatMap { record in
      ((record.content as? Supervision)?.recommendations ?? []).map { view(of: $0, in: record, hrefs) }
    }
    return Array(order.flatMap { tone in views.filter { $0.state.tone == tone } }.prefix(4))
  }
}
