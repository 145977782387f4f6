import Vietnamese

/// The rules that hold for a council, understood.
package struct Rulebook: Sendable {
  package let calendar: WorkCalendar
  private let byFolder: [String: [CompiledRule]]

  /// Without any rule.
  package static let empty = Rulebook([], holidays: [])

  /// - Parameters:
  ///   - files: later ones add to earlier ones, and replace rules of the same id.
  ///   - holidays: later ones add to earlier ones.
  package init(_ files: [RuleFile], holidays: [HolidayFile]) {
    calendar = WorkCalendar(holidays)
    let rules = overruled(files.flatMap(\.rules), id: \.id)
    var byFolder: [String: [CompiledRule]] = [:]
    // What a rule cannot mean, a check has told.
    for rule in rules where !rule.off {
      guard let compiled = try? CompiledRule(rule) else { continue }
      byFolder[compiled.kind.kind.folder, default: []].append(compiled)
    }
    self.byFolder = byFolder
  }

  package func rules(of kind: Kind) -> [CompiledRule] {
    byFolder[kind.folder, default: []]
  }
}

/// A rule whose words are tied to the fields that they mean.
package struct CompiledRule: Sendable {
  package let rule: Rule
  let kind: any RecordKind.Type
  /// By field id.
  let conditions: [(field: String, values: Set<String>)]
  let trigger: DateSource
  let done: DateSource

  /// - Throws: which of the rule's fields means nothing.
  package init(_ rule: Rule) throws(RuleFailure) {
    let key = rule.kind.folded
    guard
      let kind = Kind.all.first(where: {
        $0.kind.folder == key || $0.kind.label.folded == key || $0.kind.id.folded == key
      })
    else { throw .unknownKind }
    self.rule = rule
    self.kind = kind
    guard let trigger = DateSource(rule.trigger, in: kind) else { throw .noDate(field: "trigger", kind) }
    self.trigger = trigger
    guard let done = DateSource(rule.done, in: kind) else { throw .noDate(field: "done", kind) }
    self.done = done
    var conditions: [(String, Set<String>)] = []
    for (index, condition) in rule.conditions.enumerated() {
      guard let position = kind.fields.index(ofKey: condition.field.folded) else {
        throw .unknownField(condition: index, kind)
      }
      let field = kind.fields.fields[position]
      var values: Set<String> = []
      for text in condition.values {
        guard let value = field.comparable(text) else { throw .unknownValue(condition: index, text, field) }
        values.insert(value)
      }
      conditions.append((field.id, values))
    }
    self.conditions = conditions
  }

  func applies(to record: Record) -> Bool {
    conditions.allSatisfy { field, values in
      record.content.value(of: field).map { Self.isAmong(values, $0) } ?? false
    }
  }

  /// Of a list, any item will do.
  private static func isAmong(_ values: Set<String>, _ value: Value) -> Bool {
    switch value {
    case .text(let text): values.contains(text.folded)
    case .flag(let flag): values.contains(flag ? "co" : "khong")
    case .count(let count): values.contains(String(count))
    case .list(let items): items.contains { isAmong(values, $0) }
    case .amount, .date, .object: false
    }
  }
}

/// What of a rule means nothing.
package enum RuleFailure: Error {
  case unknownKind
  /// The rule's field that should name a date of records of the kind.
  case noDate(field: String, any RecordKind.Type)
  case unknownField(condition: Int, any RecordKind.Type)
  case unknownValue(condition: Int, String, FieldDeclaration)
}

extension FieldDeclaration {
  /// A value as `CompiledRule.applies` compares it; nil where the field cannot have it.
  fileprivate func comparable(_ text: String) -> String? {
    let key = text.folded
    guard case .choice(let options) = type else { return key }
    return options.first { option in ([option.id, option.label] + option.also).contains { $0.folded == key }
    }?
    .id.folded
  }
}

extension Kind {
  package static func type(ofFolder folder: String) -> (any RecordKind.Type)? {
    all.first { $0.kind.folder == folder }
  }
}
