import Testing

@testable import Council

/// A set of fields with the way to it: `session`, `session.agenda.vote`.
struct NamedSet: CustomTestStringConvertible {
  let name: String
  let set: FieldSet

  var testDescription: String { name }

  /// This set and all sets within it.
  var all: [NamedSet] {
    [self] + set.fields.flatMap { field in NamedSet.sets(in: field.type, "\(name).\(field.id)") }
  }

  private static func sets(in type: FieldType, _ name: String) -> [NamedSet] {
    switch type {
    case .list(let element): sets(in: element, name)
    case .object(let set, _): NamedSet(name: name, set: set).all
    default: []
    }
  }

  /// Every set that a clerk may fill in.
  static let every: [NamedSet] =
    (Kind.all.map { NamedSet(name: $0.kind.id, set: $0.fields) }
    + [NamedSet(name: "settings", set: CouncilSettings.schema.set)]).flatMap(\.all)

  static func named(_ name: String) -> FieldSet? {
    every.first { $0.name == name }?.set
  }
}
