import Glibc
import Synchronization

/// The folders below one root, opened part by part without following a link, the last used kept open.
final class FolderDescriptors: Sendable {
  /// At which part of the way it ended. ELOOP is a link, ENOTDIR something else that is no folder.
  struct Failure: Error {
    let folder: RelativePath
    let code: Int32
  }

  let root: Descriptor
  /// Makes the folders that are missing; nil to find them missing.
  private let making: Disk?
  private let kept = Mutex<[RelativePath: Descriptor]>([:])
  /// Far below the 1,024 files that a process may usually open.
  private let limit = 64

  init(root: Descriptor, making: Disk? = nil) {
    self.root = root
    self.making = making
  }

  /// The descriptor of a folder, nil being the root.
  func folder(_ path: RelativePath?) throws(Failure) -> Descriptor {
    guard let path else { return root }
    if let known = kept.withLock({ $0[path] }) { return known }
    let parent = try folder(path.parent)
    let found: Descriptor
    do {
      found = try open(path.name, in: parent)
    } catch {
      throw Failure(folder: path, code: error.code)
    }
    keep(found, path)
    return found
  }
}

extension FolderDescriptors {
  private func open(_ name: String, in parent: Descriptor) throws(Errno) -> Descriptor {
    if let making, making.mkdir(parent.number, name, 0o777) < 0, errno != EEXIST {
      throw Errno(code: errno)
    }
    return try parent.folder(name)
  }

  private func keep(_ descriptor: Descriptor, _ path: RelativePath) {
    // Dropping all is enough: neighbours are read together. The descriptors close outside the lock.
    let dropped = kept.withLock { kept in
      let full = kept.count >= limit ? kept : [:]
      if !full.isEmpty { kept = [:] }
      kept[path] = descriptor
      return full
    }
    _ = dropped
  }
}
