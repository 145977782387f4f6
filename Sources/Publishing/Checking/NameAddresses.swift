import Diagnostics
import Vietnamese

/// In bytes. A part of an address is the name of a folder or file on the site, for which disks have room for 255; the
/// site puts a few words before it.
private let longestPart = 200

/// Topics, villages and criteria have pages at an address made of their names' letters.
func addressProblem(of name: String) -> Message? {
  let part = name.folded
  if part.isEmpty { return .noLetters(name) }
  return part.utf8.count > longestPart ? .longName(part.utf8.count) : nil
}

extension Message {
  fileprivate static func noLetters(_ name: String) -> Message {
    Message(
      "empty-address",
      Localized(
        vi: "«\(name)» không có chữ cái hay chữ số nào", en: "“\(name)” has no letter or digit"),
      fix: Localized(vi: "viết tên bằng chữ", en: "write a name"))
  }

  fileprivate static func longName(_ count: Int) -> Message {
    Message(
      "address-too-long",
      Localized(
        vi: "một tên dài \(count) ký tự, nhiều nhất là \(longestPart)",
        en: "a name has \(count) characters, at most \(longestPart)"),
      fix: Localized(vi: "viết tên ngắn hơn", en: "write a shorter name"))
  }
}
