import Vietnamese

/// `thoi-han.yaml`: by when what must have happened, each rule with its source.
package struct RuleFile: Composite {
  package static let path = "thoi-han.yaml"

  package var rules: [Rule] = []

  package init() {}

  package static let schema = Schema<RuleFile>([
    Field(
      \.rules, "rules", "Quy định", also: ["Thời hạn", "Các quy định"], "Từng điều, với căn cứ và số ngày.")
  ])
}

/// Thời hạn: so many days after a date that a record gives, another must be there.
package struct Rule: Composite {
  package var id = ""
  package var title = ""
  package var citation = ""
  package var kind = ""
  package var conditions: [Condition] = []
  package var trigger = ""
  package var days = 0
  package var counting = Counting.calendarDays
  package var done = ""
  package var yearly = false
  package var off = false

  package init() {}

  package static let schema = Schema<Rule>([
    Field(\.id, "id", "Mã", isRequired: true, "Mã ngắn, để điều viết sau thay điều có sẵn cùng mã."),
    Field(
      \.title, "title", "Tên", also: ["Tiêu đề"], isRequired: true, "Việc phải làm, như người dân sẽ đọc."),
    Field(\.citation, "citation", "Căn cứ", isRequired: true, "Văn bản và điều khoản quy định."),
    Field(
      \.kind, "kind", "Loại bài", also: ["Loại", "Thư mục"], isRequired: true,
      "Thư mục của loại bài, ví dụ ngan-sach."),
    Field(\.conditions, "conditions", "Khi", "Chỉ áp dụng khi một mục có một trong các giá trị này."),
    Field(
      \.trigger, "trigger", "Tính từ", isRequired: true,
      "Mục cho ngày bắt đầu đếm; của bài khác thì viết «Kỳ họp > Bắt đầu»."),
    Field(\.days, "days", "Số ngày", type: .count(0...3650), isRequired: true, "Bao nhiêu ngày."),
    Field(\.counting, "counting", "Cách đếm", "Ngày lịch, hoặc ngày làm việc; không ghi là ngày lịch."),
    Field(\.done, "done", "Phải có", also: ["Xong khi có"], isRequired: true, "Mục cho ngày việc đã xong."),
    Field(
      \.yearly, "yearly", "Hằng năm",
      "Có: năm nào có ngân sách thì đến hạn cũng phải có, dù chưa có bài nào."),
    Field(\.off, "off", "Bỏ", "Có: không áp dụng điều này."),
  ])
}

/// That a field has one of some values.
package struct Condition: Composite {
  package var field = ""
  package var values: [String] = []

  package init() {}

  package static let schema = Schema<Condition>([
    Field(\.field, "field", "Mục", isRequired: true, "Tên mục của bài."),
    Field(\.values, "values", "Là", isRequired: true, "Một hay nhiều giá trị."),
  ])
}

/// Which days count.
package enum Counting: String, Choice {
  case calendarDays = "ngày lịch"
  case workingDays = "ngày làm việc"

  package var also: [String] {
    switch self {
    case .calendarDays: ["ngay", "ngày thường", "ngày liên tục"]
    case .workingDays: ["ngày làm"]
    }
  }
}
