import Diagnostics

/// What is to be told of problems after something was saved: no more than what is other than before.
package struct Findings: Sendable, Equatable {
  /// Those of which was not told yet, in the order of their places.
  package let new: [Diagnostic]
  /// How many of those before are there no more, and how many problems there are by now.
  package let mended: Int
  package let left: Int

  /// - Parameters:
  ///   - problems: all there are, each once, sorted.
  ///   - earlier: those of the last time.
  init(_ problems: [Diagnostic], after earlier: [Diagnostic]) {
    var known = Dictionary(earlier.map { (Matter($0), 1) }, uniquingKeysWith: +)
    new = problems.filter { problem in
      let matter = Matter(problem)
      guard let count = known[matter], count > 0 else { return true }
      known[matter] = count - 1
      return false
    }
    mended = known.values.reduce(0, +)
    left = problems.count
  }

  /// One problem, wherever in its file it stands: lines move when others come before them.
  private struct Matter: Hashable {
    let file: String
    let severity: Severity
    let message: Message

    init(_ problem: Diagnostic) {
      file = problem.place.file
      severity = problem.severity
      message = problem.message
    }
  }

  var isEmpty: Bool { new.isEmpty && mended == 0 }

  /// What is told of those that are mended; nil where none is.
  package var relief: Localized? {
    if mended == 0 { return nil }
    if left == 0 {
      return Localized(vi: "Đã sửa xong, không còn lỗi.", en: "All is mended, no problems any more.")
    }
    // Beside new ones it is no matter of counting: a mistake may have become another one.
    return new.isEmpty
      ? Localized(vi: "Đã sửa xong \(mended) chỗ, còn \(left) chỗ.", en: "\(mended) mended, \(left) left.")
      : nil
  }
}
