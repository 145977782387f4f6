import Council
import Diagnostics
import Files
import Foundation
import Vietnamese

/// A table whose columns were found, and what was wrong with it and its rows.
struct OpenedTable {
  let file: String
  let header: Sheet.Row
  let columns: TableColumns
  /// Below the header, without blank ones.
  let rows: [Sheet.Row]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var failed: [(row: Sheet.Row, why: [String])] = []

  /// - Parameters:
  ///   - fields: what columns may be.
  ///   - personalKeys: keys, folded, of what is never published.
  init(_ file: String, fields: FieldSet, personalKeys: Set<String> = []) throws {
    self.file = file
    let matches = { (cells: [String]) in TableColumns.matches(cells, fields) }
    let sheet = try readSheet(file, matches: matches)
    guard let header = sheet.rows.prefix(20).max(by: { matches($0.cells) < matches($1.cells) }),
      matches(header.cells) > 0
    else { throw ImportProblem(sheet.rows.isEmpty ? .noRows : .noHeader(fields.fields.map(\.label))) }
    self.header = header
    // A title across the sheet does no harm.
    let merged = sheet.merged.filter { $0.lastRow >= header.number }.map(\.range)
    guard merged.isEmpty else { throw ImportProblem(.mergedCells(merged)) }
    columns = TableColumns(header.cells, of: fields, personalKeys: personalKeys)
    rows = sheet.rows.filter { $0.number > header.number && !$0.isBlank }
    if sheet.sheetCount > 1 { warn(.otherSheets(sheet.sheetCount), at: header) }
    for (index, title) in columns.unknown {
      let near = nearest(to: title.folded, among: fields.fields.map(\.label.folded))
      warn(.unknownColumn(title, meant: near.map { fields.fields[$0].label }), at: header, index)
    }
    for (index, title) in columns.doubled { warn(.doubledColumn(title), at: header, index) }
    for (index, title) in columns.personal { warn(.personalColumn(title), at: header, index) }
  }

  /// - Parameter needed: the fields without which no row can be read.
  func check(_ needed: [FieldDeclaration]) throws {
    let given = Set(columns.columns.map(\.field.id))
    let missing = needed.filter { !given.contains($0.id) }
    guard missing.isEmpty else { throw ImportProblem(.missingColumns(missing.map(\.label))) }
    guard !rows.isEmpty else { throw ImportProblem(.noRows) }
  }
}

private func readSheet(_ file: String, matches: ([String]) -> Int) throws -> Sheet {
  let bytes = try inputBytes(file)
  guard !bytes.isEmpty else { throw ImportProblem(.emptyFile) }
  let isZIP = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  let isOLE = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  if isOLE { throw ImportProblem(.lockedTable) }
  let isWorkbook = file.lowercased().hasSuffix(".xlsx")
  guard isZIP == isWorkbook else { throw ImportProblem(.wrongType(isWorkbook ? "xlsx" : "csv")) }
  return isWorkbook ? try Sheet(xlsx: file) : try Sheet(csv: Array(bytes), name: file, matches: matches)
}

// MARK: - Problems of rows

extension OpenedTable {
  mutating func warn(_ message: Message, at row: Sheet.Row, _ column: Int = 0) {
    diagnostics.append(.warning(message, at: place(row, column)))
  }

  /// - Returns: whether nothing was wrong.
  mutating func note(_ problems: [(message: Message, column: TableColumns.Column?)], in row: Sheet.Row)
    -> Bool
  {
    guard !problems.isEmpty else { return true }
    let told = problems.map { problem in
      let message = serialNumber(problem.message, row, problem.column) ?? problem.message
      return (
        message: message.inRow(row.number, column: problem.column?.index, problem.column?.title),
        column: problem.column?.index ?? 0
      )
    }
    failed.append((row, told.map(\.message.text.vi)))
    diagnostics += told.map { .error($0.message, at: place(row, $0.column)) }
    return false
  }

  private func place(_ row: Sheet.Row, _ column: Int) -> Place {
    Place(file: file, position: Position(line: max(1, row.number), column: column + 1))
  }

  /// A whole number where a day should be: what Excel counts days with.
  private func serialNumber(_ message: Message, _ row: Sheet.Row, _ column: TableColumns.Column?) -> Message?
  {
    guard message.id == "invalid-date", let column, let serial = Double(row[column.index]),
      (20_000...80_000).contains(serial), let date = excelDate(serial, isFrom1904: false)
    else { return nil }
    return .serialNumber(row[column.index], as: date.short)
  }
}

// MARK: - What failed

extension OpenedTable {
  /// Keeps the rows that failed beside the table, as a table of their own that can be mended and imported.
  /// - Returns: where; nil where none failed.
  func keepFailed() throws -> Localized? {
    guard !failed.isEmpty else { return nil }
    let bytes = mendFile(header, failed)
    let start = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
    var number = 1
    while true {
      let path = "\(start).can-sua\(number == 1 ? "" : "-\(number)").csv"
      number += 1
      if let there = try? Data(contentsOf: URL(filePath: path)) {
        // Somebody may be at work in another one.
        if there == Data(bytes) { return Self.kept(path) }
        continue
      }
      do throws(FileFailure) {
        try placeFile(bytes, at: path)
      } catch {
        guard error.isTaken else { throw ImportProblem(.unwritable(error.reason)) }
        continue
      }
      return Self.kept(path)
    }
  }

  private static func kept(_ path: String) -> Localized {
    Localized(
      vi: "Các dòng cần sửa ở: \(path) (sửa rồi nhập tệp ấy)",
      en: "The rows to mend are in \(path): mend them and import that file")
  }
}
