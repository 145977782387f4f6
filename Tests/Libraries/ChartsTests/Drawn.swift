import Foundation
import Testing

@testable import Charts

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What an SVG draws, as an XML parser finds it.
struct Drawn {
  struct Shape {
    let name: String
    let attributes: [String: String]
    var title = ""

    var style: String { attributes["class"] ?? "" }
    var box: Box { Box(x: self["x"], y: self["y"], width: self["width"], height: self["height"]) }

    subscript(name: String) -> Double { attributes[name].flatMap(Double.init) ?? 0 }
  }

  struct Text {
    let style: String
    let lines: [String]
    /// By the library's own measure of letters.
    let box: Box
    let title: String
  }

  private(set) var ids: [String] = []
  private(set) var shapes: [Shape] = []
  private(set) var texts: [Text] = []
  private(set) var title = ""
  private(set) var width = 0.0
  private(set) var height = 0.0

  init(_ svg: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "no well-formed XML: \(svg)")
    for element in reader.elements {
      if let id = element.attributes["id"] { ids.append(id) }
      let shape = Shape(name: element.name, attributes: element.attributes, title: element.title)
      switch element.name {
      case "svg":
        title = element.title
        (width, height) = (shape["width"], shape["height"])
      case "rect", "line", "path": if !element.isInPattern { shapes.append(shape) }
      case "text": texts.append(Text(shape, element.lines))
      default: break
      }
    }
  }

  /// Rectangles of a class, without the patterns over them.
  func rects(_ style: String? = nil) -> [Shape] {
    shapes.filter { $0.name == "rect" && $0.attributes["fill"] == nil && (style == nil || $0.style == style) }
  }

  var said: [String] { texts.map { $0.lines.joined(separator: " ") } }

  /// Nothing is beyond the edge, no text on another one, no length that is no number.
  func expectTidy(sourceLocation: SourceLocation = #_sourceLocation) {
    for box in rects().map(\.box) + texts.map(\.box) {
      let inside =
        box.x >= -0.02 && box.y >= -0.02 && box.x + box.width <= width + 0.02
        && box.y + box.height <= height + 0.02
      #expect(inside, "\(box) leaves \(width) × \(height)", sourceLocation: sourceLocation)
    }
    for shape in shapes {
      let odd = shape.attributes.first {
        $0.key != "class" && ($0.value.contains("nan") || $0.value.contains("inf"))
      }
      #expect(odd == nil, sourceLocation: sourceLocation)
    }
    for (index, text) in texts.enumerated() {
      let hit = texts[..<index].first { $0.box.widened(by: -0.5).overlaps(text.box.widened(by: -0.5)) }
      #expect(hit == nil, "\(text.lines) lies on another text", sourceLocation: sourceLocation)
    }
  }
}

extension Drawn.Text {
  fileprivate init(_ shape: Drawn.Shape, _ lines: [String]) {
    let width = lines.map { $0.width(bold: shape.style == "value") }.max() ?? 0
    let shift =
      switch shape.attributes["text-anchor"] {
      case "middle": width / 2
      case "end": width
      default: 0.0
      }
    style = shape.style
    title = shape.title
    self.lines = lines
    // Letters fill 17 of the 20 units of a line.
    box = Box(
      x: shape["x"] - shift, y: shape["y"] - 13, width: width,
      height: Double(lines.count - 1) * Drawing.lineHeight + 17)
  }
}

private final class Reader: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    let isInPattern: Bool
    var title = ""
    var lines: [String] = []
  }

  var elements: [Element] = []
  private var open: [Int] = []
  private var letters = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    flush()
    let isInPattern = open.contains { elements[$0].name == "pattern" }
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, isInPattern: isInPattern))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { letters += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    flush()
    open.removeLast()
  }

  /// A title belongs to the element around it, as does the line of a tspan.
  private func flush() {
    defer { letters = "" }
    guard let last = open.last, !letters.allSatisfy(\.isNewline) else { return }
    switch elements[last].name {
    case "title": elements[open[open.count - 2]].title = letters
    case "tspan": elements[open[open.count - 2]].lines.append(letters)
    default: elements[last].lines.append(letters)
    }
  }
}
