import Glibc

/// A file that comes to be while it is written, such as an archive of other files: too large for memory, and too dear
/// to make only to see that nothing has changed.
public protocol MadeFile: Sendable {
  /// Whether an open file is this one. The descriptor's position may be moved.
  func isHeld(by descriptor: Int32) throws(FileFailure) -> Bool
  /// Hands out the bytes, with where in the file they belong. A place may be written twice.
  func write(_ write: (UnsafeRawBufferPointer, _ offset: Int) throws(FileFailure) -> Void) throws(FileFailure)
}

extension OutputFolder {
  /// Says that the file at `path` is to be what `file` makes.
  @discardableResult
  public func stage(_ path: RelativePath, made file: some MadeFile) throws(OutputFailure) -> Outcome {
    try stage(path, .made(file))
  }

  /// Opens what the file at `path` is to hold: for files that are made of others. It must be staged before.
  public func reader(ofStaged path: RelativePath) throws(FileFailure) -> FileReader {
    if let stage = staging.withLock({ $0.stage?.root }) {
      do throws(FileFailure) {
        return try FileTree(root: self.path, folders: FolderDescriptors(root: stage)).reader(path)
      } catch {
        guard error.isNotFound else { throw error }
      }
    }
    return try FileTree(root: self.path, folders: folders).reader(path)
  }
}
