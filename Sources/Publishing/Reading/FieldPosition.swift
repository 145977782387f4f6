import Council
import Diagnostics
import Vietnamese
import YAML

extension SourceFile {
  /// Where a field's value stands. Reads the front matter again: problems are few, records are many, and so no
  /// record needs to keep its positions.
  /// - Returns: the place of the innermost value that is there.
  package func place(of path: FieldPath, in kind: any RecordKind.Type) -> Place {
    guard let front = try? FrontMatter(text) else { return place() }
    return place(of: path, in: kind.fields, front.yaml, lineOffset: FrontMatter.firstLine - 1)
  }

  /// The same for a file that is YAML as a whole.
  package func place<Whole: Composite>(of path: FieldPath, inWhole type: Whole.Type) -> Place {
    place(of: path, in: type.schema.set, text[...], lineOffset: 0)
  }

  /// The place of a record's field whose line stands there with nothing behind it; nil where it says something, or there
  /// is no such line.
  package func emptyLine(of id: String, in kind: any RecordKind.Type) -> Place? {
    guard let front = try? FrontMatter(text),
      let document = try? parseYAML(front.yaml, limits: YAMLLimits { $0.folded }),
      case .mapping(let entries) = document.root.content,
      let entry = entries.first(where: { entry in
        kind.fields.index(ofKey: entry.identity).map { kind.fields.fields[$0].id } == id
      }), entry.value.saysNothing
    else { return nil }
    return place(entry.keyPosition.moved(down: FrontMatter.firstLine - 1))
  }

  private func place(of path: FieldPath, in set: FieldSet, _ yaml: Substring, lineOffset: Int) -> Place {
    guard let document = try? parseYAML(yaml, limits: YAMLLimits { $0.folded }),
      let position = position(of: path.steps[...], in: document.root, .object(set, shorthand: nil))
    else { return place() }
    return place(position.moved(down: lineOffset))
  }

  private func position(of steps: ArraySlice<FieldPath.Step>, in node: YAMLNode, _ type: FieldType)
    -> Position?
  {
    guard let step = steps.first else { return node.position }
    switch (step, type, node.content) {
    case (.field(let id), .object(let set, _), .mapping(let entries)):
      guard
        let entry = entries.first(where: { set.index(ofKey: $0.identity).map { set.fields[$0].id } == id }),
        let field = set[id]
      else { return nil }
      return position(of: steps.dropFirst(), in: entry.value, field.type)
    case (.item(let index), .list(let element), .sequence(let items)):
      guard items.indices.contains(index) else { return nil }
      return position(of: steps.dropFirst(), in: items[index], element)
    case (.item, .list(let element), _):
      // One value in place of a list of one.
      return position(of: steps.dropFirst(), in: node, element)
    default:
      // A scalar in place of an object.
      return node.position
    }
  }
}

extension YAMLNode {
  /// Whether no value stands in it.
  fileprivate var saysNothing: Bool {
    switch content {
    case .scalar: isBlank
    case .mapping(let entries): entries.allSatisfy(\.value.saysNothing)
    case .sequence(let items): items.allSatisfy(\.saysNothing)
    }
  }
}
