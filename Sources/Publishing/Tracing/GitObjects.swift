extension GitRepository {
  /// What files held.
  /// - Parameter ids: git's names for it.
  /// - Returns: in their order.
  func contents(of ids: [String]) throws(Unknown) -> [[UInt8]] {
    try parseObjects(try said(of: ids, "--batch"), of: ids)
  }

  /// How many bytes files held.
  /// - Parameter ids: git's names for them.
  /// - Returns: in their order.
  func sizes(of ids: [String]) throws(Unknown) -> [Int] {
    try parseSizes(try said(of: ids, "--batch-check"), of: ids)
  }

  private func said(of ids: [String], _ option: String) throws(Unknown) -> [UInt8] {
    guard !ids.isEmpty else { return [] }
    return try run(["cat-file", option, "--buffer"], input: Array((ids.joined(separator: "\n") + "\n").utf8))
  }
}

/// - Parameter output: of `git cat-file --batch-check`: the same lines as those of `--batch` alone.
/// - Throws: where one is not there, as in a clone without old files, or what git said was cut off.
func parseSizes(_ output: [UInt8], of ids: [String]) throws(GitRepository.Unknown) -> [Int] {
  var rest = output[...]
  return try ids.map { id throws(GitRepository.Unknown) in try takeSize(of: id, from: &rest) }
}

/// - Parameter output: of `git cat-file --batch`: for each a line `ID blob SIZE`, so many bytes and a line end, or a line
///   `ID missing` (https://git-scm.com/docs/git-cat-file, "Batch output").
/// - Throws: as `parseSizes`.
func parseObjects(_ output: [UInt8], of ids: [String]) throws(GitRepository.Unknown) -> [[UInt8]] {
  var rest = output[...]
  return try ids.map { id throws(GitRepository.Unknown) in
    let size = try takeSize(of: id, from: &rest)
    guard size < rest.count else { throw .unreadable("\(id) cut off") }
    defer { rest = rest.dropFirst(size + 1) }
    return Array(rest.prefix(size))
  }
}

private func takeSize(of id: String, from rest: inout ArraySlice<UInt8>) throws(GitRepository.Unknown) -> Int
{
  let line = rest.prefix { $0 != UInt8(ascii: "\n") }
  rest = rest.dropFirst(line.count + 1)
  let text = String(decoding: line, as: UTF8.self)
  let words = text.split(separator: " ")
  guard words.count == 3, words[0] == id, words[1] == "blob", let size = Int(words[2]), size >= 0 else {
    throw .unreadable(text.isEmpty ? "\(id) cut off" : text)
  }
  return size
}
