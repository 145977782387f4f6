import Diagnostics
import Drafting
import Foundation

extension Dialogue {
  /// At the terminal: questions on standard error, so that what is printed at the end can be piped. Who stops with
  /// Ctrl-C is told that nothing was written, until `end()`.
  init(language: Language) {
    switch language {
    case .vietnamese: signal(SIGINT) { stop("\nĐã thôi, chưa ghi gì.\n", $0) }
    case .english: signal(SIGINT) { stop("\nStopped, nothing was written.\n", $0) }
    }
    self.init(language: language, say: tell) { readLine() }
  }

  /// Everything is asked, and writing begins.
  func end() {
    signal(SIGINT, SIG_DFL)
  }
}

/// What runs in a signal may write and end, and little else: no text is made there.
private func stop(_ text: StaticString, _ number: Int32) {
  _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  // As it would have ended by itself, once this returns.
  signal(number, SIG_DFL)
  raise(number)
}
