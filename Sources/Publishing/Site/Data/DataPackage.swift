import Council
import JSON
import Vietnamese

extension OpenData {
  /// What tools must know to read the tables (https://specs.frictionlessdata.io/tabular-data-package/).
  func dataPackage() -> JSONValue {
    let settings = site.council.settings
    let full = Hrefs.absolute(site.baseURL)
    return [
      "profile": "tabular-data-package", "name": .string(packageName),
      "id": .string(full.file(SiteAddresses.data("datapackage.json"))),
      "title": .string(site.words[.dataOf, settings.name]),
      "homepage": .string(full.page(SiteAddresses.data)),
      "created": .string(site.clock.rfc3339(site.today)),
      "licenses": [site.dataLicense],
      "sources": [["title": .string(settings.name), "path": .string(site.baseURL)]],
      "contributors": [
        ["title": .string(settings.name), "path": .string(site.baseURL), "role": "publisher"]
      ],
      "resources": .array(tables.map { resource($0) }),
    ]
  }

  private func resource(_ written: WrittenTable) -> JSONValue {
    let table = written.table
    return [
      "profile": "tabular-data-resource", "name": .string(table.name), "title": .string(table.title),
      "path": .string("\(table.name).csv"), "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
      "bytes": .integer(written.bytes.count), "dialect": ["delimiter": ",", "lineTerminator": "\r\n"],
      "schema": schema(of: written),
    ]
  }

  /// https://specs.frictionlessdata.io/table-schema/
  private func schema(of written: WrittenTable) -> JSONValue {
    let table = written.table
    var foreign = table.columns.filter(isResolvable).map { column in
      Self.foreignKey([column.name], of: column.target, ["id"])
    }
    if let parent = table.parent {
      foreign.insert(Self.foreignKey(parent.columns, of: parent.name, parent.key), at: 0)
    }
    return [
      "fields": .array(table.columns.map { field($0, dates: written.dates[$0.name]) }),
      "missingValues": [""],
      "primaryKey": .array(table.key.map(JSONValue.string)),
      "foreignKeys": foreign.isEmpty ? nil : .array(foreign),
    ]
  }

  /// Whether the records that a column names are in a table of this package.
  private func isResolvable(_ column: DataColumn) -> Bool {
    kinds.contains { $0.type.kind.folder == column.target }
  }

  private static func foreignKey(_ columns: [String], of table: String?, _ key: [String]) -> JSONValue {
    [
      "fields": .array(columns.map(JSONValue.string)),
      "reference": [
        "resource": .string(table ?? ""), "fields": .array(key.map(JSONValue.string)),
      ],
    ]
  }

  private func field(_ column: DataColumn, dates: ClosedRange<WrittenDate.Precision>?) -> JSONValue {
    let shape = CellShape(column.type, dates: dates)
    var constraints: [(String, JSONValue)] = []
    if column.isRequired { constraints.append(("required", true)) }
    if let pattern = shape.pattern { constraints.append(("pattern", .string(pattern))) }
    if let range = shape.range {
      constraints += [("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound))]
    }
    if case .choice(let options) = column.type {
      constraints.append(("enum", .array(options.map { .string($0.id) })))
    }
    return [
      "name": .string(column.name), "title": .string(column.label),
      "description": .string(description(of: column)), "type": .string(shape.type),
      "format": shape.format.map(JSONValue.string),
      "constraints": constraints.isEmpty ? nil : .object(constraints),
    ]
  }

  /// What the field is for, and what its ids mean.
  func description(of column: DataColumn) -> String {
    guard case .choice(let options) = column.type else { return column.help }
    let meanings = options.map { "\($0.id) = \(site.words.term($0.label))" }.joined(separator: "; ")
    return "\(column.help) \(site.words[.dataChoices, meanings])"
  }

  /// `bach-minh.example.vn-hdnd`: the site's address in the signs that names of packages may have.
  private var packageName: String {
    let address = site.baseURL.drop { $0 != "/" }
    return address.split(separator: "/").map { part in
      String(
        part.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) ? $0 : "-" })
    }.joined(separator: "-")
  }
}

/// What a column's cells are, in the words of Table Schema.
private struct CellShape {
  var type = "string"
  var format: String?
  var pattern: String?
  var range: ClosedRange<Int>?

  /// - Parameter dates: how exact the column's dates are; nil where there are none.
  init(_ type: FieldType, dates: ClosedRange<WrittenDate.Precision>?) {
    switch type {
    case .flag: self.type = "boolean"
    case .count(let counts): (self.type, range) = ("integer", counts)
    case .timecode: (self.type, range) = ("integer", nil)
    case .amount: self.type = "number"
    case .address: format = "uri"
    case .date:
      // A paper may bear a month or a year only, and a moment has its distance from Greenwich: a column is of dates
      // where all its cells are days.
      switch (dates?.lowerBound ?? .day, dates?.upperBound ?? .day) {
      case (.day, .day): self.type = "date"
      case (.minute, .minute): self.type = "datetime"
      default: pattern = #"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2}))?)?)?$"#
      }
    default: break
    }
  }
}
