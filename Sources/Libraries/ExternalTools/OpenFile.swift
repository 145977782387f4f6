import Foundation

/// A file or one end of a pipe that is open for us alone, closed when nobody uses it any more.
final class OpenFile: Sendable {
  let number: Int32

  private init(_ number: Int32) {
    self.number = number
    // Not for the programs that are started, except where it is handed to them.
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(number) }
}

extension OpenFile {
  static func pipe() throws(SystemFailure) -> (read: OpenFile, write: OpenFile) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw SystemFailure(code: errno) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (OpenFile(ends[0]), OpenFile(ends[1]))
  }

  /// A file without a name, to be read from its beginning: unlike a pipe, it takes all of it at once.
  static func holding(_ bytes: [UInt8]) throws(SystemFailure) -> OpenFile {
    guard !bytes.isEmpty else { return try opened(open("/dev/null", O_RDONLY)) }
    var name = Array("\(FileManager.default.temporaryDirectory.path)/congkhai-XXXXXX".utf8CString)
    let file = try opened(mkstemp(&name))
    unlink(name)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file.number, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemFailure(code: errno) }
      rest = rest.dropFirst(count)
    }
    lseek(file.number, 0, SEEK_SET)
    return file
  }

  /// What can be read at once: nothing at the end; nil where there is nothing yet.
  func piece() -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      count = read(number, buffer.baseAddress, buffer.count)
      filled = max(0, count)
    }
    return count < 0 ? nil : bytes
  }

  private static func opened(_ number: Int32) throws(SystemFailure) -> OpenFile {
    guard number >= 0 else { throw SystemFailure(code: errno) }
    return OpenFile(number)
  }
}

/// What the system refused, as in errno.h.
struct SystemFailure: Error {
  let code: Int32
  /// In English.
  var reason: String { String(cString: strerror(code)) }
}
