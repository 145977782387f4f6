import Foundation
import Vietnamese

/// Finds the same in the name of a file or folder, in which hyphens and underlines stand for spaces. Names are often
/// written without accents: `mat` alone may be mặt or mất and is a mark only in capitals, `tuyet-mat` always.
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
  return marks + findSensitive(in: spaced).filter { $0.kind != .secrecy }
}

private func isMark(_ words: [Substring], _ index: Int) -> Bool {
  guard ["MAT", "MẬT", "Mật", "mật"].contains(words[index].precomposedStringWithCanonicalMapping) else {
    return false
  }
  let before = index > 0 ? words[index - 1].folded : ""
  let after = index + 1 < words.count ? words[index + 1].folded : ""
  return !["bi", "bao", "co", "giai", "do", "ri", "tui", "lay"].contains(before)
    && !["do", "ong", "khau", "ma", "thiet", "mia", "tran", "bang", "duong"].contains(after)
}
