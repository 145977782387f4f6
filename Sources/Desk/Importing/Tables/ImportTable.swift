import Council
import Diagnostics
import Files
import Foundation
import Reading
import Vietnamese

/// Reads a table of records of one kind, one a row, and writes those that are new. Rows that fail are kept in a file
/// beside the table, with the reason.
package func importTable(_ file: String, of kind: Kind, into target: ImportTarget) -> ImportOutcome {
  var table = TableImport(file: file, target: target)
  do {
    guard let type = Kind.all.first(where: { $0.kind == kind }) else { return table.outcome }
    try table.run(type)
  } catch {
    table.outcome.diagnostics.append(.error(message(of: error), at: Place(file: file)))
  }
  return table.outcome
}

/// Whether a file is a table.
package func isTable(_ file: String) -> Bool {
  ["csv", "xlsx"].contains(file.split(separator: ".").last?.lowercased() ?? "")
}

private struct TableImport {
  let file: String
  let target: ImportTarget
  var outcome = ImportOutcome()
  /// Where records are found, by their keys: paths of those that are there, rows of this table.
  private var there: [String: Record] = [:]
  private var rows: [String: Int] = [:]
  private var paths: Set<String> = []
  private var failed: [(row: Sheet.Row, why: [String])] = []
  private var sameCount = 0

  init(file: String, target: ImportTarget) {
    self.file = file
    self.target = target
  }

  mutating func run(_ type: any RecordKind.Type) throws {
    let sheet = try sheet(type)
    guard let header = sheet.rows.prefix(20).max(by: { matches($0, type) < matches($1, type) }),
      matches(header, type) > 0
    else { throw ImportProblem(sheet.rows.isEmpty ? .noRows : .noHeader(type.fields.fields.map(\.label))) }
    let merged = sheet.merged.filter { $0.lastRow >= header.number }.map(\.range)
    guard merged.isEmpty else { throw ImportProblem(.mergedCells(merged)) }
    if sheet.sheetCount > 1 { warn(.otherSheets(sheet.sheetCount), at: header.number) }
    let columns = TableColumns(header.cells, of: type)
    try check(columns, header, type)
    let body = sheet.rows.filter { $0.number > header.number && !$0.isBlank }
    guard !body.isEmpty else { throw ImportProblem(.noRows) }

    for record in target.content.records + target.content.faulty where record.kind == type.kind {
      for key in RecordKeys(record).known where there[key] == nil { there[key] = record }
    }
    paths = Set((target.content.records + target.content.faulty).map(\.path))
    for row in body { try add(row, columns, type) }
    try keepFailed(header)
    summarize()
  }

  private func matches(_ row: Sheet.Row, _ type: any RecordKind.Type) -> Int {
    TableColumns.matches(row.cells, type)
  }

  private func sheet(_ type: any RecordKind.Type) throws -> Sheet {
    let bytes = try inputBytes(file)
    guard !bytes.isEmpty else { throw ImportProblem(.emptyFile) }
    let isZIP = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    let isOLE = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    if isOLE { throw ImportProblem(.lockedTable) }
    guard file.lowercased().hasSuffix(".xlsx") else {
      guard !isZIP else { throw ImportProblem(.wrongType("csv")) }
      return try Sheet(csv: Array(bytes), name: file) { TableColumns.matches($0, type) }
    }
    guard isZIP else { throw ImportProblem(.wrongType("xlsx")) }
    return try Sheet(xlsx: file)
  }
}

// MARK: - Columns

extension TableImport {
  private mutating func check(
    _ columns: TableColumns, _ header: Sheet.Row, _ type: any RecordKind.Type
  ) throws {
    let fields = type.fields.fields
    for (index, title) in columns.unknown {
      let near = nearest(to: title.folded, among: fields.map(\.label.folded)).map { fields[$0].label }
      warn(.unknownColumn(title, meant: near), at: header.number, index)
    }
    for (index, title) in columns.doubled { warn(.doubledColumn(title), at: header.number, index) }
    for (index, title) in columns.personal { warn(.personalColumn(title), at: header.number, index) }
    let given = Set(columns.columns.map(\.field.id))
    let needed = fields.filter { ($0.isRequired || isPetitionText($0, type)) && !given.contains($0.id) }
    guard needed.isEmpty else { throw ImportProblem(.missingColumns(needed.map(\.label))) }
  }

  /// A row has no body in which the text could stand.
  private func isPetitionText(_ field: FieldDeclaration, _ type: any RecordKind.Type) -> Bool {
    type.kind == Petition.kind && field.id == "text"
  }

  private mutating func warn(_ message: Message, at row: Int, _ column: Int = 0) {
    outcome.diagnostics.append(.warning(message, at: place(row, column)))
  }

  private func place(_ row: Int, _ column: Int) -> Place {
    Place(file: file, position: Position(line: max(1, row), column: column + 1))
  }
}

// MARK: - Rows

extension TableImport {
  private mutating func add(
    _ row: Sheet.Row, _ columns: TableColumns, _ type: any RecordKind.Type
  ) throws {
    let made = TableRecord(row, columns)
    let (record, diagnostics) = target.content.read(made.text, of: type)
    var problems = diagnostics.filter { $0.severity == .error }.map { problem in
      let column = made.columns[problem.place.position.line]
      return (message: serialNumber(problem.message, row, column) ?? problem.message, column: column)
    }
    if problems.isEmpty, let petition = record?.content as? Petition, petition.text == nil {
      problems.append((.noPetitionText, nil))
    }
    guard problems.isEmpty, let record else {
      return fail(
        row,
        problems.map { problem in
          let (index, title) = (problem.column?.index, problem.column?.title)
          return (problem.message.inRow(row.number, column: index, title), index)
        })
    }
    let keys = RecordKeys(record)
    if let other = keys.sought.compactMap({ there[$0] }).first {
      sameCount += 1
      return compare(record, other, row, columns)
    }
    if let other = keys.sought.compactMap({ rows[$0] }).first {
      return fail(row, [(Message.sameRow(other).inRow(row.number, column: nil, nil), nil)])
    }
    for key in keys.known { rows[key] = row.number }
    try write(record, made.text)
  }

  /// A whole number where a day should be: what Excel counts days with.
  private func serialNumber(_ message: Message, _ row: Sheet.Row, _ column: TableColumns.Column?) -> Message?
  {
    guard message.id == "invalid-date", let column, let serial = Double(row[column.index]),
      (20_000...80_000).contains(serial), let date = excelDate(serial, isFrom1904: false)
    else { return nil }
    return .serialNumber(row[column.index], as: date.short)
  }

  private mutating func fail(_ row: Sheet.Row, _ problems: [(message: Message, column: Int?)]) {
    failed.append((row, problems.map(\.message.text.vi)))
    outcome.diagnostics += problems.map { .error($0.message, at: place(row.number, $0.column ?? 0)) }
  }

  private mutating func compare(_ record: Record, _ other: Record, _ row: Sheet.Row, _ columns: TableColumns)
  {
    let differing = columns.columns.filter { column in
      guard column.inner == nil, let value = record.content.value(of: column.field.id) else { return false }
      return value != other.content.value(of: column.field.id)
    }
    guard !differing.isEmpty else { return }
    let message = Message.differs("\(target.name)/\(other.path)", differing.map(\.field.label))
    warn(message.inRow(row.number, column: nil, nil), at: row.number)
  }

  private mutating func write(_ record: Record, _ text: String) throws {
    let kind = record.kind
    let year = kind.isDirectory ? nil : record.year.map(String.init)
    let folder = target.path ?? ([kind.folder] + [year].compactMap(\.self)).joined(separator: "/")
    let name = "\(folder)/\(RecordKeys.fileName(of: record))"
    var (path, number) = ("\(name).md", 2)
    while paths.contains(path) || paths.contains("\(path.dropLast(3))/index.md") {
      path = "\(name)-\(number).md"
      number += 1
    }
    paths.insert(path)
    if !target.isDryRun {
      do throws(PlacingFailure) {
        try placeFile("\(target.name)/\(path)", Array(text.utf8))
      } catch {
        switch error {
        case .exists: throw ImportProblem(.alreadyThere("\(target.name)/\(path)"))
        case .unwritable(let reason): throw ImportProblem(.unwritable(reason))
        }
      }
    }
    outcome.records.append((path, text))
  }
}

// MARK: - What failed

extension TableImport {
  /// The rows that failed, as a table of their own that can be mended and imported.
  private mutating func keepFailed(_ header: Sheet.Row) throws {
    guard !failed.isEmpty, !target.isDryRun else { return }
    let bytes = mendFile(header, failed)
    let start = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
    for number in 1... {
      let path = "\(start).can-sua\(number == 1 ? "" : "-\(number)").csv"
      if let there = try? Data(contentsOf: URL(filePath: path)) {
        // Somebody may be at work in it.
        if there == Data(bytes) { return noteFailed(path) }
        continue
      }
      do throws(PlacingFailure) {
        try placeFile(path, bytes)
      } catch {
        if case .unwritable(let reason) = error { throw ImportProblem(.unwritable(reason)) }
        continue
      }
      return noteFailed(path)
    }
  }

  private mutating func noteFailed(_ path: String) {
    outcome.notes.append(
      Localized(
        vi: "Các dòng cần sửa ở: \(path) (sửa rồi nhập tệp ấy)",
        en: "The rows to mend are in \(path): mend them and import that file"))
  }

  private mutating func summarize() {
    let (new, same, bad) = (outcome.records.count, sameCount, failed.count)
    let note =
      target.isDryRun
      ? Localized(
        vi: "Sẽ viết \(new) bài mới; \(same) dòng đã có sẵn; \(bad) dòng cần sửa. Chưa ghi gì.",
        en: "Would write \(new) records; \(same) are there already; \(bad) rows to mend. Nothing was written."
      )
      : Localized(
        vi: "Đã viết \(new) bài mới; \(same) dòng đã có sẵn; \(bad) dòng cần sửa.",
        en: "Wrote \(new) records; \(same) were there already; \(bad) rows to mend.")
    outcome.notes.append(note)
  }
}
