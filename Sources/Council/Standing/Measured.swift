import Vietnamese

/// One criterion over one year: which records it looks at, and which of them meet it.
package struct Measured: Sendable {
  package let met: [Record]
  package let unmet: [Record]

  package var all: Int { met.count + unmet.count }
}

extension Formula {
  /// The kind of record that is counted.
  package var kind: Kind {
    switch self {
    case .resolutionsOnline, .resolutionsOnTime: Resolution.kind
    case .supervisionsOnline, .recommendationsDone: Supervision.kind
    case .sessionsElectronic, .sessionsRecorded, .attendance: Session.kind
    case .meetingsOnline: VoterMeeting.kind
    case .petitionsClassified, .petitionsOnTime: Petition.kind
    case .budgetsOnTime: BudgetDisclosure.kind
    }
  }
}

extension PeoplesCouncil {
  /// - Returns: by year, what a formula counts. What cannot be judged yet, such as a petition that nobody has had to
  ///   answer so far, is not counted.
  package func measured(_ formula: Formula) -> [Int: Measured] {
    var met: [Int: [Record]] = [:]
    var unmet: [Int: [Record]] = [:]
    for record in records(of: formula.kind) {
      guard let year = record.year, let isMet = isMet(formula, by: record) else { continue }
      if isMet { met[year, default: []].append(record) } else { unmet[year, default: []].append(record) }
    }
    return Dictionary(
      uniqueKeysWithValues: Set(met.keys).union(unmet.keys).map {
        ($0, Measured(met: met[$0, default: []], unmet: unmet[$0, default: []]))
      })
  }

  /// - Returns: nil where the formula does not look at the record.
  private func isMet(_ formula: Formula, by record: Record) -> Bool? {
    switch formula {
    case .resolutionsOnline: hasText(record)
    case .resolutionsOnTime, .budgetsOnTime: isInTime(duties[record].first { $0.rule != nil })
    case .petitionsOnTime: isInTime(duties[record].first)
    case .supervisionsOnline:
      (record.content as? Supervision).flatMap {
        $0.state == .concluded ? $0.conclusion != nil || hasText(record) : nil
      }
    case .sessionsElectronic: held(record).map { isElectronic($0) }
    case .sessionsRecorded: held(record).map { $0.video != nil }
    case .attendance: held(record)?.attendance.flatMap { $0.total }.map { _ in true }
    case .meetingsOnline:
      (record.content as? VoterMeeting).flatMap { meeting in
        meeting.state(on: now.dayOnly) == .held ? meeting.form.map { $0 != .inPerson } : nil
      }
    case .petitionsClassified:
      (record.content as? Petition).map { !record.common.topics.isEmpty && $0.owner != nil }
    case .recommendationsDone: nil
    }
  }

  /// The text itself is there to read: on the page or as a file.
  private func hasText(_ record: Record) -> Bool {
    !record.common.files.isEmpty || !ownFiles(of: record).isEmpty || record.body.contains { !$0.isWhitespace }
  }

  /// A session of the council that took place.
  private func held(_ record: Record) -> Session? {
    guard let session = record.content as? Session, session.kind != .standingCommittee,
      session.state(on: now.dayOnly) == .held
    else { return nil }
    return session
  }

  /// As the office says; otherwise by every public item of the agenda that names papers naming files or records.
  private func isElectronic(_ session: Session) -> Bool {
    if let electronic = session.electronic { return electronic }
    let papers = session.agenda.filter { !$0.isClosed }.flatMap(\.documents)
    return !papers.isEmpty && papers.allSatisfy { $0.paper.meaning != .words }
  }

  private func isInTime(_ duty: Duty?) -> Bool? {
    switch duty?.state(on: now.dayOnly) {
    case .onTime: true
    case .late, .overdue: false
    case .done, .dueIn, nil: nil
    }
  }
}

/// Deputies who came, of those who should have, over the sessions of a year.
package struct AttendanceCount: Sendable {
  package let present: Int
  package let total: Int
}

extension Measured {
  /// Of sessions that say how many deputies there are.
  package var attendance: AttendanceCount {
    let counts = met.compactMap { ($0.content as? Session)?.attendance }
    return AttendanceCount(
      present: counts.reduce(0) { $0 + $1.present }, total: counts.reduce(0) { $0 + ($1.total ?? 0) })
  }
}
