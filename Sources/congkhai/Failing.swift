import ArgumentParser
import Diagnostics
import Files
import Releasing

extension ReportOptions {
  func failure(_ failure: ReleaseFailure, at place: String) -> ExitCode {
    if case .output(let problem) = failure { return self.failure(.output(problem, folder: place), at: place) }
    return failure.message.map { self.failure($0, at: place) } ?? ExitCode(2)
  }

  /// Says what was done, where that is wanted.
  func say(_ text: Localized) {
    if !quiet, format == .text { print(text[lang]) }
  }
}
