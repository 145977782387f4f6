extension Finder {
  /// The date of a birth: `sinh ngày`, `ngày sinh:` with day, month and year of anybody; `sinh năm`, `SN` with a year
  /// where a person stands before it. Children of a year, and those born before a day, are many and nobody.
  func birth(at index: Int) -> ClosedRange<Int>? {
    if isWord(index, "sn") { return yearOfBirth(skippingSigns(index + 1, ".: "), of: index) }
    guard spelling(index) == "sinh", !has(compound: index - 1) else { return nil }
    var start = skippingSigns(index + 1, ":*|")
    if isWord(start, "nam") {
      return yearOfBirth(skippingSigns(start + 1, ":"), of: index)
    }
    let isLabel = isWord(index - 1, "ngay") || isWord(index - 1, "nam")
    // Ngày sinh của cháu: …; sinh ngày …
    var words = 0
    while words < 4, isWord(start, "ngay", "la") || isLabel && has(kin: start) {
      start = skippingSigns(start + 1, ":*|")
      words += 1
    }
    guard let date = date(at: start), !isWord(date.upperBound + 1, "tro", "den", "toi") else { return nil }
    let isAnnounced = isLabel || isWord(index + 1, "ngay")
    return isAnnounced || namesPerson(before: index) ? date : nil
  }

  private func yearOfBirth(_ start: Int, of index: Int) -> ClosedRange<Int>? {
    guard isYear(start), !isWord(start + 1, "tro", "den"), !isSign(start + 1, "-") || !isYear(start + 2),
      namesPerson(before: index)
    else { return nil }
    return start...start
  }

  /// vệ sinh, phát sinh, hy sinh: other words.
  private func has(compound index: Int) -> Bool {
    isWord(
      index, "ve", "phat", "hy", "dan", "tai", "nay", "hoc", "thi", "khai", "san", "moi", "giao", "moc", "ky",
      "vi", "tieu", "sat")
  }

  private func has(kin index: Int) -> Bool {
    isWord(
      index, "cua", "chau", "con", "em", "be", "vo", "chong", "toi", "ong", "ba", "anh", "chi", "chu", "ho",
      "nguoi"
    ) && !isCapitalised(index)
  }

  func skippingSigns(_ index: Int, _ signs: StaticString) -> Int {
    var index = index
    while isSign(index, signs) { index += 1 }
    return index
  }

  /// A day with month and year in figures, or with the words between them.
  func date(at index: Int) -> ClosedRange<Int>? {
    guard isNumber(index, digits: 1...2) else { return nil }
    if isWord(index + 1, "thang"), isNumber(index + 2, digits: 1...2), isWord(index + 3, "nam"),
      isYear(index + 4)
    {
      return index...(index + 4)
    }
    guard isSign(index + 1, "/-."), isNumber(index + 2, digits: 1...2), isSign(index + 3, "/-."),
      isYear(index + 4)
    else { return nil }
    return index...(index + 4)
  }

  func isYear(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .number, token.count == 4 else { return false }
    return token.key >> 8 == 0x19 || token.key >> 8 == 0x20
  }
}
