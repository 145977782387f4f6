import Foundation
import Vietnamese

/// Dự án đầu tư.
package struct Project: RecordKind {
  package static let kind = Kind(id: "project", folder: "du-an", label: "Dự án")

  package var common = Common()
  package var owner: Name?
  package var place: String?
  package var from: WrittenDate?
  package var to: WrittenDate?
  package var unit = MoneyUnit.dong
  package var total: Decimal?
  package var spent: Decimal?
  package var progress: Int?
  package var state: ProjectState?
  package var decision: AttachedPaper?
  package var budgetLine: BudgetLine?
  package var steps: [Step] = []

  package init() {}
  package var date: WrittenDate? { from ?? common.published }

  package static let schema = Schema<Project>(
    Schema.part(\.common, Common.schema) + [
      Field(
        \.owner, "owner", "Chủ đầu tư", also: ["Cơ quan thực hiện"], type: .named([Organization.kind.folder]),
        "Ai làm chủ đầu tư."),
      Field(\.place, "place", "Địa điểm", also: ["Nơi", "Thôn"], "Làm ở đâu."),
      Field(\.from, "from", "Từ", also: ["Từ ngày", "Khởi công", "Ngày khởi công"], "Bắt đầu khi nào."),
      Field(\.to, "to", "Đến", also: ["Đến ngày", "Hoàn thành", "Ngày hoàn thành"], "Phải xong khi nào."),
      Field(\.unit, "unit", "Đơn vị tính", "Đồng, nghìn đồng, triệu đồng hoặc tỷ đồng; không ghi là đồng."),
      Field(\.total, "total", "Tổng mức", also: ["Tổng mức đầu tư"], "Tổng mức đầu tư."),
      Field(\.spent, "spent", "Giải ngân", also: ["Đã giải ngân"], "Đã chi bao nhiêu."),
      Field(\.progress, "progress", "Tiến độ", type: .count(0...100), "Phần trăm đã làm, từ 0 đến 100."),
      Field(\.state, "state", "Trạng thái", also: ["Tình trạng"], "Đang chuẩn bị, đang làm hay đã xong."),
      Field(
        \.decision, "decision", "Quyết định", also: ["Quyết định đầu tư"],
        "Quyết định đầu tư: tệp hoặc văn bản trên trang."),
      Field(\.budgetLine, "budgetLine", "Dòng ngân sách", "Khoản ngân sách chi cho dự án."),
      Field(\.steps, "steps", "Diễn biến", "Từng việc đã làm, có ngày."),
    ])
}

/// Dự án đang ở đâu.
package enum ProjectState: String, Choice {
  case prepared = "chuẩn bị đầu tư"
  case underWay = "đang thực hiện"
  case done = "hoàn thành"
  case paused = "tạm dừng"
  case cancelled = "huỷ"

  package var also: [String] {
    switch self {
    case .prepared: ["chuẩn bị", "dự kiến", "trong kế hoạch", "chưa khởi công", "chưa thực hiện"]
    case .underWay: ["đang thi công", "đang triển khai", "khởi công", "hoàn thành một phần"]
    case .done: ["đã hoàn thành", "đã bàn giao", "đã quyết toán"]
    case .paused: ["dừng", "hoãn"]
    case .cancelled: ["đã huỷ", "dừng hẳn"]
    }
  }

  package var isOpen: Bool {
    switch self {
    case .prepared, .underWay, .paused: true
    case .done, .cancelled: false
    }
  }
}
