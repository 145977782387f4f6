import Vietnamese

/// A table as an office keeps it: rows of texts.
struct Sheet {
  struct Row {
    /// As a spreadsheet counts rows; in a CSV file the line on which it begins.
    let number: Int
    let cells: [String]

    var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
    /// - Returns: an empty text beyond the last cell.
    subscript(column: Int) -> String {
      guard column < cells.count else { return "" }
      let text = cells[column].replacing("_x000D_", with: "").replacing("\r\n", with: "\n")
      return mended(text, plainSpaces: text.utf8.count).text.trimmed
    }
  }

  let rows: [Row]
  /// The ranges of cells that are one, such as `A3:B4`, with their last row.
  var merged: [(range: String, lastRow: Int)] = []
  /// How many sheets the file has.
  var sheetCount = 1
}

/// `A` for 0, `AB` for 27.
func columnName(_ index: Int) -> String {
  let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
  return index < 26 ? letter : columnName(index / 26 - 1) + letter
}
