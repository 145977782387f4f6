import Glibc

/// What a staged file is to hold, piece by piece, so that a file of 50 MB never lies in memory.
enum StagedContent {
  case memory(UnsafeRawBufferPointer)
  case file(Descriptor, size: Int, shown: String)

  var count: Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .file(_, let size, _): size
    }
  }

  /// Hands out the content in pieces of at most 256 kB until `body` answers false.
  func forEachPiece(
    _ body: (UnsafeRawBufferPointer, _ offset: Int) throws(FileFailure) -> Bool
  ) throws(FileFailure) {
    switch self {
    case .memory(let bytes):
      for start in stride(from: 0, to: bytes.count, by: pieceSize) {
        let piece = bytes[start..<min(start + pieceSize, bytes.count)]
        guard try body(UnsafeRawBufferPointer(rebasing: piece), start) else { return }
      }
    case .file(let file, let size, let shown):
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(pieceSize, size), alignment: 16)
      defer { buffer.deallocate() }
      for start in stride(from: 0, to: size, by: pieceSize) {
        let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(pieceSize, size - start)])
        try attempt(.read, shown) { () throws(Errno) in
          // A file that someone shortens meanwhile would be published cut off.
          guard try file.read(into: piece, at: start) == piece.count else { throw Errno(code: ESTALE) }
        }
        guard try body(UnsafeRawBufferPointer(piece), start) else { return }
      }
    }
  }

  /// Whether a file of the same size holds the same bytes.
  func isEqual(to file: Descriptor, shown: String) throws(FileFailure) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(pieceSize, count), alignment: 16)
    defer { buffer.deallocate() }
    var equal = true
    try forEachPiece { (piece, offset) throws(FileFailure) in
      let there = UnsafeMutableRawBufferPointer(rebasing: buffer[..<piece.count])
      let count = try attempt(.read, shown) { () throws(Errno) in try file.read(into: there, at: offset) }
      equal = count == piece.count && same(piece, UnsafeRawBufferPointer(there))
      return equal
    }
    return equal
  }
}

private let pieceSize = 256 * 1024

private func same(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
  guard let first = a.baseAddress, let second = b.baseAddress else { return a.isEmpty && b.isEmpty }
  return memcmp(first, second, a.count) == 0
}
