/// A picture of figures as inline SVG, to stand beside the table that holds the same figures.
///
/// It has no script, style or address of its own: colours, line widths and weights come from the style sheet of the
/// page, by class. What tells things apart without colour (patterns, dashes, shapes) is drawn.
public protocol Chart: Sendable {
  /// What the chart shows, as screen readers say it.
  var title: String { get }

  func draw(on drawing: inout Drawing)
}

extension Chart {
  /// One drawing: `<svg class="phone" role="img" aria-labelledby="thu-chi" …>`.
  ///
  /// - Parameters:
  ///   - id: unique on the page, of letters, digits and hyphens. The title has it; patterns begin with it.
  ///   - foreign: labels that are in another language than the page, with that language's tag (BCP 47).
  public func svg(id: String, size: ChartSize = .phone, foreign: [String: String] = [:]) -> String {
    var drawing = Drawing(id: id, size: size, foreign: foreign)
    draw(on: &drawing)
    return drawing.svg(title: title)
  }

  /// The drawings for both sizes, of which the style sheet shows the one that suits its frame. The second one has
  /// the id with `-desk` behind it.
  public func svgs(id: String, foreign: [String: String] = [:]) -> String {
    svg(id: id, size: .phone, foreign: foreign) + svg(id: "\(id)-desk", size: .desk, foreign: foreign)
  }
}

/// How wide a drawing is, in units. Heights follow from what is drawn.
///
/// Text in SVG grows with the picture. One drawing for all screens would have letters of 12 pixels on a phone and
/// 30 on a desk, so that each has its own, with letters of 15 units: 14 px in a frame of 288 px (a page on the
/// smallest phones), 12 px in one of 254 px (a card there), and 13 to 16 px between 544 and 672 px.
public enum ChartSize: String, Sendable, CaseIterable {
  case phone, desk

  var width: Double {
    switch self {
    case .phone: 310
    case .desk: 640
    }
  }
}
