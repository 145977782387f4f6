import Council
import Diagnostics
import Foundation
import Reading

/// What `init` wrote in the place of something that only the office knows is replaced before citizens read it.
func checkPlaceholders(_ context: CheckContext) -> [Diagnostic] {
  var problems: [Diagnostic] = []
  if let address = context.content.settings?.baseURL?.text, let file = context.content.settingsFile,
    URL(string: address)?.host?.lowercased() == Placeholder.host
  {
    problems.append(
      .warning(
        .noAddressYet, at: file.place(of: FieldPath([.field("baseURL")]), inWhole: CouncilSettings.self)))
  }
  for record in context.content.records where record.kind == PlainPage.kind && !record.common.draft {
    guard let position = position(of: Placeholder.contact, in: record.body) else { continue }
    problems.append(.warning(.noContactYet, at: context.content.place(inBodyOf: record, position)))
  }
  return problems
}

private func position(of words: String, in body: Substring) -> Position? {
  guard let found = body.firstRange(of: words) else { return nil }
  let before = body[..<found.lowerBound]
  let start = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
  return Position(
    line: before.count(where: \.isNewline) + 1, column: before[start...].count + 1, length: words.count)
}

extension Message {
  fileprivate static let noAddressYet = Message(
    "placeholder-left",
    Localized(
      vi: "địa chỉ trang còn là địa chỉ tạm: mã QR, liên kết chia sẻ và tin RSS sẽ dẫn đến chỗ không có",
      en: "the site's address is still a stand-in: codes, shared links and feeds will lead nowhere"),
    fix: Localized(
      vi: "viết địa chỉ thật của trang, ví dụ https://xa.tinh.gov.vn/hdnd/",
      en: "write the site's own address, for example https://commune.example.org/council/"))

  fileprivate static let noContactYet = Message(
    "placeholder-left",
    Localized(
      vi: "trang liên hệ chưa có địa chỉ, số điện thoại của văn phòng",
      en: "the page on contacts does not say yet where the office is"),
    fix: Localized(
      vi: "thay câu này bằng địa chỉ, số điện thoại và giờ làm việc",
      en: "write address, telephone and hours in the place of this sentence"))
}
