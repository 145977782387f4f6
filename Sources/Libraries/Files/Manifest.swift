import Glibc

/// The paths of the files that we wrote, as one line each, sorted by their bytes.
///
/// A line feed in a name is written \n and a backslash \\, so that a line is always one path.
enum Manifest {
  static func bytes(of paths: some Sequence<RelativePath>) -> [UInt8] {
    var bytes: [UInt8] = []
    for path in paths.sorted() {
      for byte in path.description.utf8 {
        switch byte {
        case lineFeed: bytes += [backslash, UInt8(ascii: "n")]
        case backslash: bytes += [backslash, backslash]
        default: bytes.append(byte)
        }
      }
      bytes.append(lineFeed)
    }
    return bytes
  }

  /// The paths, or the number of the first line that is none.
  static func paths(in bytes: [UInt8]) -> Result<Set<RelativePath>, BadLine> {
    var paths: Set<RelativePath> = []
    for (index, line) in bytes.split(separator: lineFeed).enumerated() {
      guard let path = path(line) else { return .failure(BadLine(number: index + 1)) }
      paths.insert(path)
    }
    return .success(paths)
  }

  struct BadLine: Error {
    let number: Int
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")

  private static func path(_ line: ArraySlice<UInt8>) -> RelativePath? {
    guard line.contains(backslash) else {
      return String(validating: line, as: UTF8.self).flatMap(RelativePath.init)
    }
    var bytes: [UInt8] = []
    var rest = line[...]
    while let byte = rest.popFirst() {
      guard byte == backslash else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "n"): bytes.append(lineFeed)
      case backslash: bytes.append(backslash)
      default: return nil
      }
    }
    return String(validating: bytes, as: UTF8.self).flatMap(RelativePath.init)
  }
}
