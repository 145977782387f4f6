import Council
import Diagnostics
import Foundation
import Reading
import Vietnamese

/// No investment is smaller, in đồng: such an amount was meant in another unit.
private let leastInvestment = Decimal(1_000_000)

/// A project's amounts say in which unit they are.
func checkAmounts(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.compactMap { record -> Diagnostic? in
    guard let project = record.content as? Project, let total = project.total, total > 0,
      total * project.unit.inDong < leastInvestment
    else { return nil }
    return .warning(.tooSmall(total, project.unit), at: context.place(of: "total", in: record))
  }
}

extension Message {
  fileprivate static func tooSmall(_ amount: Decimal, _ unit: MoneyUnit) -> Message {
    let shown = formatMoney(amount, unit: unit)
    return Message(
      "missing-unit",
      Localized(vi: "tổng mức của dự án chỉ là \(shown)", en: "the project's total is only \(shown)"),
      fix: Localized(
        vi: "thêm dòng «đơn vị tính: triệu đồng» (hoặc nghìn đồng, tỷ đồng)",
        en: "add the line “unit: triệu đồng” (or nghìn đồng, tỷ đồng)"))
  }
}
