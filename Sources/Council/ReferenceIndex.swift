import Vietnamese

/// Finds the record that a clerk means by a path, the last part of one, or a document's number.
package struct ReferenceIndex: Sendable {
  private var byPath: [String: Record] = [:]
  private var bySlug: [String: [Record]] = [:]
  private var byNumber: [String: [Record]] = [:]

  package init(_ records: [Record]) {
    for record in records {
      byPath[record.key] = record
      bySlug[String(record.slug), default: []].append(record)
      if let number = record.instrument?.number { byNumber[number.folded, default: []].append(record) }
    }
  }

  package enum Outcome {
    case found(Record)
    case ambiguous([Record])
    case missing
  }

  /// A whole path means its record. Anything shorter is the last part of paths and a number alike: a file that is
  /// called like the number of another document goes before it no more than after it.
  /// - Parameters:
  ///   - text: a number may end in a year (`33/NQ-HĐND (2026)`); without one, no year is preferred.
  ///   - folders: the kinds' folders in which to look; all where it is empty.
  package func resolve(_ text: String, in folders: [String] = []) -> Outcome {
    let isWanted = { (record: Record) in folders.isEmpty || folders.contains(record.kind.folder) }
    if let record = byPath[Self.pathKey(text)], isWanted(record) { return .found(record) }
    let named = bySlug[text.folded, default: []].filter(isWanted)
    let numbered = numbered(text.folded).filter(isWanted)
    let candidates = named + numbered.filter { record in !named.contains { $0 === record } }
    switch candidates.count {
    case 0: return .missing
    case 1: return .found(candidates[0])
    default: return .ambiguous(candidates)
    }
  }

  /// What references to these kinds could be, each once and in order: paths with their last parts, and numbers.
  package func names(in folders: [String]) -> (paths: [String], numbers: [String]) {
    let records = byPath.values.filter { folders.isEmpty || folders.contains($0.kind.folder) }
    return (
      Set(records.flatMap { [$0.key, String($0.slug)] }).sorted(),
      Set(records.compactMap { $0.instrument?.number }).sorted()
    )
  }

  /// A path as references give it: no `.md`, no `index`, each part folded.
  package static func pathKey(_ path: String) -> String {
    Record.address(ofPath: path, isBare: false)
  }

  /// Documents with this folded number, which may end in a year: `33-nq-hdnd-2026`, `33-nq-hdnd-nam-2026`.
  private func numbered(_ number: String) -> [Record] {
    if let records = byNumber[number] { return records }
    guard let hyphen = number.lastIndex(of: "-"), let year = Int(number[number.index(after: hyphen)...])
    else {
      return []
    }
    let bare = number[..<hyphen]
    let key = bare.hasSuffix("-nam") ? bare.dropLast(4) : bare
    return byNumber[String(key), default: []].filter { $0.date?.year == year }
  }
}
