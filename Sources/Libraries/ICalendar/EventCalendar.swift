/// Events that anyone may subscribe to; a VCALENDAR (RFC 5545, section 3.4) with the method PUBLISH.
///
/// RFC 5545 wants at least one component in it; a calendar without events is written all the same, as a subscriber
/// should see nothing rather than an error.
public struct EventCalendar: Hashable, Sendable {
  /// Which program made it: `-//hdnd.example//congkhai//VI`.
  public var productIdentifier: String
  /// What readers call the calendar.
  public var name: String?
  /// How often to ask for it again, in hours (RFC 7986, section 5.7); at least 1.
  public var refreshHours: Int?
  public var events: [Event]

  public init(productIdentifier: String, name: String? = nil, refreshHours: Int? = nil, events: [Event]) {
    self.productIdentifier = productIdentifier
    self.name = name
    self.refreshHours = refreshHours
    self.events = events
  }
}

extension EventCalendar {
  /// The file (`text/calendar`) as UTF-8. The same calendar always gives the same bytes.
  public var bytes: [UInt8] {
    var lines = ContentLines()
    let zones = FixedZones(of: events)
    lines.plain("BEGIN", "VCALENDAR")
    lines.plain("VERSION", "2.0")
    lines.text("PRODID", productIdentifier)
    lines.plain("METHOD", "PUBLISH")
    if let name {
      lines.text("NAME", name)
      // The older name, which most readers know better than that of RFC 7986 (section 5.1).
      lines.text("X-WR-CALNAME", name)
    }
    if let refreshHours, refreshHours > 0 {
      lines.plain("REFRESH-INTERVAL;VALUE=DURATION", "PT\(refreshHours)H")
    }
    zones.append(to: &lines)
    for event in events { event.append(to: &lines, zones) }
    lines.plain("END", "VCALENDAR")
    return lines.bytes
  }
}

extension Event {
  fileprivate func append(to lines: inout ContentLines, _ zones: FixedZones) {
    lines.plain("BEGIN", "VEVENT")
    lines.text("UID", uid)
    lines.plain("DTSTAMP", stamp.basicFormat + "Z")
    switch span {
    case .days(let first, let last):
      lines.plain("DTSTART;VALUE=DATE", first.basicFormat)
      // The end is the first day after it (section 3.6.1).
      lines.plain("DTEND;VALUE=DATE", max(first, last).next.basicFormat)
    case .moments(let start, let end, let zone):
      zones.append("DTSTART", start, in: zone, to: &lines)
      if let end, end > start { zones.append("DTEND", end, in: zone, to: &lines) }
    }
    lines.plain("SEQUENCE", String(sequence))
    if let lastModified { lines.plain("LAST-MODIFIED", lastModified.basicFormat + "Z") }
    if let status { lines.plain("STATUS", status.rawValue) }
    lines.text("SUMMARY", summary)
    if let description { lines.text("DESCRIPTION", description) }
    if let location { lines.text("LOCATION", location) }
    if let url { lines.address("URL", url) }
    if !categories.isEmpty { lines.texts("CATEGORIES", categories) }
    lines.plain("END", "VEVENT")
  }
}
