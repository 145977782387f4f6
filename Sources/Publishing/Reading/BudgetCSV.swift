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

private struct BudgetCSVReader {
  let file: SourceFile
  var diagnostics: [Diagnostic] = []

  mutating func read() -> TableFile? {
    guard let layout = CSVLayout(file.text) else {
      diagnostics.append(.error(.unreadableTable, at: file.place()))
      return nil
    }
    let (csv, cells, delimiter) = (layout.csv, layout.cells, layout.delimiter.rawValue)
    if let quote = cells.openQuote {
      diagnostics.append(.error(.openQuote, at: file.place(quote)))
      return nil
    }
    if let row = layout.headerBelow {
      diagnostics.append(
        .error(.rowsAboveHeader(line: cells.position(row: row, column: 0).line), at: file.place()))
      return nil
    }
    let places = columnPlaces(layout)
    // A second column of codes would be read as amounts.
    if diagnostics.hasErrors { return nil }
    let header = file.place(Position(line: layout.firstLine, column: 1))
    for field in textColumns.fields where field.isRequired && places[field.id] == nil {
      diagnostics.append(.error(.missingColumn(field.label, csv.header, delimiter), at: header))
    }
    let untitled = csv.header.indices.filter { csv.header[$0].allSatisfy(\.isWhitespace) }
    // Excel leaves blank columns at a table's side; they are no part of it.
    let blank = untitled.filter { column in
      csv.rows.allSatisfy { column >= $0.count || $0[column].allSatisfy(\.isWhitespace) }
    }
    for column in untitled where !blank.contains(column) {
      diagnostics.append(
        .error(.untitledColumn(column + 1), at: file.place(cells.position(row: 0, column: column))))
    }
    let amountIndices = csv.header.indices.filter { !places.values.contains($0) && !blank.contains($0) }
    guard let code = places["code"], let label = places["label"] else { return nil }
    if amountIndices.isEmpty { diagnostics.append(.error(.noAmounts, at: header)) }
    if !csv.rows.contains(where: { $0.contains { !$0.isEmpty } }) {
      diagnostics.append(.error(.noRows, at: header))
    }

    let columns = amountIndices.map {
      BudgetTable.Column(title: csv.header[$0], addsUp: Self.addsUp(csv.header[$0]))
    }
    var levels: [Int] = []
    var rows: [BudgetTable.Row] = []
    for (index, fields) in csv.rows.enumerated() where fields.contains(where: { !$0.isEmpty }) {
      let cell = { (column: Int) in
        column < fields.count ? fields[column].trimmingCharacters(in: .whitespaces) : ""
      }
      let number = index + layout.firstLine + 1
      // The CSV library fills rows up to the longest.
      let count = cells.count(row: index + 1)
      if count != csv.header.count {
        diagnostics.append(
          .error(
            .columnCount(row: number, count, expected: csv.header.count, delimiter),
            at: file.place(cells.position(row: index + 1, column: min(count, csv.header.count)))))
      }
      let amounts = amountIndices.map { column in
        amount(
          cell(column), row: number, title: csv.header[column],
          at: cells.position(row: index + 1, column: column))
      }
      if let column = places["level"] {
        if let level = Int(cell(column)), (0...9).contains(level) {
          levels.append(level)
        } else {
          diagnostics.append(
            .error(
              .levelNoNumber(cell(column), row: number),
              at: file.place(cells.position(row: index + 1, column: column))))
        }
      }
      if isDateOfExcel(cell(code)) {
        diagnostics.append(
          .error(.codeIsDate(cell(code)), at: file.place(cells.position(row: index + 1, column: code))))
      }
      rows.append(
        BudgetTable.Row(
          code: cell(code), label: cell(label), amounts: amounts,
          line: cells.position(row: index + 1, column: 0).line))
    }
    guard !diagnostics.hasErrors else { return nil }
    let table = BudgetTable(columns: columns, rows: rows, levels: places["level"] == nil ? nil : levels)
    return TableFile(table, source: file, cells: cells, amountIndices: amountIndices)
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
