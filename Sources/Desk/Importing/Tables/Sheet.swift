import OfficeFiles
import Vietnamese

/// A table as an office keeps it: rows of texts.
struct Sheet {
  struct Row {
    /// As a spreadsheet counts rows; in a CSV file the line on which it begins.
    let number: Int
    /// The cells that are not empty, from left to right: a sheet may be wide with next to nothing in it.
    let filled: [(column: Int, text: String)]

    init(number: Int, filled: [(column: Int, text: String)]) {
      self.number = number
      self.filled = filled
    }

    init(number: Int, cells: [String]) {
      self.init(
        number: number, filled: cells.enumerated().filter { !$1.isEmpty }.map { (column: $0, text: $1) })
    }

    /// All cells up to the last that is not empty.
    var cells: [String] {
      var cells = [String](repeating: "", count: (filled.last?.column ?? -1) + 1)
      for cell in filled { cells[cell.column] = cell.text }
      return cells
    }

    var isBlank: Bool { filled.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
    /// - Returns: an empty text for an empty cell.
    subscript(column: Int) -> String {
      guard let cell = filled.first(where: { $0.column == column }) else { return "" }
      let text = cell.text.replacing("_x000D_", with: "").replacing("\r\n", with: "\n")
      return mended(text, plainSpaces: text.utf8.count).text.trimmed
    }
  }

  let rows: [Row]
  /// The ranges of cells that are one, such as `A3:B4`, with their last row.
  var merged: [(range: String, lastRow: Int)] = []
  /// How many sheets the file has.
  var sheetCount = 1
}

/// As many cells as a table may have.
let cellLimit = Workbook.cellLimit

/// `A` for 0, `AB` for 27.
func columnName(_ index: Int) -> String {
  let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
  return index < 26 ? letter : columnName(index / 26 - 1) + letter
}
