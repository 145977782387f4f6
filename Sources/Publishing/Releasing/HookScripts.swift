import Diagnostics
import ExternalTools
import Files
import Foundation

/// The two scripts in a bare repository that hand a push to the program.
package struct HookScripts: Sendable {
  package enum Event: String, Sendable, CaseIterable {
    /// Before a push is taken: it may be refused.
    case before = "pre-receive"
    /// After it was taken.
    case after = "post-receive"
  }

  package enum Failure: Error, Sendable, Hashable {
    /// The folder is no bare repository.
    case notRepository
    /// A script that is not ours.
    case foreign(String)
    case unwritable(String)
  }

  private static let mark = "# congkhai hook install"

  /// The program and its words, but for the event.
  private let program: String
  private let words: [String]

  package init(program: String, words: [String]) {
    self.program = program
    self.words = words
  }

  package func text(for event: Event) -> String {
    "#!/bin/sh\n\(Self.mark)\nexec \(command(event.rawValue))\n"
  }

  /// What a crontab is to hold: counts of days, and records that wait for theirs, change without a push.
  package func daily(in repository: String) -> String {
    let folder = URL(filePath: repository).standardizedFileURL.path
    // In a crontab a percent sign ends the line.
    let line = "5 0 * * * cd \(shellQuoted(folder)) && \(command())"
    return line.unicodeScalars.map { $0 == "%" ? "\\%" : String($0) }.joined()
  }

  private func command(_ event: String...) -> String {
    ([program, "hook", "run"] + event + words).map(shellQuoted).joined(separator: " ")
  }

  /// Writes the scripts, over earlier ones of ours and no others.
  /// - Returns: their paths.
  package func install(in repository: String) throws(Failure) -> [String] {
    let manager = FileManager.default
    guard manager.fileExists(atPath: "\(repository)/HEAD"),
      manager.fileExists(atPath: "\(repository)/objects")
    else { throw .notRepository }
    let paths = Event.allCases.map { "\(repository)/hooks/\($0.rawValue)" }
    for path in paths where manager.fileExists(atPath: path) {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8), text.contains(Self.mark) else {
        throw .foreign(path)
      }
    }
    do throws(FileFailure) {
      for (event, path) in zip(Event.allCases, paths) {
        try overwriteFile(Array(text(for: event).utf8), at: path, mode: 0o755)
      }
    } catch {
      throw .unwritable(error.reason)
    }
    return paths
  }
}

extension HookScripts.Failure {
  package var message: Message {
    switch self {
    case .notRepository:
      Message(
        "not-bare-repository",
        Localized(vi: "đây không phải kho git trần", en: "it is no bare git repository"),
        fix: Localized(vi: "lập kho bằng: git init --bare KHO.git", en: "make one: git init --bare REPO.git"),
        fault: .environment)
    case .foreign(let path):
      .hookExists(
        path,
        fix: Localized(
          vi: "chuyển tệp đó đi nơi khác rồi chạy lại", en: "move it elsewhere and run again"))
    case .unwritable(let reason): .unwritableHooks(reason)
    }
  }
}

extension Message {
  static func hookExists(_ path: String, fix: Localized) -> Message {
    Message(
      "hook-exists",
      Localized(
        vi: "đã có «\(path)» của người khác; giữ nguyên, không ghi đè",
        en: "there is “\(path)” of somebody else; it is not overwritten"), fix: fix, fault: .environment)
  }

  static func unwritableHooks(_ reason: String) -> Message {
    Message(
      "unwritable-hooks",
      Localized(vi: "không ghi được (\(reason))", en: "it cannot be written (\(reason))"),
      fix: Localized(vi: "kiểm tra quyền ghi", en: "check the permissions"), fault: .environment)
  }
}
