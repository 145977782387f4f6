import Council
import Diagnostics
import Files
import Parallel
import Reading
import SensitiveText

/// No mark of secrecy and no personal data in what is published: front matter and bodies, tables and other texts, names
/// of files and folders, and what is read inside attached files. What the office makes public of itself is none; what may be
/// named all the same is declared with a reason.
func checkSensitiveTexts(_ context: CheckContext) -> [Diagnostic] {
  let content = context.content
  let disclosures = Disclosures(content)
  let files = content.files.all
  let tables = budgetTables(content)
  let ofRecords = concurrentMap(count: content.records.count) { leaks(inRecord: $0, context) }
  let ofFiles = concurrentMap(count: files.count) { index in
    let file = files[index]
    return leaks(
      inFile: file, context, of: disclosures.records(of: file), isTable: tables.contains(file.path))
  }
  var all = ofRecords.flatMap(\.self) + leaks(inFoldersOf: context)
  all += ofFiles.flatMap(\.leaks) + leaks(inSettingsOf: context)
  all += leaks(insideFilesOf: context, disclosures)
  let unread = files.filter { context.inspections.mayHoldMore($0) }
  return disclosures.problems(of: all, unread: unread) + ofFiles.flatMap(\.unread)
}

/// In its name and its text.
private func leaks(inRecord index: Int, _ context: CheckContext) -> [Leak] {
  let (content, contacts) = (context.content, context.contacts)
  let record = content.records[index]
  let inName = contacts.notPublic(findings(inNameOf: record), in: record)
    .map { Leak(finding: $0, place: content.place(of: record.path), owners: [index]) }
  let inText = contacts.notPublic(record.sensitive, in: record)
  return inName + leaks(inText, in: content.source(of: record), of: [index])
    + leaks(asReadIn: record, context, of: index)
}

/// A record with files of its own is called as its folder is.
private func findings(inNameOf record: Record) -> [SensitiveFinding] {
  findSensitive(inFileName: (record.folder ?? record.path).split(separator: "/").last ?? "")
}

/// What stands in a record's name and file, is not for everybody's eyes and is not declared there, also what the office
/// makes public of itself, which whoever asks takes away: with any of the rest, no site is made.
package func undeclaredFindings(in record: Record) -> [SensitiveFinding] {
  let all = findings(inNameOf: record) + record.sensitive + findings(asReadIn: record)
  return all.filter { finding in !record.common.disclosures.contains { allows(finding, $0) } }
}

/// In its name, and in its text if it is nothing but text.
/// - Parameters:
///   - owners: the records that name it.
///   - isTable: whether a budget does. Of these it is told where they are read that they cannot be.
private func leaks(
  inFile file: ContentFile, _ context: CheckContext, of owners: [Int], isTable: Bool
) -> (leaks: [Leak], unread: [Diagnostic]) {
  let place = context.content.place(of: file.path)
  let inName = context.contacts.notPublic(findSensitive(inFileName: file.name))
    .map { Leak(finding: $0, place: place, owners: owners) }
  let read = text(of: file, context)
  // What nobody can read is not published unseen.
  let unread = isTable ? [] : read.diagnostics.filter { $0.severity == .error }
  guard let source = read.file else { return (inName, unread) }
  let inText =
    file.type == .csv
    ? findSensitive(inTable: source.text) : findSensitive(inWrapped: source.text)
  return (inName + leaks(context.contacts.notPublic(inText), in: source, of: owners), unread)
}

/// A record's own folder is told with the record.
private func leaks(inFoldersOf context: CheckContext) -> [Leak] {
  let own = Set(context.content.records.compactMap(\.folder))
  return context.content.entries.filter { $0.kind == .folder && !own.contains($0.path.description) }.flatMap {
    folder in
    context.contacts.notPublic(findSensitive(inFileName: folder.path.name)).map {
      Leak(finding: $0, place: context.content.place(of: folder.path), owners: [])
    }
  }
}

/// In the settings, and in the standards of offices.
private func leaks(inSettingsOf context: CheckContext) -> [Leak] {
  let files = context.content.standards.offices + [context.content.settingsFile].compactMap(\.self)
  return files.flatMap { leaks(context.contacts.notPublic(findSensitive(in: $0.text)), in: $0, of: []) }
}

/// - Parameter findings: in the order of the text. It is gone through once: a table may hold thousands.
private func leaks(_ findings: [SensitiveFinding], in source: SourceFile, of owners: [Int]) -> [Leak] {
  let (text, bytes) = (source.text, source.text.utf8)
  var (line, column, last) = (1, 1, text.startIndex)
  var excerpt: String?
  return findings.map { finding in
    let start = bytes.index(bytes.startIndex, offsetBy: finding.range.lowerBound)
    let end = bytes.index(start, offsetBy: finding.range.count)
    while let lineEnd = bytes[last..<start].firstIndex(of: UInt8(ascii: "\n")) {
      (line, column, last, excerpt) = (line + 1, 1, bytes.index(after: lineEnd), nil)
    }
    let shown = excerpt ?? lineAround(last, in: text)
    column += text[last..<start].count
    (last, excerpt) = (start, shown)
    let position = Position(line: line, column: column, length: text[start..<end].count)
    return Leak(
      finding: finding, place: Place(file: source.name, position: position, excerpt: shown), owners: owners)
  }
}

/// - Parameter start: where the line begins.
private func lineAround(_ start: String.Index, in text: String) -> String {
  let bytes = text.utf8[start...]
  return String(text[start..<(bytes.firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex)])
}

/// The text of a file that is nothing but text.
private func text(
  of file: ContentFile, _ context: CheckContext
) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
  guard let type = file.type, [.csv, .txt, .vtt].contains(type), let path = RelativePath(file.diskPath) else {
    return (nil, [])
  }
  do throws(FileFailure) {
    let bytes = try context.tree.read(path, limit: FileType.sizeLimit)
    return SourceFile.read(bytes, name: "\(context.content.name)/\(file.path)")
  } catch {
    // Of files that are too large, and so are not published, another rule tells.
    return error.isTooLarge
      ? (nil, []) : (nil, [.error(.unreadableEntry(error), at: context.content.place(of: file.path))])
  }
}

/// The paths of the tables that budgets name.
private func budgetTables(_ content: Content) -> Set<String> {
  let paths = content.records.flatMap { record in
    ((record.content as? BudgetDisclosure)?.tables ?? []).compactMap { table -> String? in
      guard case .found(let file) = content.files.find(table.file.text, from: record.base) else { return nil }
      return file.path
    }
  }
  return Set(paths)
}
