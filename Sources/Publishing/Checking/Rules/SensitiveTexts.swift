import Council
import Diagnostics
import Files
import Parallel
import Reading
import SensitiveText

/// No mark of secrecy and no personal data in what is published: front matter and bodies, tables and other texts, names
/// of files and folders, and what is read inside attached files. What the office makes public of itself is none; what may be named all the same is declared with a reason.
func checkSensitiveTexts(_ context: CheckContext) -> [Diagnostic] {
  let content = context.content
  let contacts = context.contacts
  let disclosures = Disclosures(content)
  let ofRecords = concurrentMap(count: content.records.count) { leaks(inRecord: $0, context) }.flatMap(\.self)
  let files = content.files.all
  let tables = budgetTables(content)
  let ofFiles = concurrentMap(count: files.count) { index -> (leaks: [Leak], unread: [Diagnostic]) in
    let file = files[index]
    let owners = disclosures.records(of: file)
    let inName = findSensitive(inFileName: file.name).filter { !contacts.contains($0, in: nil) }.map {
      Leak(finding: $0, place: content.place(of: file.path), owners: owners)
    }
    let read = text(of: file, context)
    // What nobody can read is not published unseen. Of budgets' tables it is told where they are read.
    let unread = tables.contains(file.path) ? [] : read.diagnostics.filter { $0.severity == .error }
    guard let source = read.file else { return (inName, unread) }
    let inText =
      (file.type == .csv
      ? findSensitive(inTable: source.text) : findSensitive(in: linesRead(in: source.text, file.type)))
      .filter { !contacts.contains($0, in: nil) }
    return (inName + leaks(inText, in: source, of: owners), unread)
  }
  let ofSettings = (content.standards.offices + [content.settingsFile].compactMap(\.self)).flatMap { file in
    leaks(findSensitive(in: file.text).filter { !contacts.contains($0, in: nil) }, in: file, of: [])
  }
  let inside = leaks(insideFilesOf: context, disclosures)
  let unread = files.filter { context.inspections.mayHoldMore($0) }
  return disclosures.problems(
    of: ofRecords + leaks(inFoldersOf: context) + ofFiles.flatMap(\.leaks) + ofSettings + inside,
    unread: unread)
    + ofFiles.flatMap(\.unread)
}

/// In its name and its text. A record with files of its own is called as its folder is.
private func leaks(inRecord index: Int, _ context: CheckContext) -> [Leak] {
  let (content, contacts) = (context.content, context.contacts)
  let record = content.records[index]
  let name = (record.folder ?? record.path).split(separator: "/").last ?? ""
  let inName = findSensitive(inFileName: name).filter { !contacts.contains($0, in: record) }
    .map { Leak(finding: $0, place: content.place(of: record.path), owners: [index]) }
  let inText = record.sensitive.filter { !contacts.contains($0, in: record) }
  return inName + leaks(inText, in: content.source(of: record), of: [index])
    + leaks(asReadIn: record, context, of: index)
}

/// A record's own folder is told with the record.
private func leaks(inFoldersOf context: CheckContext) -> [Leak] {
  let own = Set(context.content.records.compactMap(\.folder))
  return context.content.entries.filter { $0.kind == .folder && !own.contains($0.path.description) }.flatMap {
    folder in
    findSensitive(inFileName: folder.path.name).filter { !context.contacts.contains($0, in: nil) }.map {
      Leak(finding: $0, place: context.content.place(of: folder.path), owners: [])
    }
  }
}

/// What is not for everybody's eyes, and where it is.
struct Leak: Sendable {
  let finding: SensitiveFinding
  let place: Place
  /// The records, by their index, whose disclosures hold for it.
  let owners: [Int]
  /// Nil for what stands in a text that one can edit.
  var inside: Inside?
}

extension [Leak] {
  /// Each at its place; of what stands inside a file one for each sort.
  var problems: [Diagnostic] {
    let outside = Dictionary(grouping: self.filter { $0.inside == nil }) { Line(of: $0.place) }.values
    let insides = Dictionary(grouping: self.filter { $0.inside != nil }) { $0.inside?.file.path ?? "" }
    return outside.flatMap { leaks in
      let excerpt = leaks.excerpt
      return leaks.map { $0.problem(excerpt) }
    }
      + insides.values.flatMap { leaks -> [Diagnostic] in
        guard let place = leaks.first?.place else { return [] }
        let found = leaks.compactMap { leak in leak.inside.map { (finding: leak.finding, inside: $0) } }
        return insideProblems(found, at: place)
      }
  }
}

private struct Line: Hashable {
  let file: String
  let number: Int

  init(of place: Place) {
    (file, number) = (place.file, place.position.line)
  }
}

extension [Leak] {
  /// The line that all of them are on, with a glimpse of each.
  fileprivate var excerpt: String? {
    guard var characters = first?.place.excerpt.map({ [Character]($0) }) else { return nil }
    for leak in self {
      let position = leak.place.position
      let start = Swift.min(position.column - 1, characters.count)
      let glimpse = [Character](leak.finding.glimpse)
      let end = Swift.min(start + glimpse.count, characters.count)
      characters.replaceSubrange(start..<end, with: glimpse.prefix(end - start))
    }
    return String(characters)
  }
}

extension Leak {
  /// - Parameter excerpt: the line, without what nobody should read.
  fileprivate func problem(_ excerpt: String?) -> Diagnostic {
    .error(
      finding.kind == .secrecy ? .secrecyMark(finding.text) : .personalData(finding),
      at: Place(file: place.file, position: place.position, excerpt: excerpt))
  }
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

/// The lines of a caption are broken anywhere, and read as one; as many bytes as before.
private func linesRead(in text: String, _ type: FileType?) -> String {
  guard type == .vtt else { return text }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  var (read, isCaption) = ("", false)
  for (line, next) in zip(lines, lines.dropFirst()) {
    read += line + (isCaption && !line.isEmpty && !next.isEmpty ? " " : "\n")
    isCaption = line.contains("-->") || isCaption && !line.isEmpty
  }
  return read + (lines.last ?? "")
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

extension Message {
  fileprivate static func secrecyMark(_ text: String) -> Message {
    Message(
      "secrecy-mark",
      Localized(
        vi: "«\(text)» là dấu chỉ độ mật hoặc lưu hành nội bộ: văn bản này không được đăng",
        en: "“\(text)” marks what is secret or for the office alone: it must not be published"),
      fix: Localized(
        vi:
          "đưa văn bản ra khỏi thư mục này, đã lên git thì báo ngay người phụ trách; chữ sót lại từ tệp mẫu thì xoá",
        en:
          "take it out of this folder, and if git already has it, tell whoever is in charge at once; if it is left over from a form, delete it"
      ))
  }

  fileprivate static func personalData(_ finding: SensitiveFinding) -> Message {
    let kind = PersonalData.allCases.first { $0.id == finding.kind.rawValue }?.rawValue ?? ""
    return Message(
      personalDataID,
      finding.isGuess
        ? Localized(
          vi: "«\(finding.glimpse)» giống \(kind), hoặc số tài khoản 12 chữ số: dữ liệu cá nhân, không đăng",
          en:
            "“\(finding.glimpse)” looks like a citizen's number, or an account's of 12 digits, and is not published"
        )
        : Localized(
          vi: "«\(finding.glimpse)» là \(kind): dữ liệu cá nhân, không đăng",
          en: "“\(finding.glimpse)” is personal data (\(finding.kind.rawValue)) and is not published"),
      fix: Localized(
        vi: "viết «\(finding.mask)»; được phép nêu thì khai ở mục «cho phép nêu», có lý do và ngày",
        en: "write “\(finding.mask)”; if it may be named, declare it in “disclosures” with reason and date"))
  }
}
