import Files
import FlyingFox
import FlyingSocks

/// The bytes of a file, read piece by piece while they are sent.
struct FileBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  let file: FileReader
  let range: Range<Int>

  func makeAsyncIterator() -> Iterator { Iterator(file: file, rest: range) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let file: FileReader
    var rest: Range<Int>

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard !rest.isEmpty else { return nil }
      let wanted = Swift.min(count, rest.count)
      let bytes = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        filled = try file.read(into: UnsafeMutableRawBufferPointer(buffer), at: rest.lowerBound)
      }
      // It has become shorter since it was opened, and cannot be as long as was promised.
      guard !bytes.isEmpty else { throw SocketError.disconnected }
      rest = (rest.lowerBound + bytes.count)..<rest.upperBound
      return bytes
    }
  }
}

/// Events as they come, without an end.
struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  let stream: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator { Iterator(events: stream.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<[UInt8]>.Iterator

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    /// A whole event, however long it is.
    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? { await events.next() }
  }
}

/// One range of bytes of a file (RFC 9110, section 14).
enum ByteRange {
  /// - Parameter header: `bytes=0-`, `bytes=100-199`, `bytes=-500`.
  /// - Returns: nil for several ranges, and for none that lies in the file: then all of it is sent.
  static func parse(_ header: String, size: Int) -> Range<Int>? {
    guard header.hasPrefix("bytes="), !header.contains(",") else { return nil }
    let parts = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    switch (Int(parts[0]), Int(parts[1])) {
    case (let first?, let last?) where first <= last && first < size: return first..<min(last, size - 1) + 1
    case (let first?, nil) where parts[1].isEmpty && first < size && first >= 0: return first..<size
    case (nil, let count?) where parts[0].isEmpty && count > 0 && size > 0: return max(0, size - count)..<size
    default: return nil
    }
  }
}
