import Foundation
import Vietnamese

/// What a line of a paper is the heading of; they nest in this order.
enum PaperHeading: Int {
  case part, chapter, roman, section, article
}

/// - Returns: nil for what is no heading. Short lines behind a number may be headings or clauses: `PaperBody` tells.
func headingLevel(_ text: String) -> PaperHeading? {
  let words = text.split(separator: " ")
  guard let first = words.first, words.count > 1 || text.isUpper else { return nil }
  let second = words.dropFirst().first ?? ""
  switch first.folded {
  case "phan" where first.first?.isUppercase == true && isOrdinal(second): return .part
  case "chuong" where first.first?.isUppercase == true && isOrdinal(second): return .chapter
  case "muc" where first.first?.isUppercase == true && isOrdinal(second): return .section
  case "dieu" where first.first?.isUppercase == true && second.first?.isNumber == true:
    // `Điều 5 của Luật` goes on with a sentence.
    return text.contains(#/^\S+\s+\d{1,3}\s*[.:]/#) || words.count == 2 ? .article : nil
  default: break
  }
  return romanHeading(text) == nil ? nil : .roman
}

private func isOrdinal(_ word: Substring) -> Bool {
  let bare = word.trimmingCharacters(in: .punctuationCharacters)
  return bare.wholeMatch(of: #/[IVX]{1,5}|\d{1,2}/#) != nil
    || ["thu", "mot", "hai", "ba", "bon", "nam"].contains(bare.folded) && word.isUpper
}

/// `II. MỤC TIÊU`, also as a scan has it: `Il. MUC TIEU`.
/// - Returns: with the numeral as it should be.
func romanHeading(_ text: String) -> String? {
  guard let match = text.wholeMatch(of: #/(?<numeral>[IVXl1]{1,5})\s*[.:]\s+(?<title>\p{Lu}.*)/#) else {
    return nil
  }
  let title = String(match.title)
  guard match.numeral.contains(where: { "IVXl".contains($0) }), title.isUpper || title.count < 90 else {
    return nil
  }
  // A lone l or 1 may be a number.
  if match.numeral.allSatisfy({ $0 == "1" || $0 == "l" }), !title.isUpper { return nil }
  let numeral = String(match.numeral.map { "l1".contains($0) ? "I" : $0 })
  return "\(numeral). \(title)"
}
