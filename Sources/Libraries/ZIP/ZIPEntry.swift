/// A file of an archive.
public struct ZIPEntry: Sendable {
  /// With strokes between folders; UTF-8, which is marked as such where it is not plain ASCII.
  public let name: String
  public let content: Content
  /// Whether its bytes stand in the archive as they are, as those do that would hardly shrink.
  public let isStored: Bool

  public enum Content: Sendable {
    case bytes([UInt8])
    case source(any ZIPSource)
  }

  public init(_ name: String, _ content: Content, isStored: Bool = false) {
    self.name = name
    self.content = content
    self.isStored = isStored
  }
}

/// Bytes that lie somewhere else, read piece by piece, so that a large file never lies in memory.
public protocol ZIPSource: Sendable {
  /// In bytes.
  var size: Int { get }
  /// Fills the buffer from `offset` on as far as the bytes go.
  /// - Returns: how many it read.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int
}

/// Where an archive is written. Parts of it are written twice: how long a file became is known after it.
public protocol ZIPSink: AnyObject {
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws
}

extension ZIPEntry {
  var size: Int {
    switch content {
    case .bytes(let bytes): bytes.count
    case .source(let source): source.size
    }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    switch content {
    case .source(let source): return try source.read(into: buffer, at: offset)
    case .bytes(let bytes):
      let count = min(buffer.count, bytes.count - offset)
      bytes.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
      }
      return count
    }
  }
}
