import Diagnostics
import Dispatch
import Foundation
import Synchronization

/// One line on the terminal that says what goes on, from the second second on.
final class Progress: Sendable {
  enum Step {
    case reading, checking, writing
  }

  private struct State {
    var step = Step.reading
    var done: (count: Int, total: Int)?
    /// Letters of the line that is on the terminal.
    var width = 0
    var isOver = false
  }

  private let language: Language
  private let state = Mutex(State())
  init(language: Language, isQuiet: Bool) {
    self.language = language
    if !isQuiet, isatty(STDERR_FILENO) == 1 { show(in: 1) }
  }

  func begin(_ step: Step) {
    state.withLock { state in
      state.step = step
      state.done = nil
    }
  }

  func report(_ count: Int, of total: Int) {
    state.withLock { $0.done = (count, total) }
  }

  /// Takes the line away, for good: something else is to be printed.
  func end() {
    state.withLock { state in
      if state.width > 0 { tell("\r" + String(repeating: " ", count: state.width) + "\r") }
      state.width = 0
      state.isOver = true
    }
  }

  private func show(in seconds: Double) {
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + seconds) { [weak self] in
      guard let self, self.show() else { return }
      self.show(in: 0.2)
    }
  }

  /// - Returns: whether there is more to come.
  private func show() -> Bool {
    state.withLock { state in
      guard !state.isOver else { return false }
      let word: Localized =
        switch state.step {
        case .reading: Localized(vi: "đang đọc", en: "reading")
        case .checking: Localized(vi: "đang kiểm tra", en: "checking")
        case .writing: Localized(vi: "đang dựng", en: "writing")
        }
      let count = state.done.map { " \($0.count)/\($0.total)" } ?? ""
      let line = "\(word[language])\(count) …"
      // Blanks cover what is left of a longer line.
      tell("\r" + line + String(repeating: " ", count: max(0, state.width - line.count)))
      state.width = max(state.width, line.count)
      return true
    }
  }
}
