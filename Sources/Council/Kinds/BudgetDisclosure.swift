import Vietnamese

/// Công khai ngân sách: one stage of one year's budget, with its tables.
package struct BudgetDisclosure: RecordKind {
  package static let kind = Kind(id: "budget", folder: "ngan-sach", label: "Ngân sách")

  package var common = Common()
  package var year = 0
  package var stage = BudgetStage.submitted
  package var session: Reference?
  package var decided: WrittenDate?
  package var reported: WrittenDate?
  package var unit = MoneyUnit.dong
  package var tables: [BudgetTableSource] = []

  package init() {}
  package var date: WrittenDate? { decided ?? common.published ?? WrittenDate(ofYear: year) }
  package var listYear: Int? { year }

  package static let schema = Schema<BudgetDisclosure>(
    Schema.part(\.common, Common.schema) + [
      Field(\.year, "year", "Năm", type: .year, isRequired: true, "Năm ngân sách."),
      Field(\.stage, "stage", "Giai đoạn", isRequired: true, "Bước nào của ngân sách năm đó."),
      Field(
        \.session, "session", "Kỳ họp", type: .reference([Session.kind.folder]),
        "Kỳ họp mà dự toán được trình."),
      Field(\.decided, "decided", "Ngày quyết định", "Ngày Hội đồng nhân dân quyết định."),
      Field(
        \.reported, "reported", "Ngày báo cáo", also: ["Ngày trình báo cáo"],
        "Ngày gửi báo cáo đến cơ quan có thẩm quyền."),
      Field(\.unit, "unit", "Đơn vị tính", "Đồng, nghìn đồng, triệu đồng hoặc tỷ đồng; không ghi là đồng."),
      Field(
        \.tables, "tables", "Biểu", also: ["Các biểu", "Biểu mẫu"], "Các bảng số liệu, mỗi bảng một tệp CSV."),
    ])
}

/// Giai đoạn công khai, in the order of a budget's life (NĐ 73/2026/NĐ-CP Đ36.3).
package enum BudgetStage: String, Choice, Comparable {
  case submitted = "trình HĐND"
  case decided = "HĐND quyết định"
  case threeMonths = "thực hiện 3 tháng"
  case sixMonths = "thực hiện 6 tháng"
  case nineMonths = "thực hiện 9 tháng"
  case wholeYear = "thực hiện cả năm"
  case settled = "quyết toán"

  package var also: [String] {
    switch self {
    case .submitted: ["dự toán trình HĐND", "trình Hội đồng nhân dân"]
    case .decided: ["dự toán HĐND quyết định", "Hội đồng nhân dân quyết định"]
    case .threeMonths: ["3 tháng", "quý I"]
    case .sixMonths: ["6 tháng"]
    case .nineMonths: ["9 tháng"]
    case .wholeYear: ["cả năm", "thực hiện năm"]
    case .settled: ["quyết toán năm", "quyết toán HĐND phê chuẩn"]
    }
  }

  package static func < (a: BudgetStage, b: BudgetStage) -> Bool {
    a.order < b.order
  }

  private var order: Int {
    Self.allCases.firstIndex(of: self) ?? 0
  }
}

/// Where a table's figures are, and what they are.
package struct BudgetTableSource: Composite {
  package var file = FileName("")
  package var title: String?
  package var form: String?
  package var direction: BudgetDirection?

  package init() {}
  package static let shorthand: String? = "file"

  package static let schema = Schema<BudgetTableSource>([
    Field(\.file, "file", "Tệp", isRequired: true, "Tệp CSV: cột Mã, Nội dung, rồi các cột số tiền."),
    Field(\.title, "title", "Tiêu đề", also: ["Tên"], "Tên của bảng."),
    Field(\.form, "form", "Mẫu biểu", "Mẫu biểu theo quy định, nếu có."),
    Field(\.direction, "direction", "Chiều", "Thu, chi hoặc cân đối."),
  ])
}

/// Thu hay chi.
package enum BudgetDirection: String, Choice {
  case revenue = "thu"
  case expenditure = "chi"
  case balance = "cân đối"
}

extension MoneyUnit: FieldValue {
  package static var fieldType: FieldType {
    .choice(allCases.map { FieldType.Option(id: "\($0)", label: $0.label, also: $0.otherSpellings) })
  }

  package init?(_ value: Value) {
    guard case .text(let id) = value, let unit = Self.allCases.first(where: { "\($0)" == id }) else {
      return nil
    }
    self = unit
  }

  package var value: Value? { .text("\(self)") }

  private var otherSpellings: [String] {
    switch self {
    case .dong: ["đ", "VND", "VNĐ"]
    case .thousand: ["ngàn đồng", "nghìn", "1.000 đồng"]
    case .million: ["triệu", "trđ"]
    case .billion: ["tỉ đồng", "tỷ", "tỉ"]
    }
  }
}
