import Vietnamese

/// The names that the site gives to what it makes itself, so that nothing else may take them.
package enum SiteAddresses {
  package static let topics = "linh-vuc"
  package static let places = "thon"
  package static let follow = "theo-doi"
  /// What was changed on the site; of one record, a folder of this name beside its page.
  package static let changes = "thay-doi"
  package static let search = "tim-kiem"
  package static let ledger = "so-cong-khai"
  package static let standing = "chi-so"
  /// What is to be printed and pinned up lies in a folder of this name beside its page.
  package static let sheet = "in"
  package static let notFound = "404.html"
  package static let feed = "rss.xml"
  package static let atom = "atom.xml"
  package static let jsonFeed = "feed.json"
  package static let sitemap = "sitemap.xml"
  package static let robots = "robots.txt"
  package static let security = ".well-known/security.txt"
  /// The page of what is coming: also where the council has sessions or meetings but no entry of that kind.
  package static let calendar = Event.kind.folder
  /// Everything that takes place, for calendar programs.
  package static let calendarFile = "\(calendar)/\(calendarName)"

  package static let calendarName = "lich.ics"
  package static let data = "du-lieu"
  /// What the look is made of, for those who change it; not to be found.
  package static let design = "giao-dien"
  /// Below it lie the narrowed lists of all kinds.
  package static let narrowing = "loc"
  package static let speakUp = "gui-kien-nghi"
  package static let lookup = "tra-cuu"
  package static let forLanguageModels = "llms.txt"
  /// How anyone checks a copy of the site.
  package static let proof = "xac-minh"
  /// The SHA-256 of every file but this one and its signature.
  package static let sums = "SHA256SUMS"
  package static let signature = "SHA256SUMS.sig"
  /// Whose signatures count: an allowed signers file, also in content.
  package static let signers = "nguoi-ky.txt"
  /// The addresses of records that were withdrawn, one a line, each with the stroke at its end.
  package static let withdrawn = "da-go-bo.txt"
  /// The releases before a release.
  package static let chain = "chuoi-phat-hanh.txt"
  /// In every release its own name, so that a reader can tell which one answered.
  package static let release = "phien-ban.txt"

  /// All names at the top of the site but those of kinds: what the site makes now, and what it is to make, so that
  /// no address that is printed today has to give way.
  package static let atTheTop = [
    "index.html", "404", notFound, feed, atom, jsonFeed, sitemap, robots, "style.css", topics, follow, places,
    data,
    search, ledger, standing, narrowing, speakUp, lookup, broadcasts, changes,
    forLanguageModels, design, proof, sums, signature, signers, chain, release, withdrawn,
    AddressBook.path,
  ]

  /// The records of one year.
  /// - Parameter year: nil for records without any date.
  package static func year(_ year: Int?, of kind: Kind) -> String {
    "\(kind.folder)/nam-\(year.map(String.init) ?? "khac")"
  }

  package static func changes(of record: Record) -> String { "\(record.address)/\(changes)" }

  package static func changes(year: Int) -> String { "\(changes)/nam-\(year)" }

  /// A page of a long list, from 1; the first one is the list's own.
  package static func page(_ number: Int, of address: String) -> String {
    number == 1 ? address : "\(address)/\(pagePrefix)\(number)"
  }

  private static let pagePrefix = "trang-"

  /// Whether the last part of an address is that of a long list's further page.
  package static func isPageOfList(_ part: Substring) -> Bool {
    part.hasPrefix(pagePrefix) && Int(part.dropFirst(pagePrefix.count)) != nil
  }

  /// Budgets of several years side by side.
  package static let budgetComparison = "\(BudgetDisclosure.kind.folder)/so-sanh"

  /// One quarter of the ledger: `so-cong-khai/2026-q3`.
  package static func ledger(of quarter: Quarter) -> String {
    "\(ledger)/\(quarter.year)-q\(quarter.number)"
  }

  /// What takes place in one month.
  package static func month(_ month: WrittenDate) -> String {
    "\(calendar)/\(monthPrefix)\(month.monthOnly.iso)"
  }

  private static let monthPrefix = "thang-"

  /// Whether an address is that of some month, now or when something takes place in it: `lich/thang-2026-11`.
  package static func isMonth(_ address: some StringProtocol) -> Bool {
    let prefix = "\(calendar)/\(monthPrefix)"
    guard address.hasPrefix(prefix) else { return false }
    let parts = address.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2] && parts.joined().allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// One session, meeting or event for calendar programs.
  package static func calendarFile(of occasion: Record) -> String {
    "\(occasion.address)/\(calendarName)"
  }

  package static func topic(_ topic: String) -> String {
    "\(topics)/\(topic.folded)"
  }

  package static func place(_ place: String) -> String {
    "\(places)/\(place.folded)"
  }

  /// A kind's records that have something in common: `loc/kien-nghi/thon-go-sen`.
  package static func narrowed(_ kind: Kind, by property: String, _ value: String) -> String {
    "\(narrowing)/\(kind.folder)/\(property)-\(value)"
  }

  package static func feed(of address: String) -> String {
    "\(address)/\(feed)"
  }

  /// What happened to one petition or question.
  package static func matterFeed(of record: Record) -> String { "\(record.address)/\(atom)" }

  /// The three forms of a page's feed: RSS, Atom, JSON Feed.
  /// - Parameter address: "" for the site's own.
  package static func feeds(of address: String) -> [String] {
    [feed, atom, jsonFeed].map { address.isEmpty ? $0 : "\(address)/\($0)" }
  }

  /// Texts to be read over loudspeakers, and what is to be pinned up.
  package static let broadcasts = "truyen-thanh"

  /// One week's news: `truyen-thanh/2026-w05`.
  package static func week(_ week: Week) -> String {
    "\(broadcasts)/\(week.year)-w\(week.number < 10 ? "0" : "")\(week.number)"
  }

  /// One week's news to be read aloud: `truyen-thanh/2026-w05.txt`.
  package static func broadcast(of week: Week) -> String {
    "\(self.week(week)).txt"
  }

  /// What is said of a session to be read aloud.
  package static func broadcast(of session: Record) -> String {
    "\(session.address)/\(broadcasts).txt"
  }

  /// What is said of a session in large print, for the notice board.
  package static func notice(of session: Record) -> String {
    "\(session.address)/thong-bao"
  }

  /// The code that leads to one week's news.
  package static func qrDrawing(of week: Week) -> String {
    "\(self.week(week))/\(qrDrawingName)"
  }

  /// The sheet for the door of a session's meeting room.
  package static func doorSheet(of session: Record) -> String {
    "\(session.address)/\(sheet)"
  }

  /// The sheet with a code for each item of a session's agenda.
  package static func itemSheet(of session: Record) -> String {
    "\(session.address)/\(sheet)/noi-dung"
  }

  /// All papers of a session.
  package static func papersArchive(of session: Record) -> String {
    "\(session.address)/tai-lieu.zip"
  }

  /// A session as a book.
  package static func book(of session: Record) -> String {
    "\(session.address)/ky-hop.epub"
  }

  /// What a phone keeps of a session.
  package static func keepList(of session: Record) -> String {
    "\(session.address)/giu.json"
  }

  /// A session's QR code as a drawing.
  package static func qrDrawing(of session: Record) -> String {
    "\(session.address)/\(qrDrawingName)"
  }

  package static let qrDrawingName = "qr.svg"

  /// Where voters of a village speak up.
  package static func speakUp(_ place: String) -> String { "\(speakUp)/\(place.folded)" }

  /// The codes of one year's petitions.
  package static func lookup(year: Int) -> String { "\(lookup)/nam/\(year)" }

  /// All that has a number: `tra-cuu/so/14`.
  package static func lookup(number: Int) -> String { "\(lookup)/so/\(number)" }

  /// What can be said on the phone: `tra-cuu/kn-2026-014`, of `KN2026-014` too: nobody hears whether a hyphen stands
  /// between letters and figures. Nil for a code that is no name of a folder.
  package static func lookup(code: String) -> String? {
    var parted = ""
    for letter in code.folded {
      if let last = parted.last, last != "-", letter != "-", last.isNumber != letter.isNumber {
        parted += "-"
      }
      parted.append(letter)
    }
    return parted.isEmpty || parted.utf8.count > 100 ? nil : "\(lookup)/\(parted)"
  }

  /// A session's QR code as a picture to send and to print.
  package static func qrPicture(of session: Record) -> String {
    "\(session.address)/qr.png"
  }

  /// The council in one file, for portals.
  package static let digest = data("tong-hop/muc-luc.json")

  /// A file of open data.
  package static func data(_ name: String) -> String {
    "\(data)/\(name)"
  }

  /// A record as Markdown, beside its page.
  package static func twin(of record: Record) -> String {
    "\(record.address)/\(twinName)"
  }

  package static let twinName = "index.md"
}
