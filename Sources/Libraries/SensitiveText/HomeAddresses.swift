extension Finder {
  /// Where somebody lives: as fine as a house or a group of houses behind `thường trú`, `trú tại`, `nơi ở`, `ngụ tại`;
  /// a village there, or a house number, only where a person stands before it. A road from number 12 to number 40 is a
  /// road.
  func home(at index: Int) -> ClosedRange<Int>? {
    switch tokens[index].key {
    case packed("tru"):
      return isSpelled(index, "trú") ? place(after: index) : nil
    case packed("ngu"):
      return isSpelled(index, "ngụ") && (isWord(index + 1, "tai", "o") || has(.homes, index + 1))
        ? place(after: index) : nil
    case packed("o"):
      guard isWord(index - 1, "noi", "cho") else { return nil }
      return place(after: index)
    case packed("hktt"), packed("dktt"):
      return place(after: index, isOfSomebody: true)
    case packed("khau"):
      // Hộ khẩu: đội 5, thôn Mẫu
      return isWord(index - 1, "ho") && isSign(index + 1, ":") ? place(after: index, isOfSomebody: true) : nil
    default:
      return house(at: index)
    }
  }

  /// `số nhà`, `nhà số`, `địa chỉ nhà`.
  private func house(at index: Int) -> ClosedRange<Int>? {
    guard isWord(index, "nha"), isSpelled(index, "nhà") else { return nil }
    if isWord(index - 1, "chi"), isWord(index - 2, "dia") { return place(after: index) }
    let start = isWord(index - 1, "so") ? index - 1 : isWord(index + 1, "so") ? index : nil
    guard let start, start >= next, isHouse(start),
      namesPerson(before: start) || isLivedIn(before: start)
    else { return nil }
    return start...placeEnd(start)
  }

  /// hiện đang ở, sinh sống ở, nhà ở
  private func isLivedIn(before index: Int) -> Bool {
    isWord(index - 1, "o", "tai") && isSpelled(index - 1, "ở", "tại")
      && isWord(index - 2, "dang", "song", "cu", "hien", "nha")
  }

  /// - Parameter isOfSomebody: whether the words before it say so much that no person need be named.
  private func place(after index: Int, isOfSomebody: Bool = false) -> ClosedRange<Int>? {
    let start = skipping(from: index + 1) {
      isSign($0, ":*|") || isWord($0, "tai", "o", "hien", "nay")
    }
    if isHouse(start) || isNumberInRoad(start) { return start...placeEnd(start) }
    guard has([.village, .house], start), isCapitalised(start + 1) || isNumber(start + 1, digits: 1...2),
      isOfSomebody || namesPerson(before: index)
    else { return nil }
    return start...placeEnd(start)
  }

  /// `số nhà 12`, `số 12`, `ngõ 5`, `tổ 3`, `tổ dân phố 3`, `ngõ Đình`.
  func isHouse(_ index: Int) -> Bool {
    if isWord(index, "can") { return isWord(index + 1, "ho") && isNumber(index + 2, digits: 1...5) }
    guard has(.house, index) || isWord(index, "khu") else { return false }
    let start = skipping(from: index + 1) { isWord($0, "nha", "so", "dan", "pho", "tro") }
    return token(start).map { $0.kind == .number || $0.kind == .mixed } == true
      || isWord(index, "ngo", "ngach", "hem") && isCapitalised(start)
  }

  /// 12/5 Hai Bà Trưng
  private func isNumberInRoad(_ index: Int) -> Bool {
    isNumber(index, digits: 1...4) && isSign(index + 1, "/") && isNumber(index + 2, digits: 1...4)
      && isCapitalised(index + 3)
  }

  func placeEnd(_ start: Int) -> Int {
    var end = start
    while end - start < longestLook, let token = token(end + 1) {
      let goesOn =
        token.kind == .number || token.kind == .mixed || isCapitalised(end + 1)
        || has([.house, .village, .area], end + 1) || isWord(end + 1, "nha")
      if goesOn {
        end += 1
      } else if isSign(end + 1, ",/-"),
        has([.house, .village, .area], end + 2) || isNumber(end + 2, digits: 1...4)
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }
}
