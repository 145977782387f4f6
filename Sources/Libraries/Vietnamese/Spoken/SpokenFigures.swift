// Numbers in a running text, with the units and signs around them.

extension SpokenReader {
  /// Whatever digits stand at the cursor, with the unit that follows them.
  func number() -> Reading {
    var (words, end) = figure()
    if let unit = unit(at: end) {
      words += " " + unit.words
      end = unit.end
    } else if word(end) != nil {
      words += " "  // 3A
    }
    return Reading(words: words, end: end)
  }

  private func figure() -> (words: String, end: Int) {
    guard case .digits(let first) = tokens[index] else { return ("", index + 1) }
    if let fraction = fraction() { return fraction }
    let (digits, end) = grouped(first)
    if sign(end) == ",", let fraction = self.digits(end + 1, 1...Int.max) {
      return ("\(spokenWhole(digits)) phẩy \(spokenFraction(fraction))", end + 2)
    }
    if sign(end) == ".", self.digits(end + 1, 1...Int.max) != nil { return sectionNumber() }
    return (whole(digits, before: end), end)
  }

  /// `1.234.567` put together; groups may also be parted by spaces that keep them on a line.
  private func grouped(_ first: String) -> (digits: String, end: Int) {
    var (digits, end) = (first, index + 1)
    guard 1...3 ~= first.count, first.first != "0" else { return (digits, end) }
    while isGroupSign(end), let group = self.digits(end + 1, 3...3) {
      digits += group
      end += 2
    }
    // 1.234.5 is no number.
    return sign(end) == "." && self.digits(end + 1, 1...Int.max) != nil ? (first, index + 1) : (digits, end)
  }

  private func isGroupSign(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return [.sign("."), .space("\u{A0}"), .space("\u{202F}")].contains(tokens[index])
  }

  /// `1.2.3`: "một chấm hai chấm ba".
  private func sectionNumber() -> (words: String, end: Int) {
    var (parts, end) = ([String](), index)
    while let part = digits(end, 1...Int.max) {
      parts.append(spokenWhole(part))
      end += 1
      guard sign(end) == ".", digits(end + 1, 1...Int.max) != nil else { break }
      end += 1
    }
    return (parts.joined(separator: " chấm "), end)
  }

  /// `2/3`: "hai phần ba". Of more than tenths "trên" is said, by the stroke itself.
  private func fraction() -> (words: String, end: Int)? {
    guard sign(index + 1) == "/", sign(index + 3) != "/", let above = digits(index, 1...1),
      let below = digits(index + 2),
      let part = Int(above), let whole = Int(below), 0 < part, part < whole, whole <= 10
    else { return nil }
    return ("\(spokenWhole(above)) phần \(whole == 4 ? "tư" : spokenWhole(below))", index + 3)
  }

  /// A whole number, as the word before it wants it.
  private func whole(_ digits: String, before end: Int) -> String {
    if isDayOfMonth(before: end), let day = Int(digits), 1...10 ~= day {
      return "mùng " + spokenWhole(digits)
    }
    if isMinute(before: end), let minute = Int(digits), 1..<60 ~= minute {
      return spokenWhole(digits) + " phút"
    }
    switch (wordBefore, Int(digits)) {
    case ("thứ", 1): return "nhất"
    case ("thứ", 4), ("tháng", 4): return "tư"
    default: return isCode(digits) ? spokenDigits(digits) : spokenWhole(digits)
    }
  }

  /// Noughts in front are said of numbers that name something: "số không hai", but "năm phòng học" of `05 phòng học`.
  func isCode(_ digits: String) -> Bool {
    digits.first == "0" && digits.count > 1
      && (digits.count > 2 || ["số", "mã", "hiệu"].contains(wordBefore))
  }

  /// Nine to eleven digits that begin with a nought, in groups: each digit, with a pause between groups.
  func telephone() -> Reading? {
    guard let first = digits(index, 2...11), first.first == "0" else { return nil }
    var (groups, end) = ([first], index + 1)
    while isSpace(end) || sign(end) == "." || sign(end) == "-", let group = digits(end + 1, 2...4) {
      groups.append(group)
      end += 2
    }
    guard 9...11 ~= groups.joined().count else { return nil }
    return Reading(words: groups.map { spokenDigits($0) }.joined(separator: ", "), end: end)
  }
}
