extension GitRepository {
  /// What files held.
  /// - Parameter ids: git's names for it.
  /// - Returns: in their order; nil for what is not there.
  func contents(of ids: ArraySlice<String>) throws(Unknown) -> [[UInt8]?] {
    guard !ids.isEmpty else { return [] }
    let output = try run(
      ["cat-file", "--batch", "--buffer"], input: Array((ids.joined(separator: "\n") + "\n").utf8))
    return parseObjects(output, count: ids.count)
  }
}

/// - Parameter output: of `git cat-file --batch`: for each a line `ID blob SIZE`, so many bytes and a line end, or a line
///   `ID missing` (https://git-scm.com/docs/git-cat-file, "Batch output").
func parseObjects(_ output: [UInt8], count: Int) -> [[UInt8]?] {
  var rest = output[...]
  return (0..<count).map { _ in
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let words = rest[..<end].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    rest = rest[(end + 1)...]
    guard words.count == 3, let size = Int(words[2]), size <= rest.count else { return nil }
    let bytes = Array(rest.prefix(size))
    rest = rest.dropFirst(size + 1)
    return words[1] == "blob" ? bytes : nil
  }
}
