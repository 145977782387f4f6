import Council
import Vietnamese

/// All that schemas and lists of the tool declare in Vietnamese and pages show.
enum DeclaredTerms {
  static let all: Set<String> = {
    var terms: Set<String> = []
    for type in Kind.all {
      terms.insert(type.kind.label)
      add(type.fields, to: &terms)
    }
    for set in [DataField.all, BudgetLineField.all, Array(BudgetTable.textColumns.fields)] {
      add(FieldSet(set), to: &terms)
    }
    terms.formUnion(Formula.allCases.map(\.rawValue) + MoneyUnit.allCases.map(\.label))
    for field in ["topics", "license", "term"] { terms.insert(CouncilSettings.schema.label(field)) }
    terms.insert(ChangedPassage.links)
    terms.formUnion([License().name, Rule.schema.label("citation"), Criterion.schema.label("citation")])
    return terms
  }()

  private static func add(_ set: FieldSet, to terms: inout Set<String>) {
    for field in set.fields where field.isPublic {
      terms.formUnion([field.label, field.help])
      add(field.type, to: &terms)
    }
  }

  private static func add(_ type: FieldType, to terms: inout Set<String>) {
    switch type {
    case .choice(let options): terms.formUnion(options.map(\.label))
    case .list(let element): add(element, to: &terms)
    case .object(let set, _): add(set, to: &terms)
    default: break
    }
  }
}
