import Council
import Diagnostics
import Files
import Reading
import Vietnamese

/// Everything in content lies where the tool knows what it is, and is a plain file or folder.
func checkFolders(_ context: CheckContext) -> [Diagnostic] {
  let content = context.content
  let kindFolders = Kind.all.map { $0.kind.folder }
  let known = kindFolders + [FileCatalog.sharedFolder]
  return checkTwins(content)
    + content.entries.compactMap { entry -> Diagnostic? in
      let place = content.place(of: entry.path)
      let parts = entry.path.components
      switch entry.kind {
      case .link: return .error(.link, at: place)
      case .special: return .error(.specialFile, at: place)
      case .misnamed: return .error(.misnamed, at: place)
      case .unreadable(let failure): return .error(.unreadableEntry(failure), at: place)
      case .folder where parts.count == 1 && !known.contains(parts[0]):
        let meant = nearest(to: parts[0].folded, among: known).map { known[$0] }
        return .error(.unknownFolder(parts[0], meant: meant, known: kindFolders), at: place)
      case .folder where entry.path.fileExtension == "md" && !content.holdsRecords(below: parts):
        return .error(.folderNamedAsRecord, at: place)
      case .file
      where entry.path.fileExtension == "md" && (parts.count == 1 || !kindFolders.contains(parts[0])):
        // A record in an unknown folder is told once, at the folder.
        return parts.count > 1 && !known.contains(parts[0])
          ? nil : .error(.misplacedRecord(known: kindFolders), at: place)
      default: return nil
      }
    }
}

extension Content {
  fileprivate func holdsRecords(below folder: [String]) -> Bool {
    entries.contains {
      $0.path.fileExtension == "md" && $0.path.components.count > folder.count
        && $0.path.components.starts(with: folder)
    }
  }
}

/// Two files whose names look the same and differ in their bytes only, as a Mac and a Windows computer write them.
/// Records are told by their address.
private func checkTwins(_ content: Content) -> [Diagnostic] {
  var seen: Set<String> = []
  return content.entries.compactMap { entry -> Diagnostic? in
    guard case .file = entry.kind, entry.path.fileExtension != "md" else { return nil }
    let isNew = seen.insert(mended(entry.path.description).text).inserted
    return isNew ? nil : .error(.twin(entry.path.name), at: content.place(of: entry.path))
  }
}

extension Message {
  fileprivate static func unknownFolder(_ name: String, meant: String?, known: [String]) -> Message {
    let list = known.joined(separator: "; ")
    return Message(
      "unknown-folder",
      Localized(vi: "không có loại bài nào tên «\(name)»", en: "“\(name)” is no kind of record"),
      fix: meant.map {
        Localized(vi: "có phải thư mục này là «\($0)»?", en: "did you mean “\($0)”?")
      }
        ?? Localized(
          vi: "các thư mục dùng được: \(list); tệp dùng chung để ở tep/",
          en: "the folders are: \(list); shared files go to tep/"))
  }

  fileprivate static func misplacedRecord(known: [String]) -> Message {
    let list = known.joined(separator: "; ")
    return Message(
      "misplaced-record",
      Localized(vi: "bài không nằm trong thư mục của loại nào", en: "the record lies in no kind's folder"),
      fix: Localized(vi: "chuyển vào một trong: \(list)", en: "move it into one of: \(list)"))
  }

  fileprivate static let folderNamedAsRecord = Message(
    "folder-not-record",
    Localized(vi: "đây là thư mục mà tên như một bài", en: "this folder is named as a record"),
    fix: Localized(
      vi: "viết bài vào một tệp .md tên này, hoặc vào tệp index.md trong thư mục; nếu không dùng thì xoá",
      en: "write the record as a file of this name, or as index.md in it; or delete the folder"))

  fileprivate static func twin(_ name: String) -> Message {
    Message(
      "same-name",
      Localized(
        vi: "có hai tệp cùng tên «\(name)», chỉ khác mã của chữ có dấu",
        en: "two files are called “\(name)”; their names differ in the code of accents only"),
      fix: Localized(
        vi: "giữ bản mới hơn, hoặc đổi tên một tệp thành chữ không dấu",
        en: "keep the newer one, or rename one without accents"))
  }

  fileprivate static let link = Message(
    "linked-file",
    Localized(vi: "đây là liên kết (symlink), không phải tệp thật", en: "this is a symbolic link"),
    fix: Localized(vi: "chép chính tệp vào đây", en: "put the file itself here"))

  fileprivate static let specialFile = Message(
    "special-file",
    Localized(vi: "đây không phải là tệp hay thư mục thường", en: "this is no plain file or folder"),
    fix: Localized(vi: "xoá đi", en: "remove it"))

  fileprivate static let misnamed = Message(
    "misnamed-file",
    Localized(vi: "tên tệp không phải mã UTF-8", en: "the file's name is not UTF-8"),
    fix: Localized(vi: "đổi tên tệp, dùng chữ không dấu", en: "rename the file"))

  /// Of a file or folder below content.
  static func unreadableEntry(_ failure: FileFailure) -> Message {
    Message(
      "unreadable-file",
      Localized(vi: "không đọc được (\(failure.reason))", en: "it cannot be read (\(failure.reason))"),
      fix: Localized(vi: "kiểm tra quyền đọc", en: "check the permissions"), fault: .environment)
  }
}
