import Council
import Diagnostics
import Files
import Parallel
import Vietnamese

/// Everything that content holds, read as far as it could be.
package struct Content: Sendable {
  /// The folder as the user named it; places are shown below it.
  package let name: String
  /// Nil where `site.yaml` is missing or unreadable.
  package let settings: CouncilSettings?
  package let settingsFile: SourceFile?
  package let standards: Standards
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
  /// - Returns: nil where `site.yaml` is missing or unreadable.
  package func council(
    at now: WrittenDate, for audience: PeoplesCouncil.Audience = .everybody
  ) -> PeoplesCouncil? {
    settings.map {
      PeoplesCouncil(
        settings: $0, records: records + standIns, relations: relations, files: files,
        tables: tables.mapValues(\.table), rulebook: standards.rulebook, criteria: standards.criteria,
        signers: signers, now: now, audience: audience)
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
      name: name, settings: settings, settingsFile: settingsFile, standards: standards, signers: signers,
      records: records + new, faulty: faulty, standIns: standIns, index: index,
      relations: Relations(records + new + standIns, index), files: files, tables: tables, entries: entries)
    return (content, problems + read.diagnostics)
  }

  /// From what records choose; nil where the settings are not known.
  private var lists: [FieldType.SettingsList: [String]]? {
    settings.map { [.topics: $0.topics, .places: $0.places] }
  }
}

/// Largest text that is read, front matter and body together.
private let textLimit = 9 << 20
/// Largest body (the contract's figure); cmark's time grows with it.
private let bodyLimit = 8 << 20

/// Reads a content folder. All problems of all files are found in one run.
/// - Parameter listing: what lies in the tree.
package func readContent(_ tree: FileTree, _ listing: [FileTree.Entry], name: String) -> (
  Content, [Diagnostic]
) {
  var nothing: ReadingMemory?
  return readContent(tree, listing, name: name, &nothing)
}

/// Reads a folder again.
/// - Parameters:
///   - listing: what lies in the tree.
///   - memory: of the last reading. A record that has errors by now stays, beside them, as it was without them.
package func readContent(
  _ tree: FileTree, _ listing: [FileTree.Entry], name: String, memory: inout ReadingMemory
) -> (Content, [Diagnostic]) {
  var kept: ReadingMemory? = memory
  defer { memory = kept ?? memory }
  return readContent(tree, listing, name: name, &kept)
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
  _ tree: FileTree, _ listing: [FileTree.Entry], name: String, _ memory: inout ReadingMemory?
) -> (Content, [Diagnostic]) {
  let entries = listing.filter { !$0.path.isLeftover }
  let reader = ContentReader(tree: tree, name: name)
  let settings = reader.settings(isListed: entries.contains { $0.path.description == CouncilSettings.path })
  let standards = reader.standards(listed: Set(entries.map { $0.path.description }))
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
  let measured = measured(others.compactMap(contentFile), tree) { known?.files.value(of: others[$0]) }
  memory?.keep(read, of: sources, measured, of: others)
  let files = FileCatalog(measured)
  let records = read.compactMap { $1.hasErrors ? nil : $0 }
  let tables = reader.tables(of: records, files)
  let (faulty, standIns) = faulty(zip(sources, read), memory?.faultless ?? [:])
  let index = ReferenceIndex(records + faulty, council: settings.value?.name ?? "")
  let content = Content(
    name: name, settings: settings.value, settingsFile: settings.file, standards: standards.value,
    signers: signers.value, records: records, faulty: faulty, standIns: standIns,
    index: index, relations: Relations(records + standIns, index), files: files,
    tables: tables.byPath, entries: entries)
  let misnamed = entries.filter { isMisnamedRecord($0) }.map {
    Diagnostic.error(.misnamedRecord, at: content.place(of: $0.path))
  }
  return (
    content,
    settings.diagnostics + standards.diagnostics + signers.diagnostics + read.flatMap(\.1)
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
  CouncilSettings.path, RuleFile.path, HolidayFile.path, CriterionFile.path, SiteAddresses.signers,
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

struct ContentReader: Sendable {
  let tree: FileTree
  let name: String

  func source(_ path: RelativePath) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
    let shown = "\(name)/\(path)"
    do {
      return SourceFile.read(try tree.read(path, limit: textLimit), name: shown)
    } catch {
      return (nil, [.error(.unreadable(error, limit: textLimit), at: Place(file: shown))])
    }
  }

  // MARK: Settings

  func settings(isListed: Bool) -> (value: CouncilSettings?, file: SourceFile?, diagnostics: [Diagnostic]) {
    guard isListed, let path = RelativePath(CouncilSettings.path) else {
      return (nil, nil, [.error(.missingSettings, at: Place(file: "\(name)/\(CouncilSettings.path)"))])
    }
    let (file, diagnostics) = source(path)
    guard let file else { return (nil, nil, diagnostics) }
    let read = Self.value(of: CouncilSettings.self, in: file)
    return (read.value, file, diagnostics + read.diagnostics)
  }

  /// A file that is YAML as a whole.
  /// - Returns: no value where something is wrong with it.
  static func value<T: Composite>(of type: T.Type, in file: SourceFile) -> (
    value: T?, diagnostics: [Diagnostic]
  ) {
    let read = readFields(of: file, file.text[...], lineOffset: 0, type.schema.set, nil)
    guard !read.diagnostics.hasErrors, let values = read.values else { return (nil, read.diagnostics) }
    return (T(.object(values)), read.diagnostics)
  }

  // MARK: Records

  func record(
    _ path: RelativePath, _ lists: [FieldType.SettingsList: [String]]?
  ) -> (Record?, [Diagnostic]) {
    // A record below no known folder is the business of a rule.
    guard let kind = path.components.first.flatMap({ Kind.type(ofFolder: $0) }), path.components.count > 1
    else { return (nil, []) }
    return record(path, kind, lists)
  }

  private func record(
    _ path: RelativePath, _ kind: any RecordKind.Type, _ lists: [FieldType.SettingsList: [String]]?
  ) -> (Record?, [Diagnostic]) {
    let (file, diagnostics) = source(path)
    guard let file else { return (Self.unread(path, kind), diagnostics) }
    let read = Self.record(file, path, kind, lists)
    return (read.record, diagnostics + read.diagnostics)
  }

  fileprivate static func record(
    _ file: SourceFile, _ path: RelativePath, _ kind: any RecordKind.Type,
    _ lists: [FieldType.SettingsList: [String]]?
  ) -> (record: Record?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let front: FrontMatter
    do {
      front = try FrontMatter(file.text)
    } catch {
      return (unread(path, kind), diagnostics + [.error(error.message, at: file.place())])
    }
    if file.text[front.bodyStart...].utf8.count > bodyLimit {
      diagnostics.append(.error(.bodyTooLong, at: file.place()))
    }
    let read = readFields(
      of: file, front.yaml, lineOffset: FrontMatter.firstLine - 1, kind.fields, lists, kind.personalKeys)
    diagnostics += read.diagnostics
    guard let content = kind.init(.object(read.values ?? [:])) else { return (nil, diagnostics) }
    let record = Record(
      path: mended(path.description).text, content: content, mentions: read.mentions, text: file.text,
      bodyStart: front.bodyStart)
    return (record, diagnostics)
  }

  /// A record of which nothing is known but where it lies.
  private static func unread(_ path: RelativePath, _ kind: any RecordKind.Type) -> Record? {
    let text = ""
    return kind.init(.object([:])).map {
      Record(
        path: mended(path.description).text, content: $0, mentions: [], text: text, bodyStart: text.startIndex
      )
    }
  }

  // MARK: Budget tables

  func tables(
    of records: [Record], _ files: FileCatalog
  ) -> (byPath: [String: TableFile], diagnostics: [Diagnostic]) {
    var byPath: [String: TableFile] = [:]
    var diagnostics: [Diagnostic] = []
    let read = readTables(of: records, files)
    for record in records {
      guard let budget = record.content as? BudgetDisclosure else { continue }
      for (index, table) in budget.tables.enumerated() {
        guard case .found(let file) = files.find(table.file.text, from: record.base), byPath[file.path] == nil
        else { continue }
        guard file.type == .csv else {
          let source = SourceFile(name: "\(name)/\(record.path)", text: record.text)
          let path = FieldPath([.field("tables"), .item(index), .field("file")])
          diagnostics.append(
            .error(.tableNoCSV(file.name), at: source.place(of: path, in: BudgetDisclosure.self)))
          continue
        }
        guard let (table, problems) = read[file.diskPath] else { continue }
        diagnostics += problems
        byPath[file.path] = table
      }
    }
    return (byPath, diagnostics)
  }

  /// The tables that budgets name, each read once, by their paths on disk.
  private func readTables(
    of records: [Record], _ files: FileCatalog
  ) -> [String: (table: TableFile?, diagnostics: [Diagnostic])] {
    let named = records.flatMap { record -> [String] in
      ((record.content as? BudgetDisclosure)?.tables ?? []).compactMap { table in
        guard case .found(let file) = files.find(table.file.text, from: record.base), file.type == .csv
        else { return nil }
        return file.diskPath
      }
    }
    let paths = Set(named).sorted().compactMap { path in RelativePath(path).map { (path, $0) } }
    let read = concurrentMap(count: paths.count, run: 8) { index -> (TableFile?, [Diagnostic]) in
      let (source, problems) = source(paths[index].1)
      guard let source else { return (nil, problems) }
      let (table, more) = readBudgetTable(source)
      return (table, problems + more)
    }
    return Dictionary(uniqueKeysWithValues: zip(paths, read).map { ($0.0, (table: $1.0, diagnostics: $1.1)) })
  }
}

extension Message {
  fileprivate static func unreadable(_ failure: FileFailure, limit: Int) -> Message {
    if failure.isTooLarge {
      return Message(
        "file-too-large",
        Localized(
          vi: "tệp văn bản lớn quá \(limit >> 20) MiB", en: "the text file is over \(limit >> 20) MiB"),
        fix: Localized(vi: "tách thành nhiều tệp", en: "split it into several files"))
    }
    return Message(
      "unreadable-file",
      Localized(
        vi: "không đọc được tệp (\(failure.reason))", en: "the file cannot be read (\(failure.reason))"),
      fix: Localized(vi: "kiểm tra quyền đọc của tệp", en: "check the file's permissions"),
      fault: .environment)
  }

  fileprivate static let misnamedRecord = Message(
    "misnamed-record",
    Localized(vi: "tên tệp không kết thúc bằng .md viết thường", en: "the file's name does not end in .md"),
    fix: Localized(vi: "đổi đuôi thành .md", en: "change the ending to .md"))

  fileprivate static let missingSettings = Message(
    "missing-settings",
    Localized(vi: "thiếu tệp site.yaml", en: "site.yaml is missing"),
    fix: Localized(
      vi: "tạo tệp site.yaml với các mục: tên cơ quan, cấp, địa chỉ trang",
      en: "create site.yaml with the fields name, level and baseURL"))

  fileprivate static let bodyTooLong = Message(
    "body-too-long",
    Localized(vi: "nội dung dài quá \(bodyLimit >> 20) MiB", en: "the text is over \(bodyLimit >> 20) MiB"),
    fix: Localized(vi: "chuyển phần dài thành tệp đính kèm", en: "move the long part to an attached file"))

  fileprivate static func tableNoCSV(_ name: Substring) -> Message {
    Message(
      "table-not-csv",
      Localized(vi: "biểu «\(name)» không phải tệp CSV", en: "the table “\(name)” is no CSV file"),
      fix: Localized(
        vi: "trong Excel chọn lưu thành «CSV UTF-8»; tệp Excel thì để ở mục «tệp»",
        en: "save it as “CSV UTF-8” in Excel; list the Excel file under “files”"))
  }
}
