import Glibc

/// A ZIP archive that somebody else made.
public struct ReadableArchive {
  private let reader: LibZIPReader

  /// - Returns: nil where the file cannot be opened or is no archive.
  public init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let reader = LibZIPReader(descriptor) else { return nil }
    self.reader = reader
  }

  /// The bytes of the file of a name.
  /// - Parameter limit: in bytes, unpacked; a larger one is not read.
  /// - Returns: nil where there is none, it is too large, or damaged.
  public func bytes(of name: String, limit: Int) -> [UInt8]? {
    reader.bytes(of: name, limit: limit)
  }
}
