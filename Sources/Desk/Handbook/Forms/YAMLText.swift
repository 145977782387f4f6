import JSON

extension JSONValue {
  /// The value as YAML in lines: texts in double quotes, where YAML reads them as JSON does.
  var yaml: String { yamlLines(at: 0).map { $0 + "\n" }.joined() }

  private func yamlLines(at indentation: Int) -> [String] {
    let space = String(repeating: " ", count: indentation)
    switch self {
    case .object(let pairs) where !pairs.isEmpty:
      return pairs.flatMap { key, value in
        if value.isFlat { return ["\(space)\(key): \(value.text(.compact))"] }
        return ["\(space)\(key):"] + value.yamlLines(at: indentation + 2)
      }
    case .array(let items) where !items.isEmpty:
      return items.flatMap { item in
        if item.isFlat { return ["\(space)- \(item.text(.compact))"] }
        let lines = item.yamlLines(at: indentation + 2)
        return ["\(space)- \(lines[0].dropFirst(indentation + 2))"] + lines.dropFirst()
      }
    default: return [space + text(.compact)]
    }
  }

  /// What fits on one line: no fields, and lists of scalars only.
  private var isFlat: Bool {
    switch self {
    case .object(let pairs): pairs.isEmpty
    case .array(let items): items.allSatisfy(\.isScalar)
    default: true
    }
  }

  private var isScalar: Bool {
    switch self {
    case .object, .array: false
    default: true
    }
  }
}
