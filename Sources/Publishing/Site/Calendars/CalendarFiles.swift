import Council
import ICalendar

/// How often programs ask for a calendar again, in hours: twice a working day.
private let refreshHours = 6

extension SiteContext {
  /// Everything that takes place in one file to subscribe to, and each session, meeting and event in its own.
  func calendarFileRoutes() -> [Route] {
    guard hasCalendar else { return [] }
    return [Route(SiteAddresses.calendarFile, bytes: { wholeCalendar().bytes })]
      + (occasions.all + occasions.withdrawn).filter { $0.hasDay }.map { occasion in
        Route(SiteAddresses.calendarFile(of: occasion.record), bytes: { calendar(of: occasion).bytes })
      }
  }

  private func wholeCalendar() -> EventCalendar {
    let name = words[.calendarOf, council.settings.name]
    return EventCalendar(
      productIdentifier: productIdentifier,
      name: council.settings.sample ? words[.coded, words[.sampleMark], name] : name,
      refreshHours: refreshHours,
      events: (occasions.all + occasions.withdrawn).compactMap { calendarEvent(of: $0) })
  }

  private func calendar(of occasion: OccasionRecord) -> EventCalendar {
    EventCalendar(
      productIdentifier: productIdentifier, events: [calendarEvent(of: occasion)].compactMap(\.self))
  }

  private var productIdentifier: String {
    "-//\(hostAndPath.host)//congkhai//\(council.settings.language.code.uppercased())"
  }
}

extension SiteContext {
  /// What leads to a record's own file for calendar programs; nil where it has none.
  func calendarLink(of record: Record, _ hrefs: Hrefs) -> LinkView? {
    guard let occasion = OccasionRecord(record), occasion.hasDay else { return nil }
    return LinkView(
      href: hrefs.file(SiteAddresses.calendarFile(of: record)),
      // Who has it already should hear that nobody is to come; nobody else needs it.
      title: words[occasion.occasion.state(on: today).isOff ? .updateCalendar : .addToCalendar])
  }

  /// What leads to the file of everything that takes place.
  func wholeCalendarLink(_ hrefs: Hrefs) -> LinkView {
    LinkView(
      href: hrefs.file(SiteAddresses.calendarFile), title: words[.calendarOf, council.settings.name])
  }
}

extension OccasionRecord {
  /// Only what has a day is in calendar files.
  fileprivate var hasDay: Bool { occasion.starts.precision >= .day }
}
