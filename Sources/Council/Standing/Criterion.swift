import Foundation
import Vietnamese

/// `chi-so.yaml`: by what the council lets itself be measured.
package struct CriterionFile: Composite {
  package static let path = "chi-so.yaml"

  package var criteria: [Criterion] = []

  package init() {}

  package static let schema = Schema<CriterionFile>([
    Field(\.criteria, "criteria", "Tiêu chí", also: ["Các tiêu chí", "Chỉ số"], "Từng tiêu chí.")
  ])
}

/// Tiêu chí: a share of records, what it should be, and who says so.
package struct Criterion: Composite {
  package var id = ""
  package var name = ""
  package var formula = Formula.resolutionsOnline
  package var least: Decimal?
  package var most: Decimal?
  package var citation = ""
  package var off = false

  package init() {}

  package static let schema = Schema<Criterion>([
    Field(\.id, "id", "Mã", isRequired: true, "Mã ngắn, để tiêu chí viết sau thay tiêu chí có sẵn cùng mã."),
    Field(
      \.name, "name", "Tên", also: ["Tiêu đề"], isRequired: true, "Tên của tiêu chí, như người dân sẽ đọc."),
    Field(\.formula, "formula", "Công thức", also: ["Cách tính"], isRequired: true, "Đếm gì trên gì."),
    Field(\.least, "least", "Ít nhất", also: ["Mục tiêu"], "Mục tiêu: ít nhất bao nhiêu phần trăm."),
    Field(\.most, "most", "Nhiều nhất", "Mục tiêu: nhiều nhất bao nhiêu phần trăm."),
    Field(\.citation, "citation", "Căn cứ", isRequired: true, "Văn bản đặt ra mục tiêu."),
    Field(\.off, "off", "Bỏ", "Có: không tính tiêu chí này."),
  ])
}

extension Criterion {
  /// - Parameter files: later ones add to earlier ones, and replace criteria of the same id.
  package static func merged(_ files: [CriterionFile]) -> [Criterion] {
    overruled(files.flatMap(\.criteria), id: \.id).filter { !$0.off }
  }
}

/// What is counted: some records out of others.
package enum Formula: String, Choice {
  case resolutionsOnline = "nghị quyết có toàn văn trên trang"
  case resolutionsOnTime = "nghị quyết công khai đúng hạn"
  case supervisionsOnline = "kết quả giám sát có trên trang"
  case sessionsElectronic = "kỳ họp gửi tài liệu điện tử"
  case sessionsRecorded = "kỳ họp được ghi hình"
  case meetingsOnline = "buổi tiếp xúc cử tri có trực tuyến"
  case petitionsClassified = "kiến nghị đã phân loại"
  case petitionsOnTime = "kiến nghị trả lời đúng hạn"
  case recommendationsDone = "kiến nghị sau giám sát đến hạn đã hoàn thành"
  case budgetsOnTime = "ngân sách công khai đúng hạn"
  case attendance = "đại biểu dự họp"
}
