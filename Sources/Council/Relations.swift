import Parallel

/// One record names another in one of its fields.
package struct Relation: Sendable {
  package let from: Record
  package let mention: Mention
  package let to: Record
}

/// How records are tied, resolved once and found from both ends.
package struct Relations: Sendable {
  private var bySource: [ObjectIdentifier: [Relation]] = [:]
  private var byTarget: [ObjectIdentifier: [Relation]] = [:]
  /// Of `byTarget`, what amends, replaces or repeals: there are few, and every list asks for them.
  private var changes: [ObjectIdentifier: [Relation]] = [:]

  /// - Parameter records: those whose fields are looked at, in the order in which a target is to list them.
  package init(_ records: [Record], _ index: ReferenceIndex) {
    let targets = concurrentMap(count: records.count) { records[$0].mentions.map(index.target) }
    for (record, targets) in zip(records, targets) {
      for (mention, target) in zip(record.mentions, targets) {
        if let target, target !== record { add(Relation(from: record, mention: mention, to: target)) }
      }
    }
  }

  /// The relations between some of the records.
  /// - Parameter records: in the order in which a target is to list them.
  init(_ relations: Relations, among records: [Record]) {
    let kept = Set(records.map { ObjectIdentifier($0) })
    for record in records {
      for relation in relations.from(record) where kept.contains(ObjectIdentifier(relation.to)) {
        add(relation)
      }
    }
  }

  private mutating func add(_ relation: Relation) {
    bySource[ObjectIdentifier(relation.from), default: []].append(relation)
    byTarget[ObjectIdentifier(relation.to), default: []].append(relation)
    if relation.isChange { changes[ObjectIdentifier(relation.to), default: []].append(relation) }
  }

  /// What a record names, in the order of its fields.
  package func from(_ record: Record) -> [Relation] {
    bySource[ObjectIdentifier(record), default: []]
  }

  /// What names a record.
  package func to(_ record: Record) -> [Relation] {
    byTarget[ObjectIdentifier(record), default: []]
  }

  /// What amends, replaces or repeals a record.
  func changes(of record: Record) -> [Relation] {
    changes[ObjectIdentifier(record), default: []]
  }
}

extension Relation {
  fileprivate var isChange: Bool {
    switch mention.field.leaf {
    case "amends", "replaces", "repeals": true
    default: false
    }
  }
}

extension ReferenceIndex {
  /// The one record that a mention means.
  package func target(of mention: Mention) -> Record? {
    let outcome: Outcome
    switch mention.kind {
    case .record(let folders): outcome = resolve(mention.text, in: folders)
    case .name(let folders): outcome = resolve(name: mention.text, in: folders)
    case .citation: return cited(in: mention.text)
    case .file: return nil
    }
    guard case .found(let record) = outcome else { return nil }
    return record
  }
}
