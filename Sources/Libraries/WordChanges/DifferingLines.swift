/// What is left of two texts without the lines with which both begin and both end: mostly a line of a long text.
///
///     differingLines("một\nhai\nba", "một\nbốn\nba") == ("hai", "bốn")
public func differingLines(_ old: String, _ new: String) -> (old: String, new: String) {
  let lineFeed = UInt8(ascii: "\n")
  let a = Array(old.utf8).split(separator: lineFeed, omittingEmptySubsequences: false)
  let b = Array(new.utf8).split(separator: lineFeed, omittingEmptySubsequences: false)
  let start = zip(a, b).prefix { $0 == $1 }.count
  let rest = min(a.count, b.count) - start
  let end = zip(a.reversed(), b.reversed()).prefix(rest).prefix { $0 == $1 }.count
  func text(_ lines: ArraySlice<ArraySlice<UInt8>>) -> String {
    String(decoding: Array(lines.joined(separator: [lineFeed])), as: UTF8.self)
  }
  return (text(a[start..<a.count - end]), text(b[start..<b.count - end]))
}
