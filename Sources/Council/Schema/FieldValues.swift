import Foundation
import Vietnamese

extension String: FieldValue {
  package static var fieldType: FieldType { .text }

  package init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    self = text
  }

  package var value: Value? { isEmpty ? nil : .text(self) }
}

extension Bool: FieldValue {
  package static var fieldType: FieldType { .flag }

  package init?(_ value: Value) {
    guard case .flag(let flag) = value else { return nil }
    self = flag
  }

  package var value: Value? { .flag(self) }
}

extension Int: FieldValue {
  package static var fieldType: FieldType { .count(0...1_000_000_000) }

  package init?(_ value: Value) {
    guard case .count(let count) = value else { return nil }
    self = count
  }

  package var value: Value? { .count(self) }
}

extension Decimal: FieldValue {
  package static var fieldType: FieldType { .amount }

  package init?(_ value: Value) {
    guard case .amount(let amount) = value else { return nil }
    self = amount
  }

  package var value: Value? { .amount(self) }
}

extension WrittenDate: FieldValue {
  package static var fieldType: FieldType { .date }

  package init?(_ value: Value) {
    guard case .date(let date) = value else { return nil }
    self = date
  }

  package var value: Value? { .date(self) }

  /// Stands for a date that was not given, in a property that must have one.
  package static let missing = WrittenDate(dayNumber: -25_567)

  /// A year as a date; nil for one that no paper bears.
  package init?(ofYear year: Int) {
    guard let date = try? WrittenDate(year: year) else { return nil }
    self = date
  }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  package static var fieldType: FieldType { Wrapped.fieldType }

  package init?(_ value: Value) {
    guard let wrapped = Wrapped(value) else { return nil }
    self = .some(wrapped)
  }

  package var value: Value? { flatMap(\.value) }
}

extension Array: FieldValue where Element: FieldValue {
  package static var fieldType: FieldType { .list(Element.fieldType) }

  package init?(_ value: Value) {
    guard case .list(let values) = value else { return nil }
    self = values.compactMap { Element($0) }
    guard count == values.count else { return nil }
  }

  package var value: Value? { isEmpty ? nil : .list(compactMap(\.value)) }
}
