import ArgumentParser
import Diagnostics
import Foundation
import Vietnamese

extension ReportOptions {
  /// Warnings count as errors where the user asked for it.
  func counted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard strict else { return diagnostics }
    return diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.severity = .error
      return diagnostic
    }
  }

  /// All problems by place, each once, as they are to be printed; empty where there are none.
  func text(of diagnostics: [Diagnostic]) -> String {
    let printer = DiagnosticPrinter(format: format, language: lang)
    return printer.print(all: Set(counted(diagnostics)).sorted())
  }

  func show(_ diagnostics: [Diagnostic]) {
    tell(text(of: diagnostics))
  }

  /// Prints why nothing was written.
  /// - Returns: the exit code, 2 where the environment is at fault and 1 where only the content is.
  func finish(_ diagnostics: [Diagnostic]) -> ExitCode {
    let errors = Set(counted(diagnostics)).filter { $0.severity == .error }
    show(diagnostics)
    if format == .text, !quiet {
      let closing = Localized(
        vi: "\(formatNumber(Decimal(errors.count))) lỗi, chưa ghi gì.\n",
        en: "\(errors.count) errors, nothing was written.\n")
      tell(closing[lang])
    }
    return errors.contains { $0.message.fault == .environment } ? .environment : .content
  }

  /// Tells what is wrong with a place.
  /// - Returns: the exit code, to be thrown.
  func failure(_ message: Message, at place: String) -> ExitCode {
    failure(.error(message, at: Place(file: place)))
  }

  /// Tells what is wrong.
  /// - Returns: the exit code, to be thrown.
  func failure(_ problem: Diagnostic) -> ExitCode {
    show([problem])
    return problem.message.fault == .environment ? .environment : .content
  }
}

extension ExitCode {
  /// The content is at fault.
  static let content = ExitCode(1)
  /// The environment is at fault: unreadable, locked, full, templates missing.
  static let environment = ExitCode(2)
}
