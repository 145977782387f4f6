import Foundation
import Vietnamese

/// Địa danh và thời gian: `Bạch Minh, ngày 26 tháng 02 năm 2026`, also where day or month was left open.
struct PaperDate {
  let place: String
  /// Nil where there is no such day.
  let written: WrittenDate?
  let doubt: String?

  /// - Returns: nil where the text holds none, or goes on behind it: then it is the date of something else.
  init?(_ text: String) {
    let form =
      #/ng[a-z]y[\s.…_]*(?<day>[\doil]{0,2})[\s.…_]*th[a-z]{1,4}g[\s.…_]*(?<month>[\doil]{0,2})[\s.…_]*n[a-z]m\s*(?<year>(?:19|20)\d\d)/#
    let plain = text.unmarked
    guard let match = plain.firstMatch(of: form),
      plain[match.range.upperBound...].count(where: { $0.isLetter || $0.isNumber }) < 3
    else { return nil }
    let length = plain.distance(from: plain.startIndex, to: match.range.lowerBound)
    // Left of it may stand another column.
    let before = PaperLine(String(text.prefix(length)), form: .page).pieces.last?.text ?? ""
    guard before.split(separator: " ").count < 7 else { return nil }
    place = before.trimmingCharacters(in: .punctuationCharacters).trimmed.singleSpaced
    let (day, month) = (digits(match.day), digits(match.month))
    let year = Int(match.year) ?? 0
    written = try? WrittenDate(year: year, month: month.number, day: month.number == nil ? nil : day.number)
    let shown = text.dropFirst(length).prefix(match.output.0.count)
    doubt =
      if day.isGuessed || month.isGuessed {
        "bản quét đọc được «\(shown)»"
      } else if month.number == nil {
        "văn bản để trống ngày, tháng"
      } else if day.number == nil {
        "văn bản để trống ngày"
      } else {
        nil
      }
  }
}

/// A scan takes 0 for o and 1 for l.
private func digits(_ text: Substring) -> (number: Int?, isGuessed: Bool) {
  let mended = String(text).replacing("o", with: "0").replacing("i", with: "1").replacing("l", with: "1")
  return (Int(mended), mended != text)
}
