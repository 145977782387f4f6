import Foundation

/// Finds the same in a table as CSV, in which what a number is stands in the fullest of the first rows: a cell is read
/// with its column's heading before it. Cells are parted by commas, semicolons or tabs; quoted ones may hold them.
public func findSensitive(inTable text: some StringProtocol) -> [SensitiveFinding] {
  let text = String(text)
  let found = findSensitive(in: text)
  let bytes = Array(text.utf8)
  let rows = cells(of: bytes)
  // Titles stand above the headings, and fill fewer cells.
  let counts = rows.prefix(10).map { row in row.count { !isBlank(bytes[$0]) } }
  guard let heading = counts.max().flatMap(counts.firstIndex) else { return found }
  return adding(findings(in: rows[heading...], of: text), to: found)
}

/// Finds the same in Markdown, whose tables (https://github.github.com/gfm/#tables-extension-) are read likewise.
/// - Parameter names: whether persons' names are findings too.
public func findSensitive(inMarkdown text: some StringProtocol, names: Bool = false) -> [SensitiveFinding] {
  var text = String(text)
  let found = findSensitive(in: text, names: names)
  let tables = text.withUTF8 { $0.contains(UInt8(ascii: "|")) ? markdownTables(in: Array($0)) : [] }
  return tables.isEmpty ? found : adding(tables.flatMap { findings(in: $0[...], of: text) }, to: found)
}

/// What only their columns' headings tell of cells; the first row has those.
private func findings(in rows: ArraySlice<[Range<Int>]>, of text: String) -> [SensitiveFinding] {
  guard let headings = rows.first?.prefix(mostColumns).map({ text.utf8.slice($0) }) else { return [] }
  let announcing = headings.indices.filter { headings[$0].utf8.count < 100 && announces(headings[$0]) }
  guard !announcing.isEmpty else { return [] }
  return rows.dropFirst().flatMap { row in
    announcing.filter { row.indices.contains($0) }.flatMap { column -> [SensitiveFinding] in
      let lead = "\(headings[column]): "
      return findSensitive(in: lead + text.utf8.slice(row[column])).filter {
        $0.range.lowerBound >= lead.utf8.count
      }
      .map { $0.moved(by: row[column].lowerBound - lead.utf8.count) }
    }
  }
}

private func adding(_ more: [SensitiveFinding], to found: [SensitiveFinding]) -> [SensitiveFinding] {
  let known = Set(found.flatMap(\.range))
  let new = more.filter { known.isDisjoint(with: $0.range) }
  return (found + new).sorted { $0.range.lowerBound < $1.range.lowerBound }
}

/// A table that anybody reads has fewer.
private let mostColumns = 1000

/// Whether a heading alone makes something of a number behind it.
private func announces(_ heading: String) -> Bool {
  let samples = ["123456789", "912345678", "123456789012", "12/03/1985", "số nhà 5, ngõ 6"]
  return samples.contains { !findSensitive(in: "\(heading): \($0)").isEmpty && findSensitive(in: $0).isEmpty }
}

/// The stretches of cells, row by row.
private func cells(of bytes: [UInt8]) -> [[Range<Int>]] {
  let firstLine = bytes.prefix { $0 != UInt8(ascii: "\n") }
  let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  let separator = separators.max { a, b in firstLine.count { $0 == a } < firstLine.count { $0 == b } }
  var (rows, row, start, isQuoted) = ([[Range<Int>]](), [Range<Int>](), 0, false)
  for (index, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
    guard !isQuoted, byte == separator || byte == UInt8(ascii: "\n") else { continue }
    row.append(start..<index)
    start = index + 1
    if byte == UInt8(ascii: "\n") {
      rows.append(row)
      row = []
    }
  }
  return rows + [row + [start..<bytes.count]]
}

/// The cells of each table, the headings first: a row of strokes and hyphens stands under them, a blank line ends it.
private func markdownTables(in bytes: [UInt8]) -> [[[Range<Int>]]] {
  var tables: [[[Range<Int>]]] = []
  var (rows, last) = ([[Range<Int>]](), 0..<0)
  for line in lines(of: bytes) {
    if !rows.isEmpty {
      if isBlank(bytes[line]) {
        tables.append(rows)
        rows = []
      } else {
        rows.append(strokedCells(line, of: bytes))
      }
    } else if isDelimiterRow(bytes[line]), !isBlank(bytes[last]) {
      rows = [strokedCells(last, of: bytes)]
    }
    last = line
  }
  return rows.isEmpty ? tables : tables + [rows]
}

private func lines(of bytes: [UInt8]) -> [Range<Int>] {
  bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(\.indices)
}

/// |---|:-:|, also within a quotation or a list.
private func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
  line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
    && line.allSatisfy { " \t>|:-".utf8.contains($0) }
}

private func isBlank(_ cells: ArraySlice<UInt8>) -> Bool {
  cells.allSatisfy { " \t\r>\"".utf8.contains($0) }
}

/// Whether the first stroke is there or left out, columns are counted alike.
private func strokedCells(_ line: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
  let stroke = UInt8(ascii: "|")
  let start = line.first { !" \t>".utf8.contains(bytes[$0]) } ?? line.lowerBound
  let row = bytes[start..<line.upperBound]
  return (row.first == stroke ? row.dropFirst() : row)
    .split(separator: stroke, omittingEmptySubsequences: false).map(\.indices)
}

extension String.UTF8View {
  fileprivate func slice(_ range: Range<Int>) -> String {
    let start = index(startIndex, offsetBy: range.lowerBound)
    return String(self[start..<index(start, offsetBy: range.count)]) ?? ""
  }
}

extension SensitiveFinding {
  fileprivate func moved(by bytes: Int) -> SensitiveFinding {
    SensitiveFinding(
      kind: kind, range: (range.lowerBound + bytes)..<(range.upperBound + bytes), text: text, mask: mask)
  }
}
