import Council
import Foundation
import ICalendar
import Vietnamese

// What calendar programs get (RFC 5545). How a state is told:
//
// - Called off or put off without a new day: CANCELLED, with the word before the title for the readers that show
//   cancelled events like others. TENTATIVE would still ask people to come.
// - "Dự kiến", where the office says so: TENTATIVE. Anything else: CONFIRMED.
// - Withdrawn: CANCELLED, with nothing of what it said but its title and day. Programs keep an event that is simply gone
//   from a file that was added once.

extension SiteContext {
  /// - Returns: nil where only the month or the year is known: there is no day to put it on.
  func calendarEvent(of occasion: OccasionRecord) -> ICalendar.Event? {
    let (record, content) = (occasion.record, occasion.occasion)
    guard let span = content.span(in: clock.timeZone),
      let stamp = CalendarMoment(clock.utc(lastNews(of: record) ?? content.starts))
    else { return nil }
    if let withdrawal = record.common.withdrawn { return withdrawn(occasion, withdrawal, span) }
    let state = content.state(on: today)
    let title = record.common.title
    return ICalendar.Event(
      uid: uid(of: record), stamp: stamp, sequence: content.sequence, span: span,
      summary: state.isOff ? words[.coded, words.term(state.rawValue).capitalizedFirst, title] : title,
      description: description(of: occasion), location: content.place,
      url: Hrefs.absolute(baseURL).page(record.address),
      status: state.isOff ? .cancelled : content.state == .planned ? .tentative : .confirmed,
      categories: [words.term(record.kind.label)] + record.common.topics)
  }

  private func withdrawn(
    _ occasion: OccasionRecord, _ withdrawal: Withdrawal, _ span: ICalendar.Event.Span
  ) -> ICalendar.Event? {
    let record = occasion.record
    let page = Hrefs.absolute(baseURL).page(record.address)
    guard let stamp = CalendarMoment(clock.utc(withdrawal.date)) else { return nil }
    return ICalendar.Event(
      // Beyond whatever was corrected or called off before.
      uid: uid(of: record), stamp: stamp, sequence: occasion.occasion.sequence + 2, span: span,
      summary: words[.coded, words[.withdrawn], record.common.title],
      description: words[.withdrawnSince, clock.short(withdrawal.date)] + "\n\(withdrawal.reason)\n\(page)",
      location: nil, url: page, status: .cancelled, categories: [words.term(record.kind.label)])
  }

  /// The page's address without its scheme, turned about: it stays when title and time change, and no other council
  /// has it, also one that shares the host.
  private func uid(of record: Record) -> String {
    let (host, path) = hostAndPath
    return "\(path)\(record.address)@\(host)"
  }

  /// "bach-minh.example.vn" and "hdnd/" of the site's address.
  var hostAndPath: (host: String, path: Substring) {
    let address = baseURL[(baseURL.firstRange(of: "://")?.upperBound ?? baseURL.startIndex)...]
    return (
      address.prefix { $0 != "/" && $0 != ":" }.lowercased(),
      address[(address.firstIndex(of: "/") ?? address.endIndex)...].dropFirst()
    )
  }

  /// What it is, what is on the agenda, who leads it, how to take part from afar, what was corrected last, and where
  /// to read more.
  private func description(of occasion: OccasionRecord) -> String {
    let (record, content) = (occasion.record, occasion.occasion)
    let fields = type(of: content).fields
    let session = content as? Session
    let agenda = (session?.agenda ?? []).enumerated().map { index, item in
      "\(index + 1). \(item.isClosed ? words[.notPublic] : item.title)"
    }
    let more = ["organizer", "link"].compactMap { id -> String? in
      guard let field = fields[id], case .text(let text)? = content.value(of: id) else { return nil }
      let target = council.target(of: FieldPath([.field(id)]), in: record)
      return words[.coded, words.term(field.label), target?.common.title ?? text]
    }
    let correction = record.common.corrections.max { $0.date < $1.date }
    let lines =
      [
        council.settings.sample ? words[.sampleBanner] : nil, kindInWords(of: record, content),
        agenda.isEmpty ? nil : words.term(Session.schema.label("agenda")) + ":",
      ] + agenda + more + [
        correction.map {
          words[
            .coded, "\(words.term(Common.schema.label("corrections"))) \(clock.short($0.date.dayOnly))",
            $0.text]
        },
        Hrefs.absolute(baseURL).page(record.address),
      ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }

  /// "Kỳ họp thường lệ", "Tiếp xúc cử tri (trực tuyến)"; that people meet in one place goes without saying.
  func kindInWords(of record: Record, _ occasion: any Occasion) -> String {
    switch occasion {
    case let session as Session where session.kind == .standingCommittee:
      words.term(session.kind.rawValue).capitalizedFirst
    case let session as Session: kindInWords(record.kind, session.kind.rawValue)
    case let meeting as VoterMeeting where meeting.form == .online || meeting.form == .both:
      "\(words.term(record.kind.label)) (\(words.term(meeting.form?.rawValue ?? "")))"
    default: words.term(record.kind.label)
    }
  }

  /// "Kỳ họp thường lệ", "Ordinary session".
  func kindInWords(_ kind: Kind, _ form: String) -> String {
    words[.kindAndForm, words.term(kind.label), words.term(form)].capitalizedFirst
  }
}

extension Occasion {
  /// How often it was changed, as far as content tells: every correction counts, and that it is called off. Each
  /// correction counts twice, so that one which names a new day goes beyond the calling off that it ends.
  fileprivate var sequence: Int {
    common.corrections.count * 2 + (state?.isOff == true ? 1 : 0)
  }

  /// Whole days where it has no time; by the council's clock otherwise. An end of which only the month is known is
  /// none, and an end without a time is the end of that day, unless the day is that of the start.
  fileprivate func span(in zone: TimeZone) -> ICalendar.Event.Span? {
    guard let first = CalendarDay(starts) else { return nil }
    let lastDay = ends.flatMap { CalendarDay($0) }
    guard let start = CalendarMoment(starts), starts.precision == .minute else {
      return .days(from: first, through: lastDay ?? first)
    }
    guard let ends, let lastDay else { return .moments(from: start, to: nil, in: zone) }
    let end =
      switch ends.precision {
      case .minute: CalendarMoment(ends)
      default: lastDay > first ? CalendarMoment(ends.dayOnly.adding(days: 1)) : nil
      }
    return .moments(from: start, to: end, in: zone)
  }
}

extension CalendarDay {
  /// - Returns: nil where the paper bears no day.
  fileprivate init?(_ date: WrittenDate) {
    guard let month = date.month, let day = date.day else { return nil }
    self.init(year: date.year, month: month, day: day)
  }
}

extension CalendarMoment {
  /// Midnight where no time is given, and of the first day where no day is.
  fileprivate init?(_ date: WrittenDate) {
    guard let day = CalendarDay(date.firstDay) else { return nil }
    self.init(day, hour: date.hour ?? 0, minute: date.minute ?? 0)
  }
}
