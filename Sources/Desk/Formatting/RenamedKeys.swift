import Council
import Diagnostics
import YAML

/// Keys written as the labels of their fields, in lower case, wherever they stand: `số ký hiệu` for `SO_KY_HIEU` and
/// for `number`.
struct RenamedKeys {
  private var lines: [Line]

  /// - Parameter text: what `root` was read from, with LF line ends.
  init(_ text: some StringProtocol, _ root: YAMLNode, as set: FieldSet) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Line($0.unicodeScalars) }
    var found: [(key: Position, label: String)] = []
    Self.find(in: root, .object(set, shorthand: nil), &found)
    // From the end, so that what stands before keeps its column.
    for (key, label) in found.sorted(by: { $0.key > $1.key }) { write(label, at: key) }
  }

  var text: String { lines.map(\.text).joined(separator: "\n") }

  private static func find(
    in node: YAMLNode, _ type: FieldType, _ found: inout [(key: Position, label: String)]
  ) {
    switch node.content {
    case .scalar: break
    case .sequence(let items):
      for item in items { find(in: item, type.element, &found) }
    case .mapping(let entries):
      guard let set = type.fields else { return }
      let isClear = FieldOrder(entries, set).isClear
      for entry in entries {
        guard let field = set.index(ofKey: entry.identity).map({ set.fields[$0] }) else { continue }
        if isClear { found.append((entry.keyPosition, field.key)) }
        find(in: entry.value, field.type, &found)
      }
    }
  }

  private mutating func write(_ label: String, at key: Position) {
    let (row, start) = (key.line - 1, key.column - 1)
    guard lines.indices.contains(row), start + key.length <= lines[row].scalars.count else { return }
    var rest = Line(lines[row].scalars.dropFirst(start + key.length))
    // In brackets `"a":1` is well parted, `a:1` is one word.
    if rest.scalars.first == ":", let next = rest.scalars.dropFirst().first, !next.isSpaceOrTab {
      rest.scalars.insert(" ", at: 1)
    }
    lines[row].scalars.replaceSubrange(start..., with: label.unicodeScalars + rest.scalars)
  }
}

extension FieldDeclaration {
  /// The key under which files have the field.
  var key: String { label.lowercased() }
}

extension FieldType {
  /// What the items of a list are; itself where one value stands for a list.
  var element: FieldType {
    if case .list(let element) = self { element } else { self }
  }

  /// The fields of which a value is made, if it is made of fields.
  var fields: FieldSet? {
    if case .object(let set, _) = element { set } else { nil }
  }
}
