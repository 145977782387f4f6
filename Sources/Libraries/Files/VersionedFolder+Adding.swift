import Glibc

extension VersionedFolder {
  /// What became of the files of a new version.
  public struct Added: Sendable, Hashable {
    /// Written anew.
    public let copied: Int
    /// The same as in the version that was given to link to.
    public let linked: Int
  }

  /// Whether a version holds just these files with just these bytes.
  /// - Parameter files: of `tree`, regular files all of them.
  /// - Parameter marks: files that the version has besides.
  public func holds(
    _ version: String, _ files: [RelativePath], of tree: FileTree, besides marks: Set<RelativePath>
  ) throws(VersionFailure) -> Bool {
    let there = try self.tree(of: version)
    return try naming { () throws(FileFailure) in
      guard try there.paths() == marks.union(files) else { return false }
      for path in files {
        guard try there.isHeld(try tree.content(path), at: path) else { return false }
      }
      return true
    }
  }

  /// A small file of a version.
  /// - Returns: nil where it has none of this name.
  public func read(_ path: RelativePath, of version: String) throws(VersionFailure) -> [UInt8]? {
    do {
      return try self.tree(of: version).read(path, limit: 64 << 20)
    } catch let failure as FileFailure {
      guard failure.isNotFound else { throw VersionFailure.file(failure) }
      return nil
    } catch {
      throw error as? VersionFailure ?? .missing(version)
    }
  }

  /// Makes a version of files of another folder. It is not live yet.
  /// - Parameter marks: small files that it has besides.
  /// - Parameter earlier: a version; files that are the same there are linked to, not copied.
  public func add(
    _ version: String, _ files: [RelativePath], of tree: FileTree,
    besides marks: [(path: RelativePath, bytes: [UInt8])],
    linkingTo earlier: String?
  ) throws(VersionFailure) -> Added {
    let new = ".new-\(version)"
    let old = try earlier.map { (version) throws(VersionFailure) in try self.tree(of: version) }
    do throws(VersionFailure) {
      try named(.create, "\(Self.folder)/\(new)") { () throws(Errno) in
        _ = try succeed(disk.mkdir(versions.number, new, 0o777))
      }
      let made = try self.tree(of: new, making: disk)
      let added = try naming { () throws(FileFailure) in
        var linked = 0
        for path in files where try made.take(path, from: tree, linkingTo: old, disk) { linked += 1 }
        for mark in marks { try made.create(mark.path, mark.bytes, disk) }
        // What is not there now will not be there when it is live.
        let missing = Set(files + marks.map { $0.path }).symmetricDifference(try made.paths())
        if let path = missing.min() {
          throw FileFailure(path: made.shown(path), operation: .inspect, code: ENOENT)
        }
        return Added(copied: files.count - linked, linked: linked)
      }
      try named(.flush, Self.folder) { () throws(Errno) in
        try succeed(disk.syncfs(root.number))
        try succeed(disk.rename(versions.number, new, versions.number, version))
        try succeed(disk.fsync(versions.number))
      }
      return added
    } catch {
      // The room is needed, and what cannot be removed now goes with the next run.
      try? disk.removeAll(new, in: versions)
      throw error
    }
  }
}

extension VersionedFolder {
  private func tree(of version: String, making: Disk? = nil) throws(VersionFailure) -> FileTree {
    let folder = try named(.open, "\(Self.folder)/\(version)") { () throws(Errno) in
      try versions.folder(version)
    }
    return FileTree(
      root: "\(path)/\(Self.folder)/\(version)", folders: FolderDescriptors(root: folder, making: making))
  }

  private func naming<Result>(
    _ body: () throws(FileFailure) -> Result
  ) throws(VersionFailure) -> Result {
    do {
      return try body()
    } catch {
      throw .file(error)
    }
  }
}

extension FileTree {
  /// What is no folder.
  fileprivate func paths() throws(FileFailure) -> Set<RelativePath> {
    Set(try list().filter { $0.kind != .folder }.map(\.path))
  }

  fileprivate func content(_ path: RelativePath) throws(FileFailure) -> StagedContent {
    let (file, size) = try open(path)
    return .file(file, size: size, shown: shown(path))
  }

  fileprivate func isHeld(_ content: StagedContent, at path: RelativePath) throws(FileFailure) -> Bool {
    guard let (file, size) = try? open(path) else { return false }
    return try content.isHeld(by: file, size: size, shown: shown(path))
  }

  fileprivate func create(_ path: RelativePath, _ bytes: [UInt8], _ disk: Disk) throws(FileFailure) {
    try bytes.span.bytes.withUnsafeBytes { (bytes) throws(FileFailure) in
      try create(path, .memory(bytes), disk)
    }
  }

  private func create(_ path: RelativePath, _ content: StagedContent, _ disk: Disk) throws(FileFailure) {
    let shown = shown(path)
    try disk.create(
      path.name, in: try made(path.parent),
      { (file) throws(FileFailure) in try content.write(to: file, disk, shown: shown) }, path: shown)
  }

  /// Takes a file of another tree into this one, at the same path.
  /// - Returns: whether it is linked to the one of `earlier`, which holds the same.
  fileprivate func take(
    _ path: RelativePath, from tree: FileTree, linkingTo earlier: FileTree?, _ disk: Disk
  ) throws(FileFailure) -> Bool {
    let content = try tree.content(path)
    if let earlier, try earlier.isHeld(content, at: path), let old = try? earlier.folders.folder(path.parent)
    {
      let new = try made(path.parent)
      if disk.link(old.number, path.name, new.number, path.name) == 0 { return true }
      // Some file systems know no links, or no more of them.
      guard [EMLINK, EPERM, EXDEV, EOPNOTSUPP].contains(errno) else {
        throw FileFailure(path: shown(path), operation: .create, code: errno)
      }
    }
    try create(path, content, disk)
    return false
  }

  /// A folder that is made where it is missing.
  private func made(_ path: RelativePath?) throws(FileFailure) -> Descriptor {
    do {
      return try folders.folder(path)
    } catch {
      throw FileFailure(path: shown(error.folder), operation: .create, code: error.code)
    }
  }
}
