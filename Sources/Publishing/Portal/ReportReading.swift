import Council
import Foundation
import Site
import Vietnamese

/// Why a council's data are not taken.
package enum ReportProblem: Error, Sendable, Hashable {
  /// It begins like a page.
  case page
  case notJSON
  /// A field is missing or is something else: `records.3.title`.
  case field(String)
  /// The data say that they are of another site.
  case otherSource(String)
  /// A record that claims to lie elsewhere.
  case foreign(String)
  /// Two records at one address.
  case doubled(String)
}

/// Largest data of one council, in bytes; ten thousand records take about five million.
package let reportLimit = 16 << 20
/// More would take a page each.
private let mostRecords = 100_000

/// Reads what a council says of itself (see `Digest`). Nothing of it is believed: every field has a type and a length,
/// every address lies below the council's own, and no text holds what is no letter.
/// - Parameter address: of the council's site, with a stroke at its end.
package func readReport(_ bytes: some Collection<UInt8>, of address: String) throws(ReportProblem)
  -> CouncilReport
{
  if bytes.first(where: { !" \n\r\t".utf8.contains($0) }) == UInt8(ascii: "<") { throw .page }
  let file: ReportFile
  do {
    file = try JSONDecoder().decode(ReportFile.self, from: Data(bytes))
  } catch let error as DecodingError {
    throw error.place.map(ReportProblem.field) ?? .notJSON
  } catch {
    throw .notJSON
  }
  guard file.source.text == address else { throw .otherSource(String(file.source.text.prefix(100))) }
  guard file.records.count <= mostRecords else { throw .field("records") }
  var seen: Set<String> = []
  var records: [ReportedRecord] = []
  for record in file.records {
    guard record.url.text == "\(address)\(record.id.text)/" else {
      throw .foreign(String(record.url.text.prefix(100)))
    }
    guard seen.insert(record.id.text).inserted else { throw .doubled(record.id.text) }
    // A kind of a newer program than this is left out, as nobody here has a list for it.
    if let record = record.reported { records.append(record) }
  }
  return CouncilReport(
    level: file.level, made: file.made.date, license: file.license.name.text, isSample: file.sample,
    standing: Dictionary(
      file.standing.compactMap { criterion in criterion.known.map { ($0, criterion.shares) } }
    ) { first, _ in first },
    records: records)
}

// MARK: - The file

private struct ReportFile: Decodable {
  let made: ReportedDay
  let license: License
  let source: Line<Longest.Address>
  let levelID: Line<Longest.Word>
  let sample: Bool
  let standing: [Criterion]
  let records: [Record]

  enum CodingKeys: String, CodingKey {
    case made, license, source, sample, standing, records
    case levelID = "level"
  }

  var level: AdministrativeLevel {
    AdministrativeLevel.allCases.first { $0.id == levelID.text } ?? .commune
  }

  struct License: Decodable {
    let name: Line<Longest.Word>
  }

  struct Criterion: Decodable {
    let formula: Line<Longest.Word>
    let years: [Share]

    var known: Formula? { Formula.allCases.first { $0.id == formula.text } }
    var shares: [CouncilReport.YearShare] {
      years.prefix(Digest.years).map {
        CouncilReport.YearShare(year: $0.year, part: $0.part, whole: $0.whole)
      }
    }
  }

  struct Share: Decodable {
    let year: Int
    let part: Int
    let whole: Int

    enum CodingKeys: CodingKey {
      case year, part, whole
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      year = try values.decode(Int.self, forKey: .year)
      part = try values.decode(Int.self, forKey: .part)
      whole = try values.decode(Int.self, forKey: .whole)
      guard 1900...2200 ~= year, 0...10_000_000 ~= whole, 0...whole ~= part else {
        throw DecodingError.dataCorruptedError(forKey: .part, in: values, debugDescription: "no share")
      }
    }
  }

  struct Record: Decodable {
    let id: RecordID
    let url: Line<Longest.Address>
    let recordKind: Line<Longest.Word>
    let title: Line<Longest.Title>
    let type: Line<Longest.Word>?
    let number: Line<Longest.Word>?
    let place: Line<Longest.Word>?
    let date: ReportedDay?
    let year: Int?
    let news: ReportedDay?
    let due: ReportedDay?
    let state: Line<Longest.Word>?
    let tone: ReportedRecord.Tone?
    let summary: Line<Longest.Summary>?

    var reported: ReportedRecord? {
      guard let kind = Digest.kinds.first(where: { $0.id == recordKind.text }) else { return nil }
      return ReportedRecord(
        kind: kind, url: url.text, title: title.text, type: type?.text, number: number?.text,
        place: place?.text, date: date?.date, year: year.flatMap { 1900...2200 ~= $0 ? $0 : nil },
        news: news?.date, due: due?.date, state: state?.text, tone: tone, summary: summary?.text)
    }
  }
}

// MARK: - Values

/// How long a text may be, in characters.
private protocol Limit {
  static var characters: Int { get }
}

private enum Longest {
  enum Title: Limit { static let characters = Digest.longestTitle }
  enum Summary: Limit { static let characters = Digest.longestSummary }
  enum Word: Limit { static let characters = Digest.longestWord }
  enum Address: Limit { static let characters = 2_000 }
}

/// A text of one line that is not empty: without control characters, and without those that turn the direction of what
/// follows, which make a text look like another.
private struct Line<Longest: Limit>: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    // The search takes text in normal form C.
    text = try value.decode(String.self).precomposedStringWithCanonicalMapping
    let isClean = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: false
      default: scalar.value & 0xFFFE != 0xFFFE
      }
    }
    guard isClean, !text.isEmpty, text.utf8.count <= 4 * Longest.characters,
      text.count <= Longest.characters
    else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "no line")
    }
  }
}

/// A record's address on its site: parts of letters, figures and a few signs, none of which leads elsewhere.
private struct RecordID: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    text = try value.decode(String.self)
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isSafe = parts.allSatisfy { part in
      part.first.map { $0 != UInt8(ascii: ".") } ?? false
        && part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
          default: "-_.".utf8.contains(byte)
          }
        }
    }
    guard isSafe, text.utf8.count <= 1_000 else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "no address")
    }
  }
}

/// `2026-11-20`.
private struct ReportedDay: Decodable {
  let date: WrittenDate

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    let text = try value.decode(String.self)
    guard (4...10).contains(text.utf8.count), let date = try? WrittenDate(parsing: text), date.iso == text
    else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "no day")
    }
    self.date = date
  }
}

extension DecodingError {
  /// `records.3.title`; nil where the text is no JSON at all.
  fileprivate var place: String? {
    let (path, key): ([any CodingKey], (any CodingKey)?) =
      switch self {
      case .typeMismatch(_, let context), .valueNotFound(_, let context): (context.codingPath, nil)
      case .keyNotFound(let key, let context): (context.codingPath, key)
      case .dataCorrupted(let context): (context.codingPath, nil)
      @unknown default: ([], nil)
      }
    let keys = path + (key.map { [$0] } ?? [])
    return keys.isEmpty
      ? nil : keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}
