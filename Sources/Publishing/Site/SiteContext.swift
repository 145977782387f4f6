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
  let furniture: Furniture

  /// A record's body as HTML.
  func body(of record: Record, _ hrefs: Hrefs) -> RenderedMarkdown {
    renderMarkdown(
      String(record.body),
      MarkdownOptions(
        slug: { $0.folded }, words: words.forMarkdown,
        link: { destination in
          switch council.links.resolve(destination, from: record) {
          case .external: .address(destination)
          case .anchor: .address(hrefs.withinPage(record.address) + destination)
          case .record(let target, let fragment):
            // Known to the office, but not on the site today.
            isOnSite(target) ? .address(hrefs.page(target.address, fragment)) : .textOnly
          case .file(let file): council.isPublic(file) ? .address(hrefs.file(file.address)) : .textOnly
          case .list(let folder):
            listed.kinds.contains { $0.folder == folder } ? .address(hrefs.page(folder)) : .textOnly
          case .missing, .outside: .textOnly
          }
        },
        image: { destination in
          if case .file(let file) = council.links.resolve(destination, from: record), council.isPublic(file) {
            hrefs.file(file.address)
          } else {
            nil
          }
        }, pageAddress: hrefs.withinPage(record.address)))
  }

  func isOnSite(_ record: Record) -> Bool {
    record.withholding(at: council.now) == nil
  }

  /// A file that a record names, if it is there and may be shown.
  func file(_ name: String, of record: Record) -> ContentFile? {
    guard case .found(let file) = council.files.find(name, from: record.base) else { return nil }
    return council.isPublic(file) ? file : nil
  }

  /// The files that a record's body links or shows.
  func linkedFiles(of record: Record) -> [ContentFile] {
    guard record.mayHoldLinks else { return [] }
    return outlineMarkdown(String(record.body)) { $0.folded }.links.compactMap { link in
      guard case .file(let file) = council.links.resolve(link.destination, from: record) else { return nil }
      return council.isPublic(file) ? file : nil
    }
  }

  var today: WrittenDate { council.now.dayOnly }
}

extension Words {
  var forMarkdown: MarkdownWords {
    MarkdownWords(
      footnotes: self[.footnotes], backToText: self[.backToText], taskDone: self[.taskDone],
      taskOpen: self[.taskOpen], table: self[.table])
  }
}
