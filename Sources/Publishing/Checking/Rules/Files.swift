import Council
import Diagnostics
import Files
import Reading
import Vietnamese

/// Files that are named exist, and files that are published are of a type and size that may be.
func checkFiles(_ context: CheckContext) -> [Diagnostic] {
  let content = context.content
  let uses = context.uses
  var diagnostics: [Diagnostic] = []
  for record in content.records {
    for mention in record.mentions where mention.kind == .file {
      let place = { context.place(of: mention.field, in: record) }
      switch content.files.find(mention.text, from: record.base) {
      case .found: continue
      case .outside: diagnostics.append(.error(.fileOutside(mention.text), at: place()))
      case .missing(let meant):
        let isLink = content.entries.contains {
          $0.kind == .link && $0.path.description == "\(record.base)/\(mention.text)"
        }
        // A link is told at the link.
        if !isLink {
          let shared = content.files.files(below: FileCatalog.sharedFolder).map(\.path)
          let meant =
            meant ?? nearestFile(to: mention.text, among: names(below: record.base, content.files) + shared)
          diagnostics.append(.error(.missingFile(mention.text, meant: meant, record.base), at: place()))
        }
      }
    }
    diagnostics += mistypedPapers(of: record, context)
  }
  for file in content.files.all {
    guard let type = file.type else {
      diagnostics.append(.error(problem(withName: file), at: content.place(of: file.path)))
      continue
    }
    if let problem = problem(with: file, type, context.tree) {
      // What this machine refuses is no fault of whoever names the file.
      diagnostics.append(
        problem.fault == .environment
          ? .error(problem, at: content.place(of: file.path)) : uses.error(problem, with: file))
    }
    if !uses.contains(file) {
      diagnostics.append(.warning(.unused(file.name), at: content.place(of: file.path)))
    }
  }
  return diagnostics + problems(withSignaturesIn: content, uses, context.tree)
}

/// What is wrong with a file of no type that is published.
private func problem(withName file: ContentFile) -> Message {
  if let meant = settingsFile(meantBy: file) { return .misnamedSettings(file.name, meant: meant) }
  let ending = file.name.lastIndex(of: ".").map { file.name[$0...].lowercased() } ?? ""
  return [".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".pptm", ".potm", ".ppsm"].contains(ending)
    ? .macros(file.name) : .forbiddenType(file.name)
}

private func problem(with file: ContentFile, _ type: FileType, _ tree: FileTree) -> Message? {
  file.size > FileType.sizeLimit ? .tooLarge(file.size) : contentProblem(with: file, type, tree)
}

/// `thoihan.yml` at the top of content was meant to be the file of rules.
private func settingsFile(meantBy file: ContentFile) -> String? {
  let parts = file.path.split(separator: ".")
  guard !file.path.contains("/"), parts.count > 1, ["yaml", "yml"].contains(parts.last?.lowercased()) else {
    return nil
  }
  let letters = { (name: Substring) in name.folded.filter { $0 != "-" } }
  let stem = parts.dropLast().joined(separator: ".")
  let known = [CouncilSettings.path, RuleFile.path, HolidayFile.path, CriterionFile.path]
  return nearest(to: letters(stem[...]), among: known.map { letters($0.dropLast(".yaml".count)) }).map {
    known[$0]
  }
}

/// Papers that were meant to be files: one word, and a file in the record's folder is called almost so.
private func mistypedPapers(of record: Record, _ context: CheckContext) -> [Diagnostic] {
  papers(of: record.content).compactMap { path, paper -> Diagnostic? in
    let text = paper.text
    guard paper.meaning == .words, !text.contains(where: \.isWhitespace),
      case .missing(let sameStem) = context.content.files.find(text, from: record.base)
    else { return nil }
    let names = names(below: record.base, context.content.files)
    guard let meant = sameStem ?? nearestFile(to: text, among: names) else { return nil }
    return .error(.missingFile(text, meant: meant, record.base), at: context.place(of: path, in: record))
  }
}

/// As a record in the folder names them.
private func names(below folder: String, _ files: FileCatalog) -> [String] {
  files.files(below: folder).map { String($0.path.dropFirst(folder.count + 1)) }
}

/// The file that a slip or two would turn into what was typed, whatever their endings; one with another number is
/// another paper.
private func nearestFile(to text: String, among names: [String]) -> String? {
  let stem = { (name: String) in (name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]).folded }
  let candidates = names.filter { digits(of: stem($0)) == digits(of: stem(text)) }
  return nearest(to: stem(text), among: candidates.map(stem)).map { candidates[$0] }
}

private func papers(of content: any RecordKind) -> [(FieldPath, Paper)] {
  let at = { (steps: FieldPath.Step...) in FieldPath(steps + [.field("file")]) }
  switch content {
  case let session as Session:
    return session.agenda.enumerated().flatMap { item, agenda in
      agenda.documents.enumerated().map { index, document in
        (at(.field("agenda"), .item(item), .field("documents"), .item(index)), document.paper)
      }
    }
  case let supervision as Supervision:
    return [("plan", supervision.plan), ("conclusion", supervision.conclusion)].compactMap { field, paper in
      paper.map { (at(.field(field)), $0.paper) }
    }
  default: return []
  }
}

extension Message {
  fileprivate static func missingFile(_ name: String, meant: String?, _ folder: String) -> Message {
    Message(
      "missing-file",
      Localized(
        vi: "không thấy tệp «\(name)» trong \(folder)/", en: "there is no file “\(name)” in \(folder)/"),
      // A stroke leads into a folder, whichever way it leans.
      fix: meant == name
        ? Localized(vi: "đổi tên tệp, bỏ dấu \\ trong tên", en: "rename the file: no \\ in its name")
        : meant.map(didYouMean)
          ?? Localized(
            vi: "chép tệp vào thư mục đó, hoặc viết lại tên (tệp dùng chung: tep/tên-tệp)",
            en: "put the file there, or correct the name (shared files: tep/name)"))
  }

  fileprivate static func fileOutside(_ name: String) -> Message {
    Message(
      "file-outside",
      Localized(
        vi: "«\(name)» dẫn ra ngoài thư mục của bài", en: "“\(name)” leads out of the record's folder"),
      fix: Localized(
        vi: "chép tệp vào thư mục của bài, hoặc vào tep/ rồi viết tep/tên-tệp",
        en: "put the file into the record's folder, or into tep/"))
  }

  fileprivate static func forbiddenType(_ name: Substring) -> Message {
    let list = FileType.allCases.map(\.rawValue).joined(separator: ", ")
    return Message(
      "forbidden-file-type",
      Localized(
        vi: "không đăng được tệp loại này: «\(name)»", en: "files of this type are not published: “\(name)”"),
      fix: Localized(vi: "chuyển sang một trong các loại: \(list)", en: "convert it to one of: \(list)"))
  }

  fileprivate static func misnamedSettings(_ name: Substring, meant: String) -> Message {
    Message(
      "misnamed-settings",
      Localized(
        vi: "chương trình không đọc tệp «\(name)»", en: "the program does not read the file “\(name)”"),
      fix: Localized(vi: "đổi tên thành \(meant)", en: "rename it to \(meant)"))
  }

  fileprivate static func macros(_ name: Substring) -> Message {
    Message(
      "forbidden-file-type",
      Localized(
        vi: "«\(name)» có thể chứa macro, không đăng được",
        en: "“\(name)” may hold macros and is not published"),
      fix: Localized(
        vi: "lưu lại thành .docx, .xlsx, .pptx hoặc .pdf", en: "save it as .docx, .xlsx, .pptx or .pdf"))
  }

  fileprivate static func tooLarge(_ size: Int) -> Message {
    let megabytes = (size + (1 << 20) - 1) >> 20
    return Message(
      "file-too-large",
      Localized(
        vi: "tệp nặng \(megabytes) MiB, nhiều nhất là \(FileType.sizeLimit >> 20) MiB",
        en: "the file has \(megabytes) MiB, at most \(FileType.sizeLimit >> 20) MiB are published"),
      fix: Localized(
        vi: "nén hoặc tách tệp; bản ghi hình thì đăng ở kênh khác rồi ghi đường dẫn",
        en: "compress or split it; put recordings elsewhere and give their address"))
  }

  fileprivate static func unused(_ name: Substring) -> Message {
    Message(
      "unused-file",
      Localized(
        vi: "tệp «\(name)» không bài nào dùng, nên không đăng",
        en: "no record uses “\(name)”; it is not published"),
      fix: Localized(
        vi: "thêm vào mục «tệp» của bài, hoặc chuyển tệp đi",
        en: "list it under “files” of a record, or remove it"))
  }
}
