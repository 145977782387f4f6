/// What was sent to a store, which lies there as `danh-sach-tep.txt`: a line for each file, with the SHA-256 of what it
/// holds, as `sha256sum` writes it.
///
///     9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  nghi-quyet/01/index.html
///     nghi-quyet/02/index.html
///
/// A line without a sum is a file of ours of which nobody knows what it holds: it was about to be sent.
struct SentList: Equatable {
  static let file = "danh-sach-tep.txt"

  /// The sums in hexadecimal, by path.
  private(set) var sums: [String: String] = [:]
  /// Files without a sum.
  private(set) var unknown: Set<String> = []

  init() {}

  /// - Parameter text: one of these lists, or what `rclone hashsum` prints.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let (sum, rest) = (line.prefix(64), line.dropFirst(64))
      if rest.hasPrefix("  "), sum.utf8.allSatisfy(isHexDigit) {
        sums[String(rest.dropFirst(2))] = String(sum)
      } else {
        unknown.insert(String(line))
      }
    }
    unknown.subtract(sums.keys)
  }

  var paths: Set<String> { unknown.union(sums.keys) }

  var text: String {
    paths.sorted().map { path in (sums[path].map { "\($0)  " } ?? "") + path + "\n" }.joined()
  }

  /// The list while some files are on their way.
  func sending(_ paths: [String]) -> SentList {
    var list = self
    for path in paths { list.sums[path] = nil }
    list.unknown.formUnion(paths)
    return list
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
  default: false
  }
}
