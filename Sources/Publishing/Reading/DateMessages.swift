import Diagnostics
import Foundation
import Vietnamese

extension Message {
  /// What is wrong with a date, and how its writer would write it.
  static func invalidDate(_ text: String, _ failure: WrittenDate.Failure) -> Message {
    let unquoted = text.trimmingCharacters(in: CharacterSet(charactersIn: "“”„‘’\"'«» "))
    if unquoted != text, isDate(unquoted) {
      return noDate(text, vi: "bỏ dấu nháy, viết \(unquoted)", en: "leave out the quotes, write \(unquoted)")
    }
    if let whole = withWholeYear(text) {
      return noDate(
        text, vi: "năm viết bốn chữ số, ví dụ \(whole)",
        en: "write the year in four digits, for example \(whole)")
    }
    let parts = text.split(separator: " ")
    let date = parts.filter { !$0.contains(":") }.joined(separator: " ")
    if date.count < text.count, date.isEmpty || isDate(date) {
      return date.isEmpty
        ? noDate(
          text, vi: "viết cả ngày và giờ, ví dụ 26/02/2026 08:00",
          en: "write the day and the time, for example 26/02/2026 08:00")
        : Message(
          "invalid-date",
          Localized(vi: "«\(text)» có giờ không có thật", en: "“\(text)” has a time that is not real"),
          fix: Localized(
            vi: "giờ từ 00:00 đến 23:59, ví dụ \(date) 08:00",
            en: "from 00:00 to 23:59, for example \(date) 08:00"))
    }
    let fix = Localized(
      vi: "viết ngày/tháng/năm, ví dụ 28/02/2026", en: "write day/month/year, for example 28/02/2026")
    return switch failure {
    case .impossible:
      Message(
        "invalid-date",
        Localized(vi: "«\(text)» không phải là một ngày có thật", en: "“\(text)” is not a real date"),
        fix: fix)
    case .notADate: noDate(text, vi: fix.vi, en: fix.en)
    }
  }

  private static func noDate(_ text: String, vi: String, en: String) -> Message {
    Message(
      "invalid-date", Localized(vi: "«\(text)» không phải là ngày", en: "“\(text)” is not a date"),
      fix: Localized(vi: vi, en: en))
  }

  private static func isDate(_ text: String) -> Bool { (try? WrittenDate(parsing: text)) != nil }

  /// `26/02/2026` for `26/02/26`: no council of this century had papers before 1945.
  private static func withWholeYear(_ text: String) -> String? {
    guard let sign = text.last(where: { "/-.".contains($0) }) else { return nil }
    var parts = text.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let year = parts.last, year.utf8.count == 2, let number = Int(year) else {
      return nil
    }
    parts[2] = (number < 45 ? "20" : "19") + year
    let whole = parts.joined(separator: String(sign))
    return isDate(whole) ? whole : nil
  }
}
