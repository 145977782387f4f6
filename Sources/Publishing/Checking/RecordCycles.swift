import Council

/// Which records lead back to themselves by some of their fields.
struct RecordCycles {
  private let component: [ObjectIdentifier: Int]

  /// - Parameter fields: the ids of the outermost fields that count.
  init(_ context: CheckContext, fields: Set<String>) {
    let (records, relations) = (context.content.records, context.content.relations)
    let numbers = Dictionary(uniqueKeysWithValues: records.enumerated().map { (ObjectIdentifier($1), $0) })
    let edges = records.map { record in
      relations.from(record).filter { fields.contains($0.mention.field.root) }.compactMap {
        numbers[ObjectIdentifier($0.to)]
      }
    }
    component = zip(records, components(of: edges)).reduce(into: [:]) { $0[ObjectIdentifier($1.0)] = $1.1 }
  }

  /// Whether what a record leads to leads back to it.
  func contain(_ relation: Relation) -> Bool {
    guard let from = component[ObjectIdentifier(relation.from)] else { return false }
    return from == component[ObjectIdentifier(relation.to)]
  }
}
