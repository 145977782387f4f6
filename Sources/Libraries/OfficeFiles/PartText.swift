import Foundation

/// The words of a part of an office file of which nothing more is known than that it is XML: each element's text is a
/// line, that within a paragraph (`p`, `h`), a string (`si`, `is`) or a comment (`text`) is one; with the words that stand in
/// attributes.
public struct PartText {
  public private(set) var lines: [String] = []
  private var line = ""
  /// How many paragraphs within one another were begun.
  private var depth = 0

  public init() {}

  /// What is no XML, or too long for a reader of it, is cut into pieces at its tags, each of them and each text between
  /// them a line: nothing may pass for being damaged.
  public init(_ bytes: [UInt8]) {
    do {
      try XMLEvents.read(bytes) { take($0) }
      endLine()
    } catch {
      lines = pieces(bytes).filter(isForPeople)
    }
  }

  public mutating func take(_ event: XMLEvents.Event) {
    switch event {
    case .text(let words): line += words
    case .start(let name, let attributes):
      if depth == 0 || joined.contains(name) || name == "br" { endLine() }
      if ["tab", "ptab"].contains(name) { line += "  " }
      if name == "noBreakHyphen" { line += "-" }
      if joined.contains(name) { depth += 1 }
      lines += sideWords(of: name, attributes)
    case .end(let name):
      if depth == 0 || joined.contains(name) { endLine() }
      if joined.contains(name) { depth = max(0, depth - 1) }
    }
  }

  public mutating func add(_ line: String) { lines.append(line) }

  private mutating func endLine() {
    if isForPeople(line) { lines.append(line.replacing("\n", with: " ")) }
    line = ""
  }
}

private let joined: Set = ["p", "h", "si", "is", "text"]

/// What people read in an element's attributes: what a picture shows, what a cell asks for, what a list offers, what a sheet
/// is called; and whom a link writes to or calls.
/// - Parameter element: its name without a prefix.
public func sideWords(of element: String, _ attributes: [String: String]) -> [String] {
  guard !attributes.isEmpty else { return [] }
  return attributes.sorted { $0.key < $1.key }.compactMap { fullName, value in
    guard value.utf8.count > 2 else { return nil }
    let name =
      fullName.utf8.contains(UInt8(ascii: ":"))
      ? fullName.split(separator: ":").last.map(String.init) ?? "" : fullName
    switch name {
    case "Target", "href": return personalAddress(value)
    case "val", "value":
      return (valued.contains(element) || fullName == "form:value") && isForPeople(value) ? value : nil
    // Words that are drawn, as watermarks are (ECMA-376, part 4, 19.1.2.23).
    case "string": return element == "textpath" ? value : nil
    case "name": return ["sheet", "table"].contains(element) ? value : nil
    case "v", "sqref", "ref", "r": return nil
    default: return worded.contains(name) && isForPeople(value) ? value : nil
    }
  }
}

/// Attributes that hold words, whatever their element (ECMA-376, part 1; OpenDocument 1.3, part 3).
private let worded: Set = [
  "descr", "title", "alt", "prompt", "promptTitle", "error", "errorTitle", "tooltip", "display",
  "displayText",
  "caption", "instr", "string-value", "condition", "label", "current-value",
]

/// Elements that hold them as their value: of forms, of what is asked of a table, of numbers before paragraphs.
private let valued: Set = [
  "alias", "tag", "default", "result", "statusText", "helpText", "listEntry", "listItem", "docVar", "lvlText",
  "query", "sheetName",
  "connectString",
]

/// Whom a link writes to or calls; nil where it leads elsewhere.
public func personalAddress(_ link: String) -> String? {
  guard let colon = link.firstIndex(of: ":"), ["mailto", "tel", "sms"].contains(link[..<colon].lowercased())
  else {
    return nil
  }
  let address = String(link[link.index(after: colon)...])
  return address.removingPercentEncoding ?? address
}

/// Whether it is more than a space, and no name or moment that one machine writes for another.
///
///     {BD2E4A3C-0912-0006-7800-0123456789AB}
///     2026-11-19T10:11:02.123456789
private func isForPeople(_ line: String) -> Bool {
  let line = line.trimmingCharacters(in: .whitespacesAndNewlines)
  guard !line.isEmpty else { return false }
  let bytes = line.utf8
  if bytes.count >= 19, bytes.dropFirst(10).first == UInt8(ascii: "T"),
    bytes.allSatisfy({ (0x2B...0x3A).contains($0) || $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "Z") })
  {
    return false
  }
  return bytes.count < 32
    || !bytes.allSatisfy {
      $0 == 0x2D || $0 == 0x7B || $0 == 0x7D || Character(Unicode.Scalar($0)).isHexDigit
    }
}

/// What stands between tags, and within them.
private func pieces(_ bytes: [UInt8]) -> [String] {
  let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  let bytes = isWide ? String(bytes: bytes, encoding: .utf16).map { Array($0.utf8) } ?? bytes : bytes
  return bytes.split(whereSeparator: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
    .map { String(decoding: $0, as: UTF8.self) }
}
