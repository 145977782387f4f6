import Vietnamese

@testable import Council

/// A record as if it had been read, filled by the caller.
func record<Content: RecordKind>(
  _ path: String, _: Content.Type = Content.self, mentions: [Mention] = [],
  _ fill: (inout Content) -> Void = { _ in }
) -> Record {
  var content = Content()
  fill(&content)
  return Record(path: path, content: content, mentions: mentions, text: "", bodyStart: "".startIndex)
}

/// A resolution; what it amends, replaces or repeals is given by path.
func resolution(
  _ path: String, number: String? = nil, issued: String? = nil, effective: String? = nil,
  naming named: [(field: String, path: String)] = []
) -> Record {
  record(
    path,
    mentions: named.map {
      Mention(
        .record(folders: ["nghi-quyet", "van-ban"]), in: FieldPath([.field($0.field), .item(0)]), $0.path)
    }
  ) { (content: inout Resolution) in
    content.instrument.number = number
    content.instrument.issued = issued.map(day)
    content.instrument.effective = effective.map(day)
  }
}

/// A date as a clerk writes it; a mistaken one fails the test by being no date that any test expects.
func day(_ text: String) -> WrittenDate {
  (try? WrittenDate(parsing: text)) ?? .missing
}

extension PeoplesCouncil {
  convenience init(_ records: [Record], now: String = "20/11/2026") {
    self.init(
      settings: CouncilSettings(), records: records, relations: Relations(records, ReferenceIndex(records)),
      files: FileCatalog([]), tables: [:], now: day(now))
  }
}
