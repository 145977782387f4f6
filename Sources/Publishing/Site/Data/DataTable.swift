import Council
import Vietnamese

/// A table of open data: of a kind's records, or of one of the lists that they hold.
struct DataTable: Sendable {
  /// The file's name without its ending: `ky-hop`, `ky-hop.chuong-trinh`.
  let name: String
  /// "Kỳ họp", "Kỳ họp: Chương trình".
  let title: String
  /// Which list it is, by the ids of the fields that lead there; empty for the records themselves.
  let list: String
  let columns: [DataColumn]
  /// The columns that tell its rows apart.
  let key: [String]
  /// The table to whose rows its own belong, with the columns that say to which, and that table's key.
  let parent: (name: String, columns: [String], key: [String])?
}

/// A column, declared by the field that it shows.
struct DataColumn: Sendable {
  /// The ids of the fields that lead to it: `answer.date`.
  let name: String
  /// Their labels: "Trả lời: Ngày".
  let label: String
  let help: String
  let type: FieldType
  let isRequired: Bool
  /// The table of records that the cells name by their ids.
  let target: String?

  init(_ field: FieldDeclaration, _ words: Words) {
    self.init(
      field, name: field.id, label: words.term(field.label), isRequired: field.isRequired, words)
  }

  init(
    _ field: FieldDeclaration, name: String, label: String, isRequired: Bool, _ words: Words,
    type: FieldType? = nil, target: String? = nil
  ) {
    self.name = name
    self.label = label
    help = words.term(field.help)
    self.type = type ?? field.type
    self.isRequired = isRequired
    self.target = target
  }
}

extension SiteContext {
  /// The tables of a kind: its records first, then every list of things within them.
  func dataTables(of type: any RecordKind.Type) -> [DataTable] {
    var maker = TableMaker(kind: type.kind, words: words)
    maker.add(
      dataFields(of: type), name: type.kind.folder, title: words.many(type.kind.label), list: "",
      before: [DataField.id, DataField.url], after: [DataField.markdown, DataField.deleted], key: ["id"],
      parent: nil)
    return maker.tables
  }
}

/// Lays tables out by what the fields are.
private struct TableMaker {
  let kind: Kind
  let words: Words
  var tables: [DataTable] = []

  /// What is laid out at the moment.
  private struct Layout {
    var columns: [DataColumn] = []
    var lists: [(field: FieldDeclaration, set: FieldSet, name: String, label: String, folder: String)] = []
  }

  init(kind: Kind, words: Words) {
    self.kind = kind
    self.words = words
  }

  mutating func add(
    _ fields: [FieldDeclaration], name: String, title: String, list: String, before: [FieldDeclaration],
    after: [FieldDeclaration], key: [String], parent: (name: String, columns: [String], key: [String])?
  ) {
    var layout = Layout()
    layout.columns = before.map { DataColumn($0, words) }
    // Of a withdrawn record nothing is left that a record must have.
    lay(fields, prefix: "", labels: "", isRequired: !list.isEmpty, into: &layout)
    layout.columns += after.map { DataColumn($0, words) }
    tables.append(
      DataTable(name: name, title: title, list: list, columns: layout.columns, key: key, parent: parent))
    for below in layout.lists {
      let isInner = !list.isEmpty
      let keys = [DataField.record] + (isInner ? [DataField.parent] : []) + [DataField.item]
      add(
        below.set.fields, name: "\(name).\(below.folder)", title: "\(title): \(below.label)",
        list: isInner ? "\(list).\(below.name)" : below.name, before: keys, after: [], key: keys.map(\.id),
        parent: isInner ? (name, ["record", "parent"], ["record", "item"]) : (name, ["record"], ["id"]))
    }
  }

  private func lay(
    _ fields: [FieldDeclaration], prefix: String, labels: String, declared: String = "", isRequired: Bool,
    into layout: inout Layout
  ) {
    for field in fields {
      let (name, label) = (prefix + field.id, labels + words.term(field.label))
      let isRequired = isRequired && field.isRequired
      switch field.type {
      case .object(let set, _) where !set.isAttachment:
        lay(
          set.fields, prefix: "\(name).", labels: "\(label): ", declared: "\(declared)\(field.label): ",
          isRequired: false, into: &layout)
      case .list(.object(let set, _)) where !set.isAttachment:
        layout.lists.append((field, set, name, label, (declared + field.label).folded))
      case .named(let folders), .list(.named(let folders)):
        let isList = if case .list = field.type { true } else { false }
        layout.columns.append(
          DataColumn(
            field, name: name, label: label, isRequired: isRequired, words, type: isList ? field.type : .text)
        )
        layout.columns.append(
          DataColumn(
            field, name: "\(name).id", label: "\(label): \(words.term(DataField.id.label))",
            isRequired: false, words,
            type: isList ? field.type : .text, target: isList || folders.count != 1 ? nil : folders[0]))
      case .reference(let folders):
        layout.columns.append(
          DataColumn(
            field, name: name, label: label, isRequired: isRequired, words,
            target: folders.count == 1 ? folders[0] : nil))
      default:
        layout.columns.append(DataColumn(field, name: name, label: label, isRequired: isRequired, words))
      }
    }
  }
}
