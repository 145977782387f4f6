import Council

/// The labels of fields as their schemas have them: `{{labels.petition.roadmap}}`, and `{{labels.record.plain}}` for
/// what all kinds have. Pages never say them anew.
struct Labels: TemplateView {
  let words: Words
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
    Self.sets[name].map { .view(LabelsInLanguage(set: $0, words: words)) }
  }
}

private struct LabelSet: Sendable {
  let labels: [String: String]

  init(_ set: FieldSet) {
    labels = Dictionary(uniqueKeysWithValues: set.fields.map { ($0.id, $0.label) })
  }
}

private struct LabelsInLanguage: TemplateView {
  let set: LabelSet
  let words: Words

  static let names: TemplateNames<LabelsInLanguage> = [:]

  func value(named name: String) -> TemplateValue? {
    set.labels[name].map { .text(words.term($0)) }
  }
}
