extension GitRepository {
  /// What files held.
  /// - Parameter ids: git's names for it.
  /// - Returns: in their order; nil for what is not there.
  func contents(of ids: [String]) throws(Unknown) -> [[UInt8]?] {
    parseObjects(try said(of: ids, "--batch"), count: ids.count)
  }

  /// How many bytes files held, by git's names for them. What is not there has none.
  func sizes(of ids: [String]) throws(Unknown) -> [String: Int] {
    parseSizes(try said(of: ids, "--batch-check"))
  }

  private func said(of ids: [String], _ option: String) throws(Unknown) -> [UInt8] {
    guard !ids.isEmpty else { return [] }
    return try run(["cat-file", option, "--buffer"], input: Array((ids.joined(separator: "\n") + "\n").utf8))
  }
}

/// - Parameter output: of `git cat-file --batch-check`: the same lines as those of `--batch` alone.
func parseSizes(_ output: [UInt8]) -> [String: Int] {
  var sizes: [String: Int] = [:]
  for line in output.split(separator: UInt8(ascii: "\n")) {
    let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    if words.count == 3, words[1] == "blob", let size = Int(words[2]) { sizes[words[0]] = size }
  }
  return sizes
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
