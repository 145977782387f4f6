import Glibc

/// An open file or folder, closed when nobody uses it any more.
///
/// A class, because threads share the descriptors of folders and the last one that lets go must close them.
final class Descriptor: Sendable {
  let number: Int32

  /// Takes over the result of an `open`.
  init(_ number: Int32) throws(Errno) {
    self.number = try succeed(number)
  }

  deinit { close(number) }
}

extension Descriptor {
  /// The folder that the user names; links on the way to it are followed.
  static func folder(_ path: String) throws(Errno) -> Descriptor {
    // A NUL would end the name for the system and open another folder than the one that is shown.
    guard !path.utf8.contains(0) else { throw Errno(code: ENOENT) }
    return try Descriptor(openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0))
  }

  /// A folder in this folder: ELOOP if it is a link, ENOTDIR if it is another thing.
  func folder(_ name: UnsafePointer<CChar>) throws(Errno) -> Descriptor {
    do {
      return try Descriptor(openat(number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0))
    } catch  where error.code == ENOTDIR {
      // Linux says ENOTDIR of a link too, and the two deserve different answers.
      throw Errno(code: try status(of: name).kind == S_IFLNK ? ELOOP : ENOTDIR)
    }
  }

  /// A file in this folder, for reading: ELOOP if it is a link. Never waits for the other end of a FIFO.
  func file(_ name: UnsafePointer<CChar>) throws(Errno) -> Descriptor {
    try Descriptor(openat(number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0))
  }

  func status() throws(Errno) -> stat {
    var status = stat()
    try succeed(fstat(number, &status))
    return status
  }

  /// Of what bears this name in this folder, be it a link or not.
  func status(of name: UnsafePointer<CChar>) throws(Errno) -> stat {
    var status = stat()
    try succeed(fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW))
    return status
  }

  func contains(_ name: UnsafePointer<CChar>) throws(Errno) -> Bool {
    do {
      _ = try status(of: name)
      return true
    } catch  where error.code == ENOENT {
      return false
    }
  }

  /// The names in this folder but "." and "..", as bytes that end in NUL, in the order of the disk.
  func names() throws(Errno) -> [[CChar]] {
    // A descriptor of its own: a stream of names has one position, and it closes what it was given.
    let own = try succeed(openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0))
    guard let stream = fdopendir(own) else {
      let code = errno
      close(own)
      throw Errno(code: code)
    }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw Errno(code: errno) }
        return names
      }
      let name = UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
      if strcmp(name, ".") != 0, strcmp(name, "..") != 0 {
        names.append(Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1)))
      }
    }
  }

  /// Reads at `offset` until `buffer` is full or the file ends; returns the count.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(Errno) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = pread(
        number, buffer.baseAddress?.advanced(by: filled), buffer.count - filled, offset + filled)
      if count < 0, errno == EINTR { continue }
      if try succeed(count) == 0 { break }
      filled += count
    }
    return filled
  }
}

extension stat {
  /// S_IFREG, S_IFDIR, S_IFLNK and so on.
  var kind: mode_t { st_mode & S_IFMT }
}

extension [CChar] {
  /// A name as `names` gives it, nil when it is not UTF-8.
  var text: String? {
    withUnsafeBytes { String(validating: $0.dropLast(), as: UTF8.self) }
  }
}

private let nameOffset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
