import Vietnamese

/// Dates as pages say them. In English the month is a word, for 03/04 is March to one reader and April to another.
extension SiteClock {
  /// For lists: `26/02/2026`, `08:00, 26/02/2026`; in English `26 February 2026`, `08:00, 26 February 2026`.
  func short(_ date: WrittenDate) -> String {
    guard language == .english else { return date.short }
    let time = date.hour.flatMap { _ in date.short.split(separator: ",").first }.map { "\($0), " } ?? ""
    return time + day(date)
  }

  /// In a sentence: `8 giờ 30, ngày 26 tháng 02 năm 2026`; in English `8:30, 26 February 2026`.
  func words(_ date: WrittenDate) -> String {
    guard language == .english else { return date.words }
    return [time(date), day(date)].compactMap(\.self).joined(separator: ", ")
  }

  /// `8 giờ 30`, `8:30`; nil where no time is given.
  func time(_ date: WrittenDate) -> String? {
    guard language == .english, let hour = date.hour, let minute = date.minute else { return date.time }
    return "\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// `thứ hai`, `Monday`; nil where the paper bears no day.
  func weekday(_ date: WrittenDate) -> String? {
    guard language == .english else { return date.weekdayInWords }
    return date.weekday.map { englishWeekdays[$0 - 1] }
  }

  /// `2`, `February`; nil where the paper bears no month.
  func month(_ date: WrittenDate) -> String? {
    date.month.map { language == .english ? englishMonths[$0 - 1] : String($0) }
  }

  /// Where room is scarce: `2`, `Feb`.
  func shortMonth(_ date: WrittenDate) -> String? {
    month(date).map { language == .english ? String($0.prefix(3)) : $0 }
  }

  private func day(_ date: WrittenDate) -> String {
    [date.day.map(String.init), month(date), String(date.year)].compactMap(\.self).joined(separator: " ")
  }
}

private let englishWeekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

private let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November",
  "December",
]
