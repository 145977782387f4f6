import Diagnostics
import Reading
import SwiftCSV

extension Sheet {
  /// - Parameter matches: how many of a row's cells could head a column.
  /// - Throws: what is wrong with the file.
  init(csv bytes: [UInt8], name: String, matches: ([String]) -> Int) throws {
    let (file, problems) = SourceFile.read(bytes, name: name)
    guard let file else { throw ImportProblem(problems.first?.message ?? .notUTF8) }
    // The CSV library drops an empty cell at the very end of a text.
    var text = file.text.hasSuffix("\n") ? file.text : file.text + "\n"
    var first = 1
    // Excel may write what parts the cells above the table.
    if text.lowercased().hasPrefix("sep="), let end = text.firstIndex(of: "\n") {
      text = String(text[text.index(after: end)...])
      first = 2
    }
    guard text.count(where: { $0 == "\"" }).isMultiple(of: 2) else { throw ImportProblem(.openQuote) }
    let ways = [CSVDelimiter.comma, .semicolon, .tab].compactMap { delimiter in
      try? CSV<Enumerated>(string: text, delimiter: delimiter, loadColumns: false)
    }
    let tables = ways.map { [$0.header] + $0.rows }
    func score(_ table: [[String]]) -> (Int, Int) {
      (table.prefix(20).map(matches).max() ?? 0, table.first?.count ?? 0)
    }
    guard let table = tables.max(by: { score($0) < score($1) }) else { throw ImportProblem(.noRows) }
    guard table.reduce(0, { $0 + $1.count }) <= cellLimit else { throw ImportProblem(.tooManyCells) }
    var line = first
    rows = table.map { cells in
      defer { line += 1 + cells.reduce(0) { $0 + $1.count(where: \.isNewline) } }
      // What this tool writes so that no spreadsheet runs it as a formula.
      return Row(
        number: line, cells: cells.map { $0.contains(#/^'[=+\-@]/#) ? String($0.dropFirst()) : $0 })
    }
  }
}

extension Message {
  fileprivate static let openQuote = Message(
    "open-quote",
    Localized(vi: "có dấu ngoặc kép mở mà không đóng", en: "a quote is opened and never closed"),
    fix: Localized(vi: "tìm ô có dấu \" lẻ, đóng lại hoặc xoá đi", en: "close the quote, or delete it"))
}
