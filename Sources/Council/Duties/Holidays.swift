import Vietnamese

/// `ngay-nghi.yaml`: on which days offices do not work, beside Saturdays and Sundays.
package struct HolidayFile: Composite {
  package static let path = "ngay-nghi.yaml"

  package var fixed: [String] = []
  package var newYears: [LunarNewYear] = []
  package var off: [DayOff] = []
  package var work: [WrittenDate] = []

  package init() {}

  package static let schema = Schema<HolidayFile>([
    Field(\.fixed, "fixed", "Cố định", also: ["Ngày cố định"], "Ngày/tháng nghỉ mọi năm, ví dụ 30/04."),
    Field(
      \.newYears, "newYears", "Tết Nguyên đán", also: ["Tết", "Tết âm lịch"],
      "Mùng 1 Tết của từng năm, theo dương lịch."),
    Field(\.off, "off", "Nghỉ", also: ["Ngày nghỉ"], "Các ngày nghỉ khác: nghỉ bù, hoán đổi."),
    Field(\.work, "work", "Làm bù", also: ["Ngày làm bù"], "Thứ bảy, chủ nhật phải đi làm."),
  ])
}

/// Tết of one year.
package struct LunarNewYear: Composite {
  package var first = WrittenDate.missing
  package var from: WrittenDate?
  package var to: WrittenDate?

  package init() {}
  package static let shorthand: String? = "first"

  package static let schema = Schema<LunarNewYear>([
    Field(
      \.first, "first", "Mùng 1", also: ["Mồng 1", "Ngày"], isRequired: true, "Mùng 1 Tết, theo dương lịch."),
    Field(\.from, "from", "Nghỉ từ", also: ["Từ"], "Không ghi thì từ ngày trước mùng 1."),
    Field(\.to, "to", "Nghỉ đến", also: ["Đến"], "Không ghi thì đến mùng 4."),
  ])
}

/// A day, or the days from one to another, on which offices are closed.
package struct DayOff: Composite {
  package var from = WrittenDate.missing
  package var to: WrittenDate?
  package var name: String?

  package init() {}
  package static let shorthand: String? = "from"

  package static let schema = Schema<DayOff>([
    Field(\.from, "from", "Ngày", also: ["Từ", "Từ ngày"], isRequired: true, "Ngày nghỉ, hoặc ngày đầu."),
    Field(\.to, "to", "Đến", also: ["Đến ngày"], "Ngày cuối, nếu nghỉ nhiều ngày."),
    Field(\.name, "name", "Tên", "Nghỉ vì việc gì."),
  ])
}

extension HolidayFile {
  /// How many fixed days a file may have: more are a slip, and what goes beyond is not counted.
  package static let mostFixed = 100

  /// A day and month out of `30/04` or `30/4`; nil where no year has such a day.
  package static func dayAndMonth(_ text: String) -> (day: Int, month: Int)? {
    // 2024 is a leap year.
    guard let date = try? WrittenDate(parsing: text + "/2024"), date.precision == .day, let day = date.day,
      let month = date.month
    else { return nil }
    return (day, month)
  }
}
