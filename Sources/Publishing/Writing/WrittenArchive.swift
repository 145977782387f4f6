import Files
import Glibc
import Site
import ZIP

/// An archive of the site as it is written: its files are read while they go into it.
struct WrittenArchive: MadeFile {
  private let archive: ZIPArchive
  private let shown: String

  /// - Parameters:
  ///   - output: where the copies of pictures are staged already.
  ///   - shown: what the archive is called where it cannot be made.
  init(
    _ bundle: FileBundle, from source: FileTree, in output: OutputFolder, shown: String
  ) throws(FileFailure) {
    archive = try bundle.archive(from: source) { (address) throws(FileFailure) in
      let path = try relativePath(address)
      return .source(try ReopenedFile { () throws(FileFailure) in try output.reader(ofStaged: path) })
    }
    self.shown = shown
  }

  func isHeld(by descriptor: Int32) throws(FileFailure) -> Bool {
    try named { try archive.isHeld(by: descriptor) }
  }

  func write(
    _ write: (UnsafeRawBufferPointer, _ offset: Int) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    try withoutActuallyEscaping(write) { (write) throws(FileFailure) in
      try named { try archive.write(to: Sink(write: write)) }
    }
  }

  /// What files and the disk refused is told as it is; libzip itself refuses only what it has no memory for.
  private func named<Result>(_ body: () throws -> Result) throws(FileFailure) -> Result {
    do {
      return try body()
    } catch {
      throw error as? FileFailure ?? FileFailure(path: shown, operation: .write, code: EIO)
    }
  }
}

private final class Sink: ZIPSink {
  private let write: (UnsafeRawBufferPointer, Int) throws(FileFailure) -> Void

  init(write: @escaping (UnsafeRawBufferPointer, Int) throws(FileFailure) -> Void) {
    self.write = write
  }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws {
    try write(bytes, offset)
  }
}

/// A file that is opened anew for every piece: an archive may have more files than a process may have open.
private struct ReopenedFile: ZIPSource {
  let size: Int
  private let open: @Sendable () throws(FileFailure) -> FileReader

  init(_ open: @escaping @Sendable () throws(FileFailure) -> FileReader) throws(FileFailure) {
    self.open = open
    size = try open().size
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    try open().read(into: buffer, at: offset)
  }
}

extension FileBundle {
  /// - Parameters:
  ///   - source: the content folder.
  ///   - copy: gives the copy of a picture by its address on the site.
  package func archive(
    from source: FileTree, copy: (_ address: String) throws(FileFailure) -> ZIPEntry.Content
  ) throws(FileFailure) -> ZIPArchive {
    var zipped: [ZIPEntry] = []
    for entry in entries {
      let content: ZIPEntry.Content
      switch entry.content {
      case .bytes(let bytes): content = .bytes(bytes)
      case .file(let name):
        let path = try relativePath(name)
        content = .source(try ReopenedFile { () throws(FileFailure) in try source.reader(path) })
      case .copy(let address): content = try copy(address)
      }
      zipped.append(ZIPEntry(entry.name, content, isStored: entry.isStored))
    }
    let day = day.firstDay
    return ZIPArchive(
      zipped, day: ZIPArchive.Day(year: day.year, month: day.month ?? 1, day: day.day ?? 1))
  }
}

private func relativePath(_ name: String) throws(FileFailure) -> RelativePath {
  guard let path = RelativePath(name) else {
    throw FileFailure(path: name, operation: .read, code: ENAMETOOLONG)
  }
  return path
}
