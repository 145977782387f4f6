import Diagnostics
import Foundation
import FoundationXML
import Vietnamese
import ZIP

/// Largest part of a workbook that is read, unpacked: some 500,000 cells.
private let partLimit = 64 << 20

extension Sheet {
  /// The first sheet of a workbook (ECMA-376, part 1, SpreadsheetML).
  /// - Throws: what is wrong with the file.
  init(xlsx path: String) throws {
    guard let archive = ReadableArchive(path: path) else { throw ImportProblem(.damaged) }
    func part(_ name: String) throws -> XMLEvents? {
      try archive.bytes(of: name, limit: partLimit).map { try XMLEvents($0) }
    }
    guard let workbook = try part("xl/workbook.xml") else { throw ImportProblem(.damaged) }
    let sheets = workbook.elements("sheet")
    let links = try part("xl/_rels/workbook.xml.rels")?.elements("Relationship") ?? []
    let target = sheets.first.flatMap { sheet in links.first { $0["Id"] == sheet["r:id"] }?["Target"] }
    let name =
      target.map { $0.hasPrefix("/") ? String($0.dropFirst()) : "xl/\($0)" } ?? "xl/worksheets/sheet1.xml"
    guard let sheet = try part(name) else { throw ImportProblem(.damaged) }
    let reading = CellReading(
      strings: try part("xl/sharedStrings.xml")?.texts(of: "si") ?? [],
      dates: try part("xl/styles.xml").map(dateStyles) ?? [],
      isFrom1904: workbook.elements("workbookPr").contains { ["1", "true"].contains($0["date1904"]) })
    rows = reading.rows(of: sheet)
    merged = sheet.elements("mergeCell").compactMap { cell in
      guard let range = cell["ref"] else { return nil }
      return (range, Int(range.split(separator: ":").last?.filter(\.isNumber) ?? "") ?? 0)
    }
    sheetCount = sheets.count
  }
}

/// Which styles of cells show a date (part 1, 18.8.30: numFmt).
private func dateStyles(_ styles: XMLEvents) -> Set<Int> {
  let shown = Set(14...22).union(27...36).union(45...47).union(50...58)
  let own = styles.elements("numFmt").compactMap { format -> Int? in
    // Letters in quotes and brackets are no part of a date.
    let code = (format["formatCode"] ?? "").replacing(#/"[^"]*"|\[[^\]]*\]|\\./#, with: "").lowercased()
    return code.contains(#/[dy]|h:?m|m{3}/#) ? format["numFmtId"].flatMap { Int($0) } : nil
  }
  let formats = styles.elements("xf", in: "cellXfs").map { Int($0["numFmtId"] ?? "") ?? 0 }
  return Set(formats.indices.filter { shown.contains(formats[$0]) || own.contains(formats[$0]) })
}

// MARK: - Cells

/// As many rows as a sheet has (ECMA-376).
private let lastRow = 1_048_576

private struct CellReading {
  let strings: [String]
  /// Styles by their place.
  let dates: Set<Int>
  let isFrom1904: Bool

  func rows(of sheet: XMLEvents) -> [Sheet.Row] {
    var rows: [Sheet.Row] = []
    var cells: [String] = []
    var number = 0
    var cell: (column: Int, type: String, style: Int)?
    var (text, isValue) = ("", false)
    for event in sheet.events {
      switch event {
      case .start("row", let attributes):
        number = attributes["r"].flatMap { Int($0) }.map { min($0, lastRow) } ?? number + 1
        cells = []
      case .start("c", let attributes):
        let column = attributes["r"].flatMap(columnIndex) ?? cells.count
        cell = (column, attributes["t"] ?? "n", attributes["s"].flatMap { Int($0) } ?? 0)
        text = ""
      case .start("v", _), .start("t", _): isValue = cell != nil
      case .text(let part) where isValue: text += part
      case .end("v"), .end("t"): isValue = false
      case .end("c"):
        if let cell, cell.column < 1000 {
          while cells.count <= cell.column { cells.append("") }
          cells[cell.column] = shown(text, cell.type, cell.style)
        }
        cell = nil
      case .end("row"): rows.append(Sheet.Row(number: number, cells: cells))
      default: break
      }
    }
    return rows
  }

  /// `AB12` is column 27.
  private func columnIndex(_ reference: String) -> Int? {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }

  private func shown(_ text: String, _ type: String, _ style: Int) -> String {
    switch type {
    case "s": return Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "b": return text == "1" ? "có" : "không"
    case "n":
      guard let number = Double(text) else { return text }
      if dates.contains(style), let date = excelDate(number, isFrom1904: isFrom1904) { return date.short }
      return shownNumber(number)
    default: return text
    }
  }

  /// With 15 digits, as Excel shows it, and a comma before the fraction.
  private func shownNumber(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    let text = String(format: "%.15g", number)
    return text.contains("e") ? text : text.replacing(".", with: ",")
  }
}

/// The day and minute that a serial number stands for; 1 is the first day of 1900, or 0 that of 1904.
func excelDate(_ serial: Double, isFrom1904: Bool) -> WrittenDate? {
  guard serial >= 0, serial < 150_000, let epoch = try? WrittenDate(year: 1900, month: 1, day: 1),
    let other = try? WrittenDate(year: 1904, month: 1, day: 1)
  else { return nil }
  var day = Int(serial)
  let minutes = Int(((serial - Double(day)) * 1440).rounded())
  if isFrom1904 {
    day += epoch.days(to: other)
  } else {
    // Lotus 1-2-3, and so Excel, has a 29 February 1900, which is 60.
    if day < 1 || day == 60 { return nil }
    day -= day > 60 ? 2 : 1
  }
  let date = epoch.adding(days: day)
  guard minutes > 0, minutes < 1440 else { return date }
  return try? WrittenDate(
    year: date.year, month: date.month, day: date.day, hour: minutes / 60, minute: minutes % 60)
}
