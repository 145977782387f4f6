// Units of measure and of money after a number.

extension SpokenReader {
  /// The unit at an index, with or without a space before it: `%`, `km`, `m²`, `m3`, `đ`, `°C`.
  func unit(at end: Int) -> Reading? {
    let start = skippingSpace(end)
    if let sign = sign(start) {
      switch sign {
      case "%": return Reading(words: "phần trăm", end: start + 1)
      case "‰": return Reading(words: "phần nghìn", end: start + 1)
      case "°" where word(start + 1) == "C": return Reading(words: "độ xê", end: start + 2)
      default: return nil
      }
    }
    guard let name = word(start) else { return nil }
    if let power = power(at: start + 1), let length = Self.lengths[name] {
      return Reading(words: "\(length) \(power)", end: start + 2)
    }
    return Self.unitWords[name].map { Reading(words: $0, end: start + 1) }
  }

  private func power(at index: Int) -> String? {
    switch sign(index).map(String.init) ?? digits(index, 1...1) {
    case "²", "2": "vuông"
    case "³", "3": "khối"
    default: nil
    }
  }

  /// Units that are no other word, so that they are said wherever they stand: "mỗi km", "nghìn ha".
  func lonelyUnit() -> Reading? {
    guard let name = word(index), name.utf8.count <= Self.longestUnit, Self.unitWords[name] != nil,
      !Self.alsoWords.contains(name), name.count > 1 || power(at: index + 1) != nil
    else { return nil }
    return unit(at: index)
  }

  private static let lengths = [
    "m": "mét", "km": "ki-lô-mét", "cm": "xăng-ti-mét", "mm": "mi-li-mét", "dm": "đề-xi-mét",
  ]

  private static let alsoWords: Set = ["tr"]

  static let unitWords = lengths.merging([
    "ha": "héc-ta", "kg": "ki-lô-gam", "g": "gam", "mg": "mi-li-gam", "l": "lít", "ml": "mi-li-lít",
    "kW": "ki-lô-oát", "kWh": "ki-lô-oát giờ", "kV": "ki-lô-vôn", "kVA": "ki-lô-vôn am-pe", "MW": "mê-ga-oát",
    "đ": "đồng", "VNĐ": "đồng", "VND": "đồng", "trđ": "triệu đồng", "tr": "triệu", "USD": "đô la Mỹ",
    "h": "giờ",
  ]) { first, _ in first }

  /// In bytes.
  private static let longestUnit = unitWords.keys.map(\.utf8.count).max() ?? 0
}
