import Council
import JSON
import Vietnamese

/// A JSON Schema of the fields that a file may have, for editors: what they propose, and what they underline.
///
/// Draft 07 (https://json-schema.org/draft-07), which the YAML language server reads, with the two keywords that VS Code
/// adds (https://code.visualstudio.com/docs/languages/json): `markdownDescription` and `patternErrorMessage`.
///
/// Labels in lower case are the properties that are proposed; every other spelling that the reader takes matches a
/// pattern. What only the whole council can tell (whether a file or a record is there) no schema sees.
struct EditorSchema {
  /// What stands in `site.yaml`; where a list is not known, any text will do.
  let lists: [FieldType.SettingsList: [String]]
  /// Of the kind at hand.
  private var alternatives: [FieldDeclaration] = []
  private var definitions: [(String, JSONValue?)] = []

  init(lists: [FieldType.SettingsList: [String]] = [:]) {
    self.lists = lists
  }

  /// The schema of a whole file.
  /// - Parameter alternatives: the fields of which one must be given.
  func document(
    _ set: FieldSet, alternatives: [FieldDeclaration] = [], title: String, _ description: String
  ) -> JSONValue {
    var schema = self
    schema.alternatives = alternatives
    let object = schema.object(set, below: "")
    return .object(
      [
        ("$schema", "http://json-schema.org/draft-07/schema#"), ("title", .string(title)),
        ("description", .string(description)),
      ] + object + [("definitions", JSONValue.pairs(schema.definitions))])
  }
}

extension JSONValue {
  /// An object without the pairs that have no value.
  static func pairs(_ pairs: [(String, JSONValue?)]) -> JSONValue {
    .object(pairs.compactMap { key, value in value.map { (key, $0) } })
  }
}

// MARK: - Fields

extension EditorSchema {
  /// - Parameter path: of the fields above, each with a full stop behind it.
  private mutating func object(_ set: FieldSet, below path: String) -> [(String, JSONValue)] {
    let keys = Dictionary(grouping: set.keys.sorted()) { set.index(ofKey: $0) ?? 0 }
    var (labels, spellings, required): ([(String, JSONValue)], [(String, JSONValue)], [JSONValue]) = (
      [], [], []
    )
    for (index, field) in set.fields.enumerated() {
      let name = path + field.id
      let schema = JSONValue.pairs(
        description(of: field, isTop: path.isEmpty) + value(field, at: name))
      definitions.append((name, schema))
      let reference = JSONValue.object([("$ref", .string("#/definitions/\(name)"))])
      let pattern = SpellingPattern(keys[index] ?? []).text
      labels.append((field.key, reference))
      spellings.append(("^(?!\(field.key)$)\(pattern)$", reference))
      if field.isRequired {
        // No name at all is one of its spellings: then the label is what is missing.
        required.append([
          "if": ["propertyNames": ["not": ["pattern": .string("^\(pattern)$")]]],
          "then": ["required": [.string(field.key)]],
        ])
      }
    }
    return [
      ("type", "object"), ("properties", .object(labels)), ("patternProperties", .object(spellings)),
      ("additionalProperties", false),
    ] + (required.isEmpty ? [] : [("allOf", .array(required))])
  }

  private func description(of field: FieldDeclaration, isTop: Bool) -> [(String, JSONValue?)] {
    let words = FieldWords(field, alternatives: isTop ? alternatives : [])
    return [
      ("title", .string(field.label)), ("description", .string("\(field.help) \(words.duty)")),
      ("markdownDescription", .string(words.markdown)),
    ]
  }

  private mutating func value(_ field: FieldDeclaration, at path: String) -> [(String, JSONValue?)] {
    if case .list(.text) = field.type, ["topics", "places"].contains(field.id) {
      // The lists from which records choose: one text with commas in it is a slip.
      let items = value(.text, at: path, mayBeBlank: false)
      return anyOf([
        [("type", "array"), ("items", .pairs(items))],
        [("type", ["string", "number", "boolean", "null"]), ("pattern", "^[^,]*$")],
      ])
    }
    return value(field.type, at: path, mayBeBlank: !field.isRequired)
  }
}

// MARK: - Values

extension EditorSchema {
  /// - Parameters:
  ///   - path: of the field.
  ///   - mayBeBlank: whether nothing may be written: a field that need not be there, but no item of a list.
  ///   - takesSentences: whether `Lưu: VT` is a text, which to YAML is a mapping.
  private mutating func value(
    _ type: FieldType, at path: String, mayBeBlank: Bool, takesSentences: Bool = true
  ) -> [(String, JSONValue?)] {
    switch type {
    case .text, .citation, .named: return text(mayBeBlank, takesSentences: takesSentences)
    case .reference, .file, .paper: return text(mayBeBlank, takesSentences: false)
    case .listed(let list):
      guard let items = lists[list], !items.isEmpty else { return text(mayBeBlank, takesSentences: false) }
      return chosen(items, spelled: items.map(\.folded), mayBeBlank)
    case .choice(let options):
      let spelled = options.flatMap { [$0.label, $0.id] + $0.also }.map(\.folded)
      return chosen(options.map(\.label), spelled: spelled, mayBeBlank)
    case .flag:
      let spelled = ["co", "khong", "yes", "no", "true", "false"]
      return chosen(["có", "không"], spelled: spelled, mayBeBlank, also: [[("type", "boolean")]])
    case .count(let range):
      // `9.840` is 9840, and 9.84 to YAML.
      let kind: JSONValue = range.upperBound < 1000 ? "integer" : "number"
      return scalar(
        kind, ValuePatterns.count, mayBeBlank,
        "viết số bằng chữ số, từ \(range.lowerBound) đến \(range.upperBound)",
        [
          ("minimum", range.upperBound < 9999 ? .integer(range.lowerBound) : 0),
          ("maximum", .integer(range.upperBound)),
        ])
    case .amount:
      return scalar("number", ValuePatterns.amount, mayBeBlank, "viết số, ví dụ 1.234.567 hoặc 12,5")
    case .date: return date(mayBeBlank)
    case .timecode: return scalar(nil, ValuePatterns.timecode, mayBeBlank, "viết phút:giây, ví dụ \"12:40\"")
    case .address: return scalar(nil, ValuePatterns.address, mayBeBlank, "viết đầy đủ, bắt đầu bằng https://")
    case .list(let element):
      let items = value(element, at: path, mayBeBlank: false)
      return anyOf([
        [("type", "array"), ("items", .pairs(items))], value(element, at: path, mayBeBlank: mayBeBlank),
      ])
    case .object(let set, let shorthand):
      let inner = shorthand.flatMap { set[$0] }
      let short = inner.map { value($0.type, at: path, mayBeBlank: mayBeBlank, takesSentences: false) }
      let fields = object(set, below: path + ".").map { ($0.0, Optional($0.1)) }
      return anyOf([fields, short ?? (mayBeBlank ? blank : nil)].compactMap(\.self))
    }
  }

  /// All dates share one definition: the pattern is long.
  private mutating func date(_ mayBeBlank: Bool) -> [(String, JSONValue?)] {
    let name = mayBeBlank ? ".date-or-blank" : ".date"
    if !definitions.contains(where: { $0.0 == name }) {
      let date = scalar(
        "number", ValuePatterns.date, mayBeBlank, "viết ngày/tháng/năm, ví dụ 26/02/2026", [("minimum", 1)])
      definitions.append((name, .pairs(date)))
    }
    // What stands beside a reference is not read, but within `allOf`.
    return [("allOf", [["$ref": .string("#/definitions/\(name)")]])]
  }

  private var blank: [(String, JSONValue?)] {
    [("type", ["null", "string"]), ("pattern", "^\\s*$")]
  }

  private func anyOf(_ schemas: [[(String, JSONValue?)]]) -> [(String, JSONValue?)] {
    schemas.count == 1 ? schemas[0] : [("anyOf", .array(schemas.map(JSONValue.pairs)))]
  }

  /// Scalars of any sort: YAML takes 012 for a number and the reader does not.
  private func text(_ mayBeBlank: Bool, takesSentences: Bool) -> [(String, JSONValue?)] {
    let types: [JSONValue] =
      ["string", "number", "boolean"] + (takesSentences ? ["object"] : []) + (mayBeBlank ? ["null"] : [])
    let scalar: JSONValue = ["type": ["string", "number", "boolean", "null"]]
    return [
      ("type", .array(types)), ("pattern", mayBeBlank ? nil : "\\S"),
      ("minProperties", takesSentences ? 1 : nil), ("maxProperties", takesSentences ? 1 : nil),
      ("additionalProperties", takesSentences ? scalar : nil),
    ]
  }

  /// - Parameter kind: how YAML may have understood it, beside as a text.
  private func scalar(
    _ kind: JSONValue?, _ pattern: String, _ mayBeBlank: Bool, _ error: String,
    _ limits: [(String, JSONValue?)] = []
  ) -> [(String, JSONValue?)] {
    let types: [JSONValue] = ["string"] + [kind].compactMap(\.self) + (mayBeBlank ? ["null"] : [])
    return [
      ("type", .array(types)), ("pattern", .string("^\\s*(?:\(pattern))\(mayBeBlank ? "?" : "")\\s*$")),
      ("patternErrorMessage", .string(error)),
    ] + limits
  }

  /// - Parameters:
  ///   - values: what is proposed.
  ///   - spelled: every spelling of them, folded.
  private func chosen(
    _ values: [String], spelled: [String], _ mayBeBlank: Bool, also: [[(String, JSONValue?)]] = []
  ) -> [(String, JSONValue?)] {
    anyOf(
      [
        [("enum", .array(values.map(JSONValue.string)))],
        [
          ("type", "string"), ("pattern", .string("^\(SpellingPattern(spelled).text)$")),
          ("patternErrorMessage", .string("chọn một trong: \(values.joined(separator: "; "))")),
        ],
      ] + also + (mayBeBlank ? [blank] : []))
  }
}
