import Files
import Glibc
import Pictures
import Site
import Synchronization
import Writing
import ZIP

/// Pictures in the sizes in which the site has them, made when asked for and kept as long as there is room.
final class PictureShelf: Sendable {
  private struct Copy: Hashable {
    let file: RelativePath
    let trace: FileTree.Trace
    let width: Int
  }

  private let kept = Mutex<(copies: [Copy: [UInt8]], size: Int)>(([:], 0))
  /// In bytes.
  private static let room = 64 << 20

  /// - Parameter file: of content, by its path there.
  func picture(_ file: String, width: Int, from tree: FileTree) throws -> [UInt8] {
    guard let path = RelativePath(file) else { throw FileFailure(path: file, operation: .read, code: ENOENT) }
    let copy = tree.trace(of: path).map { Copy(file: path, trace: $0, width: width) }
    if let copy, let bytes = kept.withLock({ $0.copies[copy] }) { return bytes }
    let bytes = try Picture(try tree.read(path, limit: .max)).file(atWidth: width)
    if let copy { keep(bytes, as: copy) }
    return bytes
  }

  /// An archive of the site, whole and in memory: nothing is written to the disk.
  func archive(_ bundle: FileBundle, in edition: Edition) throws -> [UInt8] {
    try bundle.archive(from: edition.tree) { (address) throws(FileFailure) in
      guard case .picture(let file, let width)? = edition.table.route(at: address)?.content,
        let bytes = try? picture(file, width: width, from: edition.tree)
      else { throw FileFailure(path: address, operation: .read, code: EIO) }
      return .bytes(bytes)
    }.bytes()
  }

  private func keep(_ bytes: [UInt8], as copy: Copy) {
    kept.withLock { kept in
      // Dropping all is enough: what a page shows is asked for again together.
      if kept.size + bytes.count > Self.room { kept = ([:], 0) }
      if kept.copies.updateValue(bytes, forKey: copy) == nil { kept.size += bytes.count }
    }
  }
}
