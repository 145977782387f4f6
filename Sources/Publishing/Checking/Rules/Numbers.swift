import Council
import Diagnostics
import Reading
import Vietnamese

/// Number and symbol are unique within a year and type (NĐ 30/2020/NĐ-CP Đ15). Of two, the later one is at fault.
func checkNumbers(_ context: CheckContext) -> [Diagnostic] {
  var first: [String: Record] = [:]
  let byDay = context.content.records.filter { $0.instrument?.number != nil }.sorted {
    let days = ($0.date?.lastDay ?? .missing, $1.date?.lastDay ?? .missing)
    return days.0 == days.1 ? $0.path < $1.path : days.0 < days.1
  }
  return byDay.compactMap { record -> Diagnostic? in
    guard let number = record.instrument?.number, let year = record.date?.year else { return nil }
    let type = (record.content as? OfficialDocument)?.type ?? record.kind.label
    let key = "\(type.folded) \(number.folded) \(year)"
    guard let other = first[key] else {
      first[key] = record
      return nil
    }
    let name = "\(context.content.name)/\(other.path)"
    return .error(.sameNumber(number, year: year, other: name), at: context.place(of: "number", in: record))
  }
}

extension Message {
  fileprivate static func sameNumber(_ number: String, year: Int, other: String) -> Message {
    Message(
      "duplicate-number",
      Localized(
        vi: "số \(number) năm \(year) đã có ở \(other)",
        en: "number \(number) of \(year) is that of \(other) too"),
      fix: Localized(vi: "xem lại số trên văn bản đã ký", en: "check the number on the signed paper"))
  }
}
