import CSV
import Council
import Vietnamese

/// What stands between the values of a cell that holds several.
let cellSeparator = " | "

/// A record, or one thing of a list, laid out flat: its cells by the names of their columns, and the lists within it.
struct DataRow: Sendable {
  private(set) var cells: [String: CSVCell] = [:]
  /// How exact the dates are, by column.
  private(set) var dates: [String: WrittenDate.Precision] = [:]
  /// By the ids of the fields that lead there.
  private(set) var lists: [(name: String, items: [OpenValue])] = []
}

extension DataRow {
  init(_ fields: [OpenField], _ site: SiteContext) {
    add(fields, prefix: "", site)
  }

  subscript(_ field: FieldDeclaration) -> CSVCell? {
    get { cells[field.id] }
    set { cells[field.id] = newValue }
  }

  mutating func remove(_ name: String) {
    cells[name] = nil
  }

  private mutating func add(_ fields: [OpenField], prefix: String, _ site: SiteContext) {
    for field in fields {
      let name = prefix + field.declaration.id
      switch field.value {
      case .object(let fields): add(fields, prefix: "\(name).", site)
      case .list(let items) where items.holdsObjects: lists.append((name, items))
      case .list(let items):
        cells[name] = joined(items.map { field.declaration.isNamed ? $0.name : site.cellText($0) })
        if field.declaration.isNamed { cells["\(name).id"] = joined(items.map(\.recordID)) }
      case .record(let target, _) where field.declaration.isNamed:
        cells[name] = .text(target.common.title)
        cells["\(name).id"] = .text(target.address)
      case .date(let date):
        cells[name] = .date(iso: site.clock.iso(date))
        dates[name] = date.precision
      case .flag(let flag): cells[name] = .flag(flag)
      case .count(let count): cells[name] = .integer(count)
      case .timecode(let timecode): cells[name] = .integer(timecode.seconds)
      case .amount(let amount): cells[name] = .decimal(amount)
      case .choice(let option): cells[name] = .text(option.id)
      case .text, .words, .record, .paper: cells[name] = .text(site.cellText(field.value))
      }
    }
  }

  private func joined(_ texts: [String]) -> CSVCell {
    texts.allSatisfy(\.isEmpty) ? .empty : .text(texts.joined(separator: cellSeparator))
  }
}

extension SiteContext {
  /// A value beside others in one cell: records by their ids unless they are called otherwise, files by their
  /// addresses.
  fileprivate func cellText(_ value: OpenValue) -> String {
    switch value {
    case .text(let text), .words(let text): text
    case .record(let target, let words): words ?? target.address
    case .paper(let paper):
      switch paper.target {
      case .file(let file): Hrefs.absolute(baseURL).file(file.address)
      case .record(let target): Hrefs.absolute(baseURL).page(target.address)
      case .words(let text): text
      }
    case .choice(let option): option.id
    case .date(let date): clock.iso(date)
    case .count(let count): String(count)
    case .amount(let amount): amount.description
    case .timecode(let timecode): String(timecode.seconds)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): items.map { cellText($0) }.joined(separator: cellSeparator)
    case .object: ""
    }
  }
}

extension OpenValue {
  fileprivate var name: String {
    switch self {
    case .record(let target, _): target.common.title
    case .words(let text): text
    default: ""
    }
  }

  /// Empty for words.
  fileprivate var recordID: String {
    if case .record(let target, _) = self { target.address } else { "" }
  }
}

extension FieldDeclaration {
  /// Whether it names a record by what people call it.
  fileprivate var isNamed: Bool {
    switch type {
    case .named, .list(.named): true
    default: false
    }
  }
}
