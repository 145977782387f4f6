import Council
import Diagnostics
import Foundation
import Vietnamese

/// A project's state goes with its progress, and no more is spent than there is.
func contradictions(in project: Project) -> [Contradiction] {
  let progress = project.state.flatMap { unfinished(isDone: $0 == .done, project.progress) }
  var found: [Contradiction] = progress.map { [(FieldPath([.field("progress")]), $0)] } ?? []
  if let total = project.total, let spent = project.spent, spent > total {
    found.append((FieldPath([.field("spent")]), .overspent(spent, of: total)))
  }
  return found
}

extension Message {
  fileprivate static func overspent(_ spent: Decimal, of total: Decimal) -> Message {
    contradiction(
      Localized(
        vi: "giải ngân \(formatNumber(spent)), nhiều hơn tổng mức \(formatNumber(total))",
        en: "\(formatNumber(spent)) is spent of only \(formatNumber(total))"),
      Localized(
        vi: "xem lại hai số này; tổng mức đã điều chỉnh thì ghi số mới",
        en: "check both figures; write the new total if it was changed"))
  }
}
