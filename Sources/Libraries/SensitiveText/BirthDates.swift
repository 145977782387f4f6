extension Finder {
  /// The date of a birth: `sinh ngày`, `ngày sinh:` with day, month and year of anybody; `sinh năm`, `SN` with a year
  /// where a person stands before it. Children of a year, and those born before a day, are many and nobody.
  func birth(at index: Int) -> ClosedRange<Int>? {
    if isWord(index, "ns") { return dateOfBirth(behindLabel: index) }
    if isWord(index, "sn") {
      let start = skippingSigns(index + 1, ".: ")
      return date(at: start) ?? yearOfBirth(start, of: index)
    }
    guard spelling(index) == "sinh", !has(compound: index - 1) else { return nil }
    var start = skippingSigns(index + 1, ":*|")
    if isWord(start, "nam") {
      return yearOfBirth(skippingSigns(start + 1, ":"), of: index)
    }
    let isLabel = isWord(index - 1, "ngay") || isWord(index - 1, "nam")
    // Năm sinh: 1957
    if isWord(index - 1, "nam"), start > index + 1, isYearOfSomebody(start) { return start...start }
    // Ngày sinh của cháu: …; sinh ngày …
    var words = 0
    while words < 4, isWord(start, "ngay", "la") || isLabel && has(kin: start) {
      start = skippingSigns(start + 1, ":*|")
      words += 1
    }
    let isAnnounced = isLabel || isWord(index + 1, "ngay", "thang") || isSign(index + 1, ":")
    guard let date = date(at: start) ?? month(at: start) ?? (isAnnounced ? shortDate(at: start) : nil),
      !isWord(date.upperBound + 1, "tro", "den", "toi")
    else { return nil }
    return isAnnounced || namesPerson(before: index) ? date : nil
  }

  private func yearOfBirth(_ start: Int, of index: Int) -> ClosedRange<Int>? {
    guard isYear(start), !isWord(start + 1, "tro", "den"), !isSign(start + 1, "-") || !isYear(start + 2),
      namesPerson(before: index) || isWord(index - 1, "toi")
    else { return nil }
    return start...start
  }

  /// NS: 1979. What is as young may be a budget's year.
  private func dateOfBirth(behindLabel index: Int) -> ClosedRange<Int>? {
    guard tokens[index].isUpper, isSign(index + 1, ":.") else { return nil }
    let start = skippingSigns(index + 1, ":.")
    if let date = date(at: start) ?? shortDate(at: start) { return date }
    return isYearOfSomebody(start) ? start...start : nil
  }

  private func isYearOfSomebody(_ index: Int) -> Bool {
    isYear(index) && tokens[index].key < 0x2000 && token(index + 1)?.kind != .number
      && !(isSign(index + 1, "-–") && isYear(index + 2))
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
    skipping(from: index) { isSign($0, signs) }
  }

  /// A day with month and year in figures, or with the words between them.
  func date(at index: Int) -> ClosedRange<Int>? {
    if isYear(index), isSign(index + 1, "-"), isDay(index + 2), isSign(index + 3, "-"), isDay(index + 4) {
      return index...(index + 4)
    }
    guard isDay(index) else { return nil }
    if isWord(index + 1, "thang"), isDay(index + 2), isWord(index + 3, "nam"),
      isYear(index + 4)
    {
      return index...(index + 4)
    }
    guard isSign(index + 1, "/-."), isDay(index + 2), isSign(index + 3, "/-."),
      isYear(index + 4)
    else { return nil }
    return index...(index + 4)
  }

  /// 12/3/85, which only the words before it say that it is one.
  private func shortDate(at index: Int) -> ClosedRange<Int>? {
    guard isDay(index), isSign(index + 1, "/-."), isDay(index + 2), isSign(index + 3, "/-."),
      tokens[index + 3].key == tokens[index + 1].key, isNumber(index + 4, digits: 2...2),
      !(isTight(index + 5) && isTight(index + 6) && tokens[index + 6].kind == .number)
    else { return nil }
    return index...index + 4
  }

  /// tháng 3/1985
  private func month(at index: Int) -> ClosedRange<Int>? {
    guard isWord(index, "thang"), isDay(index + 1), isSign(index + 2, "/-"), isYear(index + 3) else {
      return nil
    }
    return index + 1...index + 3
  }

  /// One or two digits, also where O or l stands for one of them: O1.
  private func isDay(_ index: Int) -> Bool {
    if isNumber(index, digits: 1...2) { return true }
    guard let token = token(index), token.kind == .mixed, token.count == 2 else { return false }
    return [token.key >> 8, token.key & 0xFF].allSatisfy {
      (0x30...0x39).contains($0) || [0x6F, 0x6C, 0x69].contains($0)
    }
  }

  func isYear(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .number, token.count == 4 else { return false }
    return token.key >> 8 == 0x19 || token.key >> 8 == 0x20
  }
}
