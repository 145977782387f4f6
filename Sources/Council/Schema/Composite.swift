/// A value made of fields, declared once in its schema.
///
/// A required property begins with a value that means nothing; a record that lacks it is never published.
package protocol Composite: FieldValue {
  init()
  static var schema: Schema<Self> { get }
  /// The field for which a bare scalar stands, as `tệp: a.pdf` for `tệp: {tệp: a.pdf}`.
  static var shorthand: String? { get }
}

extension Composite {
  package static var shorthand: String? { nil }
  package static var fieldType: FieldType { .object(schema.set, shorthand: shorthand) }

  package init?(_ value: Value) {
    guard case .object(let values) = value else { return nil }
    self.init()
    guard Self.schema.fill(&self, with: values) else { return nil }
  }

  package var value: Value? {
    let values = Self.schema.values(of: self)
    return values.isEmpty ? nil : .object(values)
  }
}

/// A fixed set of values. The raw value is the Vietnamese label; the case's name is the English id.
package protocol Choice: FieldValue, CaseIterable, RawRepresentable where RawValue == String {
  /// Other spellings that are accepted.
  var also: [String] { get }
}

extension Choice {
  package var also: [String] { [] }
  package var id: String { "\(self)" }

  package static var fieldType: FieldType {
    .choice(allCases.map { FieldType.Option(id: $0.id, label: $0.rawValue, also: $0.also) })
  }

  package init?(_ value: Value) {
    guard case .text(let id) = value, let choice = Self.allCases.first(where: { $0.id == id }) else {
      return nil
    }
    self = choice
  }

  package var value: Value? { .text(id) }
}
