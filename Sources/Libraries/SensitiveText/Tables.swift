import Foundation

/// Finds the same in a table as CSV, in which what a number is stands in the first row: a cell is read with its column's
/// heading before it. Cells are parted by commas, semicolons or tabs; quoted ones may hold them.
public func findSensitive(inTable text: some StringProtocol) -> [SensitiveFinding] {
  let text = String(text)
  let found = findSensitive(in: text)
  let rows = cells(of: Array(text.utf8))
  guard let headings = rows.first?.prefix(mostColumns).map({ String(text.utf8.slice($0)) }) else {
    return found
  }
  let announcing = headings.indices.filter { headings[$0].utf8.count < 100 && announces(headings[$0]) }
  guard !announcing.isEmpty else { return found }
  let more = rows.dropFirst().flatMap { row in
    announcing.filter { row.indices.contains($0) }.flatMap { column -> [SensitiveFinding] in
      let lead = "\(headings[column]): "
      return findSensitive(in: lead + text.utf8.slice(row[column])).filter {
        $0.range.lowerBound >= lead.utf8.count
      }
      .map { $0.moved(by: row[column].lowerBound - lead.utf8.count) }
    }
  }
  let known = Set(found.flatMap(\.range))
  let new = more.filter { known.isDisjoint(with: $0.range) }
  return (found + new).sorted { $0.range.lowerBound < $1.range.lowerBound }
}

/// A table that anybody reads has fewer.
private let mostColumns = 1000

/// Whether a heading alone makes something of a number behind it.
private func announces(_ heading: String) -> Bool {
  let samples = ["123456789", "123456789012", "12/03/1985", "số nhà 5, ngõ 6"]
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
