import Foundation
import Vietnamese

/// Số, ký hiệu: `Số: 33/NQ-HĐND`, `Số: 08/2026/NQ-HĐND`, `Số:    /KH-HĐND`.
struct PaperNumber {
  /// Where it stands in the text.
  let range: Range<String.Index>
  let symbol: String
  /// Nil where the paper leaves the number open.
  let text: String?
  let doubt: String?

  /// - Returns: nil where no column of the text begins with one: within a sentence stand those of other papers.
  init?(_ text: String) {
    let form =
      #/(?:^[^\p{L}\d]*|\s{3,}|\|\s*)[Ss5][^\s:]{0,3}\s*[:;.]?\s*(?<digits>\d[\d\s]*|[.…_\s]*)\s*(?:\/\s*(?<year>(?:19|20)\d\d)\s*)?\/\s*(?<symbol>\p{L}[\p{L}&]*(?:\s?[-–]\s?[\p{L}&]+)+)/#
    guard let match = text.firstMatch(of: form) else { return nil }
    range = match.range
    let read = match.symbol.filter { !$0.isWhitespace }.replacing("–", with: "-")
    let parts = read.split(separator: "-").enumerated().map { index, part in
      mendedPart(
        String(part), among: index == 0 ? Phrases.types.map(\.symbol) + Phrases.issuers : Phrases.issuers)
    }
    symbol = parts.joined(separator: "-")
    let digits = match.digits.filter(\.isNumber)
    self.text = digits.isEmpty ? nil : "\(digits)/\(match.year.map { "\($0)/" } ?? "")\(symbol)"
    doubt = symbol == read ? nil : "bản quét đọc được «\(text[match.range].trimmed)»"
  }
}

/// `HPND` as `HĐND`, `QD` as `QĐ`; what is like none of the abbreviations stays.
private func mendedPart(_ part: String, among known: [String]) -> String {
  if let exact = known.first(where: { $0.folded == part.folded }) { return exact }
  guard part.count > 3 else { return part }
  return part.nearestPhrase(known.filter { $0.count > 3 }, slips: 25) ?? part
}
