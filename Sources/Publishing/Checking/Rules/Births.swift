import Council
import Diagnostics
import Vietnamese

/// Deputies are grown up, and alive or at least not forgotten: a slip in the year shows in their age.
func checkBirths(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.compactMap { record -> Diagnostic? in
    guard let deputy = record.content as? Deputy, let born = deputy.born else { return nil }
    let place = { context.place(of: "born", in: record) }
    if born > context.now.year { return .error(.bornLater(born), at: place()) }
    let elected = deputy.memberships.compactMap { $0.from?.year }.min() ?? context.now.year
    let ages = (elected - born, context.now.year - born)
    guard ages.0 < leastAge || ages.1 > mostAge else { return nil }
    return .warning(.unlikelyAge(ages.0 < leastAge ? ages.0 : ages.1, born), at: place())
  }
}

/// In years.
private let (leastAge, mostAge) = (18, 100)

extension Message {
  fileprivate static func bornLater(_ year: Int) -> Message {
    Message(
      "contradiction",
      Localized(vi: "năm sinh \(year) chưa tới", en: "the year of birth, \(year), is still to come"),
      fix: Localized(vi: "xem lại năm sinh", en: "check the year"))
  }

  fileprivate static func unlikelyAge(_ age: Int, _ year: Int) -> Message {
    Message(
      "contradiction",
      Localized(
        vi: "sinh năm \(year) thì đại biểu \(age) tuổi", en: "born in \(year), the deputy is \(age) years old"
      ),
      fix: Localized(
        vi: "xem lại năm sinh và ngày giữ chức vụ", en: "check the year and the dates of the memberships"))
  }
}
