import Vietnamese

/// By what a record is known to be the same as another: its code or number, a person's or body's name, else its title
/// and day.
package struct RecordKeys {
  /// Under which it is found.
  package let known: [String]
  /// Which of the others are looked for.
  package let sought: [String]

  package init(_ record: Record) {
    let titled = "title \(record.common.title.folded) \(record.date?.iso ?? "")"
    let content = record.content
    if let petition = content as? Petition {
      let code = "code \((petition.code ?? String(record.slug)).folded)"
      known = [code, titled]
      sought = petition.code == nil ? [titled] : [code]
    } else if let number = record.instrument?.number {
      known = ["number \(number.folded) \(record.date?.year ?? 0)"]
      sought = known
    } else if record.kind.isDirectory || !content.name.isEmpty {
      let name = content.name.folded
      let born = (content as? Deputy)?.born.map { "name \(name) \($0)" }
      known = ["name \(name)", born ?? "unborn \(name)"]
      sought = born.map { [$0, "unborn \(name)"] } ?? ["name \(name)"]
    } else {
      known = [titled]
      sought = known
    }
  }

  /// The name of its file, without what makes it differ from another of that name. A petition without a code gets the
  /// next one, `nextCode(of:year:beside:)`.
  package static func fileName(of record: Record) -> String {
    let name =
      (record.content as? Petition)?.code ?? record.instrument?.number
      ?? (record.content.name.isEmpty ? nil : record.content.name)
    if let name, !name.folded.isEmpty { return name.folded }
    var words = record.kind.id == Event.kind.id ? (record.date?.iso.prefix(10)).map(String.init) ?? "" : ""
    for word in record.common.title.folded.split(separator: "-") where words.count + word.count < 60 {
      words += (words.isEmpty ? "" : "-") + word
    }
    return words.isEmpty ? "bai" : words
  }
}
