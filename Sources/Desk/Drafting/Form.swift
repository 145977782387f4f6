import Council
import Diagnostics
import Reading
import Vietnamese

/// Declared fields, as far as somebody has filled them in. Each answer is read as the reader will read it in the
/// file, so what a form holds is right as far as one field can be.
package struct Form: Sendable {
  package let fields: FieldSet
  /// The values that were given, keyed by field id.
  package private(set) var values: [String: Value] = [:]
  /// As they will stand in the file, keyed by field id.
  private var written: [String: String] = [:]
  private let lists: [FieldType.SettingsList: [String]]?
  private let personalKeys: Set<String>
  private let oneOf: [String]

  /// A form for what is no record.
  package init(_ fields: FieldSet) {
    (self.fields, lists, personalKeys, oneOf) = (fields, nil, [], [])
  }

  /// - Parameter settings: nil where they are not known, so that any topic or village will do.
  package init(_ kind: any RecordKind.Type, settings: CouncilSettings?) {
    fields = kind.fields
    lists = settings.map { [.topics: $0.topics, .places: $0.places] }
    personalKeys = kind.personalKeys
    oneOf = kind.oneOf
  }

  /// The fields without which the reader refuses it, in their order.
  package var missing: [FieldDeclaration] {
    fields.fields.filter { $0.isRequired && values[$0.id] == nil } + missingAlternatives.suffix(1)
  }

  /// The fields of which one is still to be given, the likeliest first.
  package var missingAlternatives: [FieldDeclaration] {
    oneOf.contains { values[$0] != nil } ? [] : oneOf.compactMap { fields[$0] }
  }
}

extension Form {
  /// Fills in one field. An answer in brackets stands for a list, or for fields within the field, where the field
  /// takes them; any other is one text, whatever signs it holds.
  /// - Parameters:
  ///   - key: label or id, however spelt.
  ///   - source: what messages name as the file.
  /// - Returns: what the reader says against it; the field is as it was then.
  package mutating func fill(_ key: String, with answer: String, from source: String) -> [Diagnostic] {
    let text = mended(answer).text
    let isBracketed = text.first.map { "[{".contains($0) } ?? false
    let field = fields.index(ofKey: key.folded).map { fields.fields[$0] }
    let takesBrackets = field.map { isBracketed && $0.type.takesBrackets && !text.contains("\n") } ?? false
    return fill(key, field, withYAML: takesBrackets ? text : text.asYAML, from: source)
  }

  /// Takes an answer back.
  package mutating func clear(_ id: String) {
    values[id] = nil
    written[id] = nil
  }

  /// The fields that are given, in the order of their lines.
  package var given: [FieldDeclaration] { fields.fields.filter { written[$0.id] != nil } }

  /// What may be chosen for a field; empty where anything may be written.
  package func options(of field: FieldDeclaration) -> [String] {
    switch field.type {
    case .choice(let options): options.map(\.label)
    case .listed(let list), .list(.listed(let list)): lists?[list] ?? []
    default: []
    }
  }

  /// The same with a list of names.
  package mutating func fill(_ key: String, withItems items: [String], from source: String) -> [Diagnostic] {
    if let address = items.first(where: { $0.contains("://") || $0.lowercased().hasPrefix("www.") }) {
      return [.error(.addressAsName(address), at: Place(file: source))]
    }
    let field = fields.index(ofKey: key.folded).map { fields.fields[$0] }
    if field?.id == "places", let address = items.first(where: \.isHouse) {
      return [.error(.houseAsPlace(address), at: Place(file: source))]
    }
    let list = items.map { mended($0).text.asYAMLItem }.joined(separator: ", ")
    return fill(key, field, withYAML: "[\(list)]", from: source)
  }

  private mutating func fill(
    _ key: String, _ field: FieldDeclaration?, withYAML yaml: String, from source: String
  ) -> [Diagnostic] {
    let text = "\(field?.label.lowercased() ?? key.asYAML): \(yaml)"
    let file = SourceFile(name: source, text: text)
    // Of all that must be there, only this is at stake.
    let set = FieldSet(
      fields.fields.map { declaration in
        var declaration = declaration
        declaration.isRequired = declaration.id == field?.id && declaration.isRequired
        return declaration
      })
    if let field, values[field.id] != nil {
      return [.error(.duplicateField(key, first: field.label), at: file.place())]
    }
    let read = readFields(of: file, text[...], set, lists, personalKeys)
    guard read.diagnostics.isEmpty else { return read.diagnostics.map { shown($0, field) } }
    if let field, let value = read.values?[field.id] {
      values[field.id] = value
      written[field.id] = field.type.label(of: value)?.asYAML ?? yaml
    }
    return []
  }
}

extension Form {
  /// A field made of fields is typed in one line here, not below each other as in a file.
  private func shown(_ problem: Diagnostic, _ field: FieldDeclaration?) -> Diagnostic {
    guard problem.message.id == "expected-fields", let field, let braces = field.type.braces else {
      return problem
    }
    let message = problem.message
    let fix = Localized(
      vi: "viết các mục nhỏ trong ngoặc, ví dụ \(field.label)=\(braces)",
      en: "write its fields in braces, for example \(field.id)=\(braces)")
    return Diagnostic(
      problem.severity, Message(message.id, message.text, fix: fix, fault: message.fault), at: problem.place)
  }
}

extension Form {
  /// The fields as YAML: those that are given, then the others as comments, each below its help. No blank follows the
  /// comment's sign, so that a line begins where the others do when the sign is taken away.
  package var text: String {
    let rest = fields.fields.filter { written[$0.id] == nil }
    // What only this kind has is likelier to be wanted than what every kind has.
    let open =
      rest.filter { Common.schema.set[$0.id] == nil } + rest.filter { Common.schema.set[$0.id] != nil }
    let lines = given.map { "\($0.label.lowercased()): \(written[$0.id] ?? "")" }
    let offers = open.flatMap { ["## \($0.plainHelp)"] + $0.offer(at: "#") }
    let lead = [
      "",
      "## Các mục dưới đây không bắt buộc. Cần mục nào thì xoá dấu # đầu dòng của mục ấy (và các dòng nhỏ",
      "## dưới nó), rồi viết sau dấu hai chấm. Dòng có ## là lời giải thích.",
    ]
    return (lines + (open.isEmpty ? [] : lead) + offers).map { "\($0)\n" }.joined()
  }
}

extension Message {
  fileprivate static func addressAsName(_ text: String) -> Message {
    Message(
      "address-as-name",
      Localized(
        vi: "«\(text)» là địa chỉ trang mạng, không phải tên", en: "“\(text)” is an address and no name"),
      fix: Localized(vi: "viết các tên, cách nhau bằng dấu phẩy", en: "write names, between commas"))
  }

  fileprivate static func houseAsPlace(_ text: String) -> Message {
    Message(
      "address-as-name",
      Localized(
        vi: "«\(text)» là địa chỉ nhà, không phải tên thôn hay khu phố",
        en: "“\(text)” is the address of a house, not a village or quarter"),
      fix: Localized(
        vi:
          "viết tên từng thôn hoặc khu phố, ví dụ: Đông Hạ, Gò Sen; chưa rõ thì để trống, bổ sung sau ở site.yaml",
        en: "write the names of villages or quarters, for example: Đông Hạ, Gò Sen; or leave it empty for now"
      ))
  }
}

extension String {
  /// Whether it says where a house stands: `Số 5 đường Hoà Bình`, `12/3 ngõ Chùa`. A village may be called by a number
  /// alone, or by a day (`Khu 5`, `Xóm 26/3`).
  fileprivate var isHouse: Bool {
    let words = folded.split(separator: "-")
    let numbered = { (word: Substring) in word.first?.isNumber ?? false }
    let rest = words.drop { $0 == "so" || $0 == "nha" }
    guard let number = rest.first, numbered(number) else { return words.starts(with: ["so", "nha"]) }
    let name = rest.drop(while: numbered)
    guard let street = name.first else { return false }
    return rest.count < words.count || ["duong", "pho", "ngo", "ngach", "hem", "kiet"].contains(street)
  }
}

extension FieldDeclaration {
  /// What to write, and out of what to choose.
  fileprivate var plainHelp: String {
    guard case .choice(let options) = type else { return help }
    return "\(help) Một trong: \(options.map(\.label).joined(separator: "; "))."
  }

  /// The field with nothing in it, and the fields within.
  fileprivate func offer(at margin: String) -> [String] {
    let key = "\(margin)\(label.lowercased()):"
    return switch type {
    case .object(let set, _):
      [key] + set.fields.map { "\(margin)  \($0.label.lowercased()):" }
    case .list(.object(let set, _)):
      [key]
        + set.fields.enumerated().map {
          "\(margin)  \($0 == 0 ? "- " : "  ")\($1.label.lowercased()):"
        }
    default: [key]
    }
  }
}

extension FieldType {
  /// `{tán thành: 27, không tán thành: 27}`: the fields of which a value is made, the first ones and those that must be
  /// there.
  fileprivate var braces: String? {
    switch self {
    case .object(let set, _), .list(.object(let set, _)):
      let shown = set.fields.enumerated().filter { $0 < 2 || $1.isRequired }.map(\.element)
      return "{\(shown.map { "\($0.label.lowercased()): \($0.type.example)" }.joined(separator: ", "))}"
    default: return nil
    }
  }

  /// A choice as the files spell it, however it was typed.
  fileprivate func label(of value: Value) -> String? {
    guard case .choice(let options) = self, case .text(let id) = value else { return nil }
    return options.first { $0.id == id }?.label
  }

  fileprivate var takesBrackets: Bool {
    switch self {
    case .list, .object: true
    default: false
    }
  }
}
