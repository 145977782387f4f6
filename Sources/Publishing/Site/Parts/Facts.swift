import Council
import Vietnamese

/// One line of a record's facts.
struct FactView: TemplateView {
  let label: String
  let value: Markup

  init(_ label: String, _ value: Markup) {
    self.label = label
    self.value = value
  }

  static let names: TemplateNames<FactView> = ["label": .text { $0.label }, "value": .markup { $0.value }]
}

extension SiteContext {
  /// The fields that a record gives, as its schema calls them and as their types are shown.
  /// - Parameter ids: of fields of its kind, in the order in which they are to be read.
  func facts(_ ids: [String], of record: Record, _ hrefs: Hrefs) -> [FactView] {
    let fields = type(of: record.content).fields
    return ids.compactMap { id in
      guard let field = fields[id], let value = record.content.value(of: id) else { return nil }
      let shown = markup(value, field.type, at: FieldPath([.field(id)]), in: record, hrefs)
      return shown.isEmpty ? nil : FactView(words.term(field.label), shown)
    }
  }

  private func markup(
    _ value: Value, _ type: FieldType, at path: FieldPath, in record: Record, _ hrefs: Hrefs
  ) -> Markup {
    switch (value, type) {
    case (.date(let date), _): .time(date, clock)
    case (.flag(let flag), _): .text(flag ? words[.yes] : words[.no])
    case (.count(let count), _): .text(String(count))
    case (.amount(let amount), _): .text(words.number(amount))
    case (.list(let items), .list(let element)): list(items, of: element, at: path, in: record, hrefs)
    case (.object(let values), .object(let set, _)): object(value, values, set, at: path, in: record, hrefs)
    case (.text(let text), .choice(let options)):
      .text(words.term(options.first { $0.id == text }?.label ?? text).capitalizedFirst)
    case (.text(let text), .address): .link(text, text)
    case (.text(let text), .file):
      file(text, of: record).map { .link(hrefs.file($0.address), words.content(text), note: details($0)) }
        ?? .nothing
    case (.text, .reference):
      // A record that is not on the site today is not named.
      council.target(of: path, in: record).map { .link(hrefs.page($0.address), shortName(of: $0)) }
        ?? .nothing
    case (.text(let text), _): link(to: text, at: path, in: record, hrefs)
    case (.list, _), (.object, _): .nothing
    }
  }

  /// Names beside each other, whole sentences below each other.
  private func list(
    _ items: [Value], of element: FieldType, at path: FieldPath, in record: Record, _ hrefs: Hrefs
  ) -> Markup {
    let shown = items.enumerated().map { markup($1, element, at: path + .item($0), in: record, hrefs) }
    if case .citation = element { return .list(shown) }
    return .row(shown, separator: ", ")
  }

  private func object(
    _ value: Value, _ values: [String: Value], _ set: FieldSet, at path: FieldPath, in record: Record,
    _ hrefs: Hrefs
  ) -> Markup {
    if set["budget"] != nil, let line = BudgetLine(value) {
      return budgetLine(line, at: path, in: record, hrefs)
    }
    if case .paper? = set["file"]?.type, let paper = AttachedPaper(value) {
      let file = view(of: paper, in: record, at: path, hrefs)
      return file.href.isEmpty ? .text(file.title) : .link(file.href, file.title, note: file.details)
    }
    return .row(
      set.fields.compactMap { field in
        values[field.id].map { markup($0, field.type, at: path + .field(field.id), in: record, hrefs) }
      }, separator: ", ")
  }

  /// What somebody or something is called: a link where it is a record of the site, and words where it is none.
  func link(to name: String, at path: FieldPath, in record: Record, _ hrefs: Hrefs) -> Markup {
    guard let target = council.target(of: path, in: record) else { return .text(words.content(name)) }
    return .link(
      hrefs.page(target.address), words.content(shownName(of: target, calledBy: name)))
  }

  /// A basis keeps the words of the paper; a name or a path gives way to what the record is called.
  private func shownName(of target: Record, calledBy text: String) -> String {
    guard let instrument = target.instrument else { return target.common.title }
    return instrument.number.map(text.contains) == true ? text : shortName(of: target)
  }

  /// The budget, and the row of it if it is one that the page shows.
  private func budgetLine(
    _ line: BudgetLine, at path: FieldPath, in record: Record, _ hrefs: Hrefs
  ) -> Markup {
    guard let budget = council.target(of: path + .field("budget"), in: record) else { return .nothing }
    let tables = council.budgetTables(of: budget)
    guard let text = line.row,
      case .found(let place) = findBudgetRow(text, in: tables.map { ($0.source.direction, $0.table) }),
      let row = tables[place.table].table?.rows[place.row]
    else { return .link(hrefs.page(budget.address), words.content(budget.common.title)) }
    let name = [row.code, row.label].filter { !$0.isEmpty }.joined(separator: ". ")
    return .row(
      [
        .link(hrefs.page(budget.address, BudgetTableView.anchor(place)), words.content(name)),
        .text(words.content(budget.common.title)),
      ], separator: ", ")
  }
}
