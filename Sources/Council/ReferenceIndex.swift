import Vietnamese

/// Finds the record that a clerk means by a path, the last part of one, a document's number, or a name.
package struct ReferenceIndex: Sendable {
  private var byPath: [String: Record] = [:]
  private var bySlug: [String: [Record]] = [:]
  private var byNumber: [String: [Record]] = [:]
  private var byName: [String: [Record]] = [:]
  private let names: NameKeys

  /// - Parameter council: the council's own name, so that what others call it for short is understood.
  package init(_ records: [Record], council: String = "") {
    names = NameKeys(council: council)
    for record in records {
      byPath[record.key] = record
      bySlug[String(record.slug), default: []].append(record)
      if let number = record.instrument?.number { byNumber[number.folded, default: []].append(record) }
      for name in record.names { byName[names.key(name), default: []].append(record) }
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

  /// A record that is meant by its name; a path or the last part of one will do as well.
  package func resolve(name text: String, in folders: [String]) -> Outcome {
    let isWanted = { (record: Record) in folders.contains(record.kind.folder) }
    if let record = byPath[Self.pathKey(text)], isWanted(record) { return .found(record) }
    var candidates = bySlug[text.folded, default: []].filter(isWanted)
    for record in names.keys(text).lazy.compactMap({ byName[$0]?.filter(isWanted) }).first ?? []
    where !candidates.contains(where: { $0 === record }) {
      candidates.append(record)
    }
    if candidates.count > 1 {
      let exact = candidates.filter { areSpelledAlike(text, $0) == true }
      if exact.count == 1 { candidates = exact }
    }
    switch candidates.count {
    case 0: return .missing
    case 1: return .found(candidates[0])
    default: return .ambiguous(candidates)
    }
  }

  /// How a record spells the name by which a text means it, where the two differ in accents only.
  package func spelling(of text: String, meaning record: Record) -> String? {
    guard text != record.slug, !record.names.contains(text), areSpelledAlike(text, record) == false else {
      return nil
    }
    return record.names.first { names.areSpelledAlike(text, $0) == false }
  }

  /// - Returns: nil where none of its names can be compared.
  private func areSpelledAlike(_ text: String, _ record: Record) -> Bool? {
    let alike = record.names.compactMap { names.areSpelledAlike(text, $0) }
    return alike.isEmpty ? nil : alike.contains(true)
  }

  /// The paths of records of these kinds, by their folded titles.
  package func paths(byTitleIn folders: [String]) -> [String: [String]] {
    let records = byPath.values.filter { folders.isEmpty || folders.contains($0.kind.folder) }
    return Dictionary(grouping: records, by: \.common.title.folded).mapValues { $0.map(\.key).sorted() }
  }

  /// The names of records of these kinds, each once and in order.
  package func titles(in folders: [String]) -> [String] {
    let records = byName.values.joined().filter { folders.contains($0.kind.folder) }
    return Set(records.flatMap(\.names)).sorted()
  }

  /// Whether anything could be meant by a name of these kinds.
  package func hasNames(in folders: [String]) -> Bool {
    byName.values.contains { $0.contains { folders.contains($0.kind.folder) } }
  }

  /// The instrument that a legal basis names: by its number alone, or by its number and the very day on which it was
  /// issued. A number beside another day is somebody else's.
  package func cited(in text: String) -> Record? {
    guard
      let number = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" })
        .first(where: { $0.first?.isNumber == true && $0.contains("/") && $0.contains(where: \.isLetter) })
    else { return nil }
    let candidates = byNumber[number.folded, default: []]
    guard !candidates.isEmpty else { return nil }
    let rest = text[number.endIndex...]
    if let day = Self.day(in: rest) {
      return candidates.first { $0.instrument?.issued?.dayOnly == day }
    }
    let isAlone =
      rest.allSatisfy { !$0.isLetter } && text[..<number.startIndex].split(separator: " ").count <= 4
    return isAlone && candidates.count == 1 ? candidates[0] : nil
  }

  /// The first day that words name after "ngày": `ngày 26/02/2026`, `ngày 26 tháng 02 năm 2026`.
  private static func day(in text: Substring) -> WrittenDate? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" })
    guard let start = words.firstIndex(where: { $0.folded == "ngay" }) else { return nil }
    let after = words[(start + 1)...]
    return [1, 5].lazy.compactMap { count in
      try? WrittenDate(parsing: after.prefix(count).joined(separator: " "))
    }.first { $0.precision == .day }
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
