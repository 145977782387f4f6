import Checksums
import Files
import Proving

/// What was sent to a store, which lies there as `danh-sach-tep.txt`: a line for each file, with the SHA-256 of what it
/// holds, as `sha256sum` writes it.
///
///     9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  nghi-quyet/01/index.html
///     nghi-quyet/02/index.html
///
/// A line without a sum is a file of ours of which the list does not say what it holds: it was about to be sent, or is one
/// of those that come after the list is made.
struct SentList: Equatable {
  static let name = "danh-sach-tep.txt"

  /// By path.
  private(set) var sums: [String: SHA256Digest] = [:]
  /// Files without a sum.
  private(set) var unknown: Set<String> = []

  /// - Parameter unknown: files without a sum.
  init(_ sums: [String: SHA256Digest] = [:], unknown: Set<String> = []) {
    self.sums = sums
    self.unknown = unknown.subtracting(sums.keys)
  }

  /// - Parameter text: one of these lists.
  init(_ text: String) {
    var sums: [String: SHA256Digest] = [:]
    var unknown: Set<String> = []
    for line in text.split(separator: "\n") {
      let rest = line.dropFirst(64)
      if rest.hasPrefix("  "), let sum = SHA256Digest(hex: line.prefix(64).utf8) {
        sums[String(rest.dropFirst(2))] = sum
      } else {
        unknown.insert(String(line))
      }
    }
    self.init(sums, unknown: unknown)
  }

  var paths: Set<String> { unknown.union(sums.keys) }

  var text: String {
    paths.sorted().map { path in (sums[path].map { "\($0)  " } ?? "") + path + "\n" }.joined()
  }

  var file: ReleaseFile { ReleaseFile(RelativePath(own: Self.name), Array(text.utf8)) }

  /// The list while some files are on their way.
  func sending(_ paths: some Sequence<String>) -> SentList {
    let unknown = unknown.union(paths)
    return SentList(sums.filter { !unknown.contains($0.key) }, unknown: unknown)
  }
}
