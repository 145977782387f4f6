import Checksums
import Glibc

extension OutputFolder {
  /// What a staged file is, compared with what was there.
  public enum Outcome: Sendable, Hashable {
    case unchanged, changed, new
  }

  /// Says what the file at `path` is to hold. May be called from several threads; once for every path.
  ///
  /// After an error the set can only be discarded: `commit` throws the same error.
  @discardableResult
  public func stage(_ path: RelativePath, _ bytes: UnsafeRawBufferPointer) throws(OutputFailure) -> Outcome {
    try stage(path, .memory(bytes))
  }

  @discardableResult
  public func stage(_ path: RelativePath, _ bytes: [UInt8]) throws(OutputFailure) -> Outcome {
    try bytes.span.bytes.withUnsafeBytes { (bytes) throws(OutputFailure) in
      try stage(path, .memory(bytes))
    }
  }

  /// Says that the file at `path` is to stay as it is, if it is one of ours and nobody has changed it since it had
  /// this trace. Otherwise nothing is said of it.
  ///
  /// - Returns: whether it stays.
  public func stageKept(_ path: RelativePath, _ trace: FileTree.Trace) throws(OutputFailure) -> Bool {
    guard manifest.contains(path), let folder = try? folders.folder(path.parent),
      let file = try? folder.file(path.name), let status = try? file.status(), status.kind == S_IFREG,
      FileTree.Trace(status) == trace
    else { return false }
    do throws(OutputFailure) {
      try claim(path)
      try count(path, as: .unchanged, digest(inPlace: path))
      return true
    } catch {
      staging.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }

  /// Says that the file at `path` is to hold what `source` holds in `tree`, a regular file and no link.
  @discardableResult
  public func stageCopy(
    _ path: RelativePath, from tree: FileTree, _ source: RelativePath
  ) throws(OutputFailure) -> Outcome {
    let opened: (file: Descriptor, size: Int)
    do {
      opened = try tree.open(source)
    } catch {
      staging.withLock { $0.failure = $0.failure ?? .file(error) }
      throw .file(error)
    }
    return try stage(path, .file(opened.file, size: opened.size, shown: tree.shown(source)))
  }
}

extension OutputFolder {
  func stage(_ path: RelativePath, _ content: StagedContent) throws(OutputFailure) -> Outcome {
    do throws(OutputFailure) {
      try claim(path)
      let outcome = try compare(path, content)
      if outcome != .unchanged { try write(path, content) }
      try count(path, as: outcome, digest(path, content))
      return outcome
    } catch {
      staging.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }

  private func count(_ path: RelativePath, as outcome: Outcome, _ digest: SHA256Digest) {
    staging.withLock { staging in
      staging.outcomes[outcome, default: 0] += 1
      staging.digests[path] = digest
    }
  }

  private func claim(_ path: RelativePath) throws(OutputFailure) {
    let (isFinished, isFirst) = staging.withLock { ($0.isFinished, $0.paths.insert(path).inserted) }
    guard !isFinished else { throw .finished }
    guard isFirst else { throw .clash(path) }
    if path == stateName || path.description.utf8.starts(with: "\(stateName)/".utf8) { throw .reserved(path) }
  }

  private func compare(_ path: RelativePath, _ content: StagedContent) throws(OutputFailure) -> Outcome {
    guard let folder = try folderInPlace(of: path) else { return .new }
    guard let (file, status) = try fileInPlace(path, in: folder) else {
      try confirm(folder, path.parent)
      return .new
    }
    if status.kind == S_IFDIR {
      // Whether all in it goes is known when everything is staged.
      staging.withLock { $0.foldersInTheWay.append(path) }
      try confirm(folder, path.parent)
      return .new
    }
    guard status.kind == S_IFREG, manifest.contains(path) else { throw .foreign(path) }
    let isSame = try named { () throws(FileFailure) in
      try content.isHeld(by: file, size: Int(status.st_size), shown: shown(path))
    }
    guard !isSame else { return .unchanged }
    try confirm(folder, path.parent)
    return .changed
  }

  /// The folder in which the file is to lie, nil if it is yet to be made.
  private func folderInPlace(of path: RelativePath) throws(OutputFailure) -> Descriptor? {
    let end: FolderDescriptors.Failure
    do {
      return try folders.folder(path.parent)
    } catch {
      end = error
    }
    switch end.code {
    case ENOENT: break
    case ENOTDIR where manifest.contains(end.folder):
      staging.withLock { _ = $0.filesInTheWay.insert(end.folder) }
    case ENOTDIR: throw .foreign(end.folder)
    case ELOOP: throw .link(end.folder)
    default: throw .file(FileFailure(path: shown(end.folder), operation: .open, code: end.code))
    }
    try confirm(end.folder.parent)
    return nil
  }

  /// What stands at the path, nil for nothing.
  private func fileInPlace(
    _ path: RelativePath, in folder: Descriptor
  ) throws(OutputFailure) -> (Descriptor, stat)? {
    do throws(Errno) {
      let file = try folder.file(path.name)
      return (file, try file.status())
    } catch {
      switch error.code {
      case ENOENT: return nil
      case ELOOP: throw .link(path)
      case ENXIO: throw .foreign(path)  // a socket
      default: throw .file(FileFailure(path: shown(path), operation: .read, code: error.code))
      }
    }
  }

  private func write(_ path: RelativePath, _ content: StagedContent) throws(OutputFailure) {
    let stage = try stageFolders()
    let shown = "\(shown(stateName))/\(StateFolder.stage)/\(path)"
    let folder: Descriptor
    do {
      folder = try stage.folder(path.parent)
    } catch {
      // Another staged file bears the name of this one's folder.
      guard error.code != ENOTDIR else { throw .clash(path) }
      throw .file(FileFailure(path: shown, operation: .create, code: error.code))
    }
    do {
      try disk.create(
        path.name, in: folder,
        { (file) throws(FileFailure) in
          try content.write(to: file, disk, shown: shown)
        }, path: shown)
    } catch {
      guard error.operation != .create || error.code != EEXIST else { throw .clash(path) }
      throw .file(error)
    }
  }

  private func stageFolders() throws(OutputFailure) -> FolderDescriptors {
    let result = staging.withLock { staging -> Result<FolderDescriptors, OutputFailure> in
      if let stage = staging.stage { return .success(stage) }
      do throws(OutputFailure) {
        let state: StateFolder
        if let known = staging.state { state = known } else { state = try makeState() }
        staging.state = state
        let stage = FolderDescriptors(root: try make(StateFolder.stage, in: state.folder), making: disk)
        staging.stage = stage
        return .success(stage)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func makeState() throws(OutputFailure) -> StateFolder {
    StateFolder(folder: try make(stateName.description, in: root), shown: shown(stateName))
  }

  private func make(_ name: String, in folder: Descriptor) throws(OutputFailure) -> Descriptor {
    try named { () throws(FileFailure) in
      try attempt(.create, "\(shown(stateName)): \(name)") { () throws(Errno) in
        if disk.mkdir(folder.number, name, 0o777) < 0, errno != EEXIST { throw Errno(code: errno) }
        return try folder.folder(name)
      }
    }
  }
}
