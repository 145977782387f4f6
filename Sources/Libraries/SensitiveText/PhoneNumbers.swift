extension Finder {
  /// A mobile number, or the number of somebody's home. Offices have numbers with an area's code, and hotlines: those
  /// are meant to be called.
  func phone(at index: Int, isAnnounced: Bool) -> ClosedRange<Int>? {
    guard var digits = Digits(token(index), at: index) else { return nil }
    let hasPlus = isSign(index - 1, "+") && isTight(index)
    guard digits.digits[0] == 0 || digits.digits.starts(with: [8, 4]) else {
      return isAnnounced ? phoneWithoutZero(digits) : nil
    }
    if hasPlus, digits.digits == [8, 4] { skipZero(&digits) }
    repeat {
      guard digits.count > 9 else { continue }
      guard digits.count < 15 else { break }
      guard let national = national(digits, hasPlus: hasPlus), ends(digits) else { continue }
      let isTold = isAnnounced || hasPlus
      // 84912000000 in a cell of a table is an amount.
      if !isTold, digits.digits[0] == 8, isSign(index - 1, ",;|") || isSign(digits.last + 1, ",;|") {
        continue
      }
      // Days and rows of figures can look like a number.
      guard isTold || (digits.parts.count < 5 || isOfSomebody(digits)) && !digits.isDate else { continue }
      if isMobile(national) && !isHotline(index) || isLandline(national) && isHome(index) {
        return start(of: digits)...digits.last
      }
    } while extend(&digits, over: isAnnounced ? ".-/_" : ".-_")
    return nil
  }

  /// 912 000 678, as tables have it that took it for an amount.
  private func phoneWithoutZero(_ start: Digits) -> ClosedRange<Int>? {
    var digits = start
    while digits.count < 9, extend(&digits, over: ".-") {}
    guard digits.count == 9, !digits.isAmount, isMobile([0] + digits.digits), ends(digits) else { return nil }
    return digits.first...digits.last
  }

  /// (09 12 34 56 78), unless it is a row of days, and the same behind somebody's name.
  private func isOfSomebody(_ digits: Digits) -> Bool {
    guard digits.parts == [2, 2, 2, 2, 2] else { return false }
    let pairs = stride(from: 0, to: 10, by: 2).map { digits.digits[$0] * 10 + digits.digits[$0 + 1] }
    let areDays = zip(pairs, pairs.dropFirst()).allSatisfy { $0 < $1 } && pairs[4] < 32
    let isBracketed = isSign(digits.first - 1, "(") && isSign(digits.last + 1, ")")
    return isBracketed && !areDays || namesPerson(before: digits.first)
  }

  /// +84 (0)912 …
  private func skipZero(_ digits: inout Digits) {
    let index = digits.last + 1
    guard isSign(index, "("), isNumber(index + 1, digits: 1...1), tokens[index + 1].key == 0,
      isSign(index + 2, ")"),
      let rest = Digits(token(index + 3), at: index + 3)
    else { return }
    digits = rest
    digits.prepend(0)
  }

  /// With its plus, and a bracket that is closed within it.
  private func start(of digits: Digits) -> Int {
    var start = digits.first
    if isSign(start - 1, "+"), start > next { start -= 1 }
    let isClosed = (digits.first...digits.last).contains { isSign($0, ")") }
    if isClosed, isSign(start - 1, "("), start > next { start -= 1 }
    return start
  }

  /// - Returns: with the zero in front; nil for what is dialled otherwise.
  private func national(_ digits: Digits, hasPlus: Bool) -> [UInt8]? {
    let all = digits.digits
    if all.starts(with: [0, 0, 8, 4]) { return [0] + all.dropFirst(4) }
    if all.starts(with: [8, 4]) {
      // 84.912.000.000 is an amount.
      guard hasPlus || digits.signs.isEmpty else { return nil }
      return [0] + all.dropFirst(all.count > 2 && all[2] == 0 ? 3 : 2)
    }
    return all
  }

  /// Kế hoạch quỹ mã, số viễn thông (Thông tư 22/2014/TT-BTTTT, as changed until 2018): 10 digits.
  private func isMobile(_ number: [UInt8]) -> Bool {
    guard number.count == 10, number[0] == 0 else { return false }
    return switch (number[1], number[2]) {
    case (3, 2...9), (5, 2), (5, 5...6), (5, 8...9), (7, 0), (7, 6...9), (8, 1...9), (9, 0...9): true
    default: false
    }
  }

  /// 11 digits that begin with an area's code; seven remain, and eight in Hà Nội and Thành phố Hồ Chí Minh.
  private func isLandline(_ number: [UInt8]) -> Bool {
    guard number.count == 11, number[0] == 0, number[1] == 2 else { return false }
    if number[2] == 4 || number[2] == 8 { return true }
    let code = Int(number[2]) * 10 + Int(number[3])
    return areas.contains { $0.contains(code) }
  }

  /// Whether the words before it say that everybody may call.
  private func isHotline(_ index: Int) -> Bool {
    line(around: index).contains { before in
      before < index && !isWord(before + 1, "ca")
        && (isWord(before, "hotline") || isWord(before, "nong") && isWord(before - 1, "day"))
    }
  }

  /// Whether the line speaks of somebody's house: nhà riêng, nhà bà Hạnh.
  private func isHome(_ index: Int) -> Bool {
    line(around: index).contains { word in
      isWord(word, "nha")
        && (isWord(word + 1, "rieng", "toi")
          || has(.title, word + 1) && isTitle(word + 1) && isCapitalised(word + 2))
    }
  }
}

/// The areas' codes behind 02 (mã vùng, since 2017).
private let areas = [3...16, 18...22, 25...29, 32...39, 51...52, 54...63, 69...77, 90...94, 96...97, 99...99]
