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
    let folder = state.folder.number
    // Of an earlier run that was cut off, and of this one where it fails.
    func clear() { _ = disk.unlink(folder, new, 0) }
    clear()
    do throws(FileFailure) {
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
      clear()
      return false
    }
    guard disk.rename(folder, new, folder, name) == 0 else {
      clear()
      return false
    }
    return true
  }
}
