import Council
import Foundation
import Vietnamese

/// The council's clock: dates on paper are local, feeds need the distance from Greenwich.
package struct SiteClock: Sendable {
  let timeZone: TimeZone
  /// In which pages say dates.
  let language: SiteLanguage

  package init(timeZone identifier: String, _ language: SiteLanguage = .vietnamese) {
    timeZone = TimeZone(identifier: identifier) ?? .gmt
    self.language = language
  }

  /// RFC 822 with a four-digit year, as RSS 2.0 asks: `Fri, 16 Oct 2026 00:00:00 +0700`.
  func rfc822(_ date: WrittenDate) -> String {
    let first = date.firstDay
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let weekday = weekdays[(first.weekday ?? 1) - 1]
    let month = months[(first.month ?? 1) - 1]
    return "\(weekday), \(two(first.day ?? 1)) \(month) \(first.year) "
      + "\(two(date.hour ?? 0)):\(two(date.minute ?? 0)):00 \(offset(at: date))"
  }

  /// ISO 8601 with the offset where there is a time.
  func iso(_ date: WrittenDate) -> String {
    guard date.precision == .minute else { return date.iso }
    let offset = offset(at: date)
    return "\(date.iso):00\(offset.prefix(3)):\(offset.suffix(2))"
  }

  /// RFC 3339, which knows no date without a time: a day is its first moment.
  func rfc3339(_ date: WrittenDate) -> String {
    guard date.precision < .minute else { return iso(date) }
    let offset = offset(at: date)
    return "\(date.firstDay.iso)T00:00:00\(offset.prefix(3)):\(offset.suffix(2))"
  }

  /// The local day and minute of a moment.
  /// - Parameter seconds: since 1 January 1970, UTC.
  package func local(_ seconds: Int) -> WrittenDate {
    let shifted = seconds + timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    let (day, rest) = (shifted.flooredQuotient(86_400), shifted - shifted.flooredQuotient(86_400) * 86_400)
    let date = WrittenDate(dayNumber: day)
    return
      (try? WrittenDate(
        year: date.year, month: date.month, day: date.day, hour: rest / 3600, minute: rest / 60 % 60)) ?? date
  }

  /// The day and minute in Greenwich at that moment; a date without a time is its first midnight.
  func utc(_ date: WrittenDate) -> WrittenDate {
    SiteClock(timeZone: "GMT").local(seconds(of: date) - secondsFromGMT(at: date))
  }

  /// +0700.
  private func offset(at date: WrittenDate) -> String {
    let seconds = secondsFromGMT(at: date)
    return "\(seconds < 0 ? "-" : "+")\(two(abs(seconds) / 3600))\(two(abs(seconds) / 60 % 60))"
  }

  private func secondsFromGMT(at date: WrittenDate) -> Int {
    timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds(of: date))))
  }

  /// Since 1 January 1970, were the clock that of Greenwich.
  private func seconds(of date: WrittenDate) -> Int {
    date.dayNumber * 86_400 + (date.hour ?? 0) * 3600 + (date.minute ?? 0) * 60
  }

  private func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Int {
  fileprivate func flooredQuotient(_ divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
