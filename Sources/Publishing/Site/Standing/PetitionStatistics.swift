import Council
import Vietnamese

extension SiteContext {
  /// Petitions by year, topic, village and owner, and how long they waited for an answer.
  func petitionStatistics() -> Statistics? {
    let petitions = council.records(of: Petition.kind)
    guard !petitions.isEmpty else { return nil }
    let used = Set(petitions.map(stateID))
    let states = petitionStates.filter { used.contains($0.id) }
    let counting = Counting<Record>(
      address: "\(SiteAddresses.standing)/\(Petition.kind.folder)", states: states, state: stateID,
      counted: { .record($0) }, totalLabel: words[.total], shown: shownRow, extraLabel: words[.daysToAnswer],
      extra: daysToAnswer)
    let unknown = words[.unnamed]
    let dimensions: [Dimension<Record>] = [
      Dimension(id: "nam", title: words[.byYear], rowLabel: words[.year]) {
        [$0.year.map(String.init) ?? unknown]
      },
      Dimension(id: "thon", title: words[.byPlace, placeWord], rowLabel: placeWord.capitalizedFirst) {
        [($0.content as? Petition)?.place ?? unknown]
      },
      Dimension(
        id: "linh-vuc", title: words[.byTopic], rowLabel: words.term(CouncilSettings.schema.label("topics"))
      ) {
        $0.common.topics.isEmpty ? [unknown] : $0.common.topics
      },
      Dimension(
        id: Self.ownerDimension, title: words[.byOwner], rowLabel: words.term(Petition.schema.label("owner"))
      ) {
        [owner(($0.content as? Petition)?.owner, at: FieldPath([.field("owner")]), in: $0) ?? unknown]
      },
    ]
    return Statistics(
      address: counting.address, title: words.many(Petition.kind.label),
      tables: dimensions.map { counting.table(petitions, by: $0) }
        + [course(of: petitions, at: counting.address)])
  }

  /// Rows are years, names of the office's, or what has none.
  func shownRow(_ name: String) -> String {
    name == words[.unnamed] || Int(name) != nil ? name : words.content(name)
  }

  /// Who must act: as the site calls the organization, whichever of its names the record has.
  func owner(_ name: Name?, at path: FieldPath, in record: Record) -> String? {
    name.map { council.target(of: path, in: record)?.common.title ?? $0.text }
  }

  /// The list of all petitions that a body must answer.
  func petitions(ownedBy name: String) -> String {
    "\(SiteAddresses.standing)/\(Petition.kind.folder)/\(Self.ownerDimension)-\(slug(of: name))"
  }

  private static let ownerDimension = "co-quan"

  /// What is overdue is counted there, and not under its status.
  private var petitionStates: [Statistics.Column] {
    [Statistics.Column(id: PetitionList.overdueID, word: words[.answeredOverdue], tone: .late)]
      + PetitionStatus.allCases.map {
        Statistics.Column(
          id: $0.rawValue.folded, word: words.term($0.rawValue).capitalizedFirst, tone: tone(of: $0))
      }
  }

  private func stateID(_ record: Record) -> String {
    if isOverdue(petition: record) { return PetitionList.overdueID }
    return (record.content as? Petition)?.status.rawValue.folded ?? ""
  }

  private func tone(of status: PetitionStatus) -> StateView.Tone {
    switch status {
    case .received, .transferred, .underWay: .going
    case .resolved: .done
    case .explained, .outOfCompetence: .rest
    }
  }

  /// The middle one of the days that answered petitions waited.
  private func daysToAnswer(_ petitions: [Record]) -> String? {
    let days = petitions.compactMap { record -> Int? in
      guard let petition = record.content as? Petition, !petition.status.isOpen,
        let answered = petition.answer?.date
      else { return nil }
      return petition.received.firstDay.days(to: answered.firstDay)
    }.sorted()
    return days.isEmpty ? nil : words[.days, String(days[days.count / 2])]
  }

  /// Quarter by quarter, how many came and how many were answered, whenever those had come.
  private func course(of petitions: [Record], at address: String) -> Statistics.Table {
    var received: [Quarter: [Record]] = [:]
    var answered: [Quarter: [Record]] = [:]
    for record in petitions {
      guard let petition = record.content as? Petition else { continue }
      Quarter(of: petition.received).map { received[$0, default: []].append(record) }
      petition.answer?.date.flatMap(Quarter.init).map { answered[$0, default: []].append(record) }
    }
    let known = Set(received.keys).union(answered.keys)
    let quarters = known.min().map {
      Array(sequence(first: $0, next: \.next).prefix { $0 <= known.max() ?? $0 })
    }
    let answeredColumn = Statistics.Column(id: "tra-loi", word: words[.answeredInQuarter], tone: .done)
    let title = words[.byQuarter]
    return Statistics.Table(
      id: "quy", title: title, rowLabel: words[.quarter], totalLabel: words[.receivedInQuarter],
      columns: [answeredColumn], extraLabel: nil,
      rows: (quarters ?? []).reversed().map { quarter in
        let place = "\(address)/quy-\(quarter.year)-\(quarter.number)"
        let name = "\(quarter.numeral)/\(quarter.year)"
        return Statistics.Table.Row(
          name: name, shown: name,
          total: Count(
            address: place, title: "\(words[.receivedInQuarter]): \(name)",
            items: (received[quarter] ?? []).map { .record($0) }),
          cells: [
            Count(
              address: "\(place)/\(answeredColumn.id)", title: "\(answeredColumn.word): \(name)",
              items: (answered[quarter] ?? []).map { .record($0) })
          ], extra: nil)
      }, isCourse: true)
  }
}
