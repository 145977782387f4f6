import Glibc

/// A name in an open folder, and beside it the one under which what is to bear it is made.
///
/// For as long as it lives nobody else who writes by way of a place writes in this folder. So what was compared stays as
/// it was until it is replaced, and a draft that lies there is one of a run that was killed.
struct Place {
  /// As the user knows it.
  let path: String
  let folder: Descriptor
  let name: String
  /// Hidden, and one of those that editors leave behind: no reader of content looks at it.
  let draft: String

  /// Waits for whoever writes in the folder, and clears away what a run that was killed left there.
  init(_ path: String, on disk: Disk) throws(FileFailure) {
    self.path = path
    name = String(path[nameRange(in: path)])
    let parent = folderPath(of: path)
    let folder = try attempt(.open, parent) { () throws(Errno) in try Descriptor.folder(parent) }
    self.folder = folder
    guard folder.isHeldAlone() else {
      draft = ".congkhai-\(String(UInt64.random(in: 0 ... .max), radix: 36))~"
      return
    }
    let draft = ".congkhai~"
    self.draft = draft
    try attempt(.create, path) { () throws(Errno) in try disk.removeAll(draft, in: folder) }
  }
}

extension Descriptor {
  /// Takes the lock on a folder, waiting for it; it goes with the descriptor.
  /// - Returns: whether it was had: file systems over a network may know none on folders.
  fileprivate func isHeldAlone() -> Bool {
    while flock(number, LOCK_EX) < 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }
}

extension Place {
  func checkIsFree() throws(FileFailure) {
    let isTaken = try attempt(.inspect, path) { () throws(Errno) in try folder.contains(name) }
    if isTaken { throw FileFailure(path: path, operation: .create, code: EEXIST) }
  }

  /// Nothing of what is made stays where the making fails.
  func making(on disk: Disk, _ make: () throws(FileFailure) -> Void) throws(FileFailure) {
    do {
      try make()
    } catch {
      try? disk.removeAll(draft, in: folder)
      throw error
    }
  }

  /// Writes the draft, and waits until the disk has it.
  /// - Parameter mode: nil for what a new file usually has.
  func write(_ bytes: [UInt8], mode: mode_t?, on disk: Disk) throws(FileFailure) {
    // Never open to more than it is to be open to, not even while it is empty: who has opened it then reads on.
    try disk.create(
      draft, in: folder, mode: mode.map { $0 & 0o600 } ?? 0o666,
      { (file) throws(FileFailure) in
        // A memory stick keeps no modes but one; whether it takes this one changes nothing.
        if let mode { _ = fchmod(file, mode) }
        try attempt(.write, path) { () throws(Errno) in
          try bytes.span.bytes.withUnsafeBytes { (bytes) throws(Errno) in
            try disk.write(all: bytes, to: file)
          }
        }
        try attempt(.flush, path) { () throws(Errno) in _ = try succeed(disk.fsync(file)) }
      }, path: path)
  }

  /// Gives the draft the name, which something else bears.
  func nameOver(on disk: Disk) throws(FileFailure) {
    try attempt(.rename, path) { () throws(Errno) in
      _ = try succeed(disk.rename(folder.number, draft, folder.number, name))
    }
  }

  /// Gives the draft the name, which nothing may bear, whoever was quicker.
  func nameNew(on disk: Disk) throws(FileFailure) {
    try attempt(.rename, path) { () throws(Errno) in
      if disk.renameNew(folder.number, draft, folder.number, name) == 0 { return }
      guard errno == EINVAL || errno == ENOSYS else { throw Errno(code: errno) }
      // A file system that cannot do it at once, as over a network, has second names; they are refused as well where
      // the name is taken.
      if disk.link(folder.number, draft, folder.number, name) == 0 {
        _ = disk.unlink(folder.number, draft, 0)
        return
      }
      guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else { throw Errno(code: errno) }
      // Folders have no second names, nor has all that some memory sticks hold.
      if try folder.contains(name) { throw Errno(code: EEXIST) }
      try succeed(disk.rename(folder.number, draft, folder.number, name))
    }
  }

  /// What the file holds now.
  func bytes() throws(FileFailure) -> [UInt8] {
    try attempt(.read, path) { () throws(Errno) in
      let file = try folder.file(name)
      return try file.bytes(count: Int(try file.status().st_size))
    }
  }
}

extension String {
  /// A folder's path as messages show it: without a stroke at its end.
  public var withoutStroke: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}

/// The path of the folder in which a file or folder is or is to be.
func folderPath(of path: String) -> String {
  let folder = path[..<nameRange(in: path).lowerBound]
  let end = folder.lastIndex { $0 != "/" }
  return end.map { String(folder[...$0]) } ?? (folder.isEmpty ? "." : "/")
}

/// Where in a path the last name is; strokes at its end are none of it.
private func nameRange(in path: String) -> Range<String.Index> {
  let end = path.lastIndex { $0 != "/" }.map { path.index(after: $0) } ?? path.startIndex
  let start = path[..<end].lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
  return start..<end
}
