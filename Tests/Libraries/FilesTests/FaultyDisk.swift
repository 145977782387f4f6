import Files
import Glibc
import Synchronization

/// A disk whose call number `index` fails, the first being number 0, with every later one too when the process is to
/// be as if killed. Nothing is flushed, which only takes time.
final class FaultyDisk: Sendable {
  enum Fault: Sendable, CaseIterable {
    case kill, noSpace, notPermitted, inputOutput

    var code: Int32 {
      switch self {
      case .kill: EINTR + 10_000
      case .noSpace: ENOSPC
      case .notPermitted: EACCES
      case .inputOutput: EIO
      }
    }
  }

  private let index: Int
  private let fault: Fault
  private let calls = Atomic(0)

  init(failing index: Int = .max, _ fault: Fault = .kill) {
    self.index = index
    self.fault = fault
  }

  /// How many calls were made.
  var count: Int { calls.load(ordering: .relaxed) }

  var disk: Disk {
    let system = Disk.system
    var disk = system
    disk.open = { [self] in fails() ? -1 : system.open($0, $1, $2, $3) }
    disk.mkdir = { [self] in fails() ? -1 : system.mkdir($0, $1, $2) }
    // Half of the bytes reach the disk before it is full.
    disk.write = { [self] in
      guard fails() else { return system.write($0, $1, $2) }
      _ = fault == .kill ? 0 : system.write($0, $1, $2 / 2)
      errno = fault.code
      return -1
    }
    disk.close = { [self] in
      let result = system.close($0)
      return fails() ? -1 : result
    }
    disk.rename = { [self] in fails() ? -1 : system.rename($0, $1, $2, $3) }
    disk.renameNew = { [self] in fails() ? -1 : system.renameNew($0, $1, $2, $3) }
    disk.link = { [self] in fails() ? -1 : system.link($0, $1, $2, $3) }
    disk.symlink = { [self] in fails() ? -1 : system.symlink($0, $1, $2) }
    disk.unlink = { [self] in fails() ? -1 : system.unlink($0, $1, $2) }
    disk.fsync = { [self] _ in fails() ? -1 : 0 }
    disk.syncfs = { [self] _ in fails() ? -1 : 0 }
    return disk
  }

  private func fails() -> Bool {
    let number = calls.add(1, ordering: .relaxed).oldValue
    guard number == index || (fault == .kill && number > index) else { return false }
    errno = fault.code
    return true
  }
}
