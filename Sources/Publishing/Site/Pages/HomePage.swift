import Council
import Vietnamese

/// The home page: one question a card.
struct HomePage: TemplateView {
  let session: SessionCard?
  let resolutions: [RecordRow]
  let allResolutions: String
  let petitions: PetitionOverview?
  /// Those that voters have waited for longest.
  let overdue: [RecordRow]
  let allPetitions: String
  let budget: BudgetSummary?
  let recommendations: [RecommendationView]
  let allSupervisions: String
  let documents: [RecordRow]
  let allDocuments: String
  let topics: [LinkView]
  let feed: String
  let follow: String
  let asOf: Markup

  static let names: TemplateNames<HomePage> = [
    "session": .view { $0.session }, "resolutions": .views { $0.resolutions },
    "allResolutions": .text { $0.allResolutions }, "petitions": .view { $0.petitions },
    "overdue": .views { $0.overdue },
    "allPetitions": .text { $0.allPetitions }, "budget": .view { $0.budget },
    "recommendations": .views { $0.recommendations }, "allSupervisions": .text { $0.allSupervisions },
    "documents": .views { $0.documents }, "allDocuments": .text { $0.allDocuments },
    "topics": .views { $0.topics },
    "feed": .text { $0.feed }, "follow": .text { $0.follow }, "asOf": .markup { $0.asOf },
  ]
}

/// The session to come, or the latest one.
struct SessionCard: TemplateView {
  let href: String
  let title: String
  let kind: Markup
  let isoDate: String
  let month: String
  let day: String
  let weekday: String
  let time: String?
  let place: String?
  let counts: String?
  let qr: String

  static let names: TemplateNames<SessionCard> = [
    "href": .text { $0.href }, "title": .text { $0.title }, "kind": .markup { $0.kind },
    "isoDate": .text { $0.isoDate },
    "month": .text { $0.month }, "day": .text { $0.day }, "weekday": .text { $0.weekday },
    "time": .text { $0.time },
    "place": .text { $0.place }, "counts": .text { $0.counts }, "qr": .text { $0.qr },
  ]
}

extension SiteContext {
  func homePage() -> String {
    let hrefs = Hrefs.relative(from: "")
    let page = HomePage(
      session: sessionCard(hrefs),
      resolutions: council.records(of: Resolution.kind).prefix(5).map { row($0, hrefs) },
      allResolutions: hrefs.page(Resolution.kind.folder),
      petitions: overview(ofYear: council.records(of: Petition.kind).first?.year, hrefs),
      overdue: Array(overduePetitions(hrefs).prefix(2)),
      allPetitions: hrefs.page(Petition.kind.folder), budget: currentBudget(hrefs),
      recommendations: latestRecommendations(hrefs), allSupervisions: hrefs.page(Supervision.kind.folder),
      documents: council.records(of: OfficialDocument.kind).prefix(4).map { row($0, hrefs) },
      allDocuments: hrefs.page(OfficialDocument.kind.folder),
      topics: topicLinks(hrefs), feed: hrefs.file(SiteAddresses.feed),
      follow: hrefs.page(SiteAddresses.follow),
      asOf: .asOf(today))
    return self.page(page, template: "home", at: "", title: "", section: Furniture.home)
  }

  /// The nearest session that is still to come and not called off; failing that, the latest one held.
  private func sessionCard(_ hrefs: Hrefs) -> SessionCard? {
    let sessions = council.records(of: Session.kind).compactMap { record in
      (record.content as? Session).map { (record, $0) }
    }
    let coming = sessions.last {
      [.planned, .underWay].contains($0.1.state(on: today)) && ($0.1.ends ?? $0.1.starts).lastDay >= today
    }
    guard let (record, session) = coming ?? sessions.first(where: { $0.1.state(on: today) == .held }) else {
      return nil
    }
    let starts = session.starts
    return SessionCard(
      href: hrefs.page(record.address), title: record.common.title,
      kind: coming == nil
        ? .text(words[.lastSession])
        : session.state(on: today) == .underWay ? .text(words[.sessionToday]) : countdown(to: session),
      isoDate: clock.iso(starts), month: words[.tileMonth, starts.month.map(String.init) ?? ""],
      day: starts.day.map { $0 < 10 ? "0\($0)" : String($0) } ?? "",
      weekday: starts.weekdayInWords ?? String(starts.year),
      time: starts.time, place: session.place, counts: counts(of: session),
      qr: hrefs.file(SiteAddresses.qrDrawing(of: record)))
  }

  private func countdown(to session: Session) -> Markup {
    guard session.starts.precision >= .day else { return .text(nextWords(session)) }
    return .counted(nextWords(session), Countdown(.session, to: session.starts, from: today))
  }

  /// "14 nội dung, 22 tài liệu".
  private func counts(of session: Session) -> String? {
    let papers = session.agenda.filter { $0.isPublic != false }.reduce(0) { $0 + $1.documents.count }
    let parts = [
      session.agenda.isEmpty ? nil : words[.items, String(session.agenda.count)],
      papers == 0 ? nil : words[.papers, String(papers)],
    ]
    return parts.contains { $0 != nil } ? parts.compactMap(\.self).joined(separator: ", ") : nil
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
