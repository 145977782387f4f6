import Vietnamese

/// Where a rule finds a date: a field of the record, a field within one, or a field of a record that it names.
package enum DateSource: Sendable, Hashable {
  /// Ids of fields, outermost first.
  case field([String])
  /// A field that names another record, and the other's field.
  case named(String, [String])
  /// The last day of the months that a budget's stage counts.
  case stageEnd

  /// When a petition or a question was answered.
  static let answerDate = DateSource.field(["answer", "date"])

  private static let stageEndLabel = "Hết thời gian thực hiện"

  /// - Parameter text: labels or ids, with > between them: `Ngày quyết định`, `Trả lời > Ngày`, `Kỳ họp > Bắt đầu`.
  /// - Returns: nil where there is no such field of dates.
  package init?(_ text: String, in type: any RecordKind.Type) {
    var parts = text.split(separator: ">").map { String($0).folded }
    if type.kind == BudgetDisclosure.kind, parts == [Self.stageEndLabel.folded] {
      self = .stageEnd
      return
    }
    guard let first = parts.first, let index = type.fields.index(ofKey: first) else { return nil }
    let field = type.fields.fields[index]
    parts.removeFirst()
    if case .reference(let folders) = field.type, folders.count == 1,
      let other = Kind.type(ofFolder: folders[0]), let ids = Self.ids(parts, in: other.fields)
    {
      self = .named(field.id, ids)
      return
    }
    switch field.type {
    case .date where parts.isEmpty: self = .field([field.id])
    case .object(let set, _):
      guard let ids = Self.ids(parts, in: set) else { return nil }
      self = .field([field.id] + ids)
    default: return nil
    }
  }

  /// What may be written for records of a kind, as `Trả lời > Ngày`.
  package static func labels(in type: any RecordKind.Type) -> [String] {
    type.fields.fields.flatMap { field -> [String] in
      switch field.type {
      case .date: [field.label]
      case .object(let set, _): dates(in: set).map { "\(field.label) > \($0)" }
      case .reference(let folders) where folders.count == 1:
        Kind.type(ofFolder: folders[0]).map { dates(in: $0.fields) }?.map { "\(field.label) > \($0)" } ?? []
      default: []
      }
    } + (type.kind == BudgetDisclosure.kind ? [stageEndLabel] : [])
  }

  private static func dates(in set: FieldSet) -> [String] {
    set.fields.filter { if case .date = $0.type { true } else { false } }.map(\.label)
  }

  private static func ids(_ keys: [String], in set: FieldSet) -> [String]? {
    guard keys.count == 1, let index = set.index(ofKey: keys[0]), case .date = set.fields[index].type else {
      return nil
    }
    return [set.fields[index].id]
  }
}

extension DateSource {
  /// - Parameter relations: to follow what the record names.
  func date(of record: Record, _ relations: Relations) -> WrittenDate? {
    switch self {
    case .field(let ids): record.date(of: ids)
    case .named(let field, let ids):
      relations.from(record).first { $0.mention.field.name == field }?.to.date(of: ids)
    case .stageEnd: (record.content as? BudgetDisclosure)?.stageEnd
    }
  }
}

extension Record {
  fileprivate func date(of ids: [String]) -> WrittenDate? {
    var value = content.value(of: ids[0])
    for id in ids.dropFirst() {
      guard case .object(let inner)? = value else { return nil }
      value = inner[id]
    }
    guard case .date(let date)? = value else { return nil }
    return date
  }
}

extension BudgetDisclosure {
  /// The day on which the months that the stage counts are over; nil for stages that are plans or settlements.
  package var stageEnd: WrittenDate? {
    stage.lastMonth.flatMap { (try? WrittenDate(year: year, month: $0))?.lastDay }
  }
}

extension BudgetStage {
  /// Of the months that the stage counts; nil for stages that are plans or settlements.
  var lastMonth: Int? {
    switch self {
    case .threeMonths: 3
    case .sixMonths: 6
    case .nineMonths: 9
    case .wholeYear: 12
    case .submitted, .decided, .settled: nil
    }
  }
}
