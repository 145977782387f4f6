import Foundation
import Vietnamese

/// Finds the same in the name of a file or folder, in which hyphens and underlines stand for spaces. Names are often
/// written without accents: `mat` alone may be mặt or mất and is a mark only in capitals, `tuyet-mat` always. A person's
/// name is a finding beside the name of a paper that is theirs alone: `nguyen-van-mau-cccd.pdf`.
public func findSensitive(inFileName name: some StringProtocol) -> [SensitiveFinding] {
  let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
  let words = stem.split { !$0.isLetter && !$0.isNumber }
  let plain = "-\(stem.folded)-"
  let isMarked =
    ["-tuyet-mat-", "-luu-hanh-noi-bo-"].contains { plain.contains($0) }
    || words.indices.contains { isMark(words, $0) }
  let marks =
    isMarked
    ? [SensitiveFinding(kind: .secrecy, range: 0..<name.utf8.count, text: String(name), mask: "")] : []
  let spaced = String(stem.map { $0 == "-" || $0 == "_" ? " " : $0 })
  let person = personName(in: spaced).map { range in
    finding(.name, range, in: name)
  }
  let data = findSensitive(in: spaced).filter { $0.kind != .secrecy }.map {
    finding($0.kind, $0.range, in: name)
  }
  return marks + data + [person].compactMap(\.self)
}

/// As it stands in the name.
private func finding(_ kind: SensitiveKind, _ range: Range<Int>, in name: some StringProtocol)
  -> SensitiveFinding
{
  let text = String(decoding: Array(name.utf8)[range], as: UTF8.self)
  return SensitiveFinding(kind: kind, range: range, text: text, mask: masked(text, as: kind))
}

/// Where a person's name is, in bytes; nil where there is none, or no paper of a person's own.
private func personName(in text: String) -> Range<Int>? {
  let words = text.split { !$0.isLetter && !$0.isNumber }
  let folded = words.map { $0.folded }
  let plain = "-\(folded.joined(separator: "-"))-"
  guard ownPapers.contains(where: { plain.contains("-\($0)-") }) else { return nil }
  let first = folded.indices.dropLast(2).first { index in
    let pair = "\(words[index + 1]) \(words[index + 2])".precomposedStringWithCanonicalMapping.lowercased()
    let isName =
      !(pair.utf8.allSatisfy { $0 < 0x80 } ? plainNoNames.contains(pair.folded) : noNames.contains(pair))
    return isSurname(folded[index]) && middleNames.contains(folded[index + 1]) && isName
      && words[index + 2].allSatisfy(\.isLetter)
  }
  guard let first else { return nil }
  let bytes = text.utf8
  return bytes.distance(
    from: bytes.startIndex, to: words[first].startIndex)..<bytes.distance(
      from: bytes.startIndex, to: words[first + 2].endIndex)
}

/// Papers that only one person has.
private let ownPapers = [
  "cccd", "cmnd", "cmt", "can-cuoc", "chung-minh", "ho-chieu", "ho-khau", "khai-sinh", "ly-lich", "so-do",
  "so-hong", "benh-an", "benhan", "giay-kham", "the-bhyt", "don", "don-to-cao", "don-khieu-nai",
]

private let middleNames: Set = ["van", "thi", "huu", "duc", "ngoc", "xuan"]

/// Words that look like the end of a name where accents are gone.
private let noNames: Set = [
  "văn bản", "văn phòng", "văn hoá", "văn hóa", "văn kiện", "văn nghệ", "văn minh", "thí điểm", "thị trấn",
  "thị xã", "thi công", "thi đua", "thi hành", "thí sinh", "thi tuyển", "thị trường", "hữu ích", "hữu quan",
  "hữu hạn",
]
private let plainNoNames = Set(noNames.map(\.folded))

private func isMark(_ words: [Substring], _ index: Int) -> Bool {
  guard ["MAT", "MẬT", "Mật", "mật"].contains(words[index].precomposedStringWithCanonicalMapping) else {
    return false
  }
  let before = index > 0 ? words[index - 1].folded : ""
  let after = index + 1 < words.count ? words[index + 1].folded : ""
  return !["bi", "bao", "co", "giai", "do", "ri", "tui", "lay"].contains(before)
    && !["do", "ong", "khau", "ma", "thiet", "mia", "tran", "bang", "duong"].contains(after)
}
