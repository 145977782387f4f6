import Glibc

/// A folder and those in which it lies, by what the system knows them by: names can lead to one folder in many
/// ways, so comparing them would miss some.
struct Lineage {
  struct Identity {
    let device: dev_t
    let number: ino_t
    let isFolder: Bool

    func isSame(as other: Identity?) -> Bool {
      device == other?.device && number == other?.number
    }
  }

  /// Nil for what does not exist.
  let own: Identity?
  /// Up to the file system's root; for what does not exist, from the nearest folder that does.
  let above: [Identity]

  init(of path: String) throws(Errno) {
    var nearest = path
    var found = try Self.identity(nearest)
    own = found
    var above: [Identity] = []
    while found == nil {
      // A link that leads nowhere is not ours to make whole.
      var status = stat()
      guard lstat(nearest, &status) != 0 else { throw Errno(code: ENOTDIR) }
      let folder = Self.folder(of: nearest)
      guard folder != nearest else { throw Errno(code: ENOENT) }
      nearest = folder
      found = try Self.identity(nearest)
      above = [found].compactMap(\.self)
    }
    while let current = found, current.isFolder {
      nearest += "/.."
      found = try Self.identity(nearest)
      // The root is its own parent.
      guard let next = found, !next.isSame(as: current) else { break }
      above.append(next)
    }
    self.above = above
  }
}

extension Lineage {
  /// Follows links; nil if there is nothing.
  private static func identity(_ path: String) throws(Errno) -> Identity? {
    var status = stat()
    guard stat(path, &status) != 0 else {
      return Identity(device: status.st_dev, number: status.st_ino, isFolder: status.kind == S_IFDIR)
    }
    guard errno == ENOENT else { throw Errno(code: errno) }
    return nil
  }

  private static func folder(of path: String) -> String {
    var bytes = path.utf8[...]
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == bytes.startIndex ? "/" : String(Substring(bytes[..<slash]))
  }
}
