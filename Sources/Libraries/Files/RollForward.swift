import Glibc

/// Makes the changes that a commit record decides on. It may be stopped anywhere and begun again: what was removed
/// is found missing, and what was moved is no longer in `stage/`.
struct RollForward {
  let output: Descriptor
  /// The output as the user knows it, for messages.
  let shown: String
  let state: StateFolder
  let disk: Disk

  func callAsFunction(removing removals: Set<RelativePath>) throws(OutputFailure) {
    do throws(FileFailure) {
      try flush(state.folder, state.shown)
      try remove(removals.sorted())
      try merge()
      try attempt(.flush, shown) { () throws(Errno) in _ = try succeed(disk.syncfs(output.number)) }
      try attempt(.rename, "\(state.shown)/\(StateFolder.record)") { () throws(Errno) in
        let folder = state.folder.number
        try succeed(disk.rename(folder, StateFolder.record, folder, StateFolder.manifest))
      }
      try flush(state.folder, state.shown)
    } catch {
      throw .unfinished(error)
    }
    // The changes are made; leftovers are empty folders, and the next opening removes what stays of them.
    try? state.clear(disk)
  }
}

extension RollForward {
  private func flush(_ folder: Descriptor, _ shown: String) throws(FileFailure) {
    try attempt(.flush, shown) { () throws(Errno) in _ = try succeed(disk.fsync(folder.number)) }
  }

  /// Removals come first: they make room where a file becomes a folder or a folder a file.
  private func remove(_ paths: [RelativePath]) throws(FileFailure) {
    let folders = FolderDescriptors(root: output)
    for path in paths {
      _ = try unlink(path, 0, in: folders, ignoring: [ENOENT, EISDIR])
    }
    // A folder's path begins those of what is in it, so backwards the inner ones come first.
    for path in Set(paths.compactMap(\.parent)).sorted().reversed() {
      var folder: RelativePath? = path
      while let empty = folder, try removeFolder(empty, in: folders) { folder = empty.parent }
    }
  }

  /// Whether the folder is gone.
  private func removeFolder(_ path: RelativePath, in folders: FolderDescriptors) throws(FileFailure) -> Bool {
    let result = try unlink(
      path, AT_REMOVEDIR, in: folders, ignoring: [ENOENT, ENOTEMPTY, EEXIST, ENOTDIR, ELOOP, EBUSY])
    return result == 0 || result == ENOENT
  }

  /// Zero, or the reason among those to ignore. A folder on the way that is gone or became another thing is one.
  private func unlink(
    _ path: RelativePath, _ flags: Int32, in folders: FolderDescriptors, ignoring reasons: Set<Int32>
  ) throws(FileFailure) -> Int32 {
    let folder: Descriptor
    do {
      folder = try folders.folder(path.parent)
    } catch {
      guard [ENOENT, ENOTDIR, ELOOP].contains(error.code) else {
        throw FileFailure(path: "\(shown)/\(error.folder)", operation: .remove, code: error.code)
      }
      return error.code
    }
    guard disk.unlink(folder.number, path.name, flags) < 0 else { return 0 }
    let code = errno
    guard reasons.contains(code) else {
      throw FileFailure(path: "\(shown)/\(path)", operation: .remove, code: code)
    }
    return code
  }

  private func merge() throws(FileFailure) {
    let stage: Descriptor
    do {
      stage = try state.folder.folder(StateFolder.stage)
    } catch {
      // Only removals.
      guard error.code != ENOENT else { return }
      throw FileFailure(path: "\(state.shown)/\(StateFolder.stage)", operation: .open, code: error.code)
    }
    try merge(stage, into: output, shown)
  }

  /// Moves everything in `stage` into `place`: a file over the one of its name, a folder whole where none is.
  private func merge(_ stage: Descriptor, into place: Descriptor, _ shown: String) throws(FileFailure) {
    for name in try attempt(.list, shown, { () throws(Errno) in try stage.names() }) {
      let path = shown + "/" + (name.text ?? "?")
      if disk.rename(stage.number, name, place.number, name) == 0 { continue }
      switch errno {
      case ENOTEMPTY, EEXIST:
        let (inner, innerPlace) = try attempt(.open, path) { () throws(Errno) in
          (try stage.folder(name), try place.folder(name))
        }
        try merge(inner, into: innerPlace, path)
        try attempt(.remove, path) { () throws(Errno) in
          _ = try succeed(disk.unlink(stage.number, name, AT_REMOVEDIR))
        }
      case EISDIR:
        try attempt(.rename, path) { () throws(Errno) in
          try succeed(disk.unlink(place.number, name, AT_REMOVEDIR))
          try succeed(disk.rename(stage.number, name, place.number, name))
        }
      default: throw FileFailure(path: path, operation: .rename, code: errno)
      }
    }
  }
}
