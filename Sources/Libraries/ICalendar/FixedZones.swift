import Foundation

/// The zones among those of some events whose clocks are never put forward or back any more.
///
/// Only these are described in the file, by the one offset that they have. A moment in any other zone is written
/// in UTC, which says the same instant without the history of its rules; nothing here recurs, so no reader needs
/// to know them.
struct FixedZones {
  private var zones: [(identifier: String, offset: Int)] = []

  init(of events: [Event]) {
    var earliest: [(zone: TimeZone, instant: Date)] = []
    for case .moments(let start, _, let zone) in events.lazy.map(\.span) {
      let instant = start.instant(in: zone)
      if let index = earliest.firstIndex(where: { $0.zone == zone }) {
        earliest[index].instant = min(earliest[index].instant, instant)
      } else {
        earliest.append((zone, instant))
      }
    }
    for (zone, instant) in earliest
    // What is described begins in 1970; an event before it would have no offset.
    where instant >= Date(timeIntervalSince1970: 86400)
      && zone.nextDaylightSavingTimeTransition(after: instant) == nil
    {
      zones.append((zone.identifier, zone.secondsFromGMT(for: instant)))
    }
  }
}

extension FixedZones {
  /// A VTIMEZONE (RFC 5545, section 3.6.5) for each.
  func append(to lines: inout ContentLines) {
    for zone in zones {
      let offset = offsetText(zone.offset)
      lines.plain("BEGIN", "VTIMEZONE")
      lines.text("TZID", zone.identifier)
      lines.plain("BEGIN", "STANDARD")
      lines.plain("DTSTART", "19700101T000000")
      lines.plain("TZOFFSETFROM", offset)
      lines.plain("TZOFFSETTO", offset)
      lines.plain("END", "STANDARD")
      lines.plain("END", "VTIMEZONE")
    }
  }

  /// A property that is a moment: `DTSTART;TZID=Asia/Ho_Chi_Minh:20260226T080000` or `DTSTART:20260226T010000Z`.
  func append(_ name: String, _ moment: CalendarMoment, in zone: TimeZone, to lines: inout ContentLines) {
    if zones.contains(where: { $0.identifier == zone.identifier }) {
      lines.plain("\(name);TZID=\(zone.identifier)", moment.basicFormat)
    } else {
      lines.plain(name, moment.instant(in: zone).basicFormat)
    }
  }
}

/// Seconds east of Greenwich as a UTC-OFFSET (section 3.3.14): `+0700`, `-0330`, and `-004430` where it must be.
private func offsetText(_ seconds: Int) -> String {
  let (minutes, rest) = Int(seconds.magnitude).quotientAndRemainder(dividingBy: 60)
  let sign = seconds < 0 ? "-" : "+"
  return sign + digits(minutes / 60, 2) + digits(minutes % 60, 2) + (rest == 0 ? "" : digits(rest, 2))
}
