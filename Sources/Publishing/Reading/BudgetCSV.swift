import Council
import Diagnostics
import Foundation
import SwiftCSV
import Vietnamese

private let textColumns = BudgetTable.textColumns

/// Reads a budget table out of CSV: a header, then rows of code, label and amounts as Vietnamese write them.
/// Fields are set apart by commas, semicolons or tabs, whichever the header uses.
func readBudgetTable(_ file: SourceFile) -> (table: TableFile?, diagnostics: [Diagnostic]) {
  var reader = BudgetCSVReader(file: file)
  let table = reader.read()
  return (table, reader.diagnostics)
}

/// A budget table with the file from which it was read.
package struct TableFile: Sendable {
  package let table: BudgetTable
  private let source: SourceFile
  private let cells: CSVCells
  /// For each amount column, its column in the file.
  private let amountIndices: [Int]

  fileprivate init(_ table: BudgetTable, source: SourceFile, cells: CSVCells, amountIndices: [Int]) {
    self.table = table
    self.source = source
    self.cells = cells
    self.amountIndices = amountIndices
  }

  /// Where an amount stands in the file.
  package func place(row: Int, column: Int) -> Place {
    source.place(cells.position(line: table.rows[row].line, column: amountIndices[column]))
  }
}

private let englishMonths: Set = [
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
]

/// Where a table's columns stand in the file.
private struct TableColumns {
  let code: Int
  let label: Int
  let level: Int?
  let amounts: [Int]

  /// - Parameter places: by field id.
  /// - Returns: nil without the columns that every table has.
  init?(_ places: [String: Int], amounts: [Int]) {
    guard let code = places["code"], let label = places["label"] else { return nil }
    (self.code, self.label, level, self.amounts) = (code, label, places["level"], amounts)
  }
}

private struct BudgetCSVReader {
  let file: SourceFile
  var diagnostics: [Diagnostic] = []

  mutating func read() -> TableFile? {
    guard let layout = layout() else { return nil }
    let places = columnPlaces(layout)
    // A second column of codes would be read as amounts.
    if diagnostics.hasErrors { return nil }
    let amountIndices = amountColumns(layout, places)
    guard let columns = TableColumns(places, amounts: amountIndices) else { return nil }
    let header = layout.csv.header
    let table = BudgetTable(
      columns: amountIndices.map { BudgetTable.Column(title: header[$0], addsUp: Self.addsUp(header[$0])) },
      rows: rows(layout, columns), levels: columns.level.map { levels(layout, column: $0) })
    guard !diagnostics.hasErrors else { return nil }
    return TableFile(table, source: file, cells: layout.cells, amountIndices: amountIndices)
  }

  /// The file as a table, if it is one that begins with its header.
  private mutating func layout() -> CSVLayout? {
    guard let layout = CSVLayout(file.text) else {
      diagnostics.append(.error(.unreadableTable, at: file.place()))
      return nil
    }
    if let quote = layout.cells.openQuote {
      diagnostics.append(.error(.openQuote, at: file.place(quote)))
      return nil
    }
    if let row = layout.headerBelow {
      let line = layout.cells.position(row: row, column: 0).line
      diagnostics.append(.error(.rowsAboveHeader(line: line), at: file.place()))
      return nil
    }
    return layout
  }

  /// Where amounts stand: in every column that has a title of its own.
  private mutating func amountColumns(_ layout: CSVLayout, _ places: [String: Int]) -> [Int] {
    let csv = layout.csv
    let header = file.place(Position(line: layout.firstLine, column: 1))
    for field in textColumns.fields where field.isRequired && places[field.id] == nil {
      diagnostics.append(
        .error(.missingColumn(field.label, csv.header, layout.delimiter.rawValue), at: header))
    }
    let untitled = csv.header.indices.filter { csv.header[$0].allSatisfy(\.isWhitespace) }
    // Excel leaves blank columns at a table's side; they are no part of it.
    let blank = untitled.filter { column in
      csv.rows.allSatisfy { column >= $0.count || $0[column].allSatisfy(\.isWhitespace) }
    }
    for column in untitled where !blank.contains(column) {
      diagnostics.append(
        .error(.untitledColumn(column + 1), at: file.place(layout.cells.position(row: 0, column: column))))
    }
    let amounts = csv.header.indices.filter { !places.values.contains($0) && !blank.contains($0) }
    if places["code"] != nil, places["label"] != nil {
      if amounts.isEmpty { diagnostics.append(.error(.noAmounts, at: header)) }
      if layout.filledRows.isEmpty { diagnostics.append(.error(.noRows, at: header)) }
    }
    return amounts
  }

  private mutating func rows(_ layout: CSVLayout, _ columns: TableColumns) -> [BudgetTable.Row] {
    layout.filledRows.map { row in
      checkCount(of: row, layout)
      let code = row.cell(columns.code)
      if isDateOfExcel(code) {
        diagnostics.append(.error(.codeIsDate(code), at: file.place(row.position(columns.code))))
      }
      let amounts = columns.amounts.map { column in
        amount(
          row.cell(column), row: row.number, title: layout.csv.header[column], at: row.position(column))
      }
      return BudgetTable.Row(
        code: code, label: row.cell(columns.label), amounts: amounts, line: row.position(0).line)
    }
  }

  private mutating func levels(_ layout: CSVLayout, column: Int) -> [Int] {
    layout.filledRows.compactMap { row in
      if let level = Int(row.cell(column)), (0...9).contains(level) { return level }
      diagnostics.append(
        .error(.levelNoNumber(row.cell(column), row: row.number), at: file.place(row.position(column))))
      return nil
    }
  }

  private mutating func checkCount(of row: CSVLayout.Row, _ layout: CSVLayout) {
    let expected = layout.csv.header.count
    // The CSV library fills rows up to the longest.
    guard row.count != expected else { return }
    diagnostics.append(
      .error(
        .columnCount(row: row.number, row.count, expected: expected, layout.delimiter.rawValue),
        at: file.place(row.position(min(row.count, expected)))))
  }

  /// Where the columns of text stand, by field id.
  private mutating func columnPlaces(_ layout: CSVLayout) -> [String: Int] {
    var places: [String: Int] = [:]
    for (index, title) in layout.csv.header.enumerated() {
      guard let id = CSVLayout.textColumn(title) else { continue }
      if let first = places[id] {
        diagnostics.append(
          .error(
            .columnTwice(title, first: layout.csv.header[first]),
            at: file.place(layout.cells.position(row: 0, column: index))))
      } else {
        places[id] = index
      }
    }
    return places
  }

  /// `1/2` and `1.2` that Excel took for a day: `01/02/2026`, `01-Th2`, `1-Feb`.
  private func isDateOfExcel(_ code: String) -> Bool {
    let parts = code.split(separator: "/")
    if parts.count == 3, parts.last?.count == 4, (try? WrittenDate(parsing: code)) != nil { return true }
    let words = code.folded.split(separator: "-")
    guard words.count == 2, words.contains(where: { Int($0) != nil }) else { return false }
    return words.contains { word in
      englishMonths.contains(String(word)) || word.hasPrefix("th") && Int(word.dropFirst(2)) != nil
    }
  }

  /// Shares and comparisons are no sums.
  private static func addsUp(_ title: String) -> Bool {
    let key = title.folded
    return !title.contains("%") && !["so-sanh", "ty-le", "ti-le"].contains { key.hasPrefix($0) }
  }

  private mutating func amount(_ text: String, row: Int, title: String, at position: Position) -> Decimal? {
    let number = text.hasSuffix("%") ? text.dropLast().trimmingCharacters(in: .whitespaces) : text
    if number.isEmpty || number == "-" || number == "–" { return nil }
    do {
      return try parseNumber(number)
    } catch {
      diagnostics.append(
        .error(.invalidAmount(text, error, row: row, column: title), at: file.place(position)))
      return nil
    }
  }
}
