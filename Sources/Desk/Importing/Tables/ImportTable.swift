import Council
import Diagnostics
import Files
import Foundation
import Reading
import Vietnamese

/// Reads a table of records of one kind, one a row, and writes those that are new. Rows that fail are kept in a file
/// beside the table, with the reason.
package func importTable(_ file: String, of kind: Kind, into target: ImportTarget) -> ImportOutcome {
  var outcome = ImportOutcome()
  do {
    guard let type = Kind.all.first(where: { $0.kind == kind }) else { return outcome }
    try check(target.path, kind)
    var table = TableImport(
      table: try OpenedTable(file, fields: type.fields, personalKeys: type.personalKeys), target: target)
    defer {
      outcome.records = table.records
      outcome.diagnostics = table.table.diagnostics
    }
    try table.table.check(type.fields.fields.filter(\.isRequired), oneOf: type.alternatives)
    try table.run(type)
    if !target.isDryRun, let kept = try table.table.keepFailed(outside: target.name) {
      outcome.notes.append(kept)
    }
    outcome.notes.append(table.summary)
  } catch {
    outcome.diagnostics.append(.error(message(of: error), at: Place(file: file)))
  }
  return outcome
}

/// Whether a file is a table.
package func isTable(_ file: String) -> Bool {
  ["csv", "xlsx"].contains(file.split(separator: ".").last?.lowercased() ?? "")
}

/// A table's records go somewhere below the folder of their kind.
private func check(_ path: String?, _ kind: Kind) throws {
  guard let path else { return }
  let parts = RelativePath(path.withoutStroke)?.components ?? []
  guard parts.first == kind.folder, !path.hasSuffix(".md") else {
    throw ImportProblem(.wrongPlace(path, example: "\(kind.folder)/2026"))
  }
}

private struct TableImport {
  var table: OpenedTable
  let target: ImportTarget
  private(set) var records: [(path: String, text: String)] = []
  /// By their keys: the records that are there, and the rows of this table.
  private var there: [String: Record] = [:]
  private var rows: [String: Int] = [:]
  private var paths: Set<String> = []
  private var codes: Set<String> = []
  private var sameCount = 0

  init(table: OpenedTable, target: ImportTarget) {
    self.table = table
    self.target = target
  }

  mutating func run(_ type: any RecordKind.Type) throws {
    let all = target.content.records + target.content.faulty
    paths = Set(all.map(\.path))
    for record in all where record.kind == type.kind {
      for key in RecordKeys(record).known where there[key] == nil { there[key] = record }
    }
    codes = Set(all.filter { $0.kind == type.kind }.flatMap(\.codes))
    // Also of the rows to come.
    if let column = table.columns.columns.first(where: { $0.field.id == "code" && $0.inner == nil }) {
      codes.formUnion(table.rows.map { $0[column.index].folded })
    }
    for row in table.rows { try add(row, type) }
  }

  var summary: Localized {
    let (new, same, bad) = (records.count, sameCount, table.failed.count)
    let shown = [new, same, bad].map { formatNumber(Decimal($0)) }
    let counts = "\(shown[0]) bài mới; \(shown[1]) dòng đã có sẵn; \(shown[2]) dòng cần sửa."
    return target.isDryRun
      ? Localized(
        vi: "Sẽ viết \(counts) Chưa ghi gì.",
        en: "Would write \(new) records; \(same) are there already; \(bad) rows to mend. Nothing was written."
      )
      : Localized(
        vi: "Đã viết \(counts)",
        en: "Wrote \(new) records; \(same) were there already; \(bad) rows to mend.")
  }
}

// MARK: - Rows

extension TableImport {
  private mutating func add(_ row: Sheet.Row, _ type: any RecordKind.Type) throws {
    let made = TableRecord(row, table.columns)
    let (record, diagnostics) = target.content.read(made.text, of: type)
    var problems = diagnostics.filter { $0.severity == .error }.map {
      (message: $0.message, column: made.column(ofLine: $0.place.position.line))
    }
    // A row has no body in which it could stand.
    let alternatives = type.alternatives
    if problems.isEmpty, let content = record?.content, !alternatives.isEmpty,
      alternatives.allSatisfy({ content.value(of: $0.id) == nil })
    {
      problems.append((.emptyCells(alternatives.map(\.label)), nil))
    }
    guard table.note(problems, in: row), let record else { return }
    let keys = RecordKeys(record)
    if let other = keys.sought.compactMap({ there[$0] }).first {
      sameCount += 1
      return compare(record, other, row)
    }
    if let other = keys.sought.compactMap({ rows[$0] }).first {
      _ = table.note([(.sameRow(other), nil)], in: row)
      return
    }
    for key in keys.known { rows[key] = row.number }
    try write(record, tidied(made.text, as: type))
  }

  /// What is there stays; where the row says something else, that is told.
  private mutating func compare(_ record: Record, _ other: Record, _ row: Sheet.Row) {
    let differing = table.columns.columns.filter { column in
      guard column.inner == nil, let value = record.content.value(of: column.field.id) else { return false }
      return value != other.content.value(of: column.field.id)
    }
    guard !differing.isEmpty else { return }
    let message = Message.differs("\(target.name)/\(other.path)", differing.map(\.field.label))
    table.warn(message.inRow(row.number, column: nil, nil), at: row)
  }

  private mutating func write(_ record: Record, _ text: String) throws {
    let kind = record.kind
    let year = kind.isDirectory ? nil : record.year.map(String.init)
    let folder =
      target.path?.withoutStroke ?? ([kind.folder] + [year].compactMap(\.self)).joined(separator: "/")
    let isCoded = (record.content as? Petition).map { $0.code == nil } ?? false
    let stem =
      isCoded ? nextCode(of: kind, year: record.year, beside: codes) : RecordKeys.fileName(of: record)
    codes.insert(stem)
    let name = "\(folder)/\(stem)"
    var (path, number) = ("\(name).md", 2)
    while paths.contains(path) || paths.contains("\(path.dropLast(3))/index.md") {
      path = "\(name)-\(number).md"
      number += 1
    }
    paths.insert(path)
    if !target.isDryRun {
      let place = "\(target.name)/\(path)"
      do throws(FileFailure) {
        try placeFile(Array(text.utf8), at: place)
      } catch {
        throw ImportProblem(error.isTaken ? .alreadyThere(place) : .unwritable(error.reason))
      }
    }
    records.append((path, text))
  }
}
