import Council
import Diagnostics
import Reading

/// A document whose paper bears no day has at least one on which it was published: lists and feeds go by it.
func checkDocuments(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.compactMap { record -> Diagnostic? in
    guard record.content is OfficialDocument, record.date == nil else { return nil }
    let source = context.content.source(of: record)
    let begun = ["issued", "published"].first { source.emptyLine(of: $0, in: OfficialDocument.self) != nil }
    let (message, place) = context.lacking(
      begun ?? "published", of: record, .noDate, else: source.place())
    return .error(message, at: place)
  }
}

extension Message {
  fileprivate static let noDate: Message = {
    let (issued, published) = (Instrument.schema.label("issued"), Common.schema.label("published"))
    return Message(
      "missing-field",
      Localized(
        vi: "văn bản không có «\(issued)» thì phải có «\(published)»",
        en: "a document without “\(issued)” (issued) needs “\(published)” (published)"),
      fix: Localized(
        vi: "thêm dòng «\(published.lowercased()): 26/02/2026»", en: "add the line “published: 26/02/2026”"))
  }()
}
