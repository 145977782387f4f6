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
      let content = try PreCommitHook.place(of: options.source.content, in: repository)
      let words = options.words(content: content, templates: templates(in: repository))
      let path = try PreCommitHook(program: program, words: words).install(in: repository)
      report.say(
        Localized(
          vi: "Đã ghi \(path): từ nay mỗi lần commit đều được kiểm tra trước",
          en: "Wrote \(path): each commit is checked first from now on"))
    } catch {
      throw report.failure(error.message, at: repository)
    }
  }

  /// Where the council's own templates lie, as seen from the repository's top; nil where they are found without a word.
  private func templates(in repository: String) -> String? {
    let templates = options.source.templates
    let place = try? PreCommitHook.place(of: templates.folder, in: repository)
    guard templates.given == nil else {
      let base = URL(filePath: repository, directoryHint: .isDirectory)
      return place ?? URL(filePath: templates.folder, relativeTo: base).standardizedFileURL.path
    }
    return place == templates.folder ? nil : place
  }

  /// - Throws: the exit code that makes git refuse the commit; why has been told.
  func run() throws {
    let report = options.report
    let staged = try report.doing(at: ".") { () throws(ReleaseFailure) in try StagedFiles() }
    let content = options.source.content
    guard FileManager.default.fileExists(atPath: "\(staged.folder)/\(content)") else {
      // A commit may hold nothing of ours, but not where the records lie at hand: git was not told of them, or the hook
      // not of where they are now.
      let atHand = try? FileManager.default.contentsOfDirectory(atPath: content)
      if atHand?.isEmpty == false { throw report.failure(.notStaged(content), at: content) }
      return
    }
    guard chdir(staged.folder) == 0 else {
      throw report.failure(
        ReleaseFailure.file(FileFailure(path: staged.folder, operation: .open, code: errno)),
        at: staged.folder)
    }
    let left = try report.doing(at: content) { () throws(ReleaseFailure) in
      do throws(FileFailure) {
        return try StagedLeftovers(in: content).problems()
      } catch {
        throw .file(error)
      }
    }
    do {
      guard left.isEmpty else { throw report.finish(left) }
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

extension Message {
  fileprivate static func notStaged(_ content: String) -> Message {
    Message(
      "content-not-staged",
      Localized(
        vi: "thư mục hồ sơ này không có trong lần commit, nên không kiểm tra được gì; chưa ghi vào git",
        en: "this folder of records is not in the commit, so nothing could be checked; nothing was committed"),
      fix: Localized(
        vi:
          "chạy git add \(shellQuoted(content)) rồi commit lại; hồ sơ ở chỗ khác thì cài lại: congkhai hook install --pre-commit",
        en:
          "git add \(shellQuoted(content)); if the records are elsewhere, run congkhai hook install --pre-commit again"
      ),
      fault: .environment)
  }
}
