import ArgumentParser
import Diagnostics
import Files
import Releasing

extension ReportOptions {
  /// Tells what is wrong with a place.
  /// - Returns: the exit code, to be thrown.
  func failure(_ message: Message, at place: String) -> ExitCode {
    tell(DiagnosticPrinter(format: format, language: lang).print(.error(message, at: Place(file: place))))
    return ExitCode(message.fault == .environment ? 2 : 1)
  }

  func failure(_ failure: ReleaseFailure, at place: String) -> ExitCode {
    if case .output(let problem) = failure { return self.failure(.output(problem, folder: place), at: place) }
    return failure.message.map { self.failure($0, at: place) } ?? ExitCode(2)
  }

  /// Says what was done, where that is wanted.
  func say(_ text: Localized) {
    if !quiet, format == .text { print(text[lang]) }
  }
}
