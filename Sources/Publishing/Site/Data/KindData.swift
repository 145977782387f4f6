import CSV
import Council
import JSON
import Vietnamese

/// The data files of one kind, made in one pass over its records.
struct KindData: Sendable {
  let json: [UInt8]
  let tables: [WrittenTable]
}

/// A table with its file, and what its cells turned out to be.
struct WrittenTable: Sendable {
  let table: DataTable
  let rows: Int
  let bytes: [UInt8]
  /// How exact the dates of each column are: the least and the most.
  let dates: [String: ClosedRange<WrittenDate.Precision>]
}

extension SiteContext {
  /// - Parameter tables: those to be filled, the records' own first.
  func kindData(of type: any RecordKind.Type, _ tables: [DataTable]) -> KindData {
    let records = listed[type.kind]
    var tables = TableFiller(tables)
    var json = jsonHead(of: type.kind)
    for (index, record) in records.enumerated() {
      json += (index == 0 ? "\n" : ",\n").utf8
      let fields = dataFields(of: record)
      json += self.json(of: record, fields).bytes(.compact)
      tables.append(row(of: record, fields), id: record.address, self)
    }
    json += "\n]}\n".utf8
    return KindData(json: json, tables: tables.written)
  }

  /// What the file is, up to the bracket of its records.
  private func jsonHead(of kind: Kind) -> [UInt8] {
    let head: JSONValue = [
      "title": .string(dataTitle(of: kind)),
      "description": .string(words[.dataOfKind, words.many(kind.label)]),
      "made": .string(today.iso),
      "license": [
        "name": .string(council.settings.license.name),
        "url": council.settings.license.url.map { .string($0.text) },
      ],
      "source": .string(baseURL), "documentation": .string(Hrefs.absolute(baseURL).page(SiteAddresses.data)),
    ]
    return head.bytes(.compact).dropLast() + ",\"records\":[".utf8
  }

  /// "Nghị quyết – Hội đồng nhân dân xã Bạch Minh".
  func dataTitle(of kind: Kind) -> String {
    "\(words.many(kind.label)) – \(council.settings.name)"
  }

  private func row(of record: Record, _ fields: [OpenField]) -> DataRow {
    let full = Hrefs.absolute(baseURL)
    var row = DataRow(fields, self)
    row[DataField.id] = .text(record.address)
    row[DataField.url] = .text(full.page(record.address))
    if !record.isWithdrawn {
      row[DataField.markdown] = .text(full.file(SiteAddresses.twin(of: record)))
    } else {
      row.remove("title")
      row[DataField.deleted] = .flag(true)
    }
    return row
  }
}

/// The tables of a kind while records come in.
private struct TableFiller {
  private var tables: [DataTable]
  private var writers: [CSVWriter]
  private var rows: [Int]
  private var dates: [[String: ClosedRange<WrittenDate.Precision>]]
  private let indexByList: [String: Int]

  init(_ tables: [DataTable]) {
    self.tables = tables
    writers = tables.map { CSVWriter(header: $0.columns.map(\.name)) }
    rows = tables.map { _ in 0 }
    dates = tables.map { _ in [:] }
    indexByList = Dictionary(uniqueKeysWithValues: tables.enumerated().map { ($1.list, $0) })
  }

  /// - Parameter id: the record's.
  mutating func append(_ row: DataRow, id: String, _ site: SiteContext) {
    append(row, to: "")
    for list in row.lists { append(list.items, of: list.name, id: id, parent: nil, site) }
  }

  private mutating func append(
    _ items: [OpenValue], of list: String, id: String, parent: Int?, _ site: SiteContext
  ) {
    for (index, item) in items.enumerated() {
      guard case .object(let fields) = item else { continue }
      var row = DataRow(fields, site)
      row[DataField.record] = .text(id)
      row[DataField.parent] = parent.map { .integer($0) }
      row[DataField.item] = .integer(index + 1)
      append(row, to: list)
      for inner in row.lists {
        append(inner.items, of: "\(list).\(inner.name)", id: id, parent: index + 1, site)
      }
    }
  }

  private mutating func append(_ row: DataRow, to list: String) {
    guard let index = indexByList[list] else { return }
    writers[index].append(tables[index].columns.map { row.cells[$0.name] ?? .empty })
    rows[index] += 1
    for (name, precision) in row.dates {
      let known = dates[index][name] ?? precision...precision
      dates[index][name] = min(known.lowerBound, precision)...max(known.upperBound, precision)
    }
  }

  var written: [WrittenTable] {
    tables.indices.map {
      WrittenTable(table: tables[$0], rows: rows[$0], bytes: writers[$0].bytes, dates: dates[$0])
    }
  }
}
