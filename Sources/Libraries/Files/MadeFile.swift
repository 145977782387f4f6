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

/// A regular file of a tree, open for reading.
public struct FileReader: Sendable {
  /// In bytes, when it was opened.
  public let size: Int
  private let file: Descriptor
  private let shown: String

  init(_ file: Descriptor, size: Int, shown: String) {
    self.file = file
    self.size = size
    self.shown = shown
  }

  /// Reads at `offset` until the buffer is full or the file ends.
  public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileFailure) -> Int {
    try attempt(.read, shown) { () throws(Errno) in try file.read(into: buffer, at: offset) }
  }
}

extension FileTree {
  /// Opens a regular file, no link, to be read piece by piece.
  public func reader(_ path: RelativePath) throws(FileFailure) -> FileReader {
    let (file, size) = try open(path)
    return FileReader(file, size: size, shown: shown(path))
  }
}
