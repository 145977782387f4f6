import Vietnamese

/// Kiến nghị cử tri: what voters asked for, who answers, what became of it. Never a person's name.
package struct Petition: RecordKind {
  package static let kind = Kind(id: "petition", folder: "kien-nghi", label: "Kiến nghị cử tri")

  package var common = Common()
  package var code: String?
  package var received = WrittenDate.missing
  package var place: String?
  package var meeting: Name?
  package var text: String?
  package var owner: Name?
  package var transferred: WrittenDate?
  package var due: WrittenDate?
  package var status = PetitionStatus.received
  package var answer: Answer?
  package var roadmap: String?
  package var steps: [Step] = []
  package var project: Reference?
  package var budgetLine: BudgetLine?

  package init() {}
  package var date: WrittenDate? { received }

  package static let personalKeys: Set = [
    "nguoi-kien-nghi", "nguoi-gui", "nguoi-neu", "nguoi-de-nghi", "nguoi-phan-anh", "ho-ten", "ho-va-ten",
    "cu-tri",
    "ten-cu-tri", "ho-ten-cu-tri", "ho-va-ten-cu-tri", "so-dien-thoai", "dien-thoai", "dia-chi", "can-cuoc",
    "cccd",
  ]

  /// Unless it stands below, as the record's text.
  package static let oneOf = ["text"]

  package static let schema = Schema<Petition>(
    Schema.part(\.common, Common.schema) + [
      Field(\.code, "code", "Mã tra cứu", also: ["Mã"], "Không ghi thì lấy tên tệp."),
      Field(
        \.received, "received", "Ngày tiếp nhận", also: ["Ngày nhận", "Ngày kiến nghị"], isRequired: true,
        "Ngày nhận kiến nghị."),
      Field(
        \.place, "place", "Thôn", also: ["Tổ dân phố", "Khu phố"], type: .listed(.places),
        "Thôn của cử tri, trong danh sách ở site.yaml."),
      Field(
        \.meeting, "meeting", "Buổi tiếp xúc", also: ["Buổi tiếp xúc cử tri"],
        type: .named([VoterMeeting.kind.folder]), "Nêu ở buổi tiếp xúc nào: tên hoặc đường dẫn của bài."),
      Field(
        \.text, "text", "Nội dung", also: ["Cử tri kiến nghị", "Nội dung kiến nghị"],
        "Lời kiến nghị; viết ở đây hoặc ở dưới."),
      Field(
        \.owner, "owner", "Cơ quan giải quyết", also: ["Cơ quan trả lời", "Đơn vị giải quyết"],
        type: .named([Organization.kind.folder]),
        "Ai phải trả lời."),
      Field(\.transferred, "transferred", "Ngày chuyển", "Ngày chuyển đến cơ quan giải quyết."),
      Field(\.due, "due", "Hạn", also: ["Hạn trả lời", "Thời hạn"], "Ngày phải trả lời."),
      Field(
        \.status, "status", "Trạng thái", also: ["Tình trạng"], isRequired: true, "Kiến nghị đang ở đâu."),
      Field(
        \.answer, "answer", "Trả lời", also: ["Nội dung trả lời", "Văn bản trả lời"],
        "Ngày, số, nội dung và tệp của văn bản trả lời."),
      Field(\.roadmap, "roadmap", "Lộ trình", "Sẽ làm gì, khi nào."),
      Field(\.steps, "steps", "Diễn biến", "Từng việc đã làm, có ngày."),
      Field(
        \.project, "project", "Dự án", type: .reference([Project.kind.folder]),
        "Dự án đáp ứng kiến nghị này, nếu có."),
      Field(
        \.budgetLine, "budgetLine", "Dòng ngân sách", "Khoản ngân sách chi cho việc này, nếu có."),
    ])
}

/// Kết quả giải quyết kiến nghị (the classes of NQLT 72/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN Đ49.2 among them).
package enum PetitionStatus: String, Choice {
  case received = "tiếp nhận"
  case transferred = "đã chuyển"
  case underWay = "đang giải quyết"
  case resolved = "đã giải quyết xong"
  case explained = "giải trình cung cấp thông tin"
  case outOfCompetence = "không thuộc thẩm quyền"

  package var also: [String] {
    switch self {
    case .received: ["đã tiếp nhận"]
    case .resolved: ["giải quyết xong"]
    default: []
    }
  }

  /// Whether voters still wait for something.
  package var isOpen: Bool {
    switch self {
    case .received, .transferred, .underWay: true
    case .resolved, .explained, .outOfCompetence: false
    }
  }
}
