import Council
import JSON
import Markdown
import Vietnamese

/// `du-lieu/tong-hop/muc-luc.json`: the council in one file, for whoever puts the news of many councils together
/// (`congkhai portal`). It is Vietnamese in every site.
///
///     {"title": "Mục lục – …", "made": "2026-11-20", "license": {…}, "source": "https://…/hdnd/",
///      "name": "Hội đồng nhân dân xã Bạch Minh", "level": "commune", "sample": true,
///      "standing": [{"formula": "petitionsOnTime", "years": [{"year": 2026, "part": 31, "whole": 38}]}],
///      "records": [{"id": "nghi-quyet/2026/18-nq-hdnd", "url": "https://…/", "recordKind": "resolution", "title": "…",
///                   "number": "18/NQ-HĐND", "date": "2026-10-16", "year": 2026, "news": "2026-10-19",
///                   "state": "Có hiệu lực", "tone": "done", "due": "…", "summary": "…"}]}
///
/// Of what a field does not have it is left out. `news` is the day of the newest public event, `due` that of an answer
/// that is waited for: whoever shows it counts the days.
package enum Digest {
  /// Longest texts, in characters; `congkhai portal` refuses longer ones.
  package static let longestTitle = 600
  package static let longestSummary = 200
  package static let longestWord = 200
  /// How many years of a criterion are told, the newest first.
  package static let years = 5

  /// The kinds that are told of: what councils did, not who is in them.
  package static let kinds = Kind.all.map { $0.kind }.filter { !$0.isBare && !$0.isDirectory }
}

extension SiteContext {
  /// - Parameter self: in Vietnamese.
  func digest() -> JSONValue {
    let settings = council.settings
    return [
      "title": .string("Mục lục – \(settings.name)"), "made": .string(today.iso),
      "license": [
        "name": .string(settings.license.name), "url": settings.license.url.map { .string($0.text) },
      ],
      "source": .string(baseURL), "name": .string(settings.name), "level": .string(settings.level.id),
      "sample": .bool(settings.sample),
      "standing": .array(
        criterionYears().map { years in
          [
            "formula": .string(years.criterion.formula.id),
            "years": .array(
              years.years.prefix(Digest.years).map {
                [
                  "year": .integer($0.year), "part": .integer($0.share.part),
                  "whole": .integer($0.share.whole),
                ]
              }),
          ]
        }),
      "records": .array(
        Digest.kinds.flatMap { listed[$0] }.filter { !$0.isWithdrawn }.map { digest(of: $0) }),
    ]
  }

  private func digest(of record: Record) -> JSONValue {
    let petition = record.content as? Petition
    let state = lastingState(of: record)
    let type = (record.content as? OfficialDocument).map { line($0.type.capitalizedFirst) }
    return [
      "id": .string(record.address), "url": .string(Hrefs.absolute(baseURL).page(record.address)),
      "recordKind": .string(record.kind.id),
      "title": .string(line(record.common.title, Digest.longestTitle)),
      "type": type.map(JSONValue.string),
      "number": (record.instrument?.number ?? petition.map { code(of: record, $0) }).map {
        .string(line($0))
      },
      "place": petition?.place.map { .string(line($0)) },
      "date": record.date.map { .string($0.dayOnly.iso) }, "year": record.year.map(JSONValue.integer),
      "news": lastNews(of: record).map { .string($0.dayOnly.iso) },
      "due": isWaitedFor(record) ? due(of: record).map { .string($0.lastDay.iso) } : nil,
      "state": state.map { .string(line($0.word)) }, "tone": state.map { .string($0.tone.id) },
      "summary": summary(of: record).map(JSONValue.string),
    ]
  }

  /// The state without days that are counted: they would be wrong the day after.
  private func lastingState(of record: Record) -> StateView? {
    switch record.content {
    case let petition as Petition: state(of: petition, due: nil)
    case let question as Question: state(of: question, due: nil)
    default: state(of: record)
    }
  }

  private func isWaitedFor(_ record: Record) -> Bool {
    switch record.content {
    case let petition as Petition: petition.status.isOpen
    case let question as Question: question.state.isOpen
    default: false
    }
  }

  private func summary(of record: Record) -> String? {
    let text = record.common.plain ?? record.common.summary ?? String(record.body)
    let line = line(plainText(text, limit: Digest.longestSummary - 10), Digest.longestSummary)
    return line.isEmpty ? nil : line
  }

  /// A text in one line, not too long.
  private func line(_ text: String, _ limit: Int = Digest.longestWord) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > limit ? line.prefix(limit - 1) + "…" : line
  }
}

extension StateView.Tone {
  /// In data files.
  var id: String { self == .rest ? "rest" : rawValue }
}
