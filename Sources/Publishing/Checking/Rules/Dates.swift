import Council
import Diagnostics
import Reading
import Vietnamese

/// Pairs of fields of which the first is never later than the second, by kind of record or part of it.
private let orders: [(earlier: FieldPath, later: FieldPath)] = [
  (path("starts"), path("ends")), (path("issued"), path("effective")), (path("effective"), path("expires")),
  (path("issued"), path("expires")), (path("received"), path("transferred")),
  (path("received"), path("answer", "date")), (path("received"), path("due")),
  (path("asked"), path("answer", "date")), (path("asked"), path("due")),
  (path("answer", "date"), path("answer", "published")), (path("issued"), path("received")),
  (path("from"), path("to")), (path("posted", "from"), path("posted", "to")),
]

private func path(_ ids: String...) -> FieldPath {
  FieldPath(ids.map { .field($0) })
}

/// Dates stand in the order in which things can happen.
func checkDates(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.flatMap { record -> [Diagnostic] in
    let set = type(of: record.content).fields
    return orders.compactMap { earlier, later -> Diagnostic? in
      guard let first = date(at: earlier, in: record.content),
        let second = date(at: later, in: record.content),
        isBefore(second, first)
      else { return nil }
      let names = (label(earlier, set), label(later, set))
      return .error(.outOfOrder(names, first, second), at: context.place(of: later, in: record))
    }
  }
}

private func date(at path: FieldPath, in content: any RecordKind) -> WrittenDate? {
  var value = content.value(of: path.root)
  for case .field(let id) in path.steps.dropFirst() {
    guard case .object(let inner)? = value else { return nil }
    value = inner[id]
  }
  guard case .date(let date)? = value else { return nil }
  return date
}

/// Compared only as far as both are known: April 2026 is not before 15 April 2026.
func isBefore(_ a: WrittenDate, _ b: WrittenDate) -> Bool {
  switch min(a.precision, b.precision) {
  case .year: a.year < b.year
  case .month: (a.year, a.month ?? 0) < (b.year, b.month ?? 0)
  case .day: a.dayOnly < b.dayOnly
  case .minute: a < b
  }
}

private func label(_ path: FieldPath, _ set: FieldSet) -> String {
  var set = set
  var labels: [String] = []
  for case .field(let id) in path.steps {
    guard let field = set[id] else { break }
    labels.append(field.label)
    if case .object(let inner, _) = field.type { set = inner }
  }
  return labels.joined(separator: " – ")
}

extension Message {
  fileprivate static func outOfOrder(
    _ names: (String, String), _ first: WrittenDate, _ second: WrittenDate
  ) -> Message {
    Message(
      "dates-out-of-order",
      Localized(
        vi: "«\(names.1)» (\(second.short)) trước «\(names.0)» (\(first.short))",
        en: "“\(names.1)” (\(second.iso)) is before “\(names.0)” (\(first.iso))"),
      fix: Localized(vi: "xem lại hai ngày này trên văn bản", en: "check both dates on the paper"))
  }
}
