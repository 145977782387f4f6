import Checksums
import Glibc

extension OutputFolder {
  public struct Summary: Sendable, Hashable {
    /// Files that were changed or are new.
    public let written: Int
    public let unchanged: Int
    /// Files that were there before and were not staged.
    public let removed: Int
    /// Of the list that `stageSums` made.
    public let sums: SHA256Digest?

    public init(written: Int, unchanged: Int, removed: Int, sums: SHA256Digest? = nil) {
      self.sums = sums
      self.written = written
      self.unchanged = unchanged
      self.removed = removed
    }
  }

  /// Makes the changes. If there are none, nothing at all is written.
  ///
  /// After any error but `.unfinished` the folder is as it was. `.unfinished` says that the changes are decided and
  /// what kept them from being made; the next opening makes the rest.
  public func commit() throws(OutputFailure) -> Summary {
    // Nothing else is at work by now, and the lock is not held while the disk is.
    let staging = self.staging.withLock { staging in
      defer { staging.isFinished = true }
      return staging
    }
    guard !staging.isFinished else { throw .finished }
    if let failure = staging.failure { throw failure }
    let removals = manifest.subtracting(staging.paths)
    let summary = Summary(
      written: staging.outcomes[.new, default: 0] + staging.outcomes[.changed, default: 0],
      unchanged: staging.outcomes[.unchanged, default: 0], removed: removals.count,
      sums: staging.sums)
    // Without a state folder nothing was staged and nothing was ever written.
    guard let state = staging.state, summary.written + summary.removed > 0 else { return summary }
    try confirmRoom(staging)
    try confirmRemoval(of: removals)
    try named { () throws(FileFailure) in
      try attempt(.flush, path) { () throws(Errno) in _ = try succeed(disk.syncfs(root.number)) }
    }
    try state.write(record: Manifest.bytes(of: staging.paths), disk)
    try RollForward(output: root, shown: path, state: state, disk: disk)(removing: removals)
    return summary
  }
}
