import Council
import Diagnostics
import Files
import Parallel
import Vietnamese

/// Reads a content folder. All problems of all files are found in one run.
/// - Parameters:
///   - listing: what lies in the tree.
///   - findings: what was found in files before.
package func readContent(
  _ tree: FileTree, _ listing: [FileTree.Entry], name: String, findings: KeptFindings = .ofUser()
) -> (Content, [Diagnostic]) {
  var nothing: ReadingMemory?
  return readContent(tree, listing, name: name, findings, &nothing)
}

/// Reads a folder again.
/// - Parameters:
///   - listing: what lies in the tree.
///   - memory: of the last reading. A record that has errors by now stays, beside them, as it was without them.
package func readContent(
  _ tree: FileTree, _ listing: [FileTree.Entry], name: String, findings: KeptFindings = .ofUser(),
  memory: inout ReadingMemory
) -> (Content, [Diagnostic]) {
  var kept: ReadingMemory? = memory
  defer { memory = kept ?? memory }
  return readContent(tree, listing, name: name, findings, &kept)
}

/// Reads a record again of which only the text below the front matter may have changed.
/// - Parameter memory: of the last reading.
/// - Returns: the record as it was, and as it is; nil where more has changed, or anything is wrong with it.
package func readText(
  of path: RelativePath, _ tree: FileTree, name: String, memory: ReadingMemory
) -> (old: Record, new: Record)? {
  guard let old = memory.faultless[path],
    case (let new?, let problems) = ContentReader(tree: tree, name: name).record(path, memory.lists),
    !problems.hasErrors, new.text[..<new.bodyStart] == old.text[..<old.bodyStart]
  else { return nil }
  return (old, new)
}

private func readContent(
  _ tree: FileTree, _ listing: [FileTree.Entry], name: String, _ findings: KeptFindings,
  _ memory: inout ReadingMemory?
) -> (Content, [Diagnostic]) {
  let entries = listing.filter { !$0.path.isLeftover }
  let reader = ContentReader(tree: tree, name: name)
  let settings = reader.settings(isListed: entries.contains { $0.path.description == CouncilSettings.path })
  let standards = reader.standards(listed: Set(entries.map { $0.path.description }))
  let addressBook = reader.addressBook(isListed: entries.contains { $0.path.description == AddressBook.path })
  let signers = reader.signers(listed: Set(entries.map { $0.path.description }))
  let lists = settings.value.map { [FieldType.SettingsList.topics: $0.topics, .places: $0.places] }
  memory?.prepare(for: lists)
  let known = memory

  let sources = entries.filter { if case .file = $0.kind { isRecord($0.path) } else { false } }
  let read = concurrentMap(count: sources.count) { index -> ReadingMemory.ReadRecord in
    if let read = known?.records.value(of: sources[index]) { return read }
    return reader.record(sources[index].path, lists)
  }
  let others = entries.filter { contentFile($0) != nil }
  let measured = measured(
    others.compactMap(contentFile), tree, authorities: KnownAuthorities.read(tree), findings
  ) {
    known?.files.value(of: others[$0])
  }
  memory?.keep(read, of: sources, measured, of: others)
  let files = FileCatalog(measured)
  let records = read.compactMap { $1.hasErrors ? nil : $0 }
  let tables = reader.tables(of: records, files)
  let (faulty, standIns) = faulty(zip(sources, read), memory?.faultless ?? [:])
  let index = ReferenceIndex(records + faulty, council: settings.value?.name ?? "")
  let content = Content(
    name: name, settings: settings.value, settingsFile: settings.file, standards: standards.value,
    addressBook: addressBook.book,
    signers: signers.value, records: records, faulty: faulty, standIns: standIns,
    index: index, relations: Relations(records + standIns, index), files: files,
    tables: tables.byPath, entries: entries)
  let misnamed = entries.filter { isMisnamedRecord($0) }.map {
    Diagnostic.error(.misnamedRecord, at: content.place(of: $0.path))
  }
  return (
    content,
    settings.diagnostics + standards.diagnostics + addressBook.diagnostics + signers.diagnostics
      + read.flatMap(\.1)
      + tables.diagnostics + misnamed
  )
}

/// - Parameter faultless: records as they were when they had no errors.
/// - Returns: the records with errors, and those among them that stand as they were.
private func faulty(
  _ read: some Sequence<(FileTree.Entry, ReadingMemory.ReadRecord)>, _ faultless: [RelativePath: Record]
) -> (all: [Record], standIns: [Record]) {
  let faulty = read.filter { $1.diagnostics.hasErrors }
  return (
    faulty.compactMap { faultless[$0.path] ?? $1.record }, faulty.compactMap { faultless[$0.0.path] }
  )
}

/// Reads what the council says of itself.
/// - Returns: nil where `site.yaml` is missing or unreadable.
package func readSettings(_ tree: FileTree) -> CouncilSettings? {
  ContentReader(tree: tree, name: tree.root).settings(isListed: true).value
}

private func isRecord(_ path: RelativePath) -> Bool {
  path.fileExtension == "md"
}

/// `33.MD` or `33.markdown`: meant as a record, but its name says something else to all who look for `.md`.
private func isMisnamedRecord(_ entry: FileTree.Entry) -> Bool {
  guard case .file = entry.kind, !isRecord(entry.path),
    let ending = entry.path.fileExtension?.lowercased()
  else { return false }
  return ending == "md" || ending == "markdown"
}

private func contentFile(_ entry: FileTree.Entry) -> ContentFile? {
  guard case .file(let size) = entry.kind, !isRecord(entry.path), !isMisnamedRecord(entry)
  else { return nil }
  let path = mended(entry.path.description).text
  return dataFiles.contains(path)
    ? nil : ContentFile(path: path, diskPath: entry.path.description, size: size)
}

/// What the office writes that is neither a record nor a file of one.
private let dataFiles: Set = [
  CouncilSettings.path, RuleFile.path, HolidayFile.path, CriterionFile.path, AddressBook.path,
  SiteAddresses.signers, KnownAuthorities.path,
]

/// Reads a file that is YAML as a whole and no part of content.
/// - Returns: no value where something is wrong with it.
package func readSettings<Settings: Composite>(
  _ type: Settings.Type, _ bytes: [UInt8], name: String
) -> (value: Settings?, file: SourceFile?, diagnostics: [Diagnostic]) {
  let (file, diagnostics) = SourceFile.read(bytes, name: name)
  guard let file else { return (nil, nil, diagnostics) }
  let read = ContentReader.value(of: type, in: file)
  return (read.value, file, diagnostics + read.diagnostics)
}

extension Message {
  fileprivate static let misnamedRecord = Message(
    "misnamed-record",
    Localized(vi: "tên tệp không kết thúc bằng .md viết thường", en: "the file's name does not end in .md"),
    fix: Localized(vi: "đổi đuôi thành .md", en: "change the ending to .md"))
}
