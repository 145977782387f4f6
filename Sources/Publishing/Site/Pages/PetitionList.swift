import Council
import Vietnamese

/// All petitions: where they stand, in all and by village, and each of them.
struct PetitionList: TemplateView {
  let list: ListPage
  let overview: PetitionOverview?
  /// What voters wait for longer than was promised.
  let overdue: [RecordRow]

  static let overdueID = "qua-han"

  static let names: TemplateNames<PetitionList> = [
    "list": .view { $0.list }, "overview": .view { $0.overview }, "overdue": .views { $0.overdue },
    "overdueID": .text { _ in overdueID },
  ]
}

/// The petitions of one year in numbers.
struct PetitionOverview: TemplateView {
  struct Village: TemplateView {
    let name: String
    let total: Int
    let closed: Int
    let open: Int
    let overdue: Int

    static let names: TemplateNames<Village> = [
      "name": .content { $0.name }, "total": .text { String($0.total) },
      "closed": .text { String($0.closed) },
      "open": .text { String($0.open) }, "overdue": .text { String($0.overdue) },
    ]
  }

  let year: Int
  let tally: TallyView
  let villages: [Village]
  /// "Thôn", "Tổ dân phố".
  let placeLabel: String
  /// "Theo thôn".
  let heading: String
  let caption: String

  static let names: TemplateNames<PetitionOverview> = [
    "year": .text { String($0.year) }, "tally": .view { $0.tally }, "villages": .views { $0.villages },
    "villageCount": .text { String($0.villages.count) }, "placeLabel": .text { $0.placeLabel },
    "heading": .text { $0.heading }, "caption": .text { $0.caption },
  ]
}

extension SiteContext {
  func overview(ofYear year: Int?, _ hrefs: Hrefs) -> PetitionOverview? {
    let petitions = council.records(of: Petition.kind).filter { $0.year == year }
    guard let year, !petitions.isEmpty else { return nil }
    let byPlace = Dictionary(grouping: petitions) { ($0.content as? Petition)?.place ?? "" }
      .filter { !$0.key.isEmpty }
    let villages = byPlace.keys.sorted(by: vietnameseOrder).map { place in
      let all = byPlace[place] ?? []
      let overdue = all.count { isOverdue(petition: $0) }
      let open = all.count { ($0.content as? Petition)?.status.isOpen == true }
      return PetitionOverview.Village(
        name: place, total: all.count, closed: all.count - open, open: open - overdue, overdue: overdue)
    }
    return PetitionOverview(
      year: year,
      tally: tally(of: petitions, overdue: hrefs.page(Petition.kind.folder, PetitionList.overdueID)),
      villages: villages, placeLabel: placeWord.capitalizedFirst, heading: words[.byPlace, placeWord],
      caption: words[.petitionsByPlace, placeWord, String(year)])
  }

  /// Petitions whose day of answer has passed, the longest wait first.
  /// - Parameter year: of receipt; nil for all.
  func overduePetitions(ofYear year: Int? = nil, _ hrefs: Hrefs) -> [RecordRow] {
    let overdue = council.records(of: Petition.kind).compactMap {
      record -> (record: Record, due: WrittenDate)? in
      guard isOverdue(petition: record), year == nil || record.year == year else { return nil }
      return due(of: record).map { (record, $0) }
    }
    return overdue.sorted { $0.due == $1.due ? $0.record.address < $1.record.address : $0.due < $1.due }
      .map { row($0.record, hrefs) }
  }

  /// What a part of the place is called: `thôn` in a commune, `tổ dân phố` in a ward.
  var placeWord: String {
    switch council.settings.level {
    case .commune: words.term(Petition.schema.label("place")).lowercased()
    case .ward: words[.neighbourhood]
    case .specialZone, .province, .city: words[.residentialArea]
    }
  }
}
