import Council
import QRCode
import Vietnamese

/// Week by week what is new, and each session: read aloud, and in large print for the notice board.
struct Broadcasts: Sendable {
  /// The site in Vietnamese: whatever its language, villages are told in theirs.
  let site: SiteContext
  /// The site that lists these texts.
  let lister: SiteContext
  let news: WeeklyNews

  init(_ lister: SiteContext, inVietnamese site: SiteContext) {
    self.lister = lister
    self.site = site
    news = WeeklyNews(site.council)
  }

  var words: Words { site.words }

  /// Every week's text and notice, and the page that lists them. Those of sessions lie beside these.
  func routes() -> [Route] {
    let list = Route("\(SiteAddresses.broadcasts)/index.html") { listPage() }
    return [list]
      + news.weeks.flatMap { week in
        [
          Route(SiteAddresses.broadcast(of: week)) {
            site.file(broadcast(of: week), asOf: news.lastDay(of: week))
          },
          Route("\(SiteAddresses.week(week))/index.html") { notice(of: week) },
          Route(SiteAddresses.qrDrawing(of: week)) {
            let address = Hrefs.absolute(site.baseURL).page(SiteAddresses.week(week))
            return (try? QRCode(address).svg(label: words[.qrLabel, title(of: week)])) ?? ""
          },
        ]
      }
  }

  /// "Tuần 47 năm 2026".
  func title(of week: Week, _ words: Words? = nil) -> String {
    (words ?? self.words)[.weekTitle, String(week.number), String(week.year)]
  }
}

extension SiteContext {
  /// Those of a session; none of other records.
  func broadcastRoutes(of record: Record) -> [Route] {
    guard !record.isWithdrawn, let session = record.content as? Session else { return [] }
    return [
      Route(SiteAddresses.broadcast(of: record)) {
        file(broadcast(of: record, session), asOf: today(for: session))
      },
      Route("\(SiteAddresses.notice(of: record))/index.html") { notice(of: record, session) },
    ]
  }

  /// The day of the build, or that on which nothing more was to change.
  private func today(for session: Session) -> WrittenDate {
    session.state(on: today) == .held ? min(today, (session.ends ?? session.starts).lastDay) : today
  }

  /// A broadcast as a file. Lines end with CR and LF, as the Notepad of older Windows wants them; the mark of UTF-8
  /// stands first since many servers do not say of a text which letters it is in, and programs then take others.
  func file(_ broadcast: Broadcast, asOf day: WrittenDate) -> String {
    let head = [
      broadcast.title, council.settings.sample ? words[.sampleBanner] : nil,
      words[.broadcastTime, String(broadcast.minutes), String(broadcast.syllables)],
      words[.broadcastDay, day.short], words[.broadcastBegins],
    ]
    let address = baseURL.split(separator: "://").last.map { $0.hasSuffix("/") ? $0.dropLast() : $0 } ?? ""
    let lines =
      head.compactMap(\.self) + [""] + broadcast.lines + ["", words[.broadcastAddress, String(address)], ""]
    return "\u{FEFF}" + lines.joined(separator: "\r\n")
  }
}
