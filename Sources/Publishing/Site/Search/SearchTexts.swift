import Council
import Markdown
import SearchIndex

extension SiteContext {
  /// What a search finds a record by: all that everybody may read of it, and nothing else.
  func searchFields(of record: Record) -> [SearchField] {
    var fields = [SearchField(record.common.title, .title)]
    if let number = record.instrument?.number {
      // The year is asked for with the number: "12 nq hdnd 2026".
      fields.append(SearchField(record.year.map { "\(number) \($0)" } ?? number, .title))
    }
    if let petition = record.content as? Petition {
      fields.append(SearchField(code(of: record, petition), .title))
    }
    if let summary = record.common.summary { fields.append(SearchField(summary, .summary)) }
    fields.append(SearchField(typeName(of: record).withoutMarks, .body))
    for field in openFields(of: record) where !["title", "summary", "aliases"].contains(field.declaration.id)
    {
      // Petitions have their words in the body too.
      if field.declaration.id == "text", (record.content as? Petition)?.text == nil { continue }
      add(field.value, to: &fields)
    }
    fields.append(SearchField(searchBody(of: record), .body))
    for file in council.ownFiles(of: record) { fields.append(SearchField(String(file.name), .name)) }
    return fields
  }

  private func add(_ value: OpenValue, to fields: inout [SearchField]) {
    switch value {
    case .text(let text), .words(let text): fields.append(SearchField(text, .body))
    case .record(let target, let words):
      // Whoever asked, answered or signed; what else is named has a page of its own to be found.
      if let words {
        fields.append(SearchField(words, .body))
      } else if target.kind.isDirectory {
        fields.append(SearchField(target.common.title, .body))
      }
    case .paper(let paper):
      if let title = paper.title { fields.append(SearchField(title, .name)) }
      switch paper.target {
      case .file(let file): fields.append(SearchField(String(file.name), .name))
      case .words(let text): fields.append(SearchField(text, .name))
      case .record: break
      }
    case .list(let items): for item in items { add(item, to: &fields) }
    case .object(let inner): for field in inner { add(field.value, to: &fields) }
    case .flag, .count, .amount, .date, .timecode, .choice: break
    }
  }

  /// The words of the body. Marks of Markdown are no words, so most bodies can be read as they are.
  private func searchBody(of record: Record) -> String {
    // Over the bytes themselves: through the view's indices it takes as long as all the words.
    let mayHoldEntities = record.body.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: "&")) }
    return record.mayHoldLinks || mayHoldEntities ?? true
      ? plainText(String(record.body), limit: .max) : String(record.body)
  }
}
