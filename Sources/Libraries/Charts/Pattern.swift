import XML

/// What lies over a colour, so that neighbours differ also where colours do not show. Its lines have the colour of the
/// ground (class `hatch`).
enum Pattern: String, Sendable, CaseIterable {
  case stripes, dots, hatches, bands

  /// Of the first of several things none, of the second one stripes, and so on, round and round.
  init?(ofKind index: Int) {
    guard index > 0 else { return nil }
    self = Self.allCases[(index - 1) % Self.allCases.count]
  }

  func id(_ drawing: String) -> String { "\(drawing)-\(rawValue)" }

  func svg(id drawing: String) -> String {
    let (side, turn, d) =
      switch self {
      case .stripes: (6, 45, "M1 0V6")
      // Dots are dashes of no length with round ends.
      case .dots: (6, 0, "M1.5 1.5h0M4.5 4.5h0")
      case .hatches: (7, -45, "M1 0V7M0 1H7")
      case .bands: (5, 0, "M0 1H5")
      }
    let turned = turn == 0 ? "" : " patternTransform=\"rotate(\(turn))\""
    return """
      <pattern id="\(id(drawing).escapedForXML)" width="\(side)" height="\(side)" patternUnits="userSpaceOnUse"\(turned)>\
      <path class="hatch" d="\(d)" stroke-linecap="\(self == .dots ? "round" : "butt")"/></pattern>
      """
  }
}

/// The looks of one series among several: `k1` to `k4` in the style sheet, a pattern, a dash, a shape.
struct Kind {
  let index: Int

  /// The class, unless the caller has one.
  func style(_ tone: String?) -> String { tone ?? "k\(index % 4 + 1)" }

  var pattern: Pattern? { Pattern(ofKind: index) }

  var dashes: String? { [nil, "9 4", "3 3", "10 4 2 4"][index % 4] }

  /// A path round a point: disc, square, triangle, diamond, all of about the same area.
  func marker(_ x: Double, _ y: Double) -> String {
    let start = { (dx: Double, dy: Double) in "M\((x + dx).written) \((y + dy).written)" }
    return switch index % 4 {
    case 0: start(-5, 0) + "a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"
    case 1: start(-4.5, -4.5) + "h9v9h-9z"
    case 2: start(0, -6) + "l6 10.5h-12z"
    default: start(0, -6.5) + "l6.5 6.5l-6.5 6.5l-6.5 -6.5z"
    }
  }
}
