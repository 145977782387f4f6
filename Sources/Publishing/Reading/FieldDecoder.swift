import Council
import Diagnostics
import Vietnamese
import YAML

/// Turns YAML into values, as the fields' declarations say. Whatever does not fit is collected with its place.
struct FieldDecoder {
  let file: SourceFile
  /// How many lines of the file stand before the YAML.
  let lineOffset: Int
  /// What `FieldType.listed` allows; nil where the settings could not be read, so that all is allowed.
  let lists: [FieldType.SettingsList: [String]]?
  /// Keys by which persons would be named that the kind of record never names, folded.
  let personalKeys: Set<String>
  private(set) var diagnostics: [Diagnostic] = []
  /// The records and files that were named.
  var mentions: [Mention] = []

  init(
    file: SourceFile, lineOffset: Int, lists: [FieldType.SettingsList: [String]]?,
    personalKeys: Set<String> = []
  ) {
    self.file = file
    self.lineOffset = lineOffset
    self.lists = lists
    self.personalKeys = personalKeys
  }

  /// Reads the mapping of a record or of a nested value.
  /// - Returns: the values that could be read, keyed by field id.
  mutating func decode(_ node: YAMLNode, as set: FieldSet, at path: FieldPath = FieldPath()) -> [String:
    Value]
  {
    guard case .mapping(let entries) = node.content else {
      if case .sequence = node.content {
        report(.yamlListWithoutKey, at: node.position)
      } else {
        report(.expectedFields(example: set.fields.first?.label ?? ""), at: node.position)
      }
      return [:]
    }
    var values: [String: Value] = [:]
    var given: [Int: YAMLEntry] = [:]
    var parent: EmptyParent?
    for entry in entries {
      guard let index = set.index(ofKey: entry.identity) else {
        if let above = parent, above.fields.index(ofKey: entry.identity) != nil {
          // One message for all the keys that should be further in.
          if !above.isReported {
            report(.notIndented(entry.key, below: above.key), at: entry.keyPosition)
          }
          parent?.isReported = true
        } else {
          let isPersonal = path.steps.isEmpty && personalKeys.contains(entry.identity)
          if isPersonal {
            // Without the line: who it is stands there.
            let position = entry.keyPosition.moved(down: lineOffset)
            diagnostics.append(
              .error(.personalKey(entry.key), at: Place(file: file.name, position: position)))
          } else {
            report(unknownField(entry, in: set), at: entry.keyPosition)
          }
        }
        continue
      }
      // Two spellings of one key are reported by the YAML reader; here label and id of one field meet.
      if let first = given[index], first.identity != entry.identity {
        report(.duplicateField(entry.key, first: first.key), at: entry.keyPosition)
        continue
      }
      given[index] = entry
      let field = set.fields[index]
      parent = entry.value.isBlank ? EmptyParent(entry.key, field.type) : nil
      if parent != nil, hasFieldBehindSharp(below: entry.keyPosition) {
        let place = file.place(entry.keyPosition.moved(down: lineOffset))
        diagnostics.append(.warning(.halfOpened(entry.key), at: place))
      }
      guard !entry.value.isBlank else { continue }
      let value = decode(entry.value, as: field.type, of: field, at: path + .field(field.id))
      // Of whose fields none is filled in, that is empty too.
      if case .object([:])? = value { continue }
      values[field.id] = value
    }
    for (index, field) in set.fields.enumerated() where field.isRequired {
      if let entry = given[index] {
        if entry.value.isBlank { report(.emptyField(field), at: entry.keyPosition) }
      } else {
        report(.missingField(field), at: node.position, isOfWhole: path.steps.isEmpty)
      }
    }
    return values
  }
}

extension FieldDecoder {
  private mutating func decode(
    _ node: YAMLNode, as type: FieldType, of field: FieldDeclaration, at path: FieldPath
  ) -> Value? {
    switch type {
    case .list(let element): return list(node, of: element, field, at: path)
    case .object(let set, let shorthand): return object(node, set, shorthand, field, at: path)
    default:
      if case .scalar(let raw) = node.content {
        guard let text = cleaned(raw, at: node.position) else { return nil }
        return scalar(text.trimmed, as: type, of: field, at: path, node.position)
      }
      if type.takesSentences, let text = node.textWithColon {
        return scalar(text, as: type, of: field, at: path, node.position)
      }
      report(.expectedText(field.label), at: node.position)
      return nil
    }
  }

  /// A single value stands for a list of one.
  private mutating func list(
    _ node: YAMLNode, of element: FieldType, _ field: FieldDeclaration, at path: FieldPath
  ) -> Value? {
    guard case .sequence(let items) = node.content else {
      // The settings list what records choose from; a name with a comma in it stands in a list of its own.
      if case .text = element, ["topics", "places"].contains(field.id), case .scalar(let text) = node.content,
        let parts = text.parted
      {
        report(.listAsText(field.label, parts), at: node.position)
        return nil
      }
      return decode(node, as: element, of: field, at: path + .item(0)).map { .list([$0]) }
    }
    var values: [Value] = []
    for (index, item) in items.enumerated() {
      if item.isBlank {
        report(.emptyItem(field.label), at: item.position)
      } else if let value = decode(item, as: element, of: field, at: path + .item(index)) {
        values.append(value)
      }
    }
    return .list(values)
  }

  private mutating func object(
    _ node: YAMLNode, _ set: FieldSet, _ shorthand: String?, _ field: FieldDeclaration, at path: FieldPath
  ) -> Value? {
    if case .scalar = node.content, let inner = shorthand.flatMap({ set[$0] }) {
      return decode(node, as: inner.type, of: inner, at: path + .field(inner.id)).map {
        .object([inner.id: $0])
      }
    }
    guard case .mapping = node.content else {
      report(.expectedFields(of: field), at: node.position)
      return nil
    }
    return .object(decode(node, as: set, at: path))
  }

  /// Quotes can bring in by their number what was mended or refused where it stood in the file.
  private mutating func cleaned(_ raw: String, at position: Position) -> String? {
    if let scalar = raw.unicodeScalars.first(where: \.isForbidden) {
      report(.forbiddenCharacter(scalar, count: 1), at: position)
      return nil
    }
    return mended(raw).text
  }

  /// Drafts hold the fields that may be filled in behind #, each with its own fields further in: whoever opens the first
  /// line alone has an empty field.
  private func hasFieldBehindSharp(below position: Position) -> Bool {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.dropFirst(position.moved(down: lineOffset).line).first, line.hasPrefix("# ") else {
      return false
    }
    return line.contains(":")
  }

  private func unknownField(_ entry: YAMLEntry, in set: FieldSet) -> Message {
    if secrecyKeys.contains(entry.identity) { return .secrecyKey(entry.key) }
    let keys = set.keys.sorted()
    let near = nearest(to: entry.identity, among: keys).flatMap { set.index(ofKey: keys[$0]) }
    return .unknownField(entry.key, meant: near.map { set.fields[$0].label }, known: set.fields.map(\.label))
  }

  /// - Parameter isOfWhole: whether the problem is of the whole file, and so is shown at its first line.
  mutating func report(_ message: Message, at position: Position, isOfWhole: Bool = false) {
    let place = file.place(isOfWhole ? .start : position.moved(down: lineOffset))
    diagnostics.append(.error(message, at: place))
  }
}

extension FieldType {
  /// Whether a colon within the value is likely a part of a sentence.
  fileprivate var takesSentences: Bool {
    switch self {
    case .text, .citation, .named: true
    default: false
    }
  }
}

/// A field made of fields after whose key nothing stands, though its fields may stand below.
private struct EmptyParent {
  let key: String
  let fields: FieldSet
  var isReported = false

  init?(_ key: String, _ type: FieldType) {
    switch type {
    case .object(let set, _), .list(.object(let set, _)): fields = set
    default: return nil
    }
    self.key = key
  }
}

extension YAMLNode {
  /// `Lưu: VT` as a text: to YAML a mapping of one key, to its writer a line of words.
  fileprivate var textWithColon: String? {
    guard case .mapping(let entries) = content, entries.count == 1, let entry = entries.first,
      (entry.keyPosition.line, entry.keyPosition.column) == (position.line, position.column),
      entry.keyPosition.length == entry.key.unicodeScalars.count,
      case .scalar(let value) = entry.value.content
    else { return nil }
    if value.isEmpty { return "\(entry.key):" }
    // Not in quotes, and on the same line.
    let place = entry.value.position
    guard place.line == position.line, place.length == value.unicodeScalars.count else { return nil }
    return "\(entry.key): \(value)"
  }
}

extension String {
  /// The parts between commas, if there are several.
  var parted: [String]? {
    let parts = split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    return parts.count > 1 ? parts : nil
  }

  /// Without white space at its ends.
  var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    return String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// What only papers that are secret have.
private let secrecyKeys: Set<String> = ["do-mat", "muc-do-mat", "mat"]
