import Glibc

extension OutputFolder {
  /// Keeps something beside the manifest for the next run: whole, or not at all. It is never needed to know what to
  /// do, so a failure is no more than an answer.
  ///
  /// - Parameter name: a plain file name that no part of a commit bears.
  @discardableResult
  public func keep(note bytes: [UInt8], as name: String) -> Bool {
    let new = name + ".new"
    guard let state = staging.withLock({ $0.state }), RelativePath(name)?.parent == nil else { return false }
    do throws(FileFailure) {
      _ = disk.unlink(state.folder.number, new, 0)
      try disk.create(
        new, in: state.folder,
        { (file) throws(FileFailure) in
          try attempt(.write, new) { () throws(Errno) in
            try bytes.span.bytes.withUnsafeBytes { (bytes) throws(Errno) in
              try disk.write(all: bytes, to: file)
            }
          }
        }, path: "\(state.shown)/\(new)")
    } catch {
      return false
    }
    return disk.rename(state.folder.number, new, state.folder.number, name) == 0
  }
}
