import ArgumentParser
import Diagnostics
import ExternalTools
import Files
import Foundation
import Releasing

/// Checks what is about to be committed: git keeps what it once got.
struct CommitCheck {
  private let options: HookOptions

  init(_ options: HookOptions) {
    self.options = options
  }

  func install(in repository: String) throws {
    let report = options.report
    guard Tool.git.path != nil else { throw report.failure(Tool.git.missing, at: repository) }
    let program = Program.this.path
    do throws(PreCommitHook.Failure) {
      let path = try PreCommitHook(program: program, words: options.words).install(in: repository)
      report.say(
        Localized(
          vi: "Đã ghi \(path): từ nay mỗi lần commit đều được kiểm tra trước",
          en: "Wrote \(path): each commit is checked first from now on"))
    } catch {
      throw report.failure(error.message, at: repository)
    }
  }

  /// - Throws: the exit code that makes git refuse the commit; why has been told.
  func run() throws {
    let report = options.report
    let staged = try report.doing(at: ".") { () throws(ReleaseFailure) in try StagedFiles() }
    // A first commit may hold anything, and nothing of ours.
    guard FileManager.default.fileExists(atPath: "\(staged.folder)/\(options.source.content)") else { return }
    guard chdir(staged.folder) == 0 else {
      throw report.failure(
        ReleaseFailure.file(FileFailure(path: staged.folder, operation: .open, code: errno)),
        at: staged.folder)
    }
    do {
      try Publication(source: options.source, report: report, output: nil).run { _ in }
    } catch {
      if !report.quiet, report.format == .text { tell(Self.refusal[report.lang] + "\n") }
      throw error
    }
  }

  private static let refusal = Localized(
    vi: "Chưa ghi vào git. Sửa những chỗ trên, chạy git add, rồi commit lại.",
    en: "Nothing was committed. Mend what is said above, git add, and commit again.")
}
