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

  /// A file in it, as it says of itself.
  public struct Part: Sendable {
    public let name: String
    /// In bytes, unpacked.
    public let size: Int
    public let isEncrypted: Bool
  }

  /// - Parameter limit: of more there is an answer only to how many there are.
  public func parts(limit: Int) -> [Part] {
    (0..<min(limit, reader.count)).compactMap { reader.part(at: $0) }
  }

  /// How many files it has.
  public var count: Int { reader.count }

  /// The bytes of the file of a name.
  /// - Parameter limit: in bytes, unpacked; a larger one is not read.
  /// - Returns: nil where there is none, it is too large, or damaged.
  public func bytes(of name: String, limit: Int) -> [UInt8]? {
    reader.bytes(of: name, limit: limit)
  }
}

/// Largest part of a paper, workbook or other archive that is read, unpacked, in bytes.
public let largestPart = 64 << 20
