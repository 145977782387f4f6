import Foundation
import Vietnamese

/// What a field holds, as far as reading, checking and exporting it need to know.
package indirect enum FieldType: Sendable {
  case text
  /// có or không.
  case flag
  /// A whole number within the range.
  case count(ClosedRange<Int>)
  /// An exact number that may have a fraction: money in the record's unit.
  case amount
  case date
  /// Minutes and seconds into a recording, as 12:40 or 1:02:15; held in seconds.
  case timecode
  /// http or https.
  case address
  case choice([Option])
  /// The site's topics or villages: a text out of a list in the settings.
  case listed(SettingsList)
  /// Another record, of one of these kinds' folders; of any kind where none is named.
  case reference([String])
  /// Another record of one of these kinds' folders, by its name or as a reference; words where it is none of this site.
  case named([String])
  /// A legal basis in words, which may name an instrument of this site.
  case citation
  /// A file in the record's folder, or among the shared ones.
  case file
  /// A file, a record, or words where the thing is not on this site.
  case paper
  case list(FieldType)
  /// Fields within the field. A bare scalar stands for the field named by `shorthand`.
  case object(FieldSet, shorthand: String?)

  /// A calendar year, as a number.
  package static var year: FieldType { .count(1945...2200) }

  /// One of the values that a field may have.
  package struct Option: Sendable, Hashable {
    package let id: String
    package let label: String
    /// Other spellings that are accepted.
    package let also: [String]

    package init(id: String, label: String, also: [String] = []) {
      self.id = id
      self.label = label
      self.also = also
    }
  }

  /// A list in the council's settings from which values are chosen.
  package enum SettingsList: Sendable, Hashable {
    case topics
    case places
  }
}

/// A field's value once its text is understood.
package enum Value: Sendable, Equatable {
  case text(String)
  case flag(Bool)
  case count(Int)
  case amount(Decimal)
  case date(WrittenDate)
  case list([Value])
  /// Keyed by field id.
  case object([String: Value])
}

/// A type that can be the type of a field.
package protocol FieldValue: Sendable {
  static var fieldType: FieldType { get }
  init?(_ value: Value)
  /// Nil where nothing is given.
  var value: Value? { get }
}
