import Glibc

/// Versions of a set of files side by side, one of which is live:
///
///     site/current -> releases/b
///     site/releases/a/…
///     site/releases/b/…       what is the same as in the version that was live before is one file with two names
///
/// A version comes to be under a hidden name, is looked through, flushed to the disk and only then given its own name;
/// which one is live changes in one step. So whoever reads through `current` finds a whole version at any moment, and
/// after a kill or a full disk the one from before. No version is ever written to again.
public final class VersionedFolder: Sendable {
  public enum Access: Sendable {
    /// Nothing is made or changed, and nobody is kept out.
    case reading
    /// To change it; refused where somebody else does.
    case changing
    /// To change it; `waiting` is told where somebody else has to end before.
    case changingAfter(waiting: @Sendable () -> Void)

    /// Nil for who does not wait.
    public var waiting: (@Sendable () -> Void)? {
      if case .changingAfter(let waiting) = self { waiting } else { nil }
    }
  }

  public let path: String
  let disk: Disk
  /// Holds the lock; nothing is left behind when the process ends.
  let root: Descriptor
  let versions: Descriptor

  /// The link to the version that is live.
  public static let live = "current"
  static let nextLive = ".current.new"
  static let folder = "releases"

  /// A program that is just being started has the descriptor for a moment, and with it the lock.
  deinit { flock(root.number, LOCK_UN) }

  /// Makes the folder if it is missing (not the folders above it), locks it, and clears away what an earlier run left.
  public init(_ path: String, for access: Access, disk: Disk = .system) throws(VersionFailure) {
    self.path = path
    self.disk = disk
    do throws(Errno) {
      root = try Self.open(path, access, disk)
      try Self.lock(root, access)
      try Self.refuseForeign(in: root)
      if case .reading = access {
      } else if disk.mkdir(root.number, Self.folder, 0o777) < 0, errno != EEXIST {
        throw Errno(code: errno)
      }
      versions = try root.folder(Self.folder)
    } catch {
      switch error.code {
      case EWOULDBLOCK: throw .locked
      case ENOTDIR, ELOOP, EEXIST: throw .foreign(try Self.stranger(in: path) ?? Self.folder)
      default:
        let operation: FileFailure.Operation = if case .reading = access { .open } else { .create }
        throw .file(FileFailure(path: path, operation: operation, code: error.code))
      }
    }
    if case .reading = access { return }
    try clear()
  }

  /// The names of the versions, in the order of their bytes.
  public func names() throws(VersionFailure) -> [String] {
    try named(.list, Self.folder) { () throws(Errno) in
      try versions.names().compactMap(\.text).filter { !$0.hasPrefix(".") }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The version that is live; nil where none is.
  public func live() throws(VersionFailure) -> String? {
    let target = try named(.read, Self.live) { () throws(Errno) -> String? in
      var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlinkat(root.number, Self.live, &bytes, bytes.count)
      guard count >= 0 || errno != ENOENT else { return nil }
      return String(decoding: bytes[..<(try succeed(count))].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    guard let target else { return nil }
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == Self.folder else { throw .foreign(Self.live) }
    // Somebody may have removed it by hand.
    return try names().first { $0 == parts[1] }
  }

  /// Makes a version live, in one step.
  public func makeLive(_ version: String) throws(VersionFailure) {
    guard try names().contains(version) else { throw .missing(version) }
    try named(.rename, Self.live) { () throws(Errno) in
      _ = disk.unlink(root.number, Self.nextLive, 0)
      try succeed(disk.symlink("\(Self.folder)/\(version)", root.number, Self.nextLive))
      try succeed(disk.rename(root.number, Self.nextLive, root.number, Self.live))
      try succeed(disk.fsync(root.number))
    }
  }

  /// Removes a version that is not live; half-removed it is no version any more.
  public func remove(_ version: String) throws(VersionFailure) {
    try named(.remove, "\(Self.folder)/\(version)") { () throws(Errno) in
      let old = ".old-\(version)"
      try succeed(disk.rename(versions.number, version, versions.number, old))
      try disk.removeAll(old, in: versions)
    }
  }
}

extension VersionedFolder {
  func named<Result>(
    _ operation: FileFailure.Operation, _ name: String, _ body: () throws(Errno) -> Result
  ) throws(VersionFailure) -> Result {
    do throws(FileFailure) {
      return try attempt(operation, "\(path)/\(name)", body)
    } catch {
      throw .file(error)
    }
  }

  private static func open(_ path: String, _ access: Access, _ disk: Disk) throws(Errno) -> Descriptor {
    do {
      return try Descriptor.folder(path)
    } catch {
      if case .reading = access { throw error }
      guard error.code == ENOENT else { throw error }
      // Somebody may be quicker.
      if disk.mkdir(AT_FDCWD, path, 0o777) < 0, errno != EEXIST { throw Errno(code: errno) }
      return try Descriptor.folder(path)
    }
  }

  private static func lock(_ root: Descriptor, _ access: Access) throws(Errno) {
    if case .reading = access { return }
    if flock(root.number, LOCK_EX | LOCK_NB) == 0 { return }
    guard errno == EWOULDBLOCK, case .changingAfter(let waiting) = access else { throw Errno(code: errno) }
    waiting()
    while flock(root.number, LOCK_EX) < 0 {
      guard errno == EINTR else { throw Errno(code: errno) }
    }
  }

  private static func refuseForeign(in root: Descriptor) throws(Errno) {
    guard try stranger(in: root) == nil else { throw Errno(code: EEXIST) }
  }

  private static func stranger(in path: String) throws(VersionFailure) -> String? {
    (try? Descriptor.folder(path)).flatMap { try? stranger(in: $0) }
  }

  /// What lies in the folder and is none of what we make there.
  private static func stranger(in root: Descriptor) throws(Errno) -> String? {
    for name in try root.names() {
      let kind = try root.status(of: name).kind
      switch name.text {
      case live where kind == S_IFLNK, folder where kind == S_IFDIR: continue
      case let text?: if text == live || text == folder || !text.hasPrefix(".") { return text }
      case nil: return "?"
      }
    }
    return nil
  }

  private func clear() throws(VersionFailure) {
    try named(.remove, Self.folder) { () throws(Errno) in
      _ = disk.unlink(root.number, Self.nextLive, 0)
      for name in try versions.names() where name.first == CChar(bitPattern: UInt8(ascii: ".")) {
        try disk.removeAll(name, in: versions)
      }
    }
  }
}

/// Why a version could not be made, made live or removed. The version that is live is as it was.
public enum VersionFailure: Error, Sendable, Hashable {
  /// Somebody else is changing the folder.
  case locked
  /// Something of this name lies there that is none of what we make.
  case foreign(String)
  /// There is no such version.
  case missing(String)
  case file(FileFailure)
}
