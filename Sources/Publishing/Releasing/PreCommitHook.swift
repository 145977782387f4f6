import Diagnostics
import ExternalTools
import Files
import Foundation

/// The script in the office's own repository that has everything checked before git keeps it.
package struct PreCommitHook: Sendable {
  private static let mark = "# congkhai hook install --pre-commit"

  /// The program with all its words.
  private let command: String

  package init(program: String, words: [String]) {
    command = ([program, "hook", "run"] + words).map(shellQuoted).joined(separator: " ")
  }

  /// What the command of a hook says of the folder that it checks.
  private static func words(checking place: String) -> String {
    ["--content", place].map(shellQuoted).joined(separator: " ")
  }

  package var text: String { "#!/bin/sh\n\(Self.mark)\nexec \(command)\n" }

  package enum Failure: Error, Sendable, Hashable {
    /// The folder belongs to no repository with files to work on.
    case notRepository
    /// There is one that is not ours; the line that can be added to it.
    case foreign(path: String, line: String)
    case unwritable(String)
    /// There is no such folder in the repository: nothing would ever be checked.
    case notInside(folder: String)
  }

  /// Writes the script where git looks for it, over an earlier one of ours and no other.
  /// - Returns: its path.
  package func install(in repository: String) throws(Failure) -> String {
    let path = try Self.path(in: repository)
    let manager = FileManager.default
    if let there = try? String(contentsOfFile: path, encoding: .utf8) {
      guard there.contains(Self.mark) else { throw .foreign(path: path, line: "\(command) || exit 1") }
    } else if manager.fileExists(atPath: path) {
      throw .foreign(path: path, line: "\(command) || exit 1")
    }
    do throws(FileFailure) {
      try overwriteFile(Array(text.utf8), at: path, mode: 0o755)
    } catch {
      throw .unwritable(error.reason)
    }
    return path
  }

  package enum State: Sendable, Hashable {
    case notRepository, none
    case ours(path: String)
    /// Ours, but it checks another folder than this one, which may lie in no repository.
    case elsewhere(path: String)
    case foreign(path: String)
  }

  /// What lies where git looks for it.
  /// - Parameter content: the folder that it is to check, as seen from `repository`.
  package static func state(in repository: String, checking content: String) -> State {
    guard let path = try? path(in: repository) else { return .notRepository }
    guard FileManager.default.fileExists(atPath: path) else { return .none }
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    // Git passes over a hook that may not be run.
    let runs = FileManager.default.isExecutableFile(atPath: path)
    guard let text, text.contains(mark), runs else { return .foreign(path: path) }
    guard let place = try? place(of: content, in: repository), text.contains(words(checking: place)) else {
      return .elsewhere(path: path)
    }
    return .ours(path: path)
  }

  /// Where a folder lies below the repository's top, which is where git runs the hook; `.` for the top itself.
  /// - Parameter folder: as seen from `repository`. Links in it are followed, since git follows none.
  package static func place(of folder: String, in repository: String) throws(Failure) -> String {
    guard let top = try? Tool.git.run(["rev-parse", "--show-toplevel"], in: repository).output.dropLast(),
      let top = realPath(String(top))
    else { throw .notRepository }
    let base = URL(filePath: repository, directoryHint: .isDirectory)
    guard let path = realPath(URL(filePath: folder, relativeTo: base).path) else {
      throw .notInside(folder: folder)
    }
    if path == top { return "." }
    guard path.utf8.starts(with: "\(top)/".utf8) else { throw .notInside(folder: folder) }
    return String(Substring(path.utf8.dropFirst(top.utf8.count + 1)))
  }

  /// Where git looks, also where it was told to look elsewhere.
  private static func path(in repository: String) throws(Failure) -> String {
    do {
      let words = ["rev-parse", "--is-inside-work-tree", "--git-path", "hooks/pre-commit"]
      let output = try Tool.git.run(words, in: repository).output
      let lines = output.split(separator: "\n")
      guard lines.count == 2, lines[0] == "true" else { throw Failure.notRepository }
      return URL(
        filePath: String(lines[1]), relativeTo: URL(filePath: repository, directoryHint: .isDirectory)
      ).path
    } catch {
      throw .notRepository
    }
  }
}

extension PreCommitHook.Failure {
  package var message: Message {
    switch self {
    case .notRepository:
      Message(
        "not-repository",
        Localized(vi: "đây không phải kho git của văn phòng", en: "it is no git repository with files"),
        fix: Localized(
          vi: "vào thư mục có content/, chạy: git init; rồi chạy lại",
          en: "run git init where content/ is, then run again"),
        fault: .environment)
    case .foreign(let path, let line):
      .hookExists(
        path,
        fix: Localized(
          vi: "muốn dùng cả hai thì thêm vào tệp ấy dòng này: \(line)",
          en: "to have both, add this line to it: \(line)"))
    case .unwritable(let reason): .unwritableHooks(reason)
    case .notInside(let folder):
      Message(
        "content-outside-repository",
        Localized(
          vi:
            "trong kho git này không có thư mục «\(folder)»: commit sẽ không được kiểm tra gì, nên chưa cài",
          en: "this repository has no folder “\(folder)”: nothing would be checked, so nothing was installed"),
        fix: Localized(
          vi: "chạy ở thư mục có content/, hoặc thêm --content và tên một thư mục nằm trong kho",
          en: "run it where content/ is, or give --content a folder of the repository"),
        fault: .environment)
    }
  }
}

/// Without links; nil for what is not there.
private func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}
