// Signs: between two numbers, between what is counted and what it is counted by, before a number, and alone.

extension SpokenReader {
  func between() -> Reading? {
    guard let sign = sign(index), index > 0 else { return nil }
    let before = isSpace(index - 1) ? index - 2 : index - 1
    let after = skippingSpace(index + 1)
    let isTight = before == index - 1 && after == index + 1
    let areNumbers = endsNumber(before) && isNumber(after)
    switch sign {
    case "–" where areNumbers, "—" where areNumbers, "-" where areNumbers && isTight:
      return Reading(words: " đến ", end: after)
    case "/" where areNumbers, ":" where areNumbers && isTight: return Reading(words: " trên ", end: after)
    case "×" where areNumbers: return Reading(words: " nhân ", end: after)
    case "/" where isTight: return stroke()
    // A word of two parts: ki-lô-mét.
    case "-" where isTight && word(before) != nil && word(after) != nil:
      return Reading(words: "-", end: after)
    default: return nil
    }
  }

  /// Between words: "quý hai năm …" of `quý II/2026`, "đồng một hộ" of `đồng/hộ`; otherwise a pause.
  private func stroke() -> Reading? {
    let after = index + 1
    if word(index - 1).flatMap({ romanValue($0) }) != nil, digits(after, 4...4) != nil {
      return Reading(words: " năm ", end: after)
    }
    guard word(after) != nil else { return nil }
    guard isCounted(index - 1) || sign(index - 2) == "/" && isCounted(index - 3) else {
      return Reading(words: ", ", end: after)
    }
    let unit = unit(at: after)
    return Reading(words: " một " + (unit?.words ?? ""), end: unit?.end ?? after)
  }

  private func isCounted(_ index: Int) -> Bool {
    if let sign = sign(index) { return sign == "²" || sign == "³" }
    return word(index).map { Self.counted.contains($0) || Self.unitWords[$0] != nil } ?? false
  }

  private func endsNumber(_ index: Int) -> Bool { isNumber(index) || sign(index) == "%" }

  private func isNumber(_ index: Int) -> Bool { digits(index, 1...Int.max) != nil }

  /// `3 x 4`.
  func times() -> Reading? {
    let after = skippingSpace(index + 1)
    guard word(index) == "x", isNumber(isSpace(index - 1) ? index - 2 : index - 1), isNumber(after) else {
      return nil
    }
    return Reading(words: " nhân ", end: after)
  }

  /// `-5`, where nothing stands before it.
  func minus() -> Reading? {
    guard let sign = sign(index), "-−".contains(sign), isNumber(index + 1),
      index == 0 || isSpace(index - 1) || self.sign(index - 1) == "("
    else { return nil }
    return Reading(words: "âm ", end: index + 1)
  }

  /// What is counted by something after a stroke: `triệu đồng/km`, `buổi/tuần`.
  private static let counted: Set = [
    "đồng", "nghìn", "triệu", "tỷ", "tỉ", "lượt", "người", "lần", "buổi", "hộ", "giờ", "ngày", "tháng", "tấn",
    "tạ", "lít", "suất", "con", "cây",
  ]

  /// How a sign is said alone, or that it is a pause, or nothing.
  static func words(of sign: Character) -> String {
    switch sign {
    case "&": " và "
    case "+": " cộng "
    case "=": " bằng "
    case "<": " nhỏ hơn "
    case ">": " lớn hơn "
    case "≤": " không quá "
    case "≥": " ít nhất "
    case "±": " cộng trừ "
    case "%": " phần trăm "
    case "‰": " phần nghìn "
    case "°": " độ "
    case "²": " vuông "
    case "³": " khối "
    case "…": "."
    case "(", ")", "[", "]", "{", "}", "–", "—", "→", "/", "|", "·": ", "
    case "-", "−", "_", "~", "\\": " "
    case "«", "»", "“", "”", "\"", "‘", "•", "*", "#", "^", "`", "☐", "☑": ""
    default: String(sign)
    }
  }
}
