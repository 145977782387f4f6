import Council
import JSON
import Vietnamese

/// What data there is, and what every column of it means.
struct DataPage: TemplateView {
  /// A kind with its files.
  struct Group: TemplateView {
    let id: String
    let title: String
    let note: String
    let files: [FileView]
    let tables: [Table]

    static let names: TemplateNames<Group> = [
      "id": .text { $0.id }, "title": .text { $0.title }, "note": .text { $0.note },
      "files": .views { $0.files }, "tables": .views { $0.tables },
    ]
  }

  struct Table: TemplateView {
    let id: String
    let title: String
    let columns: [Column]

    static let names: TemplateNames<Table> = [
      "id": .text { $0.id }, "title": .text { $0.title }, "columns": .views { $0.columns },
    ]
  }

  struct Column: TemplateView {
    let name: String
    let label: String
    let help: String
    /// What its ids mean, id and words.
    let choices: [LinkView]

    static let names: TemplateNames<Column> = [
      "name": .text { $0.name }, "label": .text { $0.label }, "help": .text { $0.help },
      "choices": .views { $0.choices },
    ]
  }

  let license: LinkView
  let made: Markup
  let groups: [Group]
  let jump: [LinkView]
  let package: FileView
  let catalog: FileView
  let popolo: FileView
  let oparl: FileView
  let languageModels: FileView
  let digest: FileView
  let design: String
  let proof: String

  static let names: TemplateNames<DataPage> = [
    "license": .view { $0.license }, "made": .markup { $0.made }, "groups": .views { $0.groups },
    "jump": .views { $0.jump }, "package": .view { $0.package }, "catalog": .view { $0.catalog },
    "popolo": .view { $0.popolo }, "oparl": .view { $0.oparl },
    "languageModels": .view { $0.languageModels }, "digest": .view { $0.digest },
    "design": .text { $0.design }, "proof": .text { $0.proof },
  ]
}

extension OpenData {
  func page() -> String {
    let hrefs = Hrefs.relative(from: SiteAddresses.data)
    let groups = kinds.map { group($0, hrefs) }
    let license = site.council.settings.license
    let page = DataPage(
      license: LinkView(href: license.url?.text ?? "", title: site.words.termOrContent(license.name)),
      made: .time(site.today, site.clock), groups: groups,
      jump: groups.map { LinkView(href: "#\($0.id)", title: $0.title) },
      package: file("datapackage.json", "datapackage.json", dataPackage().bytes(.indented).count, hrefs),
      catalog: file("catalog.jsonld", "catalog.jsonld", catalog().bytes(.indented).count, hrefs),
      popolo: file("popolo.json", "popolo.json", popolo.value.count, hrefs),
      oparl: file(
        "oparl/system.json", "oparl/system.json", oparl.first?.bytes.value.count ?? 0, hrefs),
      languageModels: FileView(
        href: hrefs.file(SiteAddresses.forLanguageModels), title: SiteAddresses.forLanguageModels),
      digest: FileView(
        href: hrefs.file(SiteAddresses.digest),
        title: String(SiteAddresses.digest.dropFirst(SiteAddresses.data.count + 1))),
      design: hrefs.page(SiteAddresses.design), proof: hrefs.page(SiteAddresses.proof))
    return site.page(
      page, template: "data", at: SiteAddresses.data, title: site.words[.dataTitle],
      summary: site.words[.dataLead], about: thing)
  }

  private func group(_ source: Source, _ hrefs: Hrefs) -> DataPage.Group {
    let kind = source.type.kind
    let tables = tables(of: source)
    let json = file(
      "\(kind.folder).json", site.words[.dataEverything], source.data.value.json.count, hrefs)
    return DataPage.Group(
      id: kind.folder, title: site.words.many(kind.label),
      note: site.words[.recordCount, String(tables.first?.rows ?? 0)],
      files: [json]
        + tables.map {
          // Below the kind's own heading its name need not be said again.
          let title =
            $0.table.title.split(separator: ": ", maxSplits: 1).last.map(String.init)
            ?? site.words.many(kind.label)
          return file("\($0.table.name).csv", title.capitalizedFirst, $0.bytes.count, hrefs)
        },
      tables: tables.map { table($0.table) })
  }

  private func file(_ name: String, _ title: String, _ size: Int, _ hrefs: Hrefs) -> FileView {
    let type = name.hasSuffix(".csv") ? "CSV" : name.hasSuffix("ld") ? "JSON-LD" : "JSON"
    return FileView(
      href: hrefs.file(SiteAddresses.data(name)), title: title, details: site.details(type: type, size: size))
  }

  private func table(_ table: DataTable) -> DataPage.Table {
    DataPage.Table(
      id: "cot-\(table.name.folded)", title: "\(table.name).csv",
      columns: table.columns.map { column in
        var choices: [LinkView] = []
        if case .choice(let options) = column.type {
          choices = options.map { LinkView(href: "", title: $0.id, note: site.words.term($0.label)) }
        }
        return DataPage.Column(
          name: column.name, label: column.label, help: column.help, choices: choices)
      })
  }

  private var thing: JSONValue {
    let full = Hrefs.absolute(site.baseURL)
    return [
      "@type": "DataCatalog", "@id": .string(full.page(SiteAddresses.data)),
      "name": .string(site.words[.dataOf, site.council.settings.name]),
      "description": .string(site.words[.dataLead]),
      "license": site.council.settings.license.url.map { .string($0.text) },
      "creator": site.councilReference,
      "dataset": .array(
        dataSets.map { set in
          [
            "@type": "Dataset", "name": .string(set.title), "description": .string(set.description),
            "license": site.council.settings.license.url.map { .string($0.text) },
            "creator": site.councilReference,
            "distribution": .array(
              set.files.map { site.download(SiteAddresses.data($0.name), type: $0.mediaType, name: $0.title) }
            ),
          ]
        }),
    ]
  }
}
