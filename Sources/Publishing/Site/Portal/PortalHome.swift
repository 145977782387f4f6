import Council
import Foundation
import Vietnamese

/// What a province's citizens see first: what is new, what is coming, how petitions fare, and every council.
struct PortalHome: TemplateView {
  let councilCount: Int
  let recordCount: String
  let days: [DayView]
  let latest: [RecordRow]
  let tally: TallyView?
  let petitions: String
  let year: Int
  let measures: [MeasureView]
  let standing: String
  let areas: [Area]
  let allCouncils: String
  let late: Int
  let feed: String
  let search: String
  let asOf: Markup

  /// The councils of one level.
  struct Area: TemplateView {
    let title: String
    let councils: [LinkView]

    static let names: TemplateNames<Area> = [
      "title": .text { $0.title }, "councils": .views { $0.councils },
    ]
  }

  static let names: TemplateNames<PortalHome> = [
    "councilCount": .text { String($0.councilCount) }, "recordCount": .text { $0.recordCount },
    "days": .views { $0.days }, "latest": .views { $0.latest }, "tally": .view { $0.tally },
    "petitions": .text { $0.petitions }, "year": .text { String($0.year) },
    "measures": .views { $0.measures },
    "standing": .text { $0.standing }, "areas": .views { $0.areas },
    "allCouncils": .text { $0.allCouncils }, "late": .text { $0.late == 0 ? nil : String($0.late) },
    "feed": .text { $0.feed }, "searchPage": .text { $0.search }, "asOf": .markup { $0.asOf },
  ]
}

extension PortalSite {
  func homePage() -> String {
    let hrefs = Hrefs.relative(from: "")
    let petitions = entries.filter { $0.record.kind == Petition.kind && $0.record.year == today.year }
    let home = PortalHome(
      councilCount: councils.count,
      recordCount: words.number(Decimal(entries.count)), days: comingDays(),
      latest: latest(10, of: entries, share: 3).map { row($0, showsKind: true) },
      tally: petitions.isEmpty ? nil : tally(of: petitions),
      petitions: hrefs.page(Petition.kind.folder), year: today.year,
      measures: PortalSite.shown.compactMap { measure($0) },
      standing: hrefs.page(SiteAddresses.standing), areas: areas(hrefs),
      allCouncils: hrefs.page(PortalCouncil.folder),
      late: councils.count { $0.report == nil || $0.keptSince != nil },
      feed: hrefs.file(SiteAddresses.feed), search: hrefs.page(SiteAddresses.search),
      asOf: .time(today, clock))
    return page(home, template: "portal-home", at: "", title: "", summary: words[.portalLead, owner.name])
  }

  /// The sessions that come next.
  private func comingDays() -> [DayView] {
    let sessions = entries.reversed().filter { entry in
      entry.record.kind == Session.kind && entry.record.tone == .going
        && entry.record.date.map { $0 >= today } ?? false
    }
    let next = Dictionary(grouping: sessions.prefix(6)) { $0.record.date ?? today }
    return next.keys.sorted().map { date in
      DayView(
        tile: TileView(date, clock, words), title: clock.short(date),
        occasions: (next[date] ?? []).map { entry in
          OccasionView(
            href: entry.record.url, title: entry.record.title, type: Session.kind.folder,
            kind: words.content(entry.council.shortName), time: nil, place: nil, state: nil, isOff: false)
        })
    }
  }

  private func tally(of petitions: [PortalEntry]) -> TallyView {
    // Words of their own, were a council to have any, would make parts without end.
    let known = Set(PetitionStatus.allCases.map(\.rawValue.capitalizedFirst))
    let states = petitions.compactMap { entry -> StateView? in
      if isOverdue(entry.record) { return StateView(words[.answeredOverdue], .late) }
      guard let state = entry.record.state, known.contains(state) else { return nil }
      let tone = StateView.Tone(rawValue: entry.record.tone?.rawValue ?? "") ?? .rest
      return StateView(words.term(state), tone)
    }
    let counts = Dictionary(grouping: states) { $0.word }
    // In the order of what became of them.
    let order: [StateView.Tone] = [.done, .going, .late, .refused, .rest]
    let parts = counts.values.map { (state: $0[0], count: $0.count) }.sorted { a, b in
      let (x, y) = (order.firstIndex(of: a.state.tone) ?? 0, order.firstIndex(of: b.state.tone) ?? 0)
      return (x, -a.count, a.state.word) < (y, -b.count, b.state.word)
    }
    return TallyView(parts)
  }

  private func measure(_ formula: Formula) -> MeasureView? {
    guard let share = total(formula, of: today.year), share.whole > 0 else { return nil }
    return MeasureView(
      label: words.term(formula.rawValue).capitalizedFirst, value: percent(share),
      bar: Bar([("done", Double(share.part))], of: Double(share.whole)))
  }

  private func areas(_ hrefs: Hrefs) -> [PortalHome.Area] {
    levels.map { level, councils in
      PortalHome.Area(
        title: level,
        councils: councils.map {
          LinkView(href: hrefs.page($0.address), title: words.content($0.shortName))
        })
    }
  }
}
