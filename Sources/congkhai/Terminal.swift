import Diagnostics
import Drafting
import Foundation

extension Dialogue {
  /// At the terminal: questions on standard error, so that what is printed at the end can be piped.
  init(language: Language) {
    self.init(language: language, say: tell) { readLine() }
  }
}

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

  /// Prints all problems by place, each once.
  func show(_ diagnostics: [Diagnostic]) {
    let printer = DiagnosticPrinter(format: format, language: lang)
    let text = Set(counted(diagnostics)).sorted().map(printer.print).joined()
    if !text.isEmpty { tell(text) }
  }
}
