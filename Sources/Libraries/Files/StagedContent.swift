import Glibc

/// What a staged file is to hold, piece by piece, so that a file of 50 MB never lies in memory.
enum StagedContent {
  case memory(UnsafeRawBufferPointer)
  case file(Descriptor, size: Int, shown: String)
  case made(any MadeFile)

  /// Whether a file holds the same.
  /// - Parameter size: the file's.
  func isHeld(by file: Descriptor, size: Int, shown: String) throws(FileFailure) -> Bool {
    switch self {
    case .made(let made): return try made.isHeld(by: file.number)
    case .memory(let bytes): guard bytes.count == size else { return false }
    case .file(_, let count, _): guard count == size else { return false }
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(pieceSize, size), alignment: 16)
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

  func write(to file: Int32, _ disk: Disk, shown: String) throws(FileFailure) {
    try forEachPiece { (piece, offset) throws(FileFailure) in
      try attempt(.write, shown) { () throws(Errno) in
        try succeed(lseek(file, offset, SEEK_SET))
        try disk.write(all: piece, to: file)
      }
      return true
    }
  }
}

extension StagedContent {
  /// Hands out the content in pieces until `body` answers false.
  private func forEachPiece(
    _ body: (UnsafeRawBufferPointer, _ offset: Int) throws(FileFailure) -> Bool
  ) throws(FileFailure) {
    switch self {
    case .made(let made):
      try made.write { (piece, offset) throws(FileFailure) in _ = try body(piece, offset) }
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
}

/// In bytes: 256 kB.
private let pieceSize = 256 * 1024

private func same(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
  guard let first = a.baseAddress, let second = b.baseAddress else { return a.isEmpty && b.isEmpty }
  return memcmp(first, second, a.count) == 0
}
