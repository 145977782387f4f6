import Council
import Diagnostics
import Vietnamese

/// Fields whose date is of something that has happened, or soon will have: a paper may be entered before its day, but
/// not a year before.
private let happened: Set = [
  "issued", "asked", "received", "transferred", "decided", "reported", "published",
]
/// Fields whose inner dates are so too.
private let dated: Set = ["answer", "steps", "corrections", "withdrawn"]

/// No date of something done lies over a year ahead: that is a slip in the year. What may be named from some day on may
/// not be named today.
func checkFutureDates(_ context: CheckContext) -> [Diagnostic] {
  let today = context.now.dayOnly
  return context.content.records.flatMap { record -> [Diagnostic] in
    let fields = type(of: record.content).fields.fields
    return zip(fields, record.content.values).flatMap { field, value -> [Diagnostic] in
      let isDisclosed = field.id == "disclosures"
      guard let value, isDisclosed || happened.contains(field.id) || dated.contains(field.id) else {
        return []
      }
      let limit = isDisclosed ? today : today.adding(days: 366)
      return dates(in: value, at: FieldPath([.field(field.id)])).filter { $0.date.firstDay > limit }.map {
        let message: Message = isDisclosed ? .notYetAllowed($0.date) : .farAhead($0.date)
        return .warning(message, at: context.place(of: $0.path, in: record))
      }
    }
  }
}

private func dates(in value: Value, at path: FieldPath) -> [(path: FieldPath, date: WrittenDate)] {
  switch value {
  case .date(let date): [(path, date)]
  case .list(let items): items.enumerated().flatMap { dates(in: $1, at: path + .item($0)) }
  case .object(let inner):
    ["date", "published"].compactMap { id in inner[id].map { dates(in: $0, at: path + .field(id)) } }
      .flatMap(\.self)
  default: []
  }
}

extension Message {
  fileprivate static func farAhead(_ date: WrittenDate) -> Message {
    Message(
      "far-ahead",
      Localized(vi: "ngày \(date.short) còn hơn một năm nữa mới tới", en: "\(date.iso) is over a year ahead"),
      fix: Localized(vi: "xem lại năm trên văn bản", en: "check the year on the paper"))
  }

  fileprivate static func notYetAllowed(_ date: WrittenDate) -> Message {
    Message(
      "early-disclosure",
      Localized(
        vi: "ngày \(date.short) chưa tới, mà dữ liệu đã nêu trong bài",
        en: "\(date.iso) is still to come, and the data are named already"),
      fix: Localized(
        vi: "ghi ngày đã quyết định cho nêu; chưa được phép thì che dữ liệu trong bài",
        en: "give the day on which it was allowed; until it is, mask the data"))
  }
}
