import Council
import Foundation
import Vietnamese

// What a site in English says in English: the interface, the names of fields and their values, dates, and every figure
// that the tool writes. What stays Vietnamese in it: the council's own words (marked, see `ContentMarks`), what is read
// over loudspeakers and pinned up as a notice, reports, addresses, columns of the data, keys of front matter.

extension Words {
  /// The council's own words among the site's.
  func content(_ text: String) -> String { language.content(text) }

  /// For the element that holds the council's own text: ` lang="vi"`; nothing where the site is in that language too.
  var contentLanguage: String { language == .vietnamese ? "" : " lang=\"vi\"" }

  /// What the tool ships in Vietnamese and an office may replace by its own words: names of rules and criteria.
  func termOrContent(_ text: String) -> String { terms[text] ?? content(text) }

  /// `1.234,5` in Vietnamese, `1,234.5` in English.
  func number(_ number: Decimal, fractionDigits: Int? = nil) -> String {
    inLanguage(formatNumber(number, fractionDigits: fractionDigits))
  }

  /// As one would say it: `1,2 tỷ đồng`, `1.2 billion dong`.
  func money(_ amount: Decimal, unit: MoneyUnit = .dong, fractionDigits: Int = 1) -> String {
    let parts = shortMoney(amount, unit: unit, fractionDigits: fractionDigits).split(
      separator: "\u{A0}", maxSplits: 1)
    return ([inLanguage(String(parts[0]))] + parts.dropFirst().map { term(String($0)) }).joined(
      separator: "\u{A0}")
  }

  private func inLanguage(_ number: String) -> String {
    switch language {
    case .vietnamese: number
    case .english: String(number.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
    }
  }
}

extension SiteLanguage {
  func content(_ text: String) -> String { self == .vietnamese ? text : text.asContent }
}

extension Words.Key {
  /// Of texts that are Vietnamese in every site: what is read over loudspeakers, notices, reports, the page of the design
  /// with what the templates say of themselves.
  var isVietnameseAlways: Bool {
    self == .weekOf
      || ["broadcast-", "notice-", "report-", "design-"].contains { rawValue.hasPrefix($0) }
        && self != .reportOfMeeting
  }
}
