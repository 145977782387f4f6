/// A rectangle in units of the view box.
struct Box: Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var attributes: String {
    "x=\"\(x.written)\" y=\"\(y.written)\" width=\"\(width.written)\" height=\"\(height.written)\""
  }

  func widened(by air: Double) -> Box {
    Box(x: x - air, y: y, width: width + 2 * air, height: height)
  }

  func overlaps(_ other: Box) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
  }
}

extension Double {
  /// With a decimal point and at most two digits behind it, the same on every machine: 12.5, 3, -0.25.
  var written: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    var text = (hundredths < 0 ? "-" : "") + String(whole)
    if rest > 0 { text += rest < 10 ? ".0\(rest)" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest)" }
    return text
  }
}
