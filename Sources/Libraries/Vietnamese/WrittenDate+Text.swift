extension WrittenDate: CustomStringConvertible {
  public var description: String { iso }

  /// For machines: `2026`, `2026-04`, `2026-02-26`, `2026-02-26T08:00` (ISO 8601, without a zone).
  public var iso: String {
    let first = first
    var text = "\(first.year)"
    if precision >= .month { text += "-" + twoDigits(first.month) }
    if precision >= .day { text += "-" + twoDigits(first.day) }
    if let clock { text += "T" + clock }
    return text
  }

  /// For lists: `2026`, `04/2026`, `26/02/2026`, `08:00, 26/02/2026`.
  public var short: String {
    let first = first
    var text = "\(first.year)"
    if precision >= .month { text = twoDigits(first.month) + "/" + text }
    if precision >= .day { text = twoDigits(first.day) + "/" + text }
    if let clock { text = clock + ", " + text }
    return text
  }

  /// As an official document is dated: `năm 2026`, `tháng 4 năm 2026`, `ngày 26 tháng 02 năm 2026`,
  /// `8 giờ 30, ngày 26 tháng 02 năm 2026`.
  ///
  /// Days under 10 and the months 1 and 2 bear a leading zero, so that no digit can be put before them (decree
  /// 30/2020/NĐ-CP, appendix I, on place and date).
  public var words: String {
    let first = first
    var text = "năm \(first.year)"
    if precision >= .month { text = "tháng \(first.month < 3 ? "0" : "")\(first.month) " + text }
    if precision >= .day { text = "ngày \(twoDigits(first.day)) " + text }
    if let time { text = time + ", " + text }
    return text
  }

  /// `8 giờ 30`, `8 giờ 05`, or `8 giờ` on the hour; nil where no time is given.
  public var time: String? {
    guard let hour, let minute else { return nil }
    return minute == 0 ? "\(hour) giờ" : "\(hour) giờ \(twoDigits(minute))"
  }

  /// `thứ hai` to `chủ nhật`; nil where the paper bears no day.
  public var weekdayInWords: String? {
    switch weekday {
    case 1: "thứ hai"
    case 2: "thứ ba"
    case 3: "thứ tư"
    case 4: "thứ năm"
    case 5: "thứ sáu"
    case 6: "thứ bảy"
    case 7: "chủ nhật"
    default: nil
    }
  }
}

extension WrittenDate {
  /// `08:05`
  private var clock: String? {
    guard let hour, let minute else { return nil }
    return twoDigits(hour) + ":" + twoDigits(minute)
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
