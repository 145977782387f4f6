/// One line of what git tells a hook: a ref and where it led and is to lead.
package struct PushedRef: Sendable, Hashable {
  /// Nil where the ref is made or removed.
  package let old: String?
  package let new: String?
  /// `refs/heads/main`
  package let name: String

  /// - Parameter line: `<old> <new> <ref>`, https://git-scm.com/docs/githooks#pre-receive; a missing end is all zeros.
  /// - Returns: nil for what is no such line.
  package init?(_ line: String) {
    let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count == 3 else { return nil }
    let commit = { (text: String) in text.allSatisfy { $0 == "0" } ? nil : text }
    (old, new, name) = (commit(parts[0]), commit(parts[1]), parts[2])
  }
}
