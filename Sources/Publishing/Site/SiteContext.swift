import Council
import Markdown
import Vietnamese

/// What every page is made from. Nothing in it changes while pages are rendered.
struct SiteContext: Sendable {
  let council: PeoplesCouncil
  let words: Words
  let templates: Templates
  let clock: SiteClock
  /// The settings' address, with a stroke at its end.
  let baseURL: String
  let listed: ListedRecords
  let sections: [Section]
  let occasions: Occasions
  let furniture: Furniture
  /// The days of the council's sessions of which it is known who was there, as day numbers in order.
  let rollCalls: [Int]
  /// What lies in the templates' folder and goes to the site as it is: sizes in bytes, by name.
  let assetSizes: [String: Int]
  private(set) var gists: [ObjectIdentifier: Gist] = [:]
  /// Records whose text has changed since, and nothing else of them.
  private var revisions: [ObjectIdentifier: Record] = [:]

  init(council: PeoplesCouncil, words: Words, templates: Templates, assetSizes: [String: Int] = [:]) {
    self.council = council
    self.assetSizes = assetSizes
    self.words = words
    self.templates = templates
    clock = SiteClock(timeZone: council.settings.timeZone, words.language)
    let address = council.settings.baseURL?.text ?? ""
    baseURL = address.hasSuffix("/") ? address : address + "/"
    listed = ListedRecords(council)
    sections = Section.all(of: listed, words)
    occasions = Occasions(council)
    let addresses = council.records.flatMap { [$0.address] + $0.common.aliases }
    furniture = Furniture(
      council: council, sections: sections, words: words, templates: templates, baseURL: baseURL,
      deepest: max(addresses.map { Hrefs.depth(of: $0) }.max() ?? 0, 3) + 3)
    rollCalls = council.records(of: Session.kind).compactMap { record in
      (record.content as? Session).flatMap { $0.hasRollCall ? $0.starts.dayNumber : nil }
    }.sorted()
    if council.audience == .everybody { gists = makeGists() }
  }

  /// A record's body as HTML.
  func body(of record: Record, _ hrefs: Hrefs) -> RenderedMarkdown {
    renderMarkdown(
      String(text(of: record).body),
      MarkdownOptions(
        slug: { $0.folded }, words: words.forMarkdown,
        link: { target(ofLink: $0, in: record, hrefs) }, image: { image($0, in: record, hrefs) },
        // As `.text` and `.wrap` are in style.css.
        imageSizes: "(min-width: 44rem) 42rem, calc(100vw - 2rem)",
        pageAddress: hrefs.withinPage(record.address), isXML: hrefs.isInBook))
  }

  /// The record that has a record's text now.
  func text(of record: Record) -> Record {
    revisions.isEmpty ? record : revisions[ObjectIdentifier(record)] ?? record
  }

  /// The same where only a record's text has changed.
  func revising(_ record: Record, as revision: Record) -> SiteContext {
    var context = self
    context.revisions[ObjectIdentifier(record)] = revision
    return context
  }

  /// Where a link in a record's body leads.
  func target(ofLink destination: String, in record: Record, _ hrefs: Hrefs) -> LinkTarget {
    switch council.links.resolve(destination, from: record) {
    case .external: .address(destination)
    case .anchor: .address(hrefs.withinPage(record.address) + destination)
    case .record(let target, let fragment):
      // Known to the office, but not on the site today.
      council.isOnSite(target) ? .address(hrefs.page(target.address, fragment)) : .textOnly
    case .file(let file): council.isPublic(file) ? .address(hrefs.file(file.address)) : .textOnly
    case .list(let folder):
      sections.contains { $0.folder == folder } ? .address(hrefs.page(folder)) : .textOnly
    case .missing, .outside: .textOnly
    }
  }

  /// A file that a record names, if it is there and may be shown.
  func file(_ name: String, of record: Record) -> ContentFile? {
    guard case .found(let file) = council.files.find(name, from: record.base) else { return nil }
    return council.isPublic(file) ? file : nil
  }

  /// The files that a record's body links or shows.
  func linkedFiles(of record: Record) -> [ContentFile] {
    let text = text(of: record)
    guard text.mayHoldLinks else { return [] }
    return outlineMarkdown(String(text.body)) { $0.folded }.links.compactMap { link in
      guard case .file(let file) = council.links.resolve(link.destination, from: record) else { return nil }
      return council.isPublic(file) ? file : nil
    }
  }

  /// The pictures that a record's body shows, and those that it links.
  func picturesShown(in record: Record) -> [ContentFile] {
    // Few have any, and to look through all links of all texts takes as long as rendering them.
    let text = text(of: record)
    guard text.mayHoldLinks, text.body.utf8.contains(UInt8(ascii: "!")) else { return [] }
    return linkedFiles(of: record).filter { $0.type?.isPicture == true }
  }

  /// Whether the site has a calendar, which an empty one may be.
  var hasCalendar: Bool { listed.hasOccasions }

  var today: WrittenDate { council.now.dayOnly }
}

extension Words {
  var forMarkdown: MarkdownWords {
    MarkdownWords(
      footnotes: self[.footnotes], backToText: self[.backToText], taskDone: self[.taskDone],
      taskOpen: self[.taskOpen], table: self[.table])
  }
}
