import Glibc
import Synchronization

/// A set of changes to a folder, all of them made or none.
///
///     let output = try OutputFolder("output", state: ".state")
///     try output.stage(path, bytes)          // for every file that is to be there
///     let summary = try output.commit()      // what was there before and is staged no more goes
///
/// Only what differs from the file in place is staged, below the state folder. A kill or a full disk before the
/// commit record is written changes nothing; after it, the next opening makes the rest of the changes. Files that
/// keep their bytes keep their times, and files that no manifest of ours names are never touched.
///
/// One value is one set of changes. It holds a lock on the folder for as long as it lives; if it goes without
/// `commit` or `discard`, what it staged is removed by the next opening.
public final class OutputFolder: Sendable {
  /// The folder as the user gave it.
  public let path: String
  let disk: Disk
  /// Holds the lock; nothing is left behind when the process ends.
  let root: Descriptor
  /// The device of the root: a rename cannot leave it.
  let device: dev_t
  let stateName: RelativePath
  /// Whether the folder was missing before.
  let isMade: Bool
  /// What we wrote before.
  let manifest: Set<RelativePath>
  /// The folders in place.
  let folders: FolderDescriptors
  let staging: Mutex<Staging>

  /// Makes the folder if it is missing (not the folders above it), locks it, and finishes or clears away what an
  /// earlier run left. `state` is the name of the state folder in it. See `check` for what to refuse before.
  public init(_ path: String, state: String, disk: Disk = .system) throws(OutputFailure) {
    guard let stateName = RelativePath(state), stateName.parent == nil else {
      throw .file(FileFailure(path: state, operation: .open, code: EINVAL))
    }
    self.path = path
    self.disk = disk
    self.stateName = stateName
    (root, isMade) = try Self.open(path, disk)
    device = try Self.lock(root, path)
    folders = FolderDescriptors(root: root)
    let state = try Self.state(stateName, in: root, path)
    if let state {
      try Self.recover(RollForward(output: root, shown: path, state: state, disk: disk), state, disk)
      manifest = try state.paths(StateFolder.manifest)
    } else {
      manifest = []
    }
    staging = Mutex(Staging(state: state))
  }

  /// The files that earlier runs wrote, in the order of their bytes. Nobody else writes here while this value lives.
  public var files: [RelativePath] { manifest.sorted() }

  /// Makes the rest of the changes that an earlier run decided on, if there is one; otherwise it only looks for a
  /// record. For the start of a build, so that even one that fails leaves no half-made folder behind.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  public static func finishEarlierCommit(
    in path: String, state: String, disk: Disk = .system
  ) throws(OutputFailure) -> Bool {
    do {
      let root = try Descriptor.folder(path)
      guard try root.folder(state).contains(StateFolder.record) else { return false }
    } catch {
      // Whatever keeps us from looking keeps the build from writing, and is reported there.
      return false
    }
    _ = try OutputFolder(path, state: state, disk: disk)
    return true
  }

  /// Removes what was staged, and the folders that were made for it. Does nothing after `commit`, nor once the
  /// changes are decided.
  public func discard() throws(OutputFailure) {
    let state = staging.withLock { staging in
      staging.isFinished = true
      return staging.state
    }
    if let state {
      guard try !state.hasRecord() else { return }
      try state.clear(disk)
      // Both stay when they hold anything, which is what the system makes sure of.
      _ = disk.unlink(root.number, stateName.description, AT_REMOVEDIR)
    }
    if isMade { _ = disk.unlink(AT_FDCWD, path, AT_REMOVEDIR) }
  }

  /// A path in the folder as the user knows it.
  func shown(_ path: RelativePath?) -> String {
    path.map { "\(self.path)/\($0)" } ?? self.path
  }
}

extension OutputFolder {
  private static func open(_ path: String, _ disk: Disk) throws(OutputFailure) -> (Descriptor, made: Bool) {
    do {
      return (try Descriptor.folder(path), false)
    } catch {
      guard error.code == ENOENT else {
        throw .file(FileFailure(path: path, operation: .open, code: error.code))
      }
    }
    return try named { () throws(FileFailure) in
      try attempt(.create, path) { () throws(Errno) in
        try succeed(disk.mkdir(AT_FDCWD, path, 0o777))
        return (try Descriptor.folder(path), true)
      }
    }
  }

  /// Answers the device on which the folder lies.
  private static func lock(_ root: Descriptor, _ path: String) throws(OutputFailure) -> dev_t {
    if flock(root.number, LOCK_EX | LOCK_NB) < 0 {
      guard errno != EWOULDBLOCK else { throw .locked(folder: path) }
      throw .file(FileFailure(path: path, operation: .lock, code: errno))
    }
    let status = try named { () throws(FileFailure) in
      try attempt(.inspect, path) { () throws(Errno) in try root.status() }
    }
    // Another build that made the folder may have discarded it between our opening and our locking it.
    guard status.st_nlink > 0 else { throw .locked(folder: path) }
    return status.st_dev
  }

  private static func state(
    _ name: RelativePath, in root: Descriptor, _ path: String
  ) throws(OutputFailure) -> StateFolder? {
    do {
      return StateFolder(folder: try root.folder(name.description), shown: "\(path)/\(name)")
    } catch {
      switch error.code {
      case ENOENT: return nil
      case ELOOP: throw .link(name)
      case ENOTDIR: throw .foreign(name)
      default: throw .file(FileFailure(path: "\(path)/\(name)", operation: .open, code: error.code))
      }
    }
  }

  private static func recover(
    _ rollForward: RollForward, _ state: StateFolder, _ disk: Disk
  ) throws(OutputFailure) {
    if try state.hasRecord() {
      let old = try state.paths(StateFolder.manifest)
      let new = try state.paths(StateFolder.record)
      try rollForward(removing: old.subtracting(new))
    } else {
      try state.clear(disk)
    }
  }
}
