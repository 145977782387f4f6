import Council
import Diagnostics
import Foundation
import SwiftCSV
import Vietnamese

/// What sets the cells of a table apart, and where its header stands.
struct CSVLayout {
  let csv: CSV<Enumerated>
  let cells: CSVCells
  let delimiter: CSVDelimiter
  /// The line of the file on which the table begins: Excel may write `sep=;` above it.
  let firstLine: Int
  /// The row, counted from 0, with the titles of the columns, where that is not the first.
  let headerBelow: Int?
  /// Below the first line, those that hold anything.
  let filledRows: [Row]

  /// A row of cells.
  struct Row {
    /// As spreadsheets count.
    let number: Int
    private let fields: [String]
    private let cells: CSVCells
    private let index: Int

    fileprivate init(_ index: Int, _ fields: [String], _ cells: CSVCells, number: Int) {
      (self.index, self.fields, self.cells, self.number) = (index, fields, cells, number)
    }

    /// How many cells were written.
    var count: Int { cells.count(row: index) }

    /// What a cell holds, without spaces at its ends.
    func cell(_ column: Int) -> String {
      column < fields.count ? fields[column].trimmingCharacters(in: .whitespaces) : ""
    }

    func position(_ column: Int) -> Position { cells.position(row: index, column: column) }
  }

  /// - Returns: nil where the text holds no table.
  init?(_ text: String) {
    // The CSV library drops an empty cell at the very end of a text.
    var text = text.hasSuffix("\n") ? text : text + "\n"
    let first = text.prefix { $0 != "\n" }
    let isSeparatorLine = first.lowercased().hasPrefix("sep=")
    if isSeparatorLine { text = String(text.dropFirst(first.count + 1)) }

    let ways = [CSVDelimiter.comma, .semicolon, .tab].compactMap { delimiter in
      (try? CSV<Enumerated>(string: text, delimiter: delimiter, loadColumns: false)).map { (delimiter, $0) }
    }
    // The sign is the one with which the header says what it should; other signs may stand within its titles.
    let whole = ways.first { Self.hasTextColumns($0.1.header) }
    let below = ways.first { $0.1.rows.prefix(searchedRows).contains(where: Self.hasTextColumns) }
    let widest = ways.max { $0.1.header.count < $1.1.header.count }
    guard let (delimiter, csv) = whole ?? below ?? widest,
      csv.header.contains(where: { !$0.isEmpty }) || below != nil
    else { return nil }
    self.csv = csv
    self.delimiter = delimiter
    let firstLine = isSeparatorLine ? 2 : 1
    let cells = CSVCells(text, delimiter: delimiter.rawValue, firstLine: firstLine)
    self.firstLine = firstLine
    self.cells = cells
    filledRows = csv.rows.enumerated().filter { $1.contains { !$0.isEmpty } }.map { index, fields in
      Row(index + 1, fields, cells, number: index + 1 + firstLine)
    }
    headerBelow =
      whole == nil ? csv.rows.prefix(searchedRows).firstIndex(where: Self.hasTextColumns).map { $0 + 1 } : nil
  }

  /// - Returns: the field id of a column of text; nil for amounts.
  static func textColumn(_ title: String) -> String? {
    BudgetTable.textColumns.index(ofKey: title.folded).map { BudgetTable.textColumns.fields[$0].id }
  }

  private static func hasTextColumns(_ titles: [String]) -> Bool {
    Set(["code", "label"]).isSubset(of: titles.compactMap(textColumn))
  }
}

/// How far below the top a header is looked for.
private let searchedRows = 20
