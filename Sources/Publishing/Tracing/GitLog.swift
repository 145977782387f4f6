import Vietnamese

/// A commit, as far as it touched content.
struct LoggedCommit: Sendable {
  let id: String
  /// When it was made, in seconds since 1970.
  let moment: Int
  let changes: [LoggedChange]
}

/// What a commit did to a file.
struct LoggedChange: Sendable {
  /// In content, composed as records have it.
  let path: String
  /// The file's bytes before and after, by git's name for them; nil where there was no file, or no plain one.
  let old: String?
  let new: String?
}

extension GitRepository {
  /// All commits that touched content, the newest first, along the line of what was checked out or pushed: what came in
  /// by a merge counts from the merge on.
  func log() throws(Unknown) -> [LoggedCommit] {
    let output = try run([
      "log", "--first-parent", "--diff-merges=first-parent", "--raw", "--no-abbrev", "--no-renames",
      "--no-show-signature", "--no-color", "-O/dev/null", "-z", "--format=commit %H %ct", commit, "--",
      pathspec,
    ])
    guard let commits = parseLog(output, prefix: prefix) else { throw .unreadable("git log") }
    return commits
  }

  /// The files of content that are not as the commit has them.
  func changedSince() throws(Unknown) -> Set<String> {
    guard mayDiffer else { return [] }
    let output = try run([
      "diff-index", "--name-only", "--no-renames", "--no-ext-diff", "-O/dev/null", "-z", commit, "--",
      pathspec,
    ])
    return Set(output.split(separator: 0).compactMap { contentPath($0, prefix: prefix) })
  }
}

/// - Parameter output: of `git log --raw -z --format='commit %H %ct'`: parts that end with NUL, the names of files behind
///   parts that begin with a colon (https://git-scm.com/docs/git-diff, "Raw output format").
/// - Returns: nil for anything else, such as what was cut off.
func parseLog(_ output: [UInt8], prefix: String) -> [LoggedCommit]? {
  var commits: [LoggedCommit] = []
  var head: (id: String, moment: Int)?
  var changes: [LoggedChange] = []
  func end() {
    if let head, !changes.isEmpty {
      commits.append(LoggedCommit(id: head.id, moment: head.moment, changes: changes))
    }
    changes = []
  }
  var parts = output.split(separator: 0, omittingEmptySubsequences: false)[...]
  while let part = parts.popFirst() {
    let words = part.drop { $0 == UInt8(ascii: "\n") }
    if words.first == UInt8(ascii: ":") {
      // :100644 100644 OLD NEW M
      let fields = words.dropFirst().split(separator: UInt8(ascii: " ")).map {
        String(decoding: $0, as: UTF8.self)
      }
      // What ends with NUL has something behind it, if nothing.
      guard head != nil, fields.count == 5, let name = parts.popFirst(), !parts.isEmpty else { return nil }
      guard let path = contentPath(name, prefix: prefix) else { continue }
      let (old, new) = (plainFile(fields[2], mode: fields[0]), plainFile(fields[3], mode: fields[1]))
      // One that was only made executable is the same file.
      if old != new { changes.append(LoggedChange(path: path, old: old, new: new)) }
    } else if !words.isEmpty {
      let fields = words.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3, fields[0] == "commit", let moment = Int(fields[2]), !parts.isEmpty else {
        return nil
      }
      end()
      head = (fields[1], moment)
    }
  }
  end()
  return commits
}

/// Links and other repositories are no files here.
private func plainFile(_ id: String, mode: String) -> String? { mode.hasPrefix("100") ? id : nil }

private func contentPath(_ name: ArraySlice<UInt8>, prefix: String) -> String? {
  guard let path = String(validating: name, as: UTF8.self), path.hasPrefix(prefix) else { return nil }
  return mended(String(path.dropFirst(prefix.count))).text
}
