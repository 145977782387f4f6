import Council
import JSON
import Vietnamese

/// The files below `du-lieu/`.
struct OpenData: Sendable {
  /// The data of a kind, made when first asked for.
  struct Source: Sendable {
    let type: any RecordKind.Type
    let data: Once<KindData>
    let tables: [DataTable]
  }

  let site: SiteContext
  /// The kinds of which there are records, in the order of the navigation.
  let kinds: [Source]
  private let budgetLines: Once<WrittenTable>
  let popolo: Once<[UInt8]>
  /// System, body and the pages of the lists.
  let oparl: [(name: String, bytes: Once<[UInt8]>)]

  init(_ site: SiteContext) {
    self.site = site
    kinds = Kind.all.filter { !site.listed[$0.kind].isEmpty }.map { type in
      let records = site.listed[type.kind]
      // Most kinds have lists that nobody ever filled.
      let tables = site.dataTables(of: type).filter { table in
        table.list.isEmpty || records.contains { $0.content.hasItems(in: table.list) }
      }
      return Source(type: type, data: Once { site.kindData(of: type, tables) }, tables: tables)
    }
    budgetLines = Once { site.budgetLines() }
    popolo = Once { site.popolo().bytes(.compact) }
    let oparl = OParl(site)
    self.oparl = oparl.names.map { name in (name, Once { oparl.file(name).bytes(.compact) }) }
  }

  /// All tables, those of a kind beside each other.
  var tables: [WrittenTable] {
    kinds.flatMap { tables(of: $0) }
  }

  func tables(of source: Source) -> [WrittenTable] {
    source.data.value.tables
      + (source.type.kind == BudgetDisclosure.kind ? [budgetLines.value] : [])
  }

  func routes() -> [Route] {
    kinds.flatMap { routes(of: $0) }
      + [
        Route(SiteAddresses.data("datapackage.json"), bytes: { dataPackage().bytes(.indented) }),
        Route(SiteAddresses.data("catalog.jsonld"), bytes: { catalog().bytes(.indented) }),
        Route(SiteAddresses.data("popolo.json"), bytes: { popolo.value }),
        Route("\(SiteAddresses.data)/index.html") { page() },
        Route(SiteAddresses.forLanguageModels) { llms() },
      ]
      + oparl.map { name, bytes in Route(SiteAddresses.data("oparl/\(name)"), bytes: { bytes.value }) }
  }

  private func routes(of source: Source) -> [Route] {
    let json = Route(
      SiteAddresses.data("\(source.type.kind.folder).json"), bytes: { source.data.value.json })
    let tables = source.tables.indices.map { index in
      Route(
        SiteAddresses.data("\(source.tables[index].name).csv"),
        bytes: { source.data.value.tables[index].bytes })
    }
    guard source.type.kind == BudgetDisclosure.kind else { return [json] + tables }
    return [json] + tables
      + [
        Route(
          SiteAddresses.data("\(site.budgetLineTable.name).csv"), bytes: { budgetLines.value.bytes })
      ]
  }
}

extension RecordKind {
  /// - Parameter list: the ids of the fields that lead to a list: `recommendations.steps`.
  fileprivate func hasItems(in list: String) -> Bool {
    let ids = list.split(separator: ".").map(String.init)
    return value(of: ids[0])?.hasItems(in: ids.dropFirst()) ?? false
  }
}

extension Value {
  fileprivate func hasItems(in ids: ArraySlice<String>) -> Bool {
    switch self {
    case .list(let items): ids.isEmpty ? !items.isEmpty : items.contains { $0.hasItems(in: ids) }
    case .object(let values): ids.first.flatMap { values[$0]?.hasItems(in: ids.dropFirst()) } ?? false
    default: false
    }
  }
}
