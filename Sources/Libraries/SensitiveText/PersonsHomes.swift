extension Finder {
  /// Where a person lives who is named right before it: `nhà bà Lan, số 12/4 đường Trần Phú`, `hộ ông Minh ở thôn Gò
  /// Sen, ngõ 5`. A village alone, or a group of houses, is no home. Where a road begins at somebody's house, the road is
  /// what is spoken of.
  /// - Parameter index: of the first word of a house or a village.
  func home(besidePersonAt index: Int) -> ClosedRange<Int>? {
    guard index >= next, var last = personEnd(before: index) else { return nil }
    if isWord(last, "hien", "dang") { last -= 1 }
    guard isPerson(endingAt: last) else { return nil }
    if isHouse(index), isFine(index) || isNumbered(index) && isHousehold(endingAt: last) {
      return index...placeEnd(index)
    }
    guard has(.village, index) || isWord(index, "to", "doi", "phong"),
      isNumber(index + 1, digits: 1...2) || isCapitalised(index + 1)
    else {
      return nil
    }
    let end = placeEnd(index)
    return (index...end).contains { isFine($0) } ? index...end : nil
  }

  /// The last word before `ở`, a comma or a bracket that part a person from a home.
  private func personEnd(before index: Int) -> Int? {
    var last = index - 1
    if isWord(last, "o", "tai"), isSpelled(last, "ở", "tại") { last -= isWord(last - 1, "nha") ? 2 : 1 }
    if isSign(last, ",(:-") { last -= 1 }
    return isCapitalised(last) || isWord(last, "toi", "hien", "dang") ? last : nil
  }

  /// An alley with its number, a number in one or in a road, a flat.
  private func isFine(_ index: Int) -> Bool {
    if isWord(index, "ngo", "ngach", "hem", "kiet", "can", "sn") {
      // Ngô Văn Mẫu is a person beside another.
      return isHouse(index)
        && (isHouseNumber(index + 1) || ["ngõ", "ngách", "hẻm", "kiệt", "căn"].contains(spelling(index)))
    }
    guard isWord(index, "so") else { return false }
    if isWord(index + 1, "nha") { return true }
    var (end, count) = (index + 1, 1)
    guard isHouseNumber(end) else { return false }
    while isSign(end + 1, "/"), isHouseNumber(end + 2), isTight(end + 2), count < 5 {
      (end, count) = (end + 2, count + 1)
    }
    if isSign(end + 1, ",") { return isPart(end + 2) }
    return isPart(end + 1) || count > 1 && isCapitalised(end + 1)
  }

  /// số 45 Nguyễn Trãi
  private func isNumbered(_ index: Int) -> Bool {
    isWord(index, "so") && isHouseNumber(index + 1) && isCapitalised(index + 2)
  }

  /// nhà chị Mẫu, hộ ông Lê Mẫu
  private func isHousehold(endingAt last: Int) -> Bool {
    (last - 5..<last).contains { isWord($0, "nha", "ho") && has(.title, $0 + 1) && isTitle($0 + 1) }
  }

  /// Whether an address goes on with a word: bản, but not Ban.
  private func isPart(_ index: Int) -> Bool {
    guard has([.homes, .area], index) else { return false }
    let spelling = spelling(index)
    return parts.contains(spelling) || !isCapitalised(index) && spelling.utf8.allSatisfy { $0 < 0x80 }
  }

  private func isHouseNumber(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return (token.kind == .number || token.kind == .mixed) && token.count < 5
  }

  /// `bà Lan`, `Lê Văn Thử`, `nhà tôi`; none of `chợ Bà Mẫu` and `từ nhà ông Bình`.
  private func isPerson(endingAt last: Int) -> Bool {
    if isWord(last, "toi") { return isWord(last - 1, "nha", "dinh") }
    var start = last
    while start > last - 5, isCapitalised(start) {
      if start < last, has(.title, start), isTitle(start) { return isHome(ofTitle: start) }
      if start < last, isSurname(start), has(.middleName, start + 1), !bearsName(start - 1) { return true }
      start -= 1
    }
    return start < last && has(.title, start) && isTitle(start) && isHome(ofTitle: start)
  }

  private func isHome(ofTitle index: Int) -> Bool {
    let isCollective = isWord(index, "tri", "ho")
    guard isSurname(index + 1) || !isCollective && !isOffice(index + 1) else { return false }
    var before = index - 1
    if isWord(before, "nha", "ho") {
      before -= 1
    } else if isWord(before, "dinh"), isWord(before - 1, "gia") {
      before -= 2
    }
    if before == index - 1, has(.named, before) {
      return isWord(before, "cho") && spelling(before) == "cho"
    }
    return !isWord(before, "tu", "den", "dinh", "mieu")
  }
}

private let parts: Set<String> = [
  "số", "ngõ", "ngách", "hẻm", "kiệt", "tổ", "đội", "phòng", "xóm", "nhà", "lô", "căn", "thôn", "ấp", "bản",
  "làng",
  "buôn", "khu", "phố", "sóc", "bon", "xã", "phường", "tỉnh", "đường", "huyện", "quận", "thành", "thị", "tdp",
  "đặc",
  "tòa", "toà",
]
