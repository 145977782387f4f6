import Diagnostics

/// Where the cells of a CSV text stand, for messages.
struct CSVCells {
  private var rows: [[Position]] = []
  /// A quote that is never closed, and so swallows what follows.
  private(set) var openQuote: Position?

  /// - Parameter firstLine: the line of the file on which the text begins.
  init(_ text: String, delimiter: Character, firstLine: Int) {
    var line = firstLine
    var column = 1
    var start = Position(line: line, column: 1)
    var row: [Position] = []
    var isQuoted = false
    var length = 0
    func cell() -> Position { Position(line: start.line, column: start.column, length: length) }
    for character in text {
      switch character {
      case "\"":
        isQuoted.toggle()
        openQuote = isQuoted ? Position(line: line, column: column) : nil
      case delimiter where !isQuoted:
        row.append(cell())
        start = Position(line: line, column: column + 1)
        length = -1
      case "\n":
        if !isQuoted {
          row.append(cell())
          rows.append(row)
          row = []
          start = Position(line: line + 1, column: 1)
          length = -1
        }
        line += 1
        column = 0
      default: break
      }
      column += 1
      length += 1
    }
    if length > 0 || !row.isEmpty { rows.append(row + [cell()]) }
  }

  /// - Parameter row: 0 is the header.
  func count(row: Int) -> Int {
    rows.indices.contains(row) ? rows[row].count : 0
  }

  /// - Parameter row: 0 is the header.
  func position(row: Int, column: Int) -> Position {
    guard rows.indices.contains(row), let last = rows[row].last else { return .start }
    return column < rows[row].count ? rows[row][column] : last
  }

  func position(line: Int, column: Int) -> Position {
    rows.firstIndex { $0.first?.line == line }.map { position(row: $0, column: column) } ?? .start
  }
}
