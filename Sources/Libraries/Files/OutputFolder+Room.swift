import Glibc

extension OutputFolder {
  /// Makes sure, before anything is decided, that files can be moved into and out of a folder in place: a commit
  /// that is decided and cannot go on helps nobody.
  func confirm(_ folder: RelativePath?) throws(OutputFailure) {
    let descriptor: Descriptor
    do {
      descriptor = try folders.folder(folder)
    } catch {
      throw .file(FileFailure(path: shown(error.folder), operation: .open, code: error.code))
    }
    try confirm(descriptor, folder)
  }

  func confirm(_ descriptor: Descriptor, _ folder: RelativePath?) throws(OutputFailure) {
    try named { () throws(FileFailure) in
      try attempt(.write, shown(folder)) { () throws(Errno) in
        guard try descriptor.status().st_dev == device else { throw Errno(code: EXDEV) }
        try succeed(faccessat(descriptor.number, ".", W_OK | X_OK, 0))
      }
    }
  }

  /// Makes sure that what stands in the way of staged files will be gone: files of ours that are not staged, and
  /// folders that hold nothing else.
  func confirmRoom(_ staging: borrowing Staging) throws(OutputFailure) {
    for file in staging.filesInTheWay.sorted() where staging.paths.contains(file) { throw .clash(file) }
    for folder in staging.foldersInTheWay.sorted() {
      let entries = try named { () throws(FileFailure) in
        let descriptor = try attempt(.open, shown(folder)) { () throws(Errno) in
          try root.folder(folder.description)
        }
        return try FileTree(root: shown(folder), folders: FolderDescriptors(root: descriptor)).list()
      }
      let parents = Set(entries.compactMap(\.path.parent))
      for entry in entries {
        guard let path = folder.appending(entry.path.description) else { throw .foreign(folder) }
        switch entry.kind {
        case .folder where parents.contains(entry.path): continue
        case .file where staging.paths.contains(path): throw .clash(folder)
        case .file where manifest.contains(path): continue
        default: throw .foreign(path)
        }
      }
    }
  }

  /// Makes sure that the files that go can go.
  func confirmRemoval(of paths: Set<RelativePath>) throws(OutputFailure) {
    for folder in Set(paths.map(\.parent)) {
      do {
        let descriptor = try folders.folder(folder)
        try confirm(descriptor, folder)
      } catch let error as OutputFailure {
        throw error
      } catch {
        // Gone, or no folder of ours any more: then there is nothing to remove in it.
        continue
      }
    }
  }
}
