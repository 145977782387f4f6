import Foundation

/// A table as CSV (RFC 4180): a header, then rows of as many cells.
///
///     var table = CSVWriter(header: ["số ký hiệu", "số tiền"])
///     table.append([.text("33/NQ-HĐND"), .decimal(1234.5)])
///     // table.bytes: «số ký hiệu,số tiền␍␊33/NQ-HĐND,1234.5␍␊», with a byte order mark
public struct CSVWriter: Sendable {
  /// The whole file so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let columns: Int

  /// - Parameter byteOrderMark: whether the file begins with U+FEFF. Without it Excel takes the file for one in
  ///   the machine's legacy encoding. frictionless, csvkit, pandas and LibreOffice read the header rightly with and
  ///   without it, frictionless also where a data package says `utf-8`; Python's own `csv` wants
  ///   `encoding="utf-8-sig"`.
  public init(header: [String], byteOrderMark: Bool = true) {
    columns = header.count
    if byteOrderMark { bytes += "\u{FEFF}".utf8 }
    append(header.map(CSVCell.text))
  }

  /// - Precondition: as many cells as the header has names.
  public mutating func append(_ row: [CSVCell]) {
    precondition(row.count == columns, "a row of \(row.count) cells below a header of \(columns)")
    let start = bytes.count
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    // A line with nothing on it is no row to most readers.
    if bytes.count == start { bytes += "\"\"".utf8 }
    // RFC 4180 (section 2, rule 1) and the default of data packages; every reader that takes LF takes this too.
    bytes += "\r\n".utf8
  }
}

extension CSVWriter {
  private mutating func append(_ cell: CSVCell) {
    switch cell {
    case .text(let text), .date(iso: let text): append(text)
    case .integer(let number): bytes += String(number).utf8
    case .decimal(let number): if !number.isNaN { bytes += number.description.utf8 }
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .empty: break
    }
  }

  private mutating func append(_ text: String) {
    var text = text
    // Control characters go first: behind one that a reader swallows, a formula would hide from the look at the
    // front.
    if text.utf8.contains(where: isControl) {
      text = String(decoding: text.utf8.filter { !isControl($0) }, as: UTF8.self)
    }
    let isQuoted = text.utf8.contains(where: needsQuotes)
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if isFormulaLike(text) { bytes.append(UInt8(ascii: "'")) }
    if isQuoted {
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(contentsOf: text.utf8)
    }
  }
}

/// Commas, quotes and line ends (RFC 4180, section 2, rule 6), and semicolons and tabs, at which LibreOffice parts
/// cells too unless told otherwise.
private func needsQuotes(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
  default: false
  }
}

/// Characters that no cell can show; some readers end the cell, or the file, at one.
private func isControl(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0x7F: true
  default: false
  }
}

/// Whether a spreadsheet may run the text rather than show it, by its first character (OWASP, CSV Injection). The
/// wide forms count where the keyboard writes them.
private func isFormulaLike(_ text: String) -> Bool {
  switch text.unicodeScalars.first {
  case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
  default: false
  }
}
