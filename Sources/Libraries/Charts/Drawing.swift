import XML

/// An SVG in the making. Lengths are units of its view box; y grows downwards.
public struct Drawing: Sendable {
  /// Of letters, and of a line of them: room for the marks of Ẩ above and of Ự below.
  static let fontSize = 15.0
  static let lineHeight = 20.0
  /// From the top of a line to the foot of its letters.
  static let ascent = 15.0

  let id: String
  let size: ChartSize
  var height = 0.0
  private var elements: [String] = []
  private var patterns: [Pattern] = []

  init(id: String, size: ChartSize) {
    self.id = id
    self.size = size
  }

  var width: Double { size.width }

  func svg(title: String) -> String {
    let defs = patterns.isEmpty ? [] : ["<defs>\(patterns.map { $0.svg(id: id) }.joined())</defs>"]
    let frame = """
      <svg xmlns="http://www.w3.org/2000/svg" class="\(size.rawValue)" role="img" aria-labelledby="\(id.escapedForXML)" \
      viewBox="0 0 \(width.written) \(height.written)" width="\(width.written)" height="\(height.written)" \
      font-size="\(Self.fontSize.written)">
      """
    let lines =
      [frame, "<title id=\"\(id.escapedForXML)\">\(title.escapedForXML)</title>"] + defs + elements + [
        "</svg>"
      ]
    return lines.joined(separator: "\n") + "\n"
  }
}

// MARK: Shapes

extension Drawing {
  /// A rectangle, twice where it has a pattern: colour below, pattern above.
  mutating func rect(_ box: Box, _ style: String, _ pattern: Pattern? = nil, title: String? = nil) {
    // One that rounds to nothing would still show its outline.
    guard box.width >= 0.005, box.height >= 0.005 else { return }
    add("rect", box.attributes, style, title)
    guard let pattern else { return }
    if !patterns.contains(pattern) { patterns.append(pattern) }
    let fill = " fill=\"url(#\(pattern.id(id).escapedForXML))\""
    // The upper one would keep the pointer from the lower one's title.
    elements.append("<rect \(box.attributes)\(fill) pointer-events=\"none\"/>")
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    let ends = "x1=\"\(x1.written)\" y1=\"\(y1.written)\" x2=\"\(x2.written)\" y2=\"\(y2.written)\""
    add("line", ends, style)
  }

  mutating func path(_ d: String, _ style: String, dashes: String? = nil, title: String? = nil) {
    add("path", "d=\"\(d)\"" + (dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""), style, title)
  }

  private mutating func add(_ name: String, _ attributes: String, _ style: String, _ title: String? = nil) {
    let start = "<\(name) class=\"\(style.escapedForXML)\" \(attributes)"
    elements.append(title.map { "\(start)><title>\($0.escapedForXML)</title></\(name)>" } ?? start + "/>")
  }
}

// MARK: Text

extension Drawing {
  enum Anchor: String {
    case start, middle, end
  }

  /// Lines of text, one below the other.
  /// - Parameter top: of the first line, not the foot of its letters.
  mutating func text(
    _ lines: [String], x: Double, top: Double, _ anchor: Anchor = .start, _ style: String = "",
    title: String? = nil
  ) {
    guard let first = lines.first, lines.contains(where: { !$0.isEmpty }) else { return }
    let rest = lines.dropFirst().map {
      "<tspan x=\"\(x.written)\" dy=\"\(Self.lineHeight.written)\">\($0.escapedForXML)</tspan>"
    }
    let attributes =
      (style.isEmpty ? "" : " class=\"\(style.escapedForXML)\"")
      + " x=\"\(x.written)\" y=\"\((top + Self.ascent).written)\""
      + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
    let tip = title.map { "<title>\($0.escapedForXML)</title>" } ?? ""
    elements.append("<text\(attributes)>\(tip)\(first.escapedForXML)\(rest.joined())</text>")
  }

  mutating func text(
    _ wrapped: Wrapped, x: Double, top: Double, _ anchor: Anchor = .start, _ style: String = ""
  ) {
    text(wrapped.lines, x: x, top: top, anchor, style, title: wrapped.isCut ? wrapped.whole : nil)
  }

  /// A label at the left and a value at the right, on the same line where both have room.
  /// - Returns: the bottom of the lower one.
  mutating func heading(_ label: String, _ value: String, top: Double, _ style: String = "") -> Double {
    let valueWidth = value.isEmpty ? 0 : value.width(bold: true) + 12
    let beside = width - valueWidth >= width * 0.45
    let lines = Wrapped(label, width: beside ? width - valueWidth : width, lines: 3, bold: style == "value")
    text(lines, x: 0, top: top, .start, style)
    let bottom = top + lines.height
    if beside {
      text([value], x: width, top: top, .end, "value")
      return Swift.max(bottom, top + Self.lineHeight)
    }
    let below = Wrapped(value, width: width, lines: 3, bold: true)
    text(below, x: width, top: bottom, .end, "value")
    return bottom + below.height
  }

  /// The whole drawing where there is nothing to draw.
  mutating func empty(_ words: ChartWords) {
    let lines = Wrapped(words.empty, width: width, lines: 3)
    text(lines, x: 0, top: 0, .start, "soft")
    height = Swift.max(lines.height, Self.lineHeight)
  }
}
