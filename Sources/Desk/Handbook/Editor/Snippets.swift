import Council
import JSON
import Vietnamese

/// What VS Code proposes in Markdown as one types (https://code.visualstudio.com/docs/editing/userdefinedsnippets): a
/// record of each kind with the fields that it must have, and every field by itself.
struct Snippets {
  var json: JSONValue { .object(records + fields) }

  private var records: [(String, JSONValue)] {
    Kind.all.map { kind in
      let required = kind.fields.fields.filter { $0.isRequired || $0.id == kind.oneOf.first }
      let lines = required.enumerated().map { "\($1.key): \(Self.stop($0 + 1, $1.type))" }
      let snippet: JSONValue = [
        "prefix": .array([.string("bai-\(kind.kind.folder)")]), "scope": "markdown",
        "body": .array((["---"] + lines + ["---", "", "$0"]).map(JSONValue.string)),
        "description": .string("Bài mới: \(kind.kind.label.lowercased()), với những mục bắt buộc"),
      ]
      return ("Bài: \(kind.kind.label)", snippet)
    }
  }

  /// One for each key and what it takes: kinds share most of them.
  private var fields: [(String, JSONValue)] {
    var seen: [String: Int] = [:]
    return Kind.all.flatMap { kind in kind.fields.fields.map { (kind, $0) } }.compactMap { kind, field in
      let body = "\(field.key): \(Self.stop(1, field.type))"
      guard seen[body] == nil else { return nil }
      seen[body] = 1
      let isAgain = seen[field.key] != nil
      seen[field.key] = 1
      return (
        isAgain ? "\(field.label) (\(kind.kind.label.lowercased()))" : field.label,
        [
          "prefix": .array([.string(field.label.folded)]), "scope": "markdown",
          "body": .array([.string(body)]), "description": .string(field.help),
        ]
      )
    }
  }

  /// Where the cursor goes, with the values to choose from or an example to type over.
  private static func stop(_ number: Int, _ type: FieldType) -> String {
    switch type {
    case .choice(let options):
      "${\(number)|\(options.map { escaped($0.label, also: ",|") }.joined(separator: ","))|}"
    case .flag: "${\(number)|có,không|}"
    case .list, .object: "$\(number)"
    default: "${\(number):\(escaped(type.sample))}"
    }
  }

  private static func escaped(_ text: String, also signs: String = "") -> String {
    text.map { "$}\\\(signs)".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
