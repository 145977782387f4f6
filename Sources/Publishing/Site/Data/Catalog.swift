import Council
import JSON
import Vietnamese

/// A file of data as catalogues list it.
struct DataFile: Sendable {
  let name: String
  let title: String
  let mediaType: String
  let size: Int
  /// What it conforms to, where there is a specification.
  var standard: String?
}

/// A set of data with the files in which it can be had.
struct DataSet: Sendable {
  /// The folded name by which it is told from the others.
  let id: String
  let title: String
  let description: String
  /// The first and last day on which anything of it came out.
  let issued: WrittenDate?
  let modified: WrittenDate?
  let page: String
  let topics: [String]
  let files: [DataFile]
}

extension OpenData {
  /// One for each kind, then those that hold several kinds.
  var dataSets: [DataSet] {
    kinds.map { dataSet(of: $0) } + [popoloSet, oparlSet]
  }

  private func dataSet(of source: Source) -> DataSet {
    let kind = source.type.kind
    let records = site.listed[kind].filter { !$0.isWithdrawn }
    let days = records.compactMap { $0.common.published ?? $0.date }.filter { $0 <= site.council.now }
    let json = DataFile(
      name: "\(kind.folder).json", title: "\(site.words.many(kind.label)) (JSON)",
      mediaType: "application/json",
      size: source.data.value.json.count)
    let tables = tables(of: source).map {
      DataFile(
        name: "\($0.table.name).csv", title: "\($0.table.title) (CSV)", mediaType: "text/csv",
        size: $0.bytes.count, standard: "https://www.rfc-editor.org/rfc/rfc4180")
    }
    return DataSet(
      id: kind.folder, title: site.dataTitle(of: kind),
      description: site.words[.dataOfKind, site.words.many(kind.label)],
      issued: days.min(), modified: records.compactMap { site.lastNews(of: $0) }.max(),
      page: kind.isBare ? "" : kind.folder, topics: Set(records.flatMap(\.common.topics)).sorted(),
      files: [json] + tables)
  }

  private var popoloSet: DataSet {
    dataSet(
      "popolo", .popoloTitle, .popoloText,
      DataFile(
        name: "popolo.json", title: "Popolo (JSON)", mediaType: "application/json",
        size: popolo.value.count, standard: "http://www.popoloproject.com/specs/"))
  }

  private var oparlSet: DataSet {
    dataSet(
      "oparl", .oparlTitle, .oparlText,
      DataFile(
        name: "oparl/system.json", title: "OParl 1.1 (JSON)", mediaType: "application/json",
        size: oparl.first?.bytes.value.count ?? 0, standard: "https://schema.oparl.org/1.1/"))
  }

  private func dataSet(_ id: String, _ title: Words.Key, _ text: Words.Key, _ file: DataFile) -> DataSet {
    DataSet(
      id: id, title: site.words[title, site.council.settings.name], description: site.words[text],
      issued: nil, modified: nil, page: "", topics: [], files: [file])
  }

  /// What there is, for portals that gather catalogues: DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/) with the
  /// properties that DCAT-AP 3 asks for, as JSON-LD that needs nothing from elsewhere to be read.
  func catalog() -> JSONValue {
    let full = Hrefs.absolute(site.baseURL)
    let sets = dataSets
    let catalog: JSONValue = [
      "@id": .string(catalogID), "@type": "dcat:Catalog",
      "title": text(site.words[.dataOf, site.council.settings.name]),
      "description": text(site.words[.dataLead]), "publisher": ["@id": .string(publisherID)],
      "homepage": ["@id": .string(full.page(SiteAddresses.data))], "language": ["@id": .string(language)],
      "license": license, "modified": day(site.today), "spatial": spatial,
      "dataset": .array(sets.map { ["@id": .string(id(of: $0))] }),
    ]
    let publisher: JSONValue = [
      "@id": .string(publisherID), "@type": "foaf:Agent", "name": text(site.council.settings.name),
      "homepage": ["@id": .string(site.baseURL)],
    ]
    return [
      "@context": Self.context,
      "@graph": .array([catalog, publisher] + sets.map { dataset($0) } + sets.flatMap { distributions($0) }),
    ]
  }

  private func dataset(_ set: DataSet) -> JSONValue {
    let full = Hrefs.absolute(site.baseURL)
    return [
      "@id": .string(id(of: set)), "@type": "dcat:Dataset", "title": text(set.title),
      "description": text(set.description), "identifier": .string(id(of: set)),
      "publisher": ["@id": .string(publisherID)], "contactPoint": contact,
      "landingPage": ["@id": .string(full.page(set.page))], "language": ["@id": .string(language)],
      "license": license, "issued": set.issued.map { day($0) }, "modified": day(set.modified ?? site.today),
      "spatial": spatial,
      "keyword": set.topics.isEmpty ? nil : .array(set.topics.map { text($0) }),
      "distribution": .array(set.files.map { ["@id": .string(id(of: $0))] }),
    ]
  }

  private func distributions(_ set: DataSet) -> [JSONValue] {
    set.files.map { file in
      let address = Hrefs.absolute(site.baseURL).file(SiteAddresses.data(file.name))
      return [
        "@id": .string(id(of: file)), "@type": "dcat:Distribution", "title": text(file.title),
        "accessURL": ["@id": .string(address)], "downloadURL": ["@id": .string(address)],
        "mediaType": ["@id": .string("https://www.iana.org/assignments/media-types/\(file.mediaType)")],
        "byteSize": .object([
          ("@type", "xsd:nonNegativeInteger"), ("@value", .string(String(file.size))),
        ]), "license": license, "language": ["@id": .string(language)],
        "conformsTo": file.standard.map { ["@id": .string($0)] },
        "modified": day(set.modified ?? site.today),
      ]
    }
  }

  // MARK: What all of them have

  private var catalogID: String {
    Hrefs.absolute(site.baseURL).file(SiteAddresses.data("catalog.jsonld"))
  }

  private var publisherID: String { "\(catalogID)#publisher" }

  private func id(of set: DataSet) -> String { "\(catalogID)#\(set.id)" }

  private func id(of file: DataFile) -> String { "\(catalogID)#\(file.name)" }

  /// The language of the texts in the data, as the EU's list of authorities names it, as DCAT-AP asks.
  private var language: String { "http://publications.europa.eu/resource/authority/language/VIE" }

  private var license: JSONValue? {
    site.council.settings.license.url.map { ["@id": .string($0.text)] }
  }

  private var spatial: JSONValue {
    ["@type": "dct:Location", "label": text(CouncilView(settings: site.council.settings).area)]
  }

  private var contact: JSONValue? {
    site.council.settings.contact?.email.map { email in
      [
        "@type": "vcard:Organization", "fn": .string(site.council.settings.name),
        "hasEmail": ["@id": .string("mailto:\(email)")],
      ]
    }
  }

  private func text(_ text: String) -> JSONValue {
    ["@language": .string(site.words.language.code), "@value": .string(text)]
  }

  /// A date as exact as the paper bears it.
  private func day(_ date: WrittenDate) -> JSONValue {
    let type =
      switch date.precision {
      case .year: "xsd:gYear"
      case .month: "xsd:gYearMonth"
      case .day: "xsd:date"
      case .minute: "xsd:dateTime"
      }
    return ["@type": .string(type), "@value": .string(site.clock.iso(date))]
  }

  private static let context: JSONValue = [
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/", "vcard": "http://www.w3.org/2006/vcard/ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "title": "dct:title", "description": "dct:description", "identifier": "dct:identifier",
    "publisher": "dct:publisher", "issued": "dct:issued", "modified": "dct:modified",
    "language": "dct:language", "license": "dct:license", "spatial": "dct:spatial",
    "conformsTo": "dct:conformsTo", "name": "foaf:name", "homepage": "foaf:homepage", "label": "rdfs:label",
    "fn": "vcard:fn", "hasEmail": "vcard:hasEmail", "contactPoint": "dcat:contactPoint",
    "landingPage": "dcat:landingPage", "keyword": "dcat:keyword", "dataset": "dcat:dataset",
    "distribution": "dcat:distribution", "accessURL": "dcat:accessURL", "downloadURL": "dcat:downloadURL",
    "mediaType": "dcat:mediaType", "byteSize": "dcat:byteSize",
  ]
}
