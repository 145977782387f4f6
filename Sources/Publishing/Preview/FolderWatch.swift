import Files
import Glibc
import Synchronization

/// Tells when something changes below some folders, by inotify (man 7 inotify): whoever waits takes no time of any
/// processor. It sees what editors do that write a new file and rename it, folders that are made, moved in, out and
/// away, and the folders themselves being replaced.
final class FolderWatch: Sendable {
  /// What changed since it was last asked.
  struct Changes: Sendable {
    /// By the number of the folder that is watched, paths of files below it.
    var paths: [Int: Set<RelativePath>] = [:]
    /// The folders in which something changed. One may have more changes than there are paths of.
    var folders: Set<Int> = []
    /// Whether folders came or went, or files changed that are not among the paths.
    var isOfFolders = false
    /// Whether others are to be watched by now.
    fileprivate var needsLook = false

    var isEmpty: Bool { folders.isEmpty }
  }

  /// What a watch descriptor stands for; the folder above a watched one may be a watched one too.
  private enum Place: Hashable {
    case folder(Int, RelativePath?)
    /// The folder in which a watched one lies, and its name there.
    case above(Int, name: String)
  }

  private let roots: [String]
  private let queue: Int32
  private let places = Mutex<[Int32: Set<Place>]>([:])
  /// Whether the system watches fewer folders than there are.
  private let isPartial = Atomic(false)

  /// How long it must be quiet, and how long is waited for that at most, in milliseconds: who saves a file writes, renames
  /// and deletes in one go.
  private static let quiet: Int32 = 8
  private static let longest = 100

  /// - Parameter roots: folders, which need not be there yet.
  /// - Throws: the system's error number; ENOSPC where it lets nobody watch more folders.
  init(_ roots: [String]) throws(WatchFailure) {
    self.roots = roots
    queue = inotify_init1(Int32(IN_CLOEXEC))
    guard queue >= 0 else { throw WatchFailure(code: errno) }
    try look()
  }

  deinit { close(queue) }

  /// Waits until something has changed.
  func next() -> Changes {
    var changes = Changes()
    repeat {
      read(into: &changes)
      let start = ContinuousClock.now
      while hasMore(within: Self.quiet), start.duration(to: .now) < .milliseconds(Self.longest) {
        read(into: &changes)
      }
      // Where no more can be watched, what is watched by now still is.
      if changes.needsLook { isPartial.store((try? look()) == nil, ordering: .relaxed) }
      changes.isOfFolders =
        changes.isOfFolders || changes.needsLook || isPartial.load(ordering: .relaxed)
      changes.needsLook = false
    } while changes.isEmpty
    return changes
  }
}

/// The system's error number.
struct WatchFailure: Error {
  let code: Int32
}

private let interesting =
  UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
  | UInt32(IN_MOVED_TO) | UInt32(IN_ATTRIB)
private let folderBit = UInt32(IN_ISDIR)
private let overflowBit = UInt32(IN_Q_OVERFLOW)

// MARK: - Folders

extension FolderWatch {
  /// Watches all folders that are there now, and none that went elsewhere.
  private func look() throws(WatchFailure) {
    var found: [Int32: Set<Place>] = [:]
    for (number, root) in roots.enumerated() {
      try watch(Self.folderAbove(root), as: .above(number, name: Self.name(of: root)), &found)
      try watch(root, as: .folder(number, nil), &found)
      guard let tree = try? FileTree(root: root), let entries = try? tree.list() else { continue }
      for entry in entries where entry.kind == .folder && !entry.path.isLeftover {
        try watch(tree.shown(entry.path), as: .folder(number, entry.path), &found)
      }
    }
    let gone = places.withLock { places in
      let gone = places.keys.filter { found[$0] == nil }
      places = found
      return gone
    }
    for descriptor in gone { inotify_rm_watch(queue, descriptor) }
  }

  private func watch(
    _ folder: String, as place: Place, _ found: inout [Int32: Set<Place>]
  ) throws(WatchFailure) {
    let descriptor = inotify_add_watch(queue, folder, interesting | UInt32(IN_ONLYDIR))
    if descriptor >= 0 {
      found[descriptor, default: []].insert(place)
    } else if errno == ENOSPC || errno == ENOMEM {
      throw WatchFailure(code: errno)
    }
    // Gone by now, or not for us to read: reading it will tell.
  }

  private static func folderAbove(_ path: String) -> String {
    let bare = withoutStrokes(path)
    guard let stroke = bare.lastIndex(of: "/") else { return "." }
    return stroke == bare.startIndex ? "/" : String(bare[..<stroke])
  }

  private static func name(of path: String) -> String {
    let bare = withoutStrokes(path)
    return bare.lastIndex(of: "/").map { String(bare[bare.index(after: $0)...]) } ?? bare
  }

  private static func withoutStrokes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}

// MARK: - Events

extension FolderWatch {
  private func hasMore(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0
  }

  private func read(into changes: inout Changes) {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: MemoryLayout<inotify_event>.alignment) {
      let count = Glibc.read(queue, $0.baseAddress, $0.count)
      guard count > 0 else { return }
      var rest = UnsafeRawBufferPointer(rebasing: $0[..<count])
      let head = MemoryLayout<inotify_event>.size
      while rest.count >= head {
        let event = rest.loadUnaligned(as: inotify_event.self)
        let end = min(head + Int(event.len), rest.count)
        let name = String(validating: rest[head..<end].prefix { $0 != 0 }, as: UTF8.self)
        // A name that is no text is in the listing alone.
        if name == nil { changes.needsLook = true }
        note(event, name ?? "\u{FFFD}", &changes)
        rest = UnsafeRawBufferPointer(rebasing: rest[end...])
      }
    }
  }

  private func note(_ event: inotify_event, _ name: String, _ changes: inout Changes) {
    if event.mask & overflowBit != 0 {
      changes.folders.formUnion(roots.indices)
      changes.needsLook = true
    }
    for place in places.withLock({ $0[event.wd] }) ?? [] {
      switch place {
      case .above(let number, name: name):
        changes.folders.insert(number)
        changes.needsLook = true
      case .above: break
      case .folder(let number, let folder):
        let path = folder.map { $0.appending(name) } ?? RelativePath(name)
        if path?.isLeftover == true { continue }
        if event.mask & folderBit != 0 {
          changes.needsLook = true
        } else if let path {
          changes.paths[number, default: []].insert(path)
        }
        // A new file is of interest once it is written.
        let isMadeOnly = event.mask & (UInt32(IN_CREATE) | folderBit) == UInt32(IN_CREATE)
        if !isMadeOnly { changes.folders.insert(number) }
      }
    }
  }
}
