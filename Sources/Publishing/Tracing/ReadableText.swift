import Council
import Foundation
import Markdown
import SensitiveText
import Vietnamese

/// What people read of a record, as plain words: what two versions have in common here is no change, however it was
/// written.
struct ReadableText: Sendable, Hashable {
  struct Passage: Sendable, Hashable {
    /// The field's Vietnamese label; nil for the text.
    let label: String?
    let text: String
  }

  /// The fields in their order, then the text.
  let passages: [Passage]
  /// The labels of fields in which the office closed something, or that hold what persons may ask it to take away.
  let guarded: Set<String>

  private static let persons: Set = ["contact", "born"]
  /// Told in their own way, or not shown.
  private static let left: Set = ["draft", "disclosures", "aliases", "corrections", "withdrawn"]

  /// Of a record with a single version, whose words nothing is compared with.
  static let nothing = ReadableText(passages: [], guarded: [])

  private init(passages: [Passage], guarded: Set<String>) {
    (self.passages, self.guarded) = (passages, guarded)
  }

  /// - Parameter names: what records and files that are named are called.
  init(of record: Record, _ names: ShownNames) {
    let fields = type(of: record.content).fields.fields
    let values = record.content.values
    var passages: [Passage] = []
    var guarded: Set<String> = []
    for (field, value) in zip(fields, values) where field.isPublic && !Self.left.contains(field.id) {
      guard let value else { continue }
      if value.holdsClosed || Self.persons.contains(field.id) { guarded.insert(field.label) }
      let text = names.text(value, field.type, in: record)
      if !text.isEmpty { passages.append(Passage(label: field.label, text: text)) }
    }
    let body = plainLines(String(record.body))
    if !body.isEmpty { passages.append(Passage(label: nil, text: body)) }
    (self.passages, self.guarded) = (passages, guarded)
  }

  subscript(label: String?) -> String { passages.first { $0.label == label }?.text ?? "" }

  /// All of it, to be searched.
  var whole: String { passages.map(\.text).joined(separator: "\n") }
}

/// What is said of what records name: of records and files that are not there today, nothing.
struct ShownNames: Sendable {
  let index: ReferenceIndex
  let files: FileCatalog
  /// As which topics and villages are called, also those that have another name by now.
  let settings: CouncilSettings?
  let now: WrittenDate

  /// A value in words; things of a list are a line each.
  func text(_ value: Value, _ type: FieldType, in record: Record) -> String {
    if case .list(let items) = value, case .list(let element) = type, case .object = element {
      return items.map { inLine($0, element, in: record) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
    return inLine(value, type, in: record)
  }

  private func inLine(_ value: Value, _ type: FieldType, in record: Record) -> String {
    switch (value, type) {
    case (.text(let text), .choice(let options)): options.first { $0.id == text }?.label ?? text
    case (.text(let text), .listed(let list)):
      settings?.presentName(of: text, among: (list == .topics ? settings?.topics : settings?.places) ?? [])
        ?? text
    case (.text(let text), .reference(let folders)): name(of: text, in: folders)
    case (.text(let text), .file): file(text, in: record)
    case (.text(let text), .paper):
      switch Paper(text).meaning {
      case .file: file(text, in: record)
      case .record: name(of: text, in: [])
      case .words: text
      }
    case (.text(let text), _): text
    case (.flag(let flag), _): flag ? "có" : "không"
    case (.count(let seconds), .timecode): Timecode(seconds: seconds).description
    case (.count(let count), _): String(count)
    case (.amount(let amount), _): formatNumber(amount)
    case (.date(let date), _): date.short
    case (.list(let items), .list(let element)):
      items.map { inLine($0, element, in: record) }.filter { !$0.isEmpty }.joined(separator: ", ")
    case (.object(let values), .object(let set, _)): object(values, set, in: record)
    case (.list, _), (.object, _): ""
    }
  }

  /// What it is called, then its parts with their labels: "Nước sạch; Cơ quan trình: Uỷ ban nhân dân xã".
  private func object(_ values: [String: Value], _ set: FieldSet, in record: Record) -> String {
    // Papers of what is dealt with behind closed doors are named nowhere.
    let isClosed = Value.object(values).isClosed
    var parts: [String] = []
    for field in set.fields where field.isPublic && !(isClosed && field.id == "documents") {
      guard let value = values[field.id] else { continue }
      let text = inLine(value, field.type, in: record)
      guard !text.isEmpty else { continue }
      let speaksForItself = parts.isEmpty && (value.isWords || value.isDate)
      parts.append(
        speaksForItself ? text : value.isObject ? "\(field.label) (\(text))" : "\(field.label): \(text)")
    }
    return parts.joined(separator: "; ")
  }

  /// What is withheld or withdrawn is not named.
  private func name(of reference: String, in folders: [String]) -> String {
    guard case .found(let record) = index.resolve(reference, in: folders), !record.isWithdrawn,
      record.withholding(at: now) == nil
    else { return "" }
    return record.instrument?.number ?? record.common.title
  }

  private func file(_ name: String, in record: Record) -> String {
    guard case .found(let file) = files.find(name, from: record.base) else { return "tệp nay không còn" }
    return String(file.name)
  }
}

extension Value {
  /// Whether it is a thing that is dealt with behind closed doors, or a list with one.
  fileprivate var holdsClosed: Bool {
    if case .list(let items) = self { items.contains(where: \.isClosed) } else { isClosed }
  }
  fileprivate var isClosed: Bool {
    if case .object(let values) = self { values["public"] == .flag(false) } else { false }
  }
  fileprivate var isWords: Bool { if case .text = self { true } else { false } }
  fileprivate var isDate: Bool { if case .date = self { true } else { false } }
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}
