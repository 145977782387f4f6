import Council
import Vietnamese

// What data files say of a record beside the fields that it gives: where it is, and what is computed on the day of the
// build. Declared like fields, so that all that describes fields describes these too.

/// Fields that every record has in data files.
enum DataField {
  static let all = [id, url, kind, markdown, deleted, record, parent, item, overdue, state]
  static let id = FieldDeclaration(
    id: "id", label: "Mã bài", type: .text, isRequired: true,
    help: "Địa chỉ của bài trên trang, không đổi; cũng là khoá để nối các bảng.")
  static let url = FieldDeclaration(
    id: "url", label: "Địa chỉ đầy đủ", type: .address, isRequired: true, help: "Trang của bài.")
  static let kind = FieldDeclaration(
    id: "recordKind", label: "Bài thuộc mục", type: .text, isRequired: true,
    help: "Mã tiếng Anh của mục; chỉ có trong tệp JSON.")
  static let markdown = FieldDeclaration(
    id: "markdown", label: "Bản Markdown", type: .address, isRequired: false,
    help: "Toàn văn của bài dưới dạng Markdown.")
  static let deleted = FieldDeclaration(
    id: "deleted", label: "Đã gỡ", type: .flag, isRequired: false,
    help: "true: bài đã gỡ, chỉ còn ngày và lý do.")
  static let record = FieldDeclaration(
    id: "record", label: "Của bài", type: .text, isRequired: true,
    help: "Mã bài có dòng này, như cột id của bảng chính.")
  static let parent = FieldDeclaration(
    id: "parent", label: "Của dòng", type: .count(1...1_000_000), isRequired: true,
    help: "Số thứ tự (item) của dòng trong bảng trên một cấp.")
  static let item = FieldDeclaration(
    id: "item", label: "Dòng thứ", type: .count(1...1_000_000), isRequired: true,
    help: "Số thứ tự trong bài, từ 1.")
  /// For machines, what the page says with "Quá hạn".
  static let overdue = FieldDeclaration(
    id: "overdue", label: "Đã quá hạn", type: .flag, isRequired: false,
    help: "true: tới ngày lập tệp đã quá hạn mà chưa xong.")
  /// Of the kinds that have one; its type is the kind's.
  static let state = FieldDeclaration(
    id: "state", label: Session.schema.label("state"), type: .text, isRequired: false,
    help: "Tính theo ngày lập tệp, như trên trang.")
}

extension SiteContext {
  /// The fields of a kind in data files, in the order of its schema; computed ones last.
  func dataFields(of type: any RecordKind.Type) -> [FieldDeclaration] {
    let computed = computedFields(of: type)
    return type.fields.fields.filter { field in
      field.isPublic && !computed.contains { $0.id == field.id }
    } + computed
  }

  /// A record's fields in data files.
  func dataFields(of record: Record) -> [OpenField] {
    guard !record.isWithdrawn else { return openFields(of: record) }
    let declared = computedFields(of: Swift.type(of: record.content))
    let given = openFields(of: record).filter { field in !declared.contains { $0.id == field.declaration.id }
    }
    return given
      + declared.compactMap { field in
        computedValue(of: field, in: record).map { OpenField(declaration: field, value: $0) }
      }
  }

  private func computedFields(of type: any RecordKind.Type) -> [FieldDeclaration] {
    switch type.kind {
    case Session.kind, VoterMeeting.kind, Event.kind: [state(SessionState.fieldType)]
    case Question.kind: [state(QuestionStatus.fieldType), DataField.overdue]
    case Petition.kind: [DataField.overdue]
    case Resolution.kind, OfficialDocument.kind:
      [state(.choice(Force.samples.map { FieldType.Option(id: $0.id, label: state(of: $0).word) }))]
    default: []
    }
  }

  private func state(_ type: FieldType) -> FieldDeclaration {
    let state = DataField.state
    return FieldDeclaration(
      id: state.id, label: state.label, type: type, isRequired: state.isRequired, help: state.help)
  }

  private func computedValue(of field: FieldDeclaration, in record: Record) -> OpenValue? {
    switch (field.id, record.content) {
    case ("overdue", let question as Question):
      .flag(question.state.isOpen && isPast(question.due))
    case ("overdue", let petition as Petition): .flag(petition.status.isOpen && isPast(petition.due))
    default: stateID(of: record).flatMap { id in option(id, of: field) }
    }
  }

  private func stateID(of record: Record) -> String? {
    switch record.content {
    case let occasion as any Occasion: occasion.state(on: today).id
    case let question as Question: question.state.id
    default: council.force(of: record)?.id
    }
  }

  private func option(_ id: String, of field: FieldDeclaration) -> OpenValue? {
    guard case .choice(let options) = field.type else { return nil }
    return options.first { $0.id == id }.map { .choice($0) }
  }

  private func isPast(_ date: WrittenDate?) -> Bool {
    date.map { $0.lastDay < today } ?? false
  }
}

extension Force {
  /// The English id, as data files have it.
  var id: String {
    switch self {
    case .notYet: "notYet"
    case .inForce: "inForce"
    case .amended: "amended"
    case .replaced: "replaced"
    case .repealed: "repealed"
    case .expired: "expired"
    }
  }

  /// One of each.
  fileprivate static let samples: [Force] = [
    .notYet(from: WrittenDate(dayNumber: 0)), .inForce, .amended, .replaced, .repealed, .expired,
  ]
}
