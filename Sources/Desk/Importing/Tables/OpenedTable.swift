import Council
import Diagnostics
import Files
import Foundation
import OfficeFiles
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

  /// - Parameters:
  ///   - needed: the fields without which no row can be read.
  ///   - alternatives: the fields of which one is needed, if there are any.
  func check(_ needed: [FieldDeclaration], oneOf alternatives: [FieldDeclaration] = []) throws {
    let given = Set(columns.columns.map(\.field.id))
    var missing = needed.filter { !given.contains($0.id) }.map(\.label)
    if !alternatives.isEmpty, !alternatives.contains(where: { given.contains($0.id) }) {
      missing.append(alternatives.map(\.label).joined(separator: "» / «"))
    }
    guard missing.isEmpty else { throw ImportProblem(.missingColumns(missing)) }
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
    failed.append(
      (
        row,
        told.map { [$0.message.text.vi, $0.message.fix?.vi].compactMap(\.self).joined(separator: " → ") }
      ))
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
  /// What lies in content may come onto the site, so of a table there the rows are kept beside content.
  /// - Returns: where; nil where none failed.
  func keepFailed(outside content: String) throws -> Localized? {
    guard !failed.isEmpty else { return nil }
    let bytes = mendFile(header, failed, without: Set(columns.personal.map(\.index)))
    let (folder, place) = (
      URL(filePath: content).standardizedFileURL, URL(filePath: file).standardizedFileURL
    )
    let isInside = place.path.hasPrefix(folder.path + "/")
    let table = isInside ? folder.deletingLastPathComponent().path + "/" + place.lastPathComponent : file
    let start = table.lastIndex(of: ".").map { table[..<$0] } ?? table[...]
    var number = 1
    while true {
      let path = "\(start).can-sua\(number == 1 ? "" : "-\(number)").csv"
      number += 1
      if let there = try? Data(contentsOf: URL(filePath: path)) {
        // Somebody may be at work in another one.
        if there == Data(bytes) { return kept(path) }
        continue
      }
      do throws(FileFailure) {
        try placeFile(bytes, at: path)
      } catch {
        guard error.isTaken else { throw ImportProblem(.unwritable(error.reason)) }
        continue
      }
      return kept(path)
    }
  }

  private func kept(_ path: String) -> Localized {
    let personal = columns.personal.map(\.title).joined(separator: "», «")
    let (vi, en) =
      personal.isEmpty
      ? ("", "") : (" Trong tệp ấy không có cột «\(personal)».", " It is without the columns “\(personal)”.")
    return Localized(
      vi: """
        Các dòng cần sửa ở: \(path) (sửa rồi nhập tệp ấy).\(vi) Tệp này và bảng gốc có thể ghi tên người dân: giữ ở \
        văn phòng, sửa xong thì xoá, đừng để trong thư mục hồ sơ hay đưa vào git.
        """,
      en: """
        The rows to mend are in \(path): mend them and import that file.\(en) It and the table may name people: keep \
        them in the office, and out of content and git.
        """)
  }
}
