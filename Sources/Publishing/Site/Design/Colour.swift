import Foundation

/// A colour of sRGB that lets nothing through, as style sheets write it: `#fff`, `#971b1f`.
struct Colour: Equatable, Sendable {
  /// Red, green and blue, 0 to 255.
  let channels: [Int]

  /// - Returns: nil for what is no such colour, and for colours with an alpha.
  init?(_ text: some StringProtocol) {
    let digits = text.dropFirst()
    guard text.first == "#", digits.count == 3 || digits.count == 6 else { return nil }
    let pairs =
      digits.count == 3
      ? digits.map { "\($0)\($0)" }
      : stride(from: 0, to: 6, by: 2).map { String(digits.dropFirst($0).prefix(2)) }
    channels = pairs.compactMap { Int($0, radix: 16) }
    guard channels.count == 3 else { return nil }
  }

  /// From 0, black, to 1, white (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  var luminance: Double {
    let linear = channels.map { channel in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// From 1, the same, to 21, black on white (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
  func contrast(to other: Colour) -> Double {
    let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }
}
