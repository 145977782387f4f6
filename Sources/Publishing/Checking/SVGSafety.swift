import Diagnostics
import Foundation
import FoundationXML
import Vietnamese

/// An SVG file is a document that a browser opens: it holds what draws and nothing else. What is not known to be
/// harmless is refused, never repaired.
/// - Returns: nil for a file that only draws.
func problem(inSVG bytes: [UInt8]) -> Message? {
  // Other encodings, and entities of its own, could say one thing to us and another to the browser.
  guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0), isDeclaredUTF8(text)
  else {
    return .unsafe("encoding")
  }
  if holds("<!DOCTYPE", in: text) { return .unsafe("DOCTYPE") }
  if text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst()
    .contains(where: { !isHarmlessReference(Substring($0.prefix(10))) })
  {
    return .unsafe("&")
  }

  let reader = DrawingReader()
  let parser = XMLParser(data: Data(bytes))
  parser.shouldResolveExternalEntities = false
  parser.delegate = reader
  let isWhole = parser.parse() && parser.parserError == nil && reader.isWhole
  if let found = reader.found { return .unsafe(found) }
  return isWhole ? nil : .unsafe("XML")
}

/// What follows `&`: one of the five that XML defines, or a character's number, which the parser resolves.
private func isHarmlessReference(_ text: Substring) -> Bool {
  text.prefixMatch(of: #/(amp|lt|gt|quot|apos|\#[0-9]{1,7}|\#x[0-9A-Fa-f]{1,6});/#) != nil
}

private func isDeclaredUTF8(_ text: String) -> Bool {
  let start = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
  guard start.hasPrefix("<?xml"), let end = start.firstRange(of: "?>") else { return true }
  let declaration = start[..<end.lowerBound].lowercased()
  return !declaration.contains("encoding") || declaration.contains(#/encoding\s*=\s*["']utf-8["']/#)
}

/// Looks at every element and attribute, with character references resolved, until one is not known to be harmless.
private final class DrawingReader: NSObject, XMLParserDelegate {
  private(set) var found: String?
  private var hasBegun = false
  private var hasError = false
  private var depth = 0
  private var isInStyle = false
  private var style = ""

  /// Whether every element has its end. The parser's own answer does not tell.
  var isWhole: Bool { hasBegun && depth == 0 && !hasError }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    hasError = true
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard elements.contains(name), !isInStyle else { return refuse(name, parser) }
    isInStyle = name == "style"
    hasBegun = true
    depth += 1
    for (key, value) in attributes.sorted(by: { $0.key < $1.key })
    where !isHarmless(key, value, of: name) {
      return refuse(key, parser)
    }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    depth -= 1
    if name == "style", !isHarmless(style: style) { refuse(name, parser) }
    (isInStyle, style) = (false, "")
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isInStyle { style += text }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if isInStyle { style += String(decoding: block, as: UTF8.self) }
  }

  func parser(_ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?) {
    refuse("<?\(target)", parser)
  }

  private func refuse(_ what: String, _ parser: XMLParser) {
    if found == nil { found = what }
    parser.abortParsing()
  }
}

/// What draws (SVG 1.1), without links, animation, script and foreign content. No name has a prefix.
private let elements: Set<String> = [
  "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath",
  "title", "desc", "defs", "use", "symbol", "linearGradient", "radialGradient", "stop", "clipPath", "mask",
  "pattern", "marker", "image", "metadata", "style",
]

private func isHarmless(_ key: String, _ value: String, of element: String) -> Bool {
  switch key {
  case "xmlns": return value == "http://www.w3.org/2000/svg"
  // A prefix that is declared does nothing; where it is used, it is refused.
  case _ where key.hasPrefix("xmlns:"): return true
  case "href", "xlink:href":
    let isPicture = ["png", "jpeg", "webp"].contains { value.hasPrefix("data:image/\($0);base64,") }
    return value.hasPrefix("#") || (element == "image" && isPicture)
  case "xml:space", "xml:lang": return true
  default:
    return !key.contains(":") && key != "src" && !key.lowercased().hasPrefix("on") && isHarmless(style: value)
  }
}

/// Style sheets, style attributes, and all others that may name a place: `fill="url(#b)"`.
private func isHarmless(style: String) -> Bool {
  let style = style.lowercased()
  let place = #/url\(\s*["']?\s*(?!["'#\s])/#.matchingSemantics(.unicodeScalar)
  return !["\\", "@import", "expression", "image-set", "javascript:"].contains { holds($0, in: style) }
    && !style.contains(place)
}

/// By bytes, as browsers read: a mark that joins a sign makes another character for Swift, but not for them.
private func holds(_ word: String, in text: String) -> Bool {
  Array(text.utf8).firstRange(of: Array(word.utf8)) != nil
}

extension Message {
  fileprivate static func unsafe(_ what: String) -> Message {
    Message(
      "unsafe-svg",
      Localized(
        vi: "hình SVG này có thứ không chỉ để vẽ: «\(what)»", en: "this SVG does more than draw: “\(what)”"),
      fix: Localized(
        vi: "trong Inkscape lưu lại thành «Plain SVG», hoặc lưu thành PNG",
        en: "save it as “Plain SVG” in Inkscape, or as PNG"))
  }
}
