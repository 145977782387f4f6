import Vietnamese

extension Finder {
  /// The number of a car or motorcycle: province, series, four or five digits (Thông tư 79/2024/TT-BCA, Điều 37):
  /// 29A-123.45, 29-B1 234.56. Four digits, as on old ones, only behind `biển số`, `xe`.
  func plate(at index: Int) -> ClosedRange<Int>? {
    guard let series = seriesEnd(index), begins(at: index) else { return nil }
    let isAnnounced = isPlate(announcedBefore: index)
    let letters = tokens[series]
    guard letters.isUpper || isAnnounced else { return nil }
    if series == index, letters.count > 6 { return index...index }
    var start = series + 1
    if isSign(start, "-."), tokens[start].gap < 2 { start += 1 }
    guard let number = token(start), number.gap < 2, number.kind == .number || isAnnounced && isNumeral(start)
    else { return nil }
    if number.count == 3, isSign(start + 1, "."), isTight(start + 1), isTight(start + 2),
      isNumber(start + 2, digits: 2...2), ends(start + 2)
    {
      return index...(start + 2)
    }
    let isWhole = number.count == 5 || number.count == 4 && isAnnounced
    return isWhole && ends(start) ? index...start : nil
  }

  /// The last token of province and series: 29A, 29B1, 29-B1, 29-AA; of the whole plate where it has no gaps.
  private func seriesEnd(_ index: Int) -> Int? {
    let token = tokens[index]
    if token.kind == .mixed {
      guard (3...9).contains(token.count) else { return nil }
      let plain = plain(index)
      guard isProvince(plain.prefix(2)) else { return nil }
      let letters = plain.dropFirst(2).prefix { $0 > 0x39 }
      let digits = plain.dropFirst(2 + letters.count)
      guard (1...2).contains(letters.count), digits.allSatisfy({ $0 <= 0x39 }) else { return nil }
      return digits.count < 2 || (5...6).contains(digits.count) ? index : nil
    }
    guard token.count == 2, isSign(index + 1, "-"), isTight(index + 1), isTight(index + 2),
      let series = self.token(index + 2), series.count < 3, series.kind == .word || series.kind == .mixed,
      (0x11...0x99).contains(token.key)
    else { return nil }
    return plain(index + 2).first.map { $0 > 0x39 } == true ? index + 2 : nil
  }

  private func isPlate(announcedBefore index: Int) -> Bool {
    (1...5).contains { has(.plateWord, index - $0) }
  }

  /// In small letters of half width; where a plate is announced, the first two as the digits that O and l stand for.
  private func plain(_ index: Int) -> [UInt8] {
    let token = tokens[index]
    let count = Int(token.count)
    var plain =
      count > 8
      ? Array(text(index).folded.utf8)
      : (0..<count).map { UInt8(truncatingIfNeeded: token.key >> UInt64(8 * (count - 1 - $0))) }
    guard token.kind == .mixed, plain.count > 2, isPlate(announcedBefore: index) else { return plain }
    for place in 0..<2 {
      switch plain[place] {
      case UInt8(ascii: "o"): plain[place] = UInt8(ascii: "0")
      case UInt8(ascii: "l"), UInt8(ascii: "i"): plain[place] = UInt8(ascii: "1")
      default: break
      }
    }
    return plain
  }

  /// Whether O and l stand for digits in it: OO2.
  private func isNumeral(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .mixed, token.count < 6 else { return false }
    return plain(index).allSatisfy {
      (0x30...0x39).contains($0) || $0 == UInt8(ascii: "o") || $0 == UInt8(ascii: "l")
    }
  }

  /// 11 to 99.
  private func isProvince(_ digits: some Collection<UInt8>) -> Bool {
    guard digits.count == 2, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
    return digits.lexicographicallyPrecedes("11".utf8) == false
  }

  private func ends(_ index: Int) -> Bool {
    guard isTight(index + 1), isSign(index + 1, "./-"), isTight(index + 2) else { return true }
    return tokens[index + 2].kind == .sign
  }
}
