import Vietnamese

// What several kinds have in common: how a matter is followed until it is done.

/// One dated step of what was done.
package struct Step: Composite {
  package var date = WrittenDate.missing
  package var text = ""
  package var file: FileName?

  package init() {}

  package static let schema = Schema<Step>([
    Field(\.date, "date", "Ngày", isRequired: true, "Ngày làm."),
    Field(\.text, "text", "Nội dung", isRequired: true, "Đã làm gì."),
    Field(\.file, "file", "Tệp", "Văn bản kèm theo bước này."),
  ])
}

/// Trả lời.
package struct Answer: Composite {
  package var date: WrittenDate?
  package var number: String?
  package var text: String?
  package var file: FileName?
  package var published: WrittenDate?

  package init() {}
  package static let shorthand: String? = "text"

  package static let schema = Schema<Answer>([
    Field(\.date, "date", "Ngày", also: ["Ngày trả lời"], "Ngày trả lời."),
    Field(\.number, "number", "Số ký hiệu", also: ["Số", "Văn bản"], "Số của văn bản trả lời."),
    Field(\.text, "text", "Nội dung", "Trả lời thế nào."),
    Field(\.file, "file", "Tệp", "Văn bản trả lời."),
    Field(
      \.published, "published", "Ngày đăng", also: ["Ngày công khai"],
      "Ngày câu trả lời lên trang; không ghi thì tính từ ngày trả lời."),
  ])
}

/// Dòng ngân sách: the row of a budget's table from which something is paid.
package struct BudgetLine: Composite {
  package var budget = Reference("")
  package var row: String?

  package init() {}
  package static let shorthand: String? = "budget"

  package static let schema = Schema<BudgetLine>([
    Field(
      \.budget, "budget", "Ngân sách", also: ["Công khai ngân sách"],
      type: .reference([BudgetDisclosure.kind.folder]), isRequired: true, "Bài công khai ngân sách nào."),
    Field(
      \.row, "row", "Khoản", also: ["Dòng", "Mã", "Mục"], "Mã hoặc tên của khoản trong bảng, ví dụ 1.2."),
  ])
}
