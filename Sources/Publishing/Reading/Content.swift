import Council
import Diagnostics
import Files
import Vietnamese

/// Everything that content holds, read as far as it could be.
package struct Content: Sendable {
  /// The folder as the user named it; places are shown below it.
  package let name: String
  /// Nil where `site.yaml` is missing or unreadable.
  package let settings: CouncilSettings?
  package let settingsFile: SourceFile?
  package let standards: Standards
  /// What was published before; nil where the office keeps no book of it.
  package let addressBook: AddressBookFile?
  /// Who signs the site.
  let signers: [SiteSigner]
  package let records: [Record]
  /// Records with errors, as far as they could be read. No rule judges them, but what names them is not at fault.
  package let faulty: [Record]
  /// Of these, the ones that are as they were when they last had no errors. They are shown where somebody works on them.
  let standIns: [Record]
  /// Finds any record, also a faulty one.
  package let index: ReferenceIndex
  /// How the records are tied, to each other and to faulty ones.
  package let relations: Relations
  package let files: FileCatalog
  /// Budget tables by the CSV file's path.
  package let tables: [String: TableFile]
  /// What lies in the tree, without the files that editors and systems leave behind.
  package let entries: [FileTree.Entry]

  /// The council as its site sees it at a moment.
  /// - Parameter history: how the records became what they are, where that is known.
  /// - Returns: nil where `site.yaml` is missing or unreadable.
  package func council(
    at now: WrittenDate, for audience: PeoplesCouncil.Audience = .everybody, history: History? = nil
  ) -> PeoplesCouncil? {
    settings.map {
      PeoplesCouncil(
        settings: $0, records: records + standIns, relations: relations, files: files,
        tables: tables.mapValues(\.table), rulebook: standards.rulebook, criteria: standards.criteria,
        addressBook: addressBook?.book ?? AddressBook(), signers: signers, history: history, now: now,
        audience: audience)
    }
  }

  /// Where a record's file is shown, and its text.
  package func source(of record: Record) -> SourceFile {
    SourceFile(name: "\(name)/\(record.path)", text: record.text)
  }

  /// A file or folder as messages name it.
  package func place(of path: some CustomStringConvertible) -> Place {
    Place(file: "\(name)/\(path)")
  }
}

extension Content {
  /// Reads the text of a record that does not lie in content, with this council's topics and villages.
  /// - Returns: the record, as far as it could be read, and its problems; their places are in the text.
  package func read(_ text: String, of kind: any RecordKind.Type) -> (Record?, [Diagnostic]) {
    guard let path = RelativePath("\(kind.kind.folder)/-.md") else { return (nil, []) }
    let (file, problems) = SourceFile.read(Array(text.utf8), name: path.description)
    guard let file else { return (nil, problems) }
    let read = ContentReader.record(file, path, kind, lists)
    return (read.record, problems + read.diagnostics)
  }

  /// The same content with a record more that is no file yet.
  /// - Parameter path: where it would lie.
  package func adding(
    _ text: String, at path: RelativePath, of kind: any RecordKind.Type
  ) -> (Content, [Diagnostic]) {
    let (file, problems) = SourceFile.read(Array(text.utf8), name: "\(name)/\(path)")
    guard let file else { return (self, problems) }
    let read = ContentReader.record(file, path, kind, lists)
    let new = [read.record].compactMap { read.diagnostics.hasErrors ? nil : $0 }
    let index = ReferenceIndex(records + new + faulty, council: settings?.name ?? "")
    let content = Content(
      name: name, settings: settings, settingsFile: settingsFile, standards: standards,
      addressBook: addressBook,
      signers: signers, records: records + new, faulty: faulty, standIns: standIns, index: index,
      relations: Relations(records + new + standIns, index), files: files, tables: tables, entries: entries)
    return (content, problems + read.diagnostics)
  }

  /// From what records choose; nil where the settings are not known.
  private var lists: [FieldType.SettingsList: [String]]? {
    settings.map { [.topics: $0.topics, .places: $0.places] }
  }
}
