import Council
import Diagnostics
import ExternalTools
import Files
import SensitiveText

/// What is about to be committed and no reading of the records ever looks at: hidden files, and those that editors and
/// Office leave behind. Git keeps them as it keeps all others.
struct StagedLeftovers {
  private let tree: FileTree
  private let content: String

  /// - Parameter content: the folder of the records, from where we are.
  init(in content: String) throws(FileFailure) {
    self.content = content
    tree = try FileTree(root: content)
  }

  /// Those that say what is not for everybody's eyes, that name whoever has a paper open, or that nobody can look into.
  func problems() throws(FileFailure) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for entry in try tree.list() where entry.path.isLeftover {
      guard case .file = entry.kind, !isOfSystem(entry.path) else { continue }
      guard !isPublic(entry.path) else { continue }
      let name = shown("\(content)/\(entry.path)")
      problems.append(.error(.leftover(name), at: Place(file: name)))
    }
    return problems
  }

  private func isPublic(_ path: RelativePath) -> Bool {
    let name = path.name
    guard !name.hasPrefix("~$"), !name.hasPrefix(".~lock."), findSensitive(inFileName: name).isEmpty,
      let bytes = try? tree.read(path, limit: FileType.sizeLimit), !bytes.contains(0),
      let text = String(validating: bytes, as: UTF8.self)
    else { return false }
    return findSensitive(inWrapped: text).isEmpty
  }

  /// What Windows and macOS write of how a folder is shown.
  private func isOfSystem(_ path: RelativePath) -> Bool {
    ["thumbs.db", "desktop.ini", ".ds_store"].contains(path.name.lowercased())
  }

  private func shown(_ path: String) -> String {
    path.split(separator: "/").map { name in
      covered(String(name), findSensitive(inFileName: name).filter { $0.kind != .secrecy })
    }
    .joined(separator: "/")
  }
}

extension Message {
  fileprivate static func leftover(_ path: String) -> Message {
    Message(
      "leftover-in-commit",
      Localized(
        vi:
          "tệp ẩn hoặc tệp lưu tạm này không lên trang, nhưng git giữ mãi; trong đó có dữ liệu cá nhân, dấu mật, hoặc thứ không xem được",
        en:
          "this hidden or left-over file is not published, but git keeps it; it holds personal data, a mark of secrecy, or what cannot be looked into"
      ),
      fix: Localized(
        vi: "chạy git rm --cached \(shellQuoted(path)) và ghi tên tệp vào .gitignore, rồi commit lại",
        en: "run git rm --cached \(shellQuoted(path)), put its name into .gitignore, and commit again"))
  }
}
