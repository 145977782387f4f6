import Council
import JSON
import Markdown
import Parallel
import SearchIndex
import Vietnamese

/// The search of a council's site.
struct SearchFiles: Sendable {
  private let site: SiteContext
  /// The oldest first: a new record leaves the numbers of the others as they are.
  let records: [Record]
  let facets: [SearchFacet]

  /// In characters.
  private static let longestSummary = 180

  init(_ site: SiteContext) {
    self.site = site
    records = site.council.records.filter { !$0.isWithdrawn }
      .sorted { PeoplesCouncil.newestFirst($1, $0) }
    facets = site.searchFacets(records)
  }

  func routes() -> [Route] {
    SearchPieces(
      count: records.count, facets: facets, fields: { site.searchFields(of: records[$0]) },
      entry: { entry(records[$0]) }
    ).routes()
  }

  private func entry(_ record: Record) -> JSONValue {
    let petition = record.content as? Petition
    let facts = [
      site.typeName(of: record).withoutMarks,
      record.instrument?.number ?? petition.map { site.code(of: record, $0) },
      record.kind.isDirectory ? nil : record.date.map(site.clock.short), site.standing(of: record)?.word,
    ]
    return SearchPieces.entry(
      record.address, title: record.common.title, facts: facts.compactMap(\.self),
      summary: plainText(record.common.summary ?? String(record.body), limit: Self.longestSummary))
  }
}

/// What the search's script loads: pieces of the index, what is shown of the records found, and which records each
/// choice of a filter leaves. They are scripts that hand over a text, since a page opened from a folder may load
/// scripts and nothing else.
struct SearchPieces: Sendable {
  /// Of records, whose numbers are from 0; among equals the script prefers higher ones.
  let count: Int
  let facets: [SearchFacet]
  /// What a record is found by.
  let fields: @Sendable (Int) -> [SearchField]
  /// What is shown of it; see `entry(_:title:facts:summary:)`.
  let entry: @Sendable (Int) -> JSONValue

  /// How many records one file says something of.
  private static let recordsInFile = 50

  /// - Parameter address: of the record's page on this site, or in full where it lies on another.
  static func entry(_ address: String, title: String, facts: [String], summary: String) -> JSONValue {
    .array([.string(address), .string(title), .array(facts.map(JSONValue.string)), .string(summary)])
  }

  func routes() -> [Route] {
    let index = SearchIndex(count: count, fields: fields)
    let contents: JSONValue = [
      "records": .integer(count), "perFile": .integer(Self.recordsInFile),
      "words": .string(index.words.map(\.first).joined(separator: ",")),
      "pairs": .string(index.pairs.map(\.first).joined(separator: ",")),
    ]
    return [
      route("muc") { contents.bytes(.compact) },
      route("loc") { JSONValue.object(facets.map { ($0.key, $0.json) }).bytes(.compact) },
    ]
      + index.words.map { shard in route(Self.name("tu", shard)) { Self.literal(shard.text) } }
      + index.pairs.map { shard in route(Self.name("cap", shard)) { Self.literal(shard.text) } }
      + stride(from: 0, to: count, by: Self.recordsInFile).map { first in
        route("bai-\(first / Self.recordsInFile)") {
          JSONValue.array((first..<min(count, first + Self.recordsInFile)).map(entry)).bytes(.compact)
        }
      }
  }

  /// A name of two parts at least: "con.js" is no name for a file everywhere.
  private static func name(_ prefix: String, _ shard: SearchIndex.Shard) -> String {
    "\(prefix)-\(shard.first.replacing(" ", with: "-"))"
  }

  private func route(_ name: String, _ value: @escaping @Sendable () -> [UInt8]) -> Route {
    Route(
      "\(SiteAddresses.search)/\(name).js",
      bytes: { Array("searchFile(\"\(name)\",".utf8) + value() + Array(")\n".utf8) })
  }

  /// Shards have no sign that means anything between backquotes.
  private static func literal(_ text: [UInt8]) -> [UInt8] {
    [UInt8(ascii: "`")] + text + [UInt8(ascii: "`")]
  }
}
