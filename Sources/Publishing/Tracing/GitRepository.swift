import Diagnostics
import ExternalTools
import Foundation

/// The repository that holds the records, at one commit. It is read and never written, and nothing is fetched for it.
package struct GitRepository: Sendable {
  /// The commit that is looked back from.
  package let commit: String
  /// Whether only the newest commits are there.
  package let isShallow: Bool
  /// Where content lies in it, with a stroke at its end; empty where it is all of it.
  let prefix: String
  /// Whether the files at hand may be other ones than those of the commit.
  let mayDiffer: Bool
  /// Where they lie as git is asked for them.
  let pathspec: String
  /// Before each command.
  private let words: [String]

  /// The one in which a folder lies, at what is checked out.
  /// - Throws: `unknown`, where there is none.
  package init(around content: String) throws(Unknown) {
    guard Tool.git.path != nil else { throw .noGit }
    let folder = URL(filePath: content).standardizedFileURL.path(percentEncoded: false)
    words = ["-C", folder]
    let said: [UInt8]
    do throws(Unknown) {
      said = try Self.run(words + ["rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD"])
    } catch {
      throw error == .outside ? Self.lost(words, around: folder) ?? error : error
    }
    let lines = String(decoding: said, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3 else { throw .outside }
    (isShallow, prefix, commit) = (lines[0] == "true", String(lines[1]), String(lines[2]))
    (pathspec, mayDiffer) = (".", true)
  }

  /// A bare one, at a commit that was checked out elsewhere.
  /// - Parameter content: where the records lie in it.
  package init(bare folder: String, at commit: String, content: String) throws(Unknown) {
    guard Tool.git.path != nil else { throw .noGit }
    words = ["--git-dir", folder]
    let said = try Self.run(words + ["rev-parse", "--is-shallow-repository"])
    isShallow = said.starts(with: "true".utf8)
    let parts = content.split(separator: "/").filter { $0 != "." }
    prefix = parts.map { "\($0)/" }.joined()
    pathspec = parts.isEmpty ? "." : parts.joined(separator: "/")
    (self.commit, mayDiffer) = (commit, false)
  }

  /// Why nothing is known.
  package enum Unknown: Error, Sendable, Hashable {
    case noGit
    /// The records lie in no repository, or in one that does not have them.
    case outside
    /// Git reads no repository of another user of the machine until it is told that it may.
    case anothers
    /// Git failed or refused, although it could tell: another time, or once it is mended, it will.
    case failed(Message)
  }
}

extension GitRepository {
  func run(_ words: [String], input: [UInt8] = []) throws(Unknown) -> [UInt8] {
    try Self.run(self.words + words, input)
  }

  /// What an office's git is set to must change nothing, a hook's variables lead to another repository than ours, and
  /// what is missing is not fetched.
  private static let settings = [
    "-c", "protocol.allow=never", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "-c",
    "log.showRoot=true", "-c", "log.follow=false", "-c", "diff.relative=false", "-c", "core.quotePath=false",
    "--no-pager",
    "--no-replace-objects", "--no-optional-locks", "--literal-pathspecs",
  ]
  private static let ownVariables = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR",
  ]

  /// A repository that lost what makes it one, or its newest commit, looks to git as if there never was any.
  private static func lost(_ words: [String], around folder: String) -> Unknown? {
    if answers(words + ["rev-parse"]) {
      return answers(words + ["reflog", "exists", "HEAD"]) ? .unreadable("HEAD: unknown revision") : nil
    }
    return Tool.gitFolder(above: folder).map { .unreadable("not a git repository: \($0)") }
  }

  private static func answers(_ words: [String]) -> Bool { (try? run(words)) != nil }

  private static func run(_ words: [String], _ input: [UInt8] = []) throws(Unknown) -> [UInt8] {
    guard let git = Tool.git.path else { throw .noGit }
    let job = Job(
      ownVariables.flatMap { ["-u", $0] } + [git] + settings + words,
      environment: ["LC_ALL": "C", "GIT_FLUSH": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"],
      input: input, output: .kept(limit: 1 << 30), errors: .kept(limit: 1 << 16),
      limits: Limits(time: .seconds(600)))
    let finished: Finished
    do throws(ToolFailure) {
      finished = try Program("/usr/bin/env").run(job)
    } catch {
      throw .failed(error.message)
    }
    guard finished.status != 0 else { return finished.output }
    let said = String(decoding: finished.errors, as: UTF8.self)
    if said.contains("not a git repository") || said.contains("unknown revision") { throw .outside }
    if said.contains("dubious ownership") { throw .anothers }
    throw .unreadable(said.isEmpty ? "\(finished.status)" : said)
  }
}

extension GitRepository.Unknown {
  /// - Parameter said: what git said, or what it did not.
  static func unreadable(_ said: String) -> Self {
    let said = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return .failed(
      Message(
        "unreadable-history",
        Localized(
          vi: "git không đọc được lịch sử của hồ sơ (\(said))",
          en: "git cannot read the records' history (\(said))"),
        fix: Localized(
          vi:
            "sửa theo lời của git, hoặc tải kho về mới bằng git clone, rồi chạy lại; trang đang có vẫn giữ nguyên",
          en: "mend what git says, or clone the repository anew, and run again; the site stays as it was"),
        fault: .environment))
  }
}
