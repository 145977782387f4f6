// Times, days and months as they are said: "bảy giờ ba mươi phút", "ngày mùng một tháng tư", "tháng mười hai năm hai
// nghìn không trăm hai mươi sáu". The fourth month is tháng tư; days up to ten are mùng.

extension SpokenReader {
  /// `07:30`, `1:21:30`, `7h30`, `24h`.
  func time() -> Reading? {
    guard let hours = digits(index) else { return nil }
    if word(index + 1) == "h" {
      guard let minutes = digits(index + 2), Int(minutes) ?? 60 < 60 else {
        return Reading(words: spokenWhole(hours) + " giờ", end: index + 2)
      }
      return Reading(words: clock([hours, minutes]), end: index + 3)
    }
    var parts = [hours]
    var end = index + 1
    while parts.count < 3, sign(end) == ":", let part = digits(end + 1, 2...2), Int(part) ?? 60 < 60 {
      parts.append(part)
      end += 2
    }
    guard parts.count > 1, Int(hours) ?? 24 < 24 else { return nil }
    return Reading(words: clock(parts), end: end)
  }

  /// A full hour has no minutes.
  private func clock(_ parts: [String]) -> String {
    zip(parts, ["giờ", "phút", "giây"]).enumerated()
      .filter { $0.offset == 0 || Int($0.element.0) != 0 }
      .map { "\(spokenWhole($0.element.0)) \($0.element.1)" }.joined(separator: " ")
  }

  /// `20/11/2026`, `20-11-2026`, `20.11.2026`.
  func date() -> Reading? {
    guard let separator = sign(index + 1), "/-.".contains(separator), sign(index + 3) == separator,
      let day = day(index), let month = month(index + 2), let year = year(index + 4)
    else { return nil }
    return Reading(words: "\(dayPrefix)\(day) tháng \(month) năm \(year)", end: index + 5)
  }

  /// `01/8`: where nobody would say a fraction, after a word that a day follows or with a nought in front.
  func dayAndMonth() -> Reading? {
    guard sign(index + 1) == "/", sign(index + 3) != "/", let day = day(index), let month = month(index + 2),
      Self.beforeDays.contains(wordBefore ?? "") || digits(index)?.first == "0"
        || digits(index + 2)?.first == "0"
    else { return nil }
    return Reading(words: "\(dayPrefix)\(day) tháng \(month)", end: index + 3)
  }

  /// `04/2026`; after "quý", "kỳ" and their like the number is theirs.
  func month() -> Reading? {
    guard sign(index + 1) == "/", let year = year(index + 2) else { return nil }
    if Self.numbered.contains(wordBefore ?? ""), let number = digits(index) {
      return Reading(words: "\(spokenWhole(number)) năm \(year)", end: index + 3)
    }
    guard let month = month(index) else { return nil }
    return Reading(words: "\(wordBefore == "tháng" ? "" : "tháng ")\(month) năm \(year)", end: index + 3)
  }

  private var dayPrefix: String { wordBefore == "ngày" ? "" : "ngày " }

  private func day(_ index: Int) -> String? {
    guard let digits = digits(index), let day = Int(digits), 1...31 ~= day else { return nil }
    return (day <= 10 ? "mùng " : "") + spokenWhole(digits)
  }

  private func month(_ index: Int) -> String? {
    guard let digits = digits(index), let month = Int(digits), 1...12 ~= month else { return nil }
    return month == 4 ? "tư" : spokenWhole(digits)
  }

  private func year(_ index: Int) -> String? {
    guard let digits = digits(index, 4...4), 1900...2200 ~= Int(digits) ?? 0 else { return nil }
    return spokenWhole(digits)
  }

  private static let beforeDays: Set = [
    "ngày", "từ", "đến", "trước", "sau", "hôm", "sáng", "chiều", "tối", "hạn", "tới",
  ]

  private static let numbered: Set = ["quý", "kỳ", "đợt", "lần", "số", "phiên"]
}

// MARK: Numbers that a date's words stand beside

extension SpokenReader {
  /// The `5` of `ngày 5 tháng 3`, but not of `mỗi ngày 5 lượt`.
  func isDayOfMonth(before end: Int) -> Bool {
    guard wordBefore == "ngày" else { return false }
    return wordAfter(end).map { Self.afterDays.contains($0.lowercased()) }
      ?? (sign(skippingSpace(end)) != "%")
  }

  /// The `30` of `7 giờ 30`, where "phút" is left out.
  func isMinute(before end: Int) -> Bool {
    guard wordBefore == "giờ" else { return false }
    return wordAfter(end).map { Self.afterTimes.contains($0.lowercased()) } ?? true
  }

  private static let afterDays: Set = ["tháng", "đến", "và", "hoặc", "này", "tới", "âm"]
  private static let afterTimes: Set = [
    "ngày", "thứ", "chủ", "sáng", "chiều", "tối", "trưa", "hôm", "đến", "và", "tại", "ở", "cùng",
  ]
}
