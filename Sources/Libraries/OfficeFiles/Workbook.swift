import Foundation
import FoundationXML
import Vietnamese

/// A workbook of Excel (ECMA-376, part 1, SpreadsheetML), read sheet by sheet.
///
///     let workbook = try Workbook { archive.bytes(of: $0, limit: largestPart) }
///     let table = try workbook.table(of: workbook.sheets[0])
public struct Workbook {
  public struct Sheet: Sendable {
    public let name: String
    /// Whether Excel shows it.
    public let isHidden: Bool
    /// Its part in the archive.
    public let part: String
  }

  /// What a sheet holds.
  public struct Table: Sendable {
    /// Those that are not empty.
    public fileprivate(set) var rows: [Row] = []
    /// The ranges of cells that are one, such as `A3:B4`, with their last row.
    public fileprivate(set) var merged: [(range: String, lastRow: Int)] = []
    /// How many of the rows Excel does not show.
    public fileprivate(set) var hiddenRows = 0
    /// How many of the columns with something in them Excel does not show.
    public fileprivate(set) var hiddenColumns = 0
    /// What stands above and below each printed page, as the sheet says it (part 1, 18.3.1.46).
    public fileprivate(set) var margins: [String] = []
    /// What stands beside its cells: what they ask for and offer, links, cells far to the right.
    public fileprivate(set) var beside: [String] = []
    /// Which of the workbook's strings it shows.
    public fileprivate(set) var strings: Set<Int> = []
  }

  public struct Row: Sendable {
    /// As a spreadsheet counts rows.
    public let number: Int
    /// The cells that are not empty, from left to right: a sheet may be wide with next to nothing in it.
    public let filled: [(column: Int, text: String)]
  }

  /// As many cells as a table may have, empty ones with a style of their own among them.
  public static let cellLimit = 2_000_000

  public let sheets: [Sheet]
  /// The part of the strings that cells share.
  public let stringsPart: String
  private let part: (String) throws -> [UInt8]?
  private let strings: [String]
  /// Styles by their place.
  private let dates: Set<Int>
  private let isFrom1904: Bool

  /// - Parameter part: the bytes of its part of a name; nil where there is none.
  /// - Throws: `OfficeFailure`, and what `part` throws.
  public init(_ part: @escaping (String) throws -> [UInt8]?) throws {
    guard let workbook = try part("xl/workbook.xml").map({ try XMLEvents($0) }) else {
      throw OfficeFailure.damaged
    }
    let relationships = try part("xl/_rels/workbook.xml.rels").map { try XMLEvents($0) }
    let links = relationships?.targets(from: "xl/") ?? [:]
    stringsPart = relationships?.target(ofType: "sharedStrings", from: "xl/") ?? "xl/sharedStrings.xml"
    let stylesPart = relationships?.target(ofType: "styles", from: "xl/") ?? "xl/styles.xml"
    // No two sheets share a part, unless somebody wants it to be read without end.
    var parts: Set<String> = []
    sheets = workbook.elements("sheet").enumerated().map { index, sheet in
      let id = sheet["r:id"] ?? sheet.first { $0.key.hasSuffix(":id") }?.value
      return Sheet(
        name: sheet["name"] ?? "", isHidden: ["hidden", "veryHidden"].contains(sheet["state"]),
        part: links[id ?? ""] ?? "xl/worksheets/sheet\(index + 1).xml")
    }
    .filter { parts.insert($0.part).inserted }
    self.part = part
    strings = try part(stringsPart).map { try XMLEvents.texts(of: "si", in: $0) } ?? []
    dates = try part(stylesPart).map { dateStyles(try XMLEvents($0)) } ?? []
    isFrom1904 = workbook.elements("workbookPr").contains { ["1", "true"].contains($0["date1904"]) }
  }

  /// - Throws: `OfficeFailure`, and what reading its part throws.
  public func table(of sheet: Sheet) throws -> Table {
    guard let bytes = try part(sheet.part) else { throw OfficeFailure.damaged }
    var reading = CellReading(strings: strings, dates: dates, isFrom1904: isFrom1904)
    try XMLEvents.read(bytes) { try reading.take($0) }
    return reading.whole
  }

  /// What no sheet shows any more, and the file still holds.
  /// - Parameter shown: by their places, as tables have them.
  public func strings(except shown: Set<Int>) -> [String] {
    strings.indices.filter { !shown.contains($0) }.map { strings[$0] }
  }
}

// MARK: - Cells

/// As many rows as a sheet has (ECMA-376), and as many columns as one is looked through for fields.
private let (lastRow, columnLimit) = (1_048_576, 1000)

private struct CellReading {
  let strings: [String]
  /// Styles by their place.
  let dates: Set<Int>
  let isFrom1904: Bool
  private(set) var table = Workbook.Table()

  private var beside = PartText()
  private var isInCells = false
  private var filled: [(column: Int, text: String)] = []
  private var hiddenColumns: Set<Int> = []
  private var hiddenRanges = 0
  private var isMargin = false
  private var number = 0
  private var isHidden = false
  private var cell: (column: Int, type: String, style: Int)?
  private var nextColumn = 0
  private var text = ""
  private var isValue = false
  private var count = 0

  init(strings: [String], dates: Set<Int>, isFrom1904: Bool) {
    (self.strings, self.dates, self.isFrom1904) = (strings, dates, isFrom1904)
  }

  var whole: Workbook.Table {
    var table = table
    table.beside = beside.lines
    return table
  }

  mutating func take(_ event: XMLEvents.Event) throws {
    switch event {
    case .start("sheetData", _): isInCells = true
    case .end("sheetData"): isInCells = false
    case .text where isMargin: break
    default: if !isInCells { beside.take(event) }
    }
    try takeCells(event)
  }

  private mutating func takeCells(_ event: XMLEvents.Event) throws {
    switch event {
    case .start("col", let attributes):
      if ["1", "true"].contains(attributes["hidden"]) { hide(attributes) }
    case .start("oddHeader", _), .start("evenHeader", _), .start("firstHeader", _), .start("oddFooter", _),
      .start("evenFooter", _), .start("firstFooter", _):
      (text, isMargin) = ("", true)
    case .text(let part) where isMargin: text += part
    case .end("oddHeader"), .end("evenHeader"), .end("firstHeader"), .end("oddFooter"), .end("evenFooter"),
      .end("firstFooter"):
      if table.margins.count < 6 { table.margins.append(text) }
      isMargin = false
    case .start("row", let attributes):
      number = attributes["r"].flatMap { Int($0) }.map { min($0, lastRow) } ?? number + 1
      (filled, nextColumn) = ([], 0)
      isHidden = ["1", "true"].contains(attributes["hidden"])
    case .start("c", let attributes):
      count += 1
      if count > Workbook.cellLimit { throw OfficeFailure.tooLarge }
      let column = attributes["r"].flatMap(columnIndex) ?? nextColumn
      cell = (column, attributes["t"] ?? "n", attributes["s"].flatMap { Int($0) } ?? 0)
      (text, nextColumn) = ("", column + 1)
    case .start("v", _), .start("t", _): isValue = cell != nil
    case .text(let part) where isValue: text += part
    case .end("v"), .end("t"): isValue = false
    case .end("c"):
      if let cell, cell.column >= columnLimit {
        beside.add(shown(text, cell.type, cell.style))
      } else if let cell, cell.column > filled.last?.column ?? -1 {
        let text = shown(text, cell.type, cell.style)
        if !text.isEmpty { filled.append((cell.column, text)) }
        if !text.isEmpty, hiddenColumns.remove(cell.column) != nil { table.hiddenColumns += 1 }
      }
      cell = nil
    case .end("row"):
      if !filled.isEmpty {
        table.rows.append(Workbook.Row(number: number, filled: filled))
        if isHidden { table.hiddenRows += 1 }
      }
    case .start("mergeCell", let attributes):
      guard let range = attributes["ref"] else { return }
      table.merged.append((range, Int(range.split(separator: ":").last?.filter(\.isNumber) ?? "") ?? 0))
    default: break
    }
  }

  /// A range of columns, counted from 1.
  private mutating func hide(_ range: [String: String]) {
    guard let first = range["min"].flatMap({ Int($0) }), let last = range["max"].flatMap({ Int($0) }),
      first > 0, first <= last, first <= columnLimit, hiddenRanges < columnLimit
    else { return }
    hiddenRanges += 1
    hiddenColumns.formUnion(first - 1..<min(last, columnLimit))
  }

  /// `AB12` is column 27.
  private func columnIndex(_ reference: String) -> Int? {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }

  private mutating func shown(_ text: String, _ type: String, _ style: Int) -> String {
    switch type {
    case "s":
      guard let place = Int(text), strings.indices.contains(place) else { return "" }
      table.strings.insert(place)
      return strings[place]
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
