/// A list of files and their SHA-256 as `sha256sum` writes and `sha256sum -c` reads it: 64 digits, two spaces, the path, a
/// line feed. Where a path has a backslash, a line feed or a carriage return, these are written \\, \n and \r, and a
/// backslash begins the line
/// (https://www.gnu.org/software/coreutils/manual/html_node/cksum-output-modes.html).
public struct ChecksumList: Sendable {
  public struct Line: Sendable, Hashable {
    public let path: String
    public let digest: SHA256Digest

    public init(_ path: String, _ digest: SHA256Digest) {
      (self.path, self.digest) = (path, digest)
    }
  }

  /// In the order of their paths' bytes where we made the list, as they stand in a list that was read.
  public let lines: [Line]

  /// - Parameter lines: each path once.
  public init(_ lines: some Sequence<Line>) {
    self.lines = lines.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.count * 128)
    for line in lines {
      let isEscaped = line.path.utf8.contains { escapes[$0] != nil }
      if isEscaped { bytes.append(backslash) }
      bytes += Array(line.digest.description.utf8) + [space, space]
      for byte in line.path.utf8 {
        if isEscaped, let letter = escapes[byte] { bytes += [backslash, letter] } else { bytes.append(byte) }
      }
      bytes.append(lineFeed)
    }
    return bytes
  }
}

extension ChecksumList {
  /// A line, counted from 1, that is none of such a list, or names a path that an earlier one names.
  public struct BadLine: Error, Sendable, Hashable {
    public let number: Int
  }

  /// Whoever wrote the list may be hostile: nothing is said of where its paths lead.
  public init(parsing bytes: [UInt8]) throws(BadLine) {
    var lines: [Line] = []
    // By their bytes: to a String, names in NFC and NFD are one.
    var paths: Set<[UInt8]> = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: lineFeed) ?? rest.endIndex
      guard let line = Self.line(rest[..<end]), paths.insert(Array(line.path.utf8)).inserted else {
        throw BadLine(number: lines.count + 1)
      }
      lines.append(line)
      rest = rest[end...].dropFirst()
    }
    self.lines = lines
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> Line? {
    let isEscaped = bytes.first == backslash
    let bytes = isEscaped ? bytes.dropFirst() : bytes
    let parts = (digits: bytes.prefix(64), rest: bytes.dropFirst(64))
    // A star in the place of the second space says "binary".
    guard let digest = SHA256Digest(hex: parts.digits), parts.rest.first == space,
      [space, UInt8(ascii: "*")].contains(parts.rest.dropFirst().first ?? 0),
      let name = isEscaped ? unescaped(parts.rest.dropFirst(2)) : Array(parts.rest.dropFirst(2)),
      !name.isEmpty, let path = String(validating: name, as: UTF8.self)
    else { return nil }
    return Line(path, digest)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var name: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == backslash else {
        name.append(byte)
        continue
      }
      guard let letter = rest.popFirst(), let meant = escapes.first(where: { $0.value == letter }) else {
        return nil
      }
      name.append(meant.key)
    }
    return name
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let backslash = UInt8(ascii: "\\")
private let space = UInt8(ascii: " ")
private let escapes: [UInt8: UInt8] = [
  backslash: backslash, lineFeed: UInt8(ascii: "n"), UInt8(ascii: "\r"): UInt8(ascii: "r"),
]
