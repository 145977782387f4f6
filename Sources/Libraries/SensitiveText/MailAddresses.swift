extension Finder {
  /// An address around its @, [at] or (at), with a space on either side at most. Addresses under gov.vn are those of offices.
  func mailAddress(at index: Int) -> ClosedRange<Int>? {
    let isSpelledOut = isSign(index, "[(")
    guard let at = token(index), at.gap < 2,
      !isSpelledOut || isWord(index + 1, "at") && isSign(index + 2, "])"),
      let end = domainEnd(index + (isSpelledOut ? 3 : 1))
    else { return nil }
    var start = index
    while let before = token(start - 1), start - 1 >= next, start == index || tokens[start].gap == 0,
      before.kind != .sign || isSign(start - 1, "._-+")
    {
      start -= 1
    }
    guard start < index, tokens[start].kind != .sign, !(isTight(start) && isSign(start - 1, "/")) else {
      return nil
    }
    let isOfOffice = isWord(end, "vn") && isWord(end - 2, "gov")
    return isOfOffice ? nil : start...end
  }

  /// Words and dots without spaces, the last of two letters or more; a dot may be spelled out: `gmail (dot) com`.
  private func domainEnd(_ index: Int) -> Int? {
    guard let first = token(index), first.gap < 2, first.kind != .sign else { return nil }
    var (end, dots) = (index, 0)
    while true {
      if isTight(end + 1), isTight(end + 2), isSign(end + 1, ".-"), tokens[end + 2].kind != .sign {
        if isSign(end + 1, ".") { dots += 1 }
        end += 2
      } else if isSign(end + 1, "[("), isWord(end + 2, "dot"), isSign(end + 3, "])"),
        let word = token(end + 4), word.kind != .sign, word.gap < 2
      {
        dots += 1
        end += 4
      } else {
        break
      }
    }
    return dots > 0 && tokens[end].kind == .word && tokens[end].count > 1 ? end : nil
  }
}
