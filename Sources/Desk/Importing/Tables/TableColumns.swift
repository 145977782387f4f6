import Council
import Diagnostics
import Vietnamese

/// What a table's columns say, found by the same folding as keys of front matter.
struct TableColumns {
  /// A column that is a field, or a field within one: `Trả lời > Ngày`.
  struct Column {
    let index: Int
    let title: String
    let field: FieldDeclaration
    let inner: FieldDeclaration?
  }

  /// In the order of the fields' declarations.
  let columns: [Column]
  /// Columns that are no field.
  private(set) var unknown: [(index: Int, title: String)] = []
  /// Columns that would name a person whom such records never name.
  private(set) var personal: [(index: Int, title: String)] = []
  /// Columns that say what another one says.
  private(set) var doubled: [(index: Int, title: String)] = []

  /// - Parameter personalKeys: keys, folded, of what is never published.
  init(_ titles: [String], of fields: FieldSet, personalKeys: Set<String> = []) {
    var found: [Column] = []
    for (index, title) in titles.enumerated() where !Self.isSilent(title) {
      let title = title.trimmed.singleSpaced
      if personalKeys.contains(title.folded) {
        personal.append((index, title))
      } else if let column = Self.column(index, title, fields) {
        if found.contains(where: { $0.field.id == column.field.id && $0.inner?.id == column.inner?.id }) {
          doubled.append((index, title))
        } else {
          found.append(column)
        }
      } else {
        unknown.append((index, title))
      }
    }
    let order = fields.fields.map(\.id)
    columns = found.sorted {
      let places = (order.firstIndex(of: $0.field.id) ?? 0, order.firstIndex(of: $1.field.id) ?? 0)
      return places.0 == places.1 ? $0.index < $1.index : places.0 < places.1
    }
  }

  /// How many of a row's cells could head a column.
  static func matches(_ titles: [String], _ fields: FieldSet) -> Int {
    titles.count { !isSilent($0) && column(0, $0, fields) != nil }
  }

  /// A row's number, what this tool added, and nothing at all.
  private static func isSilent(_ title: String) -> Bool {
    ["", "stt", "tt", "so-tt", "so-thu-tu", mendTitle.folded].contains(title.folded)
  }

  private static func column(_ index: Int, _ title: String, _ fields: FieldSet) -> Column? {
    let parts = title.split(separator: ">", maxSplits: 1)
    guard let outer = parts.first, let place = fields.index(ofKey: outer.folded) else { return nil }
    let field = fields.fields[place]
    guard parts.count > 1 else { return Column(index: index, title: title, field: field, inner: nil) }
    guard let inner = field.type.innerFields, let place = inner.index(ofKey: parts[1].folded) else {
      return nil
    }
    return Column(index: index, title: title, field: field, inner: inner.fields[place])
  }
}

/// The title of the column in which rows that failed say why.
let mendTitle = "Cần sửa"

extension FieldType {
  /// The fields within the field, or within each item of its list.
  var innerFields: FieldSet? {
    switch self {
    case .object(let set, _), .list(.object(let set, _)): set
    default: nil
    }
  }

  var isList: Bool { if case .list = self { true } else { false } }
}
