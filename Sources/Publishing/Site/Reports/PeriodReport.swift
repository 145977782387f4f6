import Council
import Diagnostics
import Vietnamese

/// What a council did in a period, as a record that its office may go on writing: counted from the records, with a
/// link to each, and without a sentence that no record stands behind.
package struct PeriodReport: Sendable {
  package let from: WrittenDate
  package let to: WrittenDate

  package init(from: WrittenDate, to: WrittenDate) {
    self.from = from
    self.to = to
  }

  /// The record's path in content: `bao-cao/2026-6-thang-dau-nam.md`.
  package var path: String {
    let days = (from.month, from.day, to.month, to.day)
    let isOneYear = from.year == to.year
    let name =
      switch days {
      case (1, 1, 6, 30) where isOneYear: "\(from.year)-6-thang-dau-nam"
      case (7, 1, 12, 31) where isOneYear: "\(from.year)-6-thang-cuoi-nam"
      case (1, 1, 12, 31) where isOneYear: "\(from.year)-ca-nam"
      default: "tu-\(from.iso)-den-\(to.iso)"
      }
    return "\(Report.kind.folder)/\(name).md"
  }

  /// - Returns: the record's text; nil with the reasons where the words do not do.
  package func text(
    of council: PeoplesCouncil, _ folder: TemplateFolder
  ) -> (text: String?, diagnostics: [Diagnostic]) {
    let (context, diagnostics) = SiteContext.make(council, folder, .vietnamese)
    guard let context else { return (nil, diagnostics) }
    return (ReportWriter(context: context, report: self).text, diagnostics)
  }

  /// Whether a day, or the whole month or year of which alone is known, lies within the period.
  func holds(_ date: WrittenDate?) -> Bool {
    guard let date else { return false }
    return date.firstDay >= from.dayOnly && date.lastDay <= to.dayOnly
  }
}
