import Glibc

extension FileTree {
  /// Something below the root.
  public struct Entry: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      /// A regular file, its size in bytes.
      case file(size: Int)
      case folder
      /// A symbolic link, wherever it leads.
      case link
      /// A device, FIFO or socket; never opened.
      case special
      /// A file or folder whose name is not UTF-8; nothing below it is listed.
      case misnamed
      /// A folder whose content, or a file whose kind, could not be found out.
      case unreadable(FileFailure)
    }

    /// The path as the bytes on disk. For `.misnamed` it is for people only: the bytes that are not ASCII stand
    /// as \xHH, and the name is cut to the length of a name.
    public let path: RelativePath
    public let kind: Kind
    /// Nil where the system would not say.
    public let trace: Trace?

    init(path: RelativePath, kind: Kind, trace: Trace? = nil) {
      self.path = path
      self.kind = kind
      self.trace = trace
    }
  }

  /// What the system keeps of a file without opening it. Whoever changes the file changes this: writing sets both
  /// times, and the second cannot be set back.
  public struct Trace: Sendable, Hashable, CustomStringConvertible {
    public let inode: UInt64
    public let size: Int
    /// st_mtim and st_ctim, in nanoseconds since 1970; the last that an `Int` knows, in 2262, for any later one.
    public let modified: Int
    public let changed: Int

    /// As text that `init(_:)` reads.
    public var description: String { "\(inode) \(size) \(modified) \(changed)" }

    /// - Parameter description: of another one; nil for anything else.
    public init?(_ description: some StringProtocol) {
      let numbers = description.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 4, let inode = UInt64(exactly: numbers[0]) else { return nil }
      (self.inode, size, modified, changed) = (inode, numbers[1], numbers[2], numbers[3])
    }

    init(_ status: stat) {
      inode = UInt64(status.st_ino)
      size = Int(status.st_size)
      modified = nanoseconds(status.st_mtim)
      changed = nanoseconds(status.st_ctim)
    }
  }

  /// What the system keeps of the file at a path; nil where there is none. Looks, and opens nothing.
  public func trace(of path: RelativePath) -> Trace? {
    (try? folders.root.status(of: path.description)).map { Trace($0) }
  }

  /// Everything below the root, each folder before what lies in it and its names ordered by their bytes. Leaves out
  /// nothing, dot-files included.
  ///
  /// What cannot be read is an entry; the error is for the root itself.
  public func list() throws(FileFailure) -> [Entry] {
    var entries: [Entry] = []
    try attempt(.list, root) { () throws(Errno) in try list(folders.root, nil, into: &entries) }
    return entries
  }

  /// What lies there now, where all that changed since it was listed is known. Of folders the traces stay as they were.
  /// - Parameters:
  ///   - listing: as `list()` gave it.
  ///   - changed: the files that have come, changed or gone since. No folder has.
  public func list(_ listing: [Entry], updating changed: some Sequence<RelativePath>) -> [Entry] {
    var listing = listing
    for path in changed {
      let place = listing.place(of: path)
      let isListed = place < listing.count && listing[place].path == path
      var found: [Entry] = []
      if let folder = try? folders.folder(path.parent) {
        list(Array(path.name.utf8CString), path, in: folder, into: &found)
      }
      listing.replaceSubrange(place..<(isListed ? place + 1 : place), with: found)
    }
    return listing
  }
}

/// Anybody may give a file any time.
private func nanoseconds(_ time: timespec) -> Int {
  Int(clamping: Int128(time.tv_sec) * 1_000_000_000 + Int128(time.tv_nsec))
}

extension [FileTree.Entry] {
  /// The first index at which nothing stands that is listed before a path.
  fileprivate func place(of path: RelativePath) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].path.isListed(before: path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension RelativePath {
  /// Names are ordered by their bytes, and what lies in a folder follows it before all that has a longer name.
  fileprivate func isListed(before other: RelativePath) -> Bool {
    let stroke = UInt8(ascii: "/")
    return description.utf8.lexicographicallyPrecedes(other.description.utf8) {
      ($0 == stroke ? 0 : $0) < ($1 == stroke ? 0 : $1)
    }
  }
}

extension FileTree {
  private func list(
    _ folder: Descriptor, _ path: RelativePath?, into entries: inout [Entry]
  ) throws(Errno) {
    for name in try folder.names().sorted(by: { strcmp($0, $1) < 0 }) {
      let text = name.text
      // Linux takes no name that a path refuses, but folders may nest deeper than a path is long.
      guard let entry = below(path, text ?? printable(name)) else { throw Errno(code: ENAMETOOLONG) }
      if text == nil {
        entries.append(Entry(path: entry, kind: .misnamed))
      } else {
        list(name, entry, in: folder, into: &entries)
      }
    }
  }

  private func list(
    _ name: [CChar], _ path: RelativePath, in folder: Descriptor, into entries: inout [Entry]
  ) {
    let index = entries.count
    do throws(Errno) {
      let status = try folder.status(of: name)
      switch status.kind {
      case S_IFREG:
        entries.append(Entry(path: path, kind: .file(size: Int(status.st_size)), trace: Trace(status)))
      case S_IFLNK: entries.append(Entry(path: path, kind: .link, trace: Trace(status)))
      case S_IFDIR:
        entries.append(Entry(path: path, kind: .folder, trace: Trace(status)))
        try list(try folder.folder(name), path, into: &entries)
      default: entries.append(Entry(path: path, kind: .special))
      }
    } catch {
      entries.removeSubrange(index...)
      // Gone since its folder was read: as if it had never been.
      guard error.code != ENOENT else { return }
      let failure = FileFailure(path: shown(path), operation: .list, code: error.code)
      entries.append(Entry(path: path, kind: .unreadable(failure)))
    }
  }

  private func below(_ folder: RelativePath?, _ name: String) -> RelativePath? {
    folder.map { $0.appending(name) } ?? RelativePath(name)
  }

  private func printable(_ name: [CChar]) -> String {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for byte in name.dropLast().map(UInt8.init(bitPattern:)) {
      let next =
        (0x20..<0x7F).contains(byte)
        ? String(UnicodeScalar(byte)) : "\\x\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      if text.utf8.count + next.utf8.count > Int(NAME_MAX) { break }
      text += next
    }
    return text
  }
}
