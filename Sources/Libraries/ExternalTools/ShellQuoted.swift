/// A word as a POSIX shell reads it back, whatever is in it.
public func shellQuoted(_ word: String) -> String {
  // A mark of its own and one that a letter after it bears (an accent) are two to a shell, and one Character to us.
  let parts = word.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
  return "'" + parts.map { String($0) }.joined(separator: #"'\''"#) + "'"
}
