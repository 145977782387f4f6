/// How wide text is, without the font at hand: in doubt too wide, so that it never runs into what stands beside it.
extension String {
  /// In units, at the size of letters in a drawing.
  func width(bold: Bool = false) -> Double {
    var sum = 0
    for scalar in unicodeScalars { sum += scalar.thousandths }
    // Bold letters of the usual faces are 5 to 8 % wider.
    return Double(sum) / 1000 * Drawing.fontSize * (bold ? 1.08 : 1)
  }
}

extension Unicode.Scalar {
  /// The advance in thousandths of the letters' size: the widest among Noto Sans, Arial and their like.
  fileprivate var thousandths: Int {
    if isASCII { return Int(widths[Int(value)]) }
    switch self {
    case "ì", "í", "ỉ", "ĩ", "ị", "’", "‘", "·", "\u{A0}", "\u{202F}", "\u{2009}": return 300
    case "Ì", "Í", "Ỉ", "Ĩ", "Ị", "²", "³", "“", "”": return 400
    case "–", "−", "×", "«", "»", "≤", "≥": return 600
    case "\u{2010}"..."\u{206F}": return 1000
    default: break
    }
    // Letters keep the width of their base, save for the horns of ơ and ư.
    if value < 0x250 || (0x1E00..<0x1F00).contains(value) { return properties.isUppercase ? 800 : 680 }
    return properties.generalCategory == .nonspacingMark ? 0 : 1000
  }
}

/// By ASCII code.
private let widths: [UInt16] = {
  let groups: [(UInt16, String)] = [
    (280, " '!,.:;ijl"), (340, "()-I[]`"), (380, "f/\\t{}"), (420, "\"r"), (510, "Jcszvy"), (560, "kx*?L_|"),
    (575, "$0123456789^ae"), (620, "+<=>~FTZbdghnopqu"), (680, "#ABEKPSVXY"), (740, "&CDR"), (760, "UHN"),
    (800, "GOQw"), (890, "%"), (940, "Mm"), (960, "W"), (1020, "@"),
  ]
  var widths = [UInt16](repeating: 0, count: 128)
  for (width, letters) in groups {
    for letter in letters.utf8 { widths[Int(letter)] = width }
  }
  return widths
}()
