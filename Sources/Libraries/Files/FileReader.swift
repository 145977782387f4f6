import Glibc

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
