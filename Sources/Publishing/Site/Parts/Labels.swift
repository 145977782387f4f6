import Council

/// The labels of fields as their schemas have them: `{{labels.petition.roadmap}}`, and `{{labels.record.plain}}` for
/// what all kinds have. Pages never say them anew.
struct Labels: TemplateView {
  /// By set, then by field id.
  private static let sets: [String: LabelSet] = {
    var sets = [
      "record": LabelSet(Common.schema.set), "withdrawal": LabelSet(Withdrawal.schema.set),
      "settings": LabelSet(CouncilSettings.schema.set), "table": LabelSet(BudgetTable.textColumns),
      "rule": LabelSet(Rule.schema.set),
      "criterion": LabelSet(Criterion.schema.set),
    ]
    for type in Kind.all { sets[type.kind.id] = LabelSet(type.fields) }
    return sets
  }()

  /// The names are those of the schemas; see `shape`.
  static let names: TemplateNames<Labels> = [:]

  static let shape = TemplateShape.view {
    sets.mapValues { set in .view { set.labels.mapValues { _ in .text } } }
  }

  func value(named name: String) -> TemplateValue? {
    Self.sets[name].map { .view($0) }
  }
}

private struct LabelSet: TemplateView {
  let labels: [String: String]

  init(_ set: FieldSet) {
    labels = Dictionary(uniqueKeysWithValues: set.fields.map { ($0.id, $0.label) })
  }

  static let names: TemplateNames<LabelSet> = [:]

  func value(named name: String) -> TemplateValue? {
    labels[name].map { .text($0) }
  }
}
