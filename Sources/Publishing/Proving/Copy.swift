import Checksums
import ExternalTools
import Files
import Parallel

/// A copy of a site that somebody holds, wherever it lies. Whoever made it may be hostile.
package protocol Copy: Sendable {
  /// As the user named it.
  var name: String { get }
  /// A small file.
  func read(_ path: RelativePath, limit: Int) throws(CopyFailure) -> [UInt8]
  /// What became of each of these files, in their order.
  func states(of lines: [(path: RelativePath, digest: SHA256Digest)]) throws(CopyFailure) -> [FileState]
  /// Everything that lies there, as far as that can be found out: nil where only what is asked for is answered.
  func listing() throws(CopyFailure) -> [RelativePath]?
}

package enum FileState: Sendable, Hashable {
  case whole, altered, missing
  /// A link, folder or device stands in its place; it was not followed.
  case noFile
}

/// Why a copy could not be looked through.
package enum CopyFailure: Error, Sendable, Hashable {
  case missing(String)
  case tooLarge(String)
  /// The path or address, and what was said of it.
  case unreadable(String, reason: String)
  case tool(ToolFailure)
  /// No https address.
  case noAddress(String)
}

/// A copy in a folder of this machine. No link in it is followed.
package struct FolderCopy: Copy {
  package let name: String
  private let tree: FileTree

  package init(_ folder: String) throws(CopyFailure) {
    name = folder
    do {
      tree = try FileTree(root: folder)
    } catch {
      throw .unreadable(error.path, reason: error.reason)
    }
  }

  package func read(_ path: RelativePath, limit: Int) throws(CopyFailure) -> [UInt8] {
    do {
      return try tree.read(path, limit: limit)
    } catch {
      if error.isNotFound || error.isLink || error.isNotRegular { throw .missing(path.description) }
      if error.isTooLarge { throw .tooLarge(path.description) }
      throw .unreadable(error.path, reason: error.reason)
    }
  }

  package func states(
    of lines: [(path: RelativePath, digest: SHA256Digest)]
  ) throws(CopyFailure) -> [FileState] {
    let results = concurrentMap(count: lines.count) { state(lines[$0].path, lines[$0].digest) }
    var states: [FileState] = []
    states.reserveCapacity(results.count)
    for result in results { states.append(try result.get()) }
    return states
  }

  package func listing() throws(CopyFailure) -> [RelativePath]? {
    do {
      return try tree.list().filter { $0.kind != .folder }.map(\.path)
    } catch {
      throw .unreadable(error.path, reason: error.reason)
    }
  }

  private func state(_ path: RelativePath, _ digest: SHA256Digest) -> Result<FileState, CopyFailure> {
    do throws(FileFailure) {
      return .success(try tree.reader(path).digest() == digest ? .whole : .altered)
    } catch {
      if error.isNotFound { return .success(.missing) }
      if error.isLink || error.isNotRegular { return .success(.noFile) }
      return .failure(.unreadable(error.path, reason: error.reason))
    }
  }
}
