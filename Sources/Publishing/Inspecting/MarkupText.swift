import Foundation
import OfficeFiles

/// The words of a drawing (SVG 2) or of a book's page (XHTML, as EPUB 3 has it): what stands in elements that are none
/// within a line is a line.
struct MarkupText {
  private(set) var lines: [String] = []
  private var line = ""

  /// - Throws: `OfficeFailure`.
  init(_ bytes: [UInt8]) throws {
    try XMLEvents.read(withoutDoctype(bytes)) { take($0) }
    endLine()
  }

  /// With an empty line between those that do not go on.
  var text: String { lines.joined(separator: "\n\n") }

  private mutating func take(_ event: XMLEvents.Event) {
    switch event {
    case .text(let words): line += words.replacing("\n", with: " ")
    // What follows goes on with it.
    case .start("br", _): if line.contains(where: { !$0.isWhitespace }) { line += "\n" }
    case .start(let name, let attributes):
      if let address = attributes["href"].flatMap(personalAddress) { lines.append(address) }
      // A word may be drawn in several pieces; one on another height is another line, and one with a place of its own
      // may stand far away.
      if !isWithinLine(name) || attributes["y"] != nil || attributes["dy"] != nil {
        endLine()
      } else if attributes["x"] != nil {
        line += "  "
      }
      for name in ["alt", "title", "aria-label"] { if let text = attributes[name] { lines.append(text) } }
    case .end("br"): break
    case .end(let name): if !isWithinLine(name) { endLine() }
    }
  }

  private mutating func endLine() {
    if line.contains(where: { !$0.isWhitespace }) { lines.append(line) }
    line = ""
  }
}

private func isWithinLine(_ name: String) -> Bool {
  [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "ruby", "s", "small",
    "span",
    "strong", "sub", "sup", "textPath", "time", "tspan", "u",
  ].contains(name)
}

/// What names a document's type, as pages of books and older lists of parts do, and names of characters that only it knows,
/// are no words. One that declares entities of its own stays, and so is refused.
func withoutDoctype(_ bytes: [UInt8]) -> [UInt8] {
  var data = Data(bytes)
  guard let start = data.range(of: Data("<!DOCTYPE".utf8))?.lowerBound,
    let end = data[start...].firstIndex(of: UInt8(ascii: ">")),
    !data[start..<end].contains(UInt8(ascii: "["))
  else { return bytes }
  data.removeSubrange(start...end)
  return withoutEntities(data)
}

/// With a space for each entity but the five that XML knows.
private func withoutEntities(_ data: Data) -> [UInt8] {
  var known: [UInt8] = []
  known.reserveCapacity(data.count)
  var rest = data[...]
  while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
    known += rest[..<start]
    let name = rest[start...].dropFirst().prefix(9).prefix { $0 != UInt8(ascii: ";") }
    let isKnown =
      name.first == UInt8(ascii: "#")
      || ["amp", "lt", "gt", "quot", "apos"].contains { name.elementsEqual($0.utf8) }
    known += isKnown ? Array(rest[start..<name.endIndex]) : [UInt8(ascii: " ")]
    let end = isKnown ? name.endIndex : min(name.endIndex + 1, rest.endIndex)
    rest = rest[end...]
  }
  return known + rest
}

extension FileInspection {
  /// The pages of a book, with what it says of itself (EPUB 3.3, 5: package document) and its contents.
  /// - Returns: the parts that were read.
  mutating func look(inBook package: Package) throws -> Set<String> {
    let pages = package.names.filter(isBookPage)
    try look(inEach: pages, of: package) { inspection, name, bytes in
      if name.lowercased().hasSuffix(".opf") {
        // Also what else somebody said of it.
        inspection.look(in: PartText(bytes).lines.joined(separator: "\n"), at: .properties)
        try inspection.take(
          properties: bytes, ["creator": .author, "contributor": .editor],
          titles: ["title", "subject", "description"])
      } else {
        inspection.look(inWrapped: try MarkupText(bytes).text, at: .part(name))
      }
    }
    return Set(pages)
  }
}

/// A part of a book.
func isBookPage(_ name: String) -> Bool {
  [".xhtml", ".html", ".htm", ".opf", ".ncx"].contains { name.lowercased().hasSuffix($0) }
}
