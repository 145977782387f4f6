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

  package var text: String { "#!/bin/sh\n\(Self.mark)\nexec \(command)\n" }

  package enum Failure: Error, Sendable, Hashable {
    /// The folder belongs to no repository with files to work on.
    case notRepository
    /// There is one that is not ours; the line that can be added to it.
    case foreign(path: String, line: String)
    case unwritable(String)
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
    case foreign(path: String)
  }

  /// What lies where git looks for it.
  package static func state(in repository: String) -> State {
    guard let path = try? path(in: repository) else { return .notRepository }
    guard FileManager.default.fileExists(atPath: path) else { return .none }
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    // Git passes over a hook that may not be run.
    let runs = FileManager.default.isExecutableFile(atPath: path)
    return text?.contains(mark) == true && runs ? .ours(path: path) : .foreign(path: path)
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
          vi: "vào thư mục hồ sơ, chạy: git init; rồi chạy lại",
          en: "run git init in the office's folder first"),
        fault: .environment)
    case .foreign(let path, let line):
      Message(
        "hook-exists",
        Localized(
          vi: "đã có «\(path)» của người khác; giữ nguyên, không ghi đè",
          en: "there is “\(path)” of somebody else; it is not overwritten"),
        fix: Localized(
          vi: "muốn dùng cả hai thì thêm vào tệp ấy dòng này: \(line)",
          en: "to have both, add this line to it: \(line)"),
        fault: .environment)
    case .unwritable(let reason):
      Message(
        "unwritable-hooks",
        Localized(vi: "không ghi được (\(reason))", en: "it cannot be written (\(reason))"),
        fix: Localized(vi: "kiểm tra quyền ghi", en: "check the permissions"), fault: .environment)
    }
  }
}

/// What is about to be committed, in a folder of its own that is gone with the value: the index and not the files at
/// hand, which may hold more or less than was added.
package final class StagedFiles: Sendable {
  package let folder: String

  /// - Throws: where git cannot give the files; we are where a hook runs, at the top of what it works on.
  package init() throws(ReleaseFailure) {
    var template = Array((FileManager.default.temporaryDirectory.path + "/congkhai-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .file(
        FileFailure(path: FileManager.default.temporaryDirectory.path, operation: .create, code: errno))
    }
    folder = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    try Tool.git.run(["checkout-index", "--all", "--quiet", "--prefix=\(folder)/"])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }
}
