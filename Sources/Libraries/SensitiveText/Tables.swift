import Foundation

/// Finds the same in a table as CSV, in which what a number is stands in the fullest of the first rows: a cell is read
/// with its column's heading before it. Cells are parted by commas, semicolons or tabs; quoted ones may hold them.
public func findSensitive(inTable text: some StringProtocol) -> [SensitiveFinding] {
  let text = String(text)
  let found = findSensitive(in: text)
  let bytes = Array(text.utf8)
  let rows = cells(of: bytes)
  // Titles stand above the headings, and fill fewer cells.
  let counts = rows.prefix(mostTitles).map { row in row.count { !isBlank(bytes[$0]) } }
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
  guard let headings = rows.first?.prefix(mostColumns).map({ text.utf8.line($0) }) else { return [] }
  let announcing = headings.indices.filter { headings[$0].utf8.count < 100 && announces(headings[$0]) }
  guard !announcing.isEmpty else { return [] }
  return rows.dropFirst().flatMap { row in
    announcing.filter { row.indices.contains($0) }.flatMap { column -> [SensitiveFinding] in
      let lead = "\(headings[column]): "
      return findSensitive(in: lead + text.utf8.line(row[column])).filter {
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
/// Lines above its headings, at most.
private let mostTitles = 10

/// Whether a heading alone makes something of a number behind it.
private func announces(_ heading: String) -> Bool {
  // Nothing is found in any of them alone.
  let samples = [
    "123456789", "912345678", "123456789012", "12345678", "12/03/1985", "số nhà 5, ngõ 6", "29A 1234",
  ]
  return samples.contains { sample in
    findSensitive(in: "\(heading): \(sample)").contains { $0.range.upperBound > heading.utf8.count }
  }
}

/// The stretches of cells, row by row, without the quotes around them. A quote opens only where a cell begins
/// (https://www.rfc-editor.org/rfc/rfc4180): 5" is as much as it says.
private func cells(of bytes: [UInt8]) -> [[Range<Int>]] {
  let (separator, quote) = (separator(of: bytes), UInt8(ascii: "\""))
  var (rows, row, start, isQuoted) = ([[Range<Int>]](), [Range<Int>](), 0, false)
  for (index, byte) in bytes.enumerated() {
    if byte == quote, isQuoted || index == start || bytes[start] == quote && bytes[index - 1] == quote {
      isQuoted.toggle()
    }
    guard !isQuoted, byte == separator || byte == UInt8(ascii: "\n") else { continue }
    row.append(unquoted(start..<index, of: bytes))
    start = index + 1
    if byte == UInt8(ascii: "\n") {
      rows.append(row)
      row = []
    }
  }
  return rows + [row + [unquoted(start..<bytes.count, of: bytes)]]
}

/// What parts the cells: most of the first lines hold as many of it as others of them. Titles above hold anything.
private func separator(of bytes: [UInt8]) -> UInt8 {
  let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: mostTitles).prefix(mostTitles)
  let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  let likeness = candidates.map { candidate in
    let counts = lines.map { line in line.count { $0 == candidate } }.filter { $0 > 0 }
    return Dictionary(grouping: counts) { $0 }.values.map { ($0.count, $0[0]) }.max { $0 < $1 } ?? (0, 0)
  }
  return zip(candidates, likeness).max { $0.1 < $1.1 }?.0 ?? candidates[0]
}

private func unquoted(_ cell: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
  let isEnded = cell.last.map { bytes[$0] == UInt8(ascii: "\r") } ?? false
  let inner = isEnded ? cell.dropLast() : cell[...]
  guard inner.count > 1, bytes[inner.startIndex] == UInt8(ascii: "\""),
    bytes[inner.endIndex - 1] == UInt8(ascii: "\"")
  else {
    return cell
  }
  return inner.startIndex + 1..<inner.endIndex - 1
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
  /// What a cell holds, in one line of as many bytes.
  fileprivate func line(_ range: Range<Int>) -> String {
    let start = index(startIndex, offsetBy: range.lowerBound)
    let cell = String(self[start..<index(start, offsetBy: range.count)]) ?? ""
    return cell.utf8.contains(UInt8(ascii: "\n")) ? cell.replacing("\n", with: " ") : cell
  }
}

extension SensitiveFinding {
  fileprivate func moved(by bytes: Int) -> SensitiveFinding {
    SensitiveFinding(
      kind: kind, range: (range.lowerBound + bytes)..<(range.upperBound + bytes), text: text, mask: mask)
  }
}
