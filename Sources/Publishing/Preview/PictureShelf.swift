import Dispatch
import Files
import Glibc
import Pictures
import Site
import Synchronization
import Writing
import ZIP

/// Pictures in the sizes in which the site has them, made when asked for and kept as long as there is room.
///
/// A large one takes hundreds of megabytes while it is made smaller, and an archive is made in memory: so there is one
/// picture and one archive in the making at a time.
final class PictureShelf: Sendable {
  private struct Copy: Hashable {
    let file: RelativePath
    let trace: FileTree.Trace
    let width: Int
  }

  private let kept = Mutex<(copies: [Copy: [UInt8]], size: Int)>(([:], 0))
  private let pictures = DispatchQueue(label: "pictures", qos: .userInitiated)
  private let archives = DispatchQueue(label: "archives", qos: .userInitiated)
  /// How much is kept, in bytes.
  private let room: Int

  init(room: Int = 64 << 20) {
    self.room = room
  }

  /// - Parameter file: of content, by its path there.
  func picture(_ file: String, width: Int, from tree: FileTree) async throws -> [UInt8] {
    if let bytes = finished(file, width: width, from: tree) { return bytes }
    return try await apart(on: pictures) { try self.made(file, width: width, from: tree) }
  }

  /// A picture that was asked for already; nil where it is still to be made.
  func finished(_ file: String, width: Int, from tree: FileTree) -> [UInt8]? {
    copy(of: file, width, tree).flatMap { copy in kept.withLock { $0.copies[copy] } }
  }

  /// An archive of the site, whole and in memory: nothing is written to the disk.
  func archive(_ bundle: @escaping @Sendable () -> FileBundle, in edition: Edition) async throws -> [UInt8] {
    try await apart(on: archives) {
      try bundle().archive(from: edition.tree) { (address) throws(FileFailure) in
        guard case .picture(let file, let width)? = edition.table.route(at: address)?.content,
          let bytes = try? self.pictures.sync(execute: {
            try self.made(file, width: width, from: edition.tree)
          })
        else { throw FileFailure(path: address, operation: .read, code: EIO) }
        return .bytes(bytes)
      }.bytes()
    }
  }

  private func made(_ file: String, width: Int, from tree: FileTree) throws -> [UInt8] {
    // Others may have waited for the same one.
    if let bytes = finished(file, width: width, from: tree) { return bytes }
    guard let path = RelativePath(file) else { throw FileFailure(path: file, operation: .read, code: ENOENT) }
    let copy = copy(of: file, width, tree)
    let bytes = try Picture(try tree.read(path, limit: .max)).file(atWidth: width)
    if let copy { keep(bytes, as: copy) }
    return bytes
  }

  private func copy(of file: String, _ width: Int, _ tree: FileTree) -> Copy? {
    guard let path = RelativePath(file), let trace = tree.trace(of: path) else { return nil }
    return Copy(file: path, trace: trace, width: width)
  }

  private func keep(_ bytes: [UInt8], as copy: Copy) {
    guard bytes.count <= room else { return }
    kept.withLock { kept in
      // Dropping all is enough: what a page shows is asked for again together.
      if kept.size + bytes.count > room { kept = ([:], 0) }
      if kept.copies.updateValue(bytes, forKey: copy) == nil { kept.size += bytes.count }
    }
  }
}
