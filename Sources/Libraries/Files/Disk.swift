import Glibc

/// Every system call that changes the disk, as one value, so that a test can make any of them fail.
///
/// Each behaves as the call of its name: a negative result, and the reason in errno. Reading is not part of it.
public struct Disk: Sendable {
  public typealias Name = UnsafePointer<CChar>

  /// openat with `O_CREAT`; folder, name, flags, mode.
  public var open: @Sendable (Int32, Name, Int32, mode_t) -> Int32
  /// mkdirat; folder, name, mode.
  public var mkdir: @Sendable (Int32, Name, mode_t) -> Int32
  public var write: @Sendable (Int32, UnsafeRawPointer, Int) -> Int
  public var close: @Sendable (Int32) -> Int32
  /// renameat; old folder and name, new folder and name.
  public var rename: @Sendable (Int32, Name, Int32, Name) -> Int32
  /// renameat2 with RENAME_NOREPLACE: EEXIST where something bears the new name; EINVAL or ENOSYS where the file system
  /// or the C library does not know it.
  public var renameNew: @Sendable (Int32, Name, Int32, Name) -> Int32
  /// linkat; old folder and name, new folder and name: a second name of one file.
  public var link: @Sendable (Int32, Name, Int32, Name) -> Int32
  /// symlinkat; what it leads to, then the folder and the name of the link.
  public var symlink: @Sendable (Name, Int32, Name) -> Int32
  /// unlinkat; folder, name, 0 for a file or `AT_REMOVEDIR` for an empty folder.
  public var unlink: @Sendable (Int32, Name, Int32) -> Int32
  public var fsync: @Sendable (Int32) -> Int32
  /// Writes out everything that waits for the file system on which the descriptor lies.
  public var syncfs: @Sendable (Int32) -> Int32

  public static let system = Disk(
    open: { openat($0, $1, $2, $3) },
    mkdir: { mkdirat($0, $1, $2) },
    write: { Glibc.write($0, $1, $2) },
    close: { Glibc.close($0) },
    rename: { renameat($0, $1, $2, $3) },
    renameNew: { systemRenameNew($0, $1, $2, $3) },
    link: { linkat($0, $1, $2, $3, 0) },
    symlink: { symlinkat($0, $1, $2) },
    unlink: { unlinkat($0, $1, $2) },
    fsync: { Glibc.fsync($0) },
    syncfs: { systemSyncfs($0) })
}

extension Disk {
  /// Writes a new file in an open folder; EEXIST if something bears its name.
  /// - Parameter mode: from which the user's mask is taken away.
  func create(
    _ name: Name, in folder: Descriptor, mode: mode_t = 0o666, _ write: (Int32) throws(FileFailure) -> Void,
    path: @autoclosure () -> String
  ) throws(FileFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = try attempt(.create, path()) { () throws(Errno) in
      try succeed(open(folder.number, name, flags, mode))
    }
    do {
      try write(file)
    } catch {
      _ = close(file)
      throw error
    }
    // Some file systems tell only now that the bytes found no place.
    try attempt(.write, path()) { () throws(Errno) in _ = try succeed(close(file)) }
  }

  func write(all bytes: UnsafeRawBufferPointer, to file: Int32) throws(Errno) {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = write(file, start, rest.count)
      if count < 0, errno == EINTR { continue }
      // Else a disk that takes nothing and says nothing would be waited for without end.
      guard count != 0 else { throw Errno(code: EIO) }
      rest = UnsafeRawBufferPointer(rebasing: rest[try succeed(count)...])
    }
  }

  /// Removes a file, or a folder with all in it; nothing there is no error. Links are removed, not followed.
  func removeAll(_ name: Name, in folder: Descriptor) throws(Errno) {
    guard unlink(folder.number, name, 0) < 0, errno != ENOENT else { return }
    guard errno == EISDIR || errno == EPERM else { throw Errno(code: errno) }
    let inner = try folder.folder(name)
    for name in try inner.names() { try removeAll(name, in: inner) }
    try succeed(unlink(folder.number, name, AT_REMOVEDIR))
  }
}

/// The Glibc module shows no call that only exists with _GNU_SOURCE, so it is looked up by name; `sync`, which
/// flushes every file system and reports nothing, is what remains on a system without it.
private let systemSyncfs: @Sendable (Int32) -> Int32 = {
  typealias Function = @convention(c) (Int32) -> Int32
  guard let symbol = dlsym(nil, "syncfs") else {
    return { _ in
      sync()
      return 0
    }
  }
  let function = unsafeBitCast(symbol, to: Function.self)
  return { function($0) }
}()

/// The same of `renameat2`; who has it not falls back on `link`.
private let systemRenameNew: @Sendable (Int32, Disk.Name, Int32, Disk.Name) -> Int32 = {
  typealias Function = @convention(c) (Int32, Disk.Name, Int32, Disk.Name, UInt32) -> Int32
  guard let symbol = dlsym(nil, "renameat2") else {
    return { _, _, _, _ in
      errno = ENOSYS
      return -1
    }
  }
  let function = unsafeBitCast(symbol, to: Function.self)
  let noReplace: UInt32 = 1
  return { function($0, $1, $2, $3, noReplace) }
}()
