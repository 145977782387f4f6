import Diagnostics
import Drafting
import Foundation

extension Dialogue {
  /// At the terminal: questions on standard error, so that what is printed at the end can be piped.
  init(language: Language) {
    self.init(language: language, say: tell) { readLine() }
  }
}
