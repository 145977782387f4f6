extension Finder {
  /// A mark with the word mật: alone between signs, wide spaces or the ends of its line, and in capitals where the line
  /// holds more; or behind `độ mật:`. Within a sentence the word is a word.
  func secrecyMark(at index: Int) -> ClosedRange<Int>? {
    if tokens[index].count == 1 { return spacedMark(at: index) }
    guard tokens[index].key == packed("mat"), isSpelledAsMark(index) else { return nil }
    let first = has(degree: index - 1) ? index - 1 : index
    if followsDegree(first) { return first...index }
    if isStamp(first...index) || isBracketed(first...index) { return first...index }
    if let told = toldMark(endingAt: index, first) { return told }
    var start = first
    if isWord(start - 1, "lieu", "ban", "so", "dien", "phong"), isWord(start - 2, "tai", "van", "ho", "buc") {
      start -= 2
    }
    guard standsAlone(start...index), tokens[start].isCapitalised else { return nil }
    let isUpper = (start...index).allSatisfy { tokens[$0].isUpper }
    return isUpper || (start == first && isLine(start...index)) ? start...index : nil
  }

  /// mật, and mât, mat where a reader of scans lost the marks; mặt, mất and mắt are other words.
  private func isSpelledAsMark(_ index: Int) -> Bool {
    let spelling = spelling(index)
    return spelling == "mật" || (tokens[index].isUpper && (spelling == "mât" || spelling == "mat"))
  }

  /// Văn bản đóng dấu MẬT, and no more.
  private func isStamp(_ mark: ClosedRange<Int>) -> Bool {
    guard mark.allSatisfy({ tokens[$0].isUpper }), isWord(mark.lowerBound - 1, "dau"),
      isSpelled(mark.lowerBound - 1, "dấu")
    else { return false }
    var start = mark.lowerBound - 1
    if isWord(start - 1, "dong", "co") { start -= 1 }
    if isWord(start - 1, "lieu", "ban"), isWord(start - 2, "tai", "van") { start -= 2 }
    return tokens[start].isCapitalised && standsAlone(start...mark.upperBound)
  }

  private func has(degree index: Int) -> Bool {
    isWord(index, "toi", "tuyet") && isSpelled(index, "tối", "tuyệt")
  }

  /// `đây là tài liệu mật`, `báo cáo này có độ mật`; at the beginning, where what may not be done with it follows:
  /// `Tài liệu mật, không phát tán`. What tells how such papers are kept is none.
  private func toldMark(endingAt index: Int, _ first: Int) -> ClosedRange<Int>? {
    let before = isWord(first - 1, "do") ? first - 2 : first - 1
    if isWord(before, "co", "dau"), isThis(before - 1) || isWord(before - 1, "dong") && isThis(before - 2) {
      return first...index
    }
    if isWord(before, "loai", "dien", "muc"), isWord(before - 1, "thuoc"), isThis(before - 2) {
      return first...index
    }
    guard let start = paper(endingAt: first - 1), !has(.secrecy, index + 1), !isCompound(behind: index) else {
      return nil
    }
    if isWord(start - 1, "la"), isThis(start - 2) { return start...index }
    guard tokens[start].isCapitalised || isSign(start - 1, ":"), token(start - 1) == nil || parts(start - 1),
      isSign(index + 1, ",;(-.")
    else {
      return nil
    }
    let rest = isSign(index + 2, "-") ? index + 3 : index + 2
    return isWord(rest, "khong", "cam", "nghiem", "chi", "thu", "de", "yeu") ? start...index : nil
  }

  /// đây, tài liệu này
  private func isThis(_ index: Int) -> Bool {
    isWord(index, "day", "nay") && isSpelled(index, "đây", "này")
  }

  /// Where `tài liệu`, `văn bản` and the like begin that end here.
  private func paper(endingAt index: Int) -> Int? {
    let isPaper =
      isWord(index, "lieu", "ban", "so", "van", "cao") && isWord(index - 1, "tai", "van", "ho", "cong", "bao")
      && isSpelled(index, "liệu", "bản", "sơ", "văn", "cáo")
    return isPaper ? index - 1 : nil
  }

  /// mật khẩu, mật danh, mật thiết
  private func isCompound(behind index: Int) -> Bool {
    isWord(index + 1, "khau", "danh", "tham", "ma", "vu", "thiet", "nghi")
  }

  /// (Mật)
  private func isBracketed(_ mark: ClosedRange<Int>) -> Bool {
    tokens[mark.lowerBound].isCapitalised && isSign(mark.lowerBound - 1, "(")
      && isSign(mark.upperBound + 1, ")")
      && !isOneOfMany(mark)
  }

  /// Whether `độ mật:` stands before.
  private func followsDegree(_ index: Int) -> Bool {
    var before = skipping(from: index - 1, by: -1) { isSign($0, "*_\"'? ") }
    guard isSign(before, ":") else { return false }
    before = skipping(from: before - 1, by: -1) { isSign($0, "*_") }
    return isWord(before, "mat") && isWord(before - 1, "do")
  }

  /// M Ậ T, and T Ố I M Ậ T: a mark alone in its line, typed with spaces to look wide.
  private func spacedMark(at index: Int) -> ClosedRange<Int>? {
    let line = line(around: index)
    let letters = line.filter { tokens[$0].kind == .word }
    guard letters.first == index, letters.count <= 8, letters.allSatisfy({ tokens[$0].count == 1 }),
      let last = letters.last
    else { return nil }
    let text = letters.map { spelling($0) }.joined()
    return ["mật", "tốimật", "tuyệtmật", "mat", "toimat", "tuyetmat"].contains(text) ? index...last : nil
  }

  /// LƯU HÀNH NỘI BỘ in capitals; in small letters alone in its line.
  func internalMark(at index: Int) -> ClosedRange<Int>? {
    guard isWord(index - 1, "noi"), isSpelled(index, "bộ", "bô"), isSpelled(index - 1, "nội", "nôi") else {
      return nil
    }
    guard isWord(index - 2, "hanh"), isWord(index - 3, "luu") else { return internalPaper(endingAt: index) }
    let first = index - 3
    if (first...index).allSatisfy({ tokens[$0].isUpper }) {
      // A heading about such papers is all in capitals too.
      let isAbout = tokens[first].gap == 1 && token(first - 1).map { $0.kind == .word && $0.isUpper } == true
      return !isAbout || isWord(first - 1, "lieu", "ban", "chi") ? first...index : nil
    }
    let before = skipping(from: first - 1, by: -1) { isWord($0, "chi", "duoc", "de") }
    if isThis(before) { return first...index }
    var start = first
    if let paper = paper(endingAt: start - 1) { start = paper }
    if isWord(start - 1, "chi") { start -= 1 }
    let end = isWord(index + 1, "co", "don") && isWord(index + 2, "quan", "vi") ? index + 2 : index
    return tokens[start].isCapitalised && standsAlone(start...end) ? start...end : nil
  }

  /// Tài liệu nội bộ; chỉ dùng trong nội bộ.
  private func internalPaper(endingAt index: Int) -> ClosedRange<Int>? {
    var start = index - 1
    if let paper = paper(endingAt: start - 1) {
      start = paper
    } else if isWord(start - 1, "trong"), isWord(start - 2, "dung", "hanh") {
      start -= isWord(start - 2, "dung") ? 2 : 3
      if isWord(start - 1, "chi") { start -= 1 }
    } else {
      return nil
    }
    return tokens[start].isCapitalised && standsAlone(start...index) ? start...index : nil
  }
}

// MARK: - Alone

extension Finder {
  /// Whether signs that part, wide spaces or the line's ends stand around it.
  private func standsAlone(_ stretch: ClosedRange<Int>) -> Bool {
    let (first, after) = (stretch.lowerBound, stretch.upperBound + 1)
    let parts = { (index: Int) in self.parts(index) || self.isSign(index, ",") && !self.isOneOfMany(stretch) }
    let begins = token(first - 1) == nil || tokens[first].gap > 1 || parts(first - 1)
    let ends = token(after) == nil || tokens[after].gap > 1 || parts(after)
    return begins && ends
  }

  /// Whether its line tells of several degrees: TUYỆT MẬT, TỐI MẬT, MẬT.
  private func isOneOfMany(_ stretch: ClosedRange<Int>) -> Bool {
    line(around: stretch.lowerBound).contains { !stretch.contains($0) && tokens[$0].key == packed("mat") }
  }

  private func parts(_ index: Int) -> Bool {
    // A stroke parts only with spaces at both sides.
    if isSign(index, "-") { return tokens[index].gap > 0 && !isTight(index + 1) || token(index - 1) == nil }
    return isSign(index, "|()[]*_#>:;.=~`")
  }

  /// Whether the line holds nothing else but signs.
  private func isLine(_ stretch: ClosedRange<Int>) -> Bool {
    line(around: stretch.lowerBound).allSatisfy { stretch.contains($0) || tokens[$0].kind == .sign }
  }
}
