import Council
import Diagnostics
import Reading
import Site
import Tracing
import Vietnamese

/// From where it is known how the records became what they are.
enum HistorySource {
  case repository(GitRepository)
  case unknown(GitRepository.Unknown)

  /// The repository in which the records lie.
  init(around content: String) {
    do throws(GitRepository.Unknown) {
      self = .repository(try GitRepository(around: content))
    } catch {
      self = .unknown(error)
    }
  }

  /// A bare repository, at a commit of which the records were checked out.
  init(bare folder: String, at commit: String, content: String) {
    do throws(GitRepository.Unknown) {
      self = .repository(try GitRepository(bare: folder, at: commit, content: content))
    } catch {
      self = .unknown(error)
    }
  }

  /// What pages depend on: another commit tells another history.
  var trace: String {
    switch self {
    case .repository(let repository): "history \(repository.commit)\(repository.isShallow ? " shallow" : "")"
    case .unknown(.failed): "failed history"
    case .unknown: "no history"
    }
  }

  /// Begins to look into it, which takes a while.
  var asked: AskedHistory {
    switch self {
    case .repository(let repository): .inquiry(GitInquiry(repository))
    case .unknown(let reason): .unknown(reason)
    }
  }
}

/// What was asked of the records' history before they were read.
enum AskedHistory {
  case inquiry(GitInquiry)
  case unknown(GitRepository.Unknown)

  /// - Returns: also what is to be said where not all of it is known.
  /// - Throws: where git failed: without their histories the pages would change until it is mended.
  func history(
    of content: Content, now: WrittenDate
  ) throws(FailedHistory) -> (history: History?, remark: Localized?) {
    do throws(GitRepository.Unknown) {
      switch self {
      case .unknown(let reason): throw reason
      case .inquiry(let inquiry):
        let history = try traceHistory(of: content, by: inquiry, now: now)
        let clock = SiteClock(timeZone: content.settings?.timeZone ?? "")
        return (history, history.knownSince.map { Self.shallow(since: clock.local($0)) })
      }
    } catch {
      switch error {
      case .noGit: return (nil, .noGit)
      case .outside: return (nil, .outside)
      case .anothers: return (nil, .anothers)
      case .failed(let message): throw FailedHistory(message: message)
      }
    }
  }

  private static func shallow(since date: WrittenDate) -> Localized {
    Localized(
      vi:
        "Thay đổi: chỉ biết từ \(date.dayOnly.short), vì kho git này thiếu phần cũ; chạy: git fetch --unshallow",
      en:
        "Changes: known from \(date.dayOnly.iso) only, since this clone is shallow; run: git fetch --unshallow"
    )
  }
}

/// What git failed at.
struct FailedHistory: Error {
  let message: Message
}

extension Localized {
  fileprivate static let noGit = Localized(
    vi: "Thay đổi: chưa nêu được, vì máy chưa cài git; chạy: sudo apt install git",
    en: "Changes: not known, since git is not installed; run: sudo apt install git")
  fileprivate static let outside = Localized(
    vi: "Thay đổi: chưa nêu được, vì thư mục hồ sơ chưa lưu bằng git",
    en: "Changes: not known, since the records are not kept in git")
  fileprivate static let anothers = Localized(
    vi:
      "Thay đổi: chưa nêu được, vì kho git thuộc về người dùng khác của máy; chạy: git config --global --add "
      + "safe.directory và tên thư mục kho",
    en:
      "Changes: not known, since the repository belongs to another user; run: git config --global --add "
      + "safe.directory and the repository's folder")
}
