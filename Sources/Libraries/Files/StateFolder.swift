import Glibc

/// In the folder in the output in which we keep what we know of it, the list of what we wrote.
public let manifestName = "manifest"

/// The folder in the output in which we keep what we know of it.
///
/// - `manifest`: the files that we wrote.
/// - `stage/`: the files that are to replace or join them, at their paths.
/// - `commit.new`, then `commit`: the manifest as it will be. Once it bears the name `commit`, the changes are
///   decided; once it bears the name `manifest`, they are made. So every moment has one meaning.
struct StateFolder {
  let folder: Descriptor
  /// As the user knows it, for messages.
  let shown: String

  static let manifest = manifestName
  static let stage = "stage"
  static let record = "commit"
  static let newRecord = "commit.new"

  func hasRecord() throws(OutputFailure) -> Bool {
    try output(.inspect, Self.record) { () throws(Errno) in try folder.contains(Self.record) }
  }

  /// The paths in the manifest or the record; none if the file is missing.
  func paths(_ name: String) throws(OutputFailure) -> Set<RelativePath> {
    let bytes: [UInt8]
    do {
      let tree = FileTree(root: shown, folders: FolderDescriptors(root: folder))
      guard let path = RelativePath(name) else { return [] }
      bytes = try tree.read(path, limit: Int.max)
    } catch {
      guard error.code == ENOENT else { throw .file(error) }
      return []
    }
    switch Manifest.paths(in: bytes) {
    case .success(let paths): return paths
    case .failure(let line): throw .damaged(file: "\(shown)/\(name)", line: line.number)
    }
  }

  /// Writes the record whole and lasting, then gives it its name.
  func write(record bytes: [UInt8], _ disk: Disk) throws(OutputFailure) {
    let path = "\(shown)/\(Self.newRecord)"
    try named { () throws(FileFailure) in
      try disk.create(
        Self.newRecord, in: folder,
        { (file) throws(FileFailure) in
          try attempt(.write, path) { () throws(Errno) in
            try bytes.span.bytes.withUnsafeBytes { (bytes) throws(Errno) in
              try disk.write(all: bytes, to: file)
            }
          }
          try attempt(.flush, path) { () throws(Errno) in _ = try succeed(disk.fsync(file)) }
        }, path: path)
    }
    try output(.rename, Self.record) { () throws(Errno) in
      _ = try succeed(disk.rename(folder.number, Self.newRecord, folder.number, Self.record))
    }
  }

  /// Removes what is neither the manifest nor a record.
  func clear(_ disk: Disk) throws(OutputFailure) {
    for name in [Self.newRecord, Self.stage] {
      try output(.remove, name) { () throws(Errno) in try disk.removeAll(name, in: folder) }
    }
  }

  private func output<Result>(
    _ operation: FileFailure.Operation, _ name: String, _ body: () throws(Errno) -> Result
  ) throws(OutputFailure) -> Result {
    try named { () throws(FileFailure) in try attempt(operation, "\(shown)/\(name)", body) }
  }
}
