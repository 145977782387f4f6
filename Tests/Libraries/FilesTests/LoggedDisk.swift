import Files
import Glibc
import Synchronization

/// A disk that notes what is moved, removed and flushed, in order.
final class LoggedDisk: Sendable {
  private let log = Mutex<[String]>([])

  var calls: [String] { log.withLock { $0 } }

  var disk: Disk {
    let system = Disk.system
    var disk = system
    disk.rename = { [self] in
      note("rename \(String(cString: $1)) \(String(cString: $3))")
      return system.rename($0, $1, $2, $3)
    }
    disk.unlink = { [self] in
      note("unlink \(String(cString: $1))")
      return system.unlink($0, $1, $2)
    }
    disk.fsync = { [self] in
      note("fsync")
      return system.fsync($0)
    }
    disk.syncfs = { [self] in
      note("syncfs")
      return system.syncfs($0)
    }
    return disk
  }

  private func note(_ call: String) {
    log.withLock { $0.append(call) }
  }
}
