import Foundation
import Vietnamese

/// Finds the same in the name of a file or folder, in which hyphens, underlines and dots stand for spaces. Names are often
/// written without accents: `mat` alone may be mặt or mất and is a mark only in capitals, `tuyet-mat` always. A person's
/// name is a finding beside the name of a paper that is theirs alone: `nguyen-van-mau-cccd.pdf`.
public func findSensitive(inFileName name: some StringProtocol) -> [SensitiveFinding] {
  let stem = stem(of: String(name))
  let words = stem.split { !$0.isLetter && !$0.isNumber }
  let plain = "-\(stem.folded)-"
  let isMarked =
    ["-tuyet-mat-", "-luu-hanh-noi-bo-"].contains { plain.contains($0) }
    || words.indices.contains { isMark(words, $0) }
  let spaced = spaced(stem)
  let data = findSensitive(in: spaced).filter { $0.kind != .secrecy }.map {
    finding($0.kind, $0.range, in: name)
  }
  let person = personName(in: spaced).map { [finding(.name, $0, in: name)] } ?? []
  guard isMarked else { return data + person }
  // A mark is told by the name as a whole, which may be a person's too.
  let shown = covered(covered(String(name), data), person)
  return [SensitiveFinding(kind: .secrecy, range: 0..<name.utf8.count, text: shown, mask: "")] + data + person
}

/// Without the ending that says of what type a file is; of another nothing is left out.
private func stem(of name: String) -> String {
  guard let dot = name.lastIndex(of: "."), endings.contains(name[name.index(after: dot)...].lowercased())
  else {
    return name
  }
  return String(name[..<dot])
}

private let endings: Set = [
  "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "csv", "txt", "md", "epub",
  "zip",
  "rar", "7z", "jpg", "jpeg", "png", "webp", "gif", "tif", "tiff", "bmp", "svg", "heic", "mp3", "mp4", "m4a",
  "wav",
  "mov", "webm", "vtt", "htm", "html", "xml", "json", "yaml", "yml", "eml", "msg",
]

/// As many bytes. A dot between digits is a part of the number.
private func spaced(_ stem: String) -> String {
  var bytes = Array(stem.utf8)
  let isDigit = { (index: Int) in bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
  for (index, byte) in stem.utf8.enumerated() {
    let isDot = byte == UInt8(ascii: ".") && !(isDigit(index - 1) && isDigit(index + 1))
    if isDot || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { bytes[index] = 0x20 }
  }
  return String(decoding: bytes, as: UTF8.self)
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
