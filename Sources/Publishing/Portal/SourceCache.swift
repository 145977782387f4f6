import Files
import Foundation
import Vietnamese

/// What was had of a council last, and could be read.
struct KeptCopy: Sendable, Equatable {
  /// On which day it was known to be what the council publishes.
  let day: WrittenDate
  let etag: String?
  let bytes: [UInt8]
}

/// Copies of councils' data, one file each: a line of day and entity tag, then the data.
///
///     2026-11-20 "65f0-1a2b"
///     {"title":…}
package struct SourceCache: Sendable {
  package let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  /// - Returns: nil where there is none, or none that can be read.
  func copy(of address: String) -> KeptCopy? {
    guard let data = try? Data(contentsOf: file(of: address)), data.count <= reportLimit + 1_000,
      let end = data.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let head = String(decoding: data[..<end], as: UTF8.self).split(separator: " ", maxSplits: 1)
    guard let first = head.first, let day = try? WrittenDate(parsing: first), day.precision == .day else {
      return nil
    }
    return KeptCopy(
      day: day, etag: head.count > 1 ? entityTag(head[1]) : nil, bytes: Array(data[data.index(after: end)...])
    )
  }

  /// A file is there as a whole or not at all.
  func keep(_ copy: KeptCopy, of address: String) throws(CacheProblem) {
    let head = [copy.day.iso, copy.etag].compactMap(\.self).joined(separator: " ") + "\n"
    do throws(FileFailure) {
      try overwriteFile(Array(head.utf8) + copy.bytes, at: file(of: address).path(percentEncoded: false))
    } catch {
      throw CacheProblem(reason: error.reason)
    }
  }

  /// What people can read of the address, and a number that no other has.
  private func file(of address: String) -> URL {
    // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/).
    let hash = address.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return URL(filePath: folder).appending(
      path: "\(address.folded.prefix(80))-\(String(hash, radix: 16)).txt")
  }
}

/// That a copy could not be written.
package struct CacheProblem: Error, Sendable {
  package let reason: String
}
