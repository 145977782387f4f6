import Checking
import Council
import Diagnostics
import ExternalTools
import FileCleaning
import Files
import Foundation
import Reading
import Vietnamese

/// What became of a file.
package struct ImportOutcome: Sendable {
  /// The records that were written, or would be, below content, each with its text.
  package var records: [(path: String, text: String)] = []
  /// Lines for a record that is there, to be put into it by hand.
  package var block = ""
  package var diagnostics: [Diagnostic] = []
  /// What else there is to say.
  package var notes: [Localized] = []

  package init() {}
}

/// Where imports go, and what is there.
package struct ImportTarget: Sendable {
  /// The content folder as the user named it.
  package let name: String
  package let content: Content
  package let kind: Kind?
  /// Where the clerk wants it, below content.
  package let path: String?
  /// Whether nothing is to be written.
  package let isDryRun: Bool

  package init(name: String, content: Content, kind: Kind?, path: String?, isDryRun: Bool) {
    self.name = name
    self.content = content
    self.kind = kind
    self.path = path
    self.isDryRun = isDryRun
  }
}

/// Reads an official document and writes it as a draft of a record, with the original beside it.
package func importPaper(_ file: String, into target: ImportTarget) -> ImportOutcome {
  var outcome = ImportOutcome()
  do {
    let name = URL(filePath: file).lastPathComponent
    guard let type = PaperType(rawValue: name.split(separator: ".").last?.lowercased() ?? "") else {
      throw ImportProblem(.unknownType(name))
    }
    let place = try place(in: target)
    let bytes = try inputBytes(file)
    let text = try paperText(of: bytes, type)
    let paper = readPaper(text.text, form: text.form, isScan: text.isScan, known: KnownNames(target.content))
    let original = safeName(name)
    let record = PaperRecord(
      paper, kind: place.kind, folder: place.folder, original: original,
      council: target.content.settings?.name ?? "")
    if target.path == nil, let number = paper.number?.text,
      let path = target.place(ofNumber: number, paper, record.kind)
    {
      throw ImportProblem(.sameNumber(number, at: "\(target.name)/\(path)"))
    }
    let path = "\(record.folder)/index.md"
    let kind = Kind.all.first { $0.kind == record.kind }
    let written = kind.map { tidied(record.text, as: $0) } ?? record.text
    let copy = namelessCopy(of: bytes, type)
    if !target.isDryRun {
      let kept = if case .edited(let data) = copy { data } else { bytes }
      let files = [
        NewFile("index.md", Array(written.utf8)), NewFile(original, Array(kept)),
      ]
      try write(record.folder, files + text.pictures, target)
      if case .edited = copy { outcome.notes.append(namesLeftOut(original)) }
    }
    outcome.records = [(path, written)]
    outcome.diagnostics = openReviews(in: written[...], of: "\(target.name)/\(path)")
    if case .failed = copy { outcome.diagnostics.append(.warning(.keepsNames, at: Place(file: file))) }
  } catch {
    outcome.diagnostics = [.error(message(of: error), at: Place(file: file))]
  }
  return outcome
}

/// A signed PDF stays as it is: without its signature it is another.
private func namelessCopy(of bytes: Data, _ type: PaperType) -> NamelessCopy {
  switch type {
  case .docx: return NamelessCopy(bytes, .openXML)
  case .odt: return NamelessCopy(bytes, .openDocument)
  case .pdf:
    guard let copy = try? CleanCopy(ofPDF: [UInt8](bytes)), !copy.stripped.isEmpty else { return .same }
    return .edited(Data(copy.bytes))
  case .txt: return .same
  }
}

private func namesLeftOut(_ original: String) -> Localized {
  Localized(
    vi: "Bản «\(original)» cạnh bài không còn ghi ai soạn, ai lưu, cơ quan nào (mục Properties của tệp).",
    en: "The “\(original)” beside the record no longer says who wrote and saved it (its properties).")
}

extension Kind {
  /// - Parameter name: its folder, its label or its English id.
  package init?(named name: String) {
    let key = name.folded
    let kinds = Kind.all.map { $0.kind }
    guard let kind = kinds.first(where: { [$0.folder, $0.label.folded, $0.id.folded].contains(key) }) else {
      return nil
    }
    self = kind
  }
}

extension KnownNames {
  /// The names of the council, its bodies and its deputies.
  init(_ content: Content) {
    let bodies = content.records.compactMap { ($0.content as? Organization)?.name }
    self.init(
      organizations: [content.settings?.name].compactMap(\.self) + bodies,
      people: content.records.compactMap { ($0.content as? Deputy)?.name })
  }
}

// MARK: - Steps

/// Largest file that is imported; pandoc and poppler hold it in memory.
private let inputLimit = 200 << 20

func inputBytes(_ file: String) throws -> Data {
  let size = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
  if size > inputLimit { throw ImportProblem(.inputTooLarge) }
  do {
    return try Data(contentsOf: URL(filePath: file))
  } catch {
    throw ImportProblem(
      FileManager.default.fileExists(atPath: file)
        ? .unreadableInput : .missingInput(meant: neighbour(of: file)))
  }
}

/// The file whose name a slip of the fingers would turn into that of one that is not there.
private func neighbour(of file: String) -> String? {
  let place = URL(filePath: file)
  let folder = place.deletingLastPathComponent()
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
  let near = nearest(to: place.lastPathComponent.folded, among: names.map(\.folded))
  return near.map { String(file.dropLast(place.lastPathComponent.count)) + names[$0] }
}

func message(of error: any Error) -> Message {
  switch error {
  case let problem as ImportProblem: problem.message
  case let failure as ToolFailure: failure.message
  default: .unwritable(error.localizedDescription)
  }
}

/// What a paper can become.
private let paperKinds = [Resolution.kind, OfficialDocument.kind]

/// The kind and the folder that the clerk named.
private func place(in target: ImportTarget) throws -> (kind: Kind?, folder: String?) {
  if let kind = target.kind, !paperKinds.contains(kind) { throw ImportProblem(.noPaperKind(kind.label)) }
  guard let path = target.path else { return (target.kind, nil) }
  let parts = RelativePath(path.withoutStroke)?.components ?? []
  guard parts.count > 1, !path.hasSuffix(".md"),
    let kind = paperKinds.first(where: { $0.folder == parts[0] }),
    target.kind == nil || target.kind == kind
  else { throw ImportProblem(.wrongPlace(path, example: "van-ban/2026/ten-bai")) }
  return (kind, path.withoutStroke)
}

private func write(_ folder: String, _ files: [NewFile], _ target: ImportTarget) throws {
  let path = "\(target.name)/\(folder)"
  // A record that is a single file would have the same address.
  guard !FileManager.default.fileExists(atPath: path + ".md") else {
    throw ImportProblem(.alreadyThere(path + ".md"))
  }
  do throws(FileFailure) {
    try placeFolder(path, holding: files)
  } catch {
    throw ImportProblem(error.isTaken ? .alreadyThere(path) : .unwritable(error.reason))
  }
}

/// A name that no reader takes for a hidden file or for the record.
private func safeName(_ name: String) -> String {
  let plain = mended(name).text.filter { !$0.isNewline && $0 != "\\" && $0 != "~" }
  let start = plain.drop { ".$".contains($0) }
  return start.isEmpty ? "ban-goc" : String(start)
}

extension ImportTarget {
  /// The record that has a number in the paper's year.
  fileprivate func place(ofNumber number: String, _ paper: OfficialPaper, _ kind: Kind) -> String? {
    (content.records + content.faulty).first { record in
      record.kind == kind && record.instrument?.number?.folded == number.folded
        && (paper.issued == nil || record.date == nil || record.date?.year == paper.issued?.date.year)
    }?.path
  }
}
