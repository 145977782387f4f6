import Council
import Vietnamese

extension SiteContext {
  /// The invitation before a session, its results after it, or that it is called off.
  func broadcast(of record: Record, _ session: Session) -> Broadcast {
    var text = Broadcast(title: words[.broadcastOf, record.common.title])
    text.say(words[.broadcastGreeting])
    text.say(words[.broadcastFrom, council.settings.name])
    switch session.state(on: today) {
    case .planned, .underWay: invite(to: session, record, &text)
    case .held: sayResults(of: session, record, &text)
    case .postponed, .cancelled: say(session, record, moment: span(of: session), to: &text)
    }
    text.say(words[.broadcastThanks])
    return text
  }

  private func invite(to session: Session, _ record: Record, _ text: inout Broadcast) {
    say(session, record, moment: span(of: session), to: &text)
    text.say(record.common.plain ?? record.common.summary)
    let agenda = open(session.agenda)
    guard !agenda.isEmpty else { return }
    text.say(words[.broadcastAgenda, String(agenda.count)])
    for (index, item) in agenda.enumerated() {
      text.say(words[.broadcastItem, String(index + 1), item.title])
    }
  }

  /// "8 giờ, thứ ba, ngày 8 tháng 12 năm 2026 đến thứ tư, ngày 9 tháng 12 năm 2026".
  func span(of session: Session) -> String {
    let starts = sentence(session.starts)
    guard let ends = session.ends?.dayOnly, ends > session.starts.dayOnly else { return starts }
    return "\(starts) \(words[.until]) \(sentence(ends))"
  }

  private func sayResults(of session: Session, _ record: Record, _ text: inout Broadcast) {
    text.say(words[.broadcastHeld, record.common.title, sentence(session.starts.dayOnly)])
    text.say(
      session.attendance.map { attendance in
        words[
          .broadcastPresent,
          attendance.total.map { words[.present, String(attendance.present), String($0)] }
            ?? words[.presentOnly, String(attendance.present)]]
      })
    text.say(record.common.plain ?? record.common.summary)
    let agenda = open(session.agenda)
    guard !agenda.isEmpty else { return }
    text.say(words[.broadcastAgenda, String(agenda.count)])
    for (index, item) in agenda.enumerated() {
      text.say(words[.broadcastItem, String(index + 1), item.title])
      if let result = item.result { text.say(words[.broadcastResult, result]) }
      text.say(item.vote.map { votes(in: $0) })
    }
    let resolutions = resolutions(of: session, record)
    guard !resolutions.isEmpty else { return }
    text.say(words[.broadcastResolutions, String(resolutions.count)])
    for resolution in resolutions {
      text.say(spokenName(of: resolution))
      text.say(resolution.common.plain ?? resolution.common.summary)
    }
  }

  /// "26 phiếu tán thành, 1 phiếu không biểu quyết"; nothing of what nobody did.
  private func votes(in vote: Vote) -> String {
    let counts: [(Words.Key, Int?)] = [
      (.votesFor, vote.ayes), (.votesAgainst, vote.noes), (.votesAbstain, vote.abstentions),
    ]
    return counts.compactMap { key, count in
      count.flatMap { $0 > 0 ? words[key, words[.broadcastBallots, String($0)]] : nil }
    }.joined(separator: ", ")
  }

  /// What is not behind closed doors.
  func open(_ agenda: [AgendaItem]) -> [AgendaItem] {
    agenda.filter { !$0.isClosed }
  }

  /// The resolutions that the open items of an agenda name and that are on the site, in their order.
  func resolutions(of session: Session, _ record: Record) -> [Record] {
    var seen: Set<ObjectIdentifier> = []
    return session.agenda.indices.compactMap { index in
      guard !session.agenda[index].isClosed else { return nil }
      return council.target(
        of: FieldPath([.field("agenda"), .item(index), .field("resolution")]), in: record)
    }.filter { seen.insert(ObjectIdentifier($0)).inserted }
  }
}
