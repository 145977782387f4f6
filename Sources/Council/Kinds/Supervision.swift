import Vietnamese

/// Giám sát: a supervision, and what became of its recommendations.
package struct Supervision: RecordKind {
  package static let kind = Kind(id: "supervision", folder: "giam-sat", label: "Giám sát")

  package var common = Common()
  package var kind = SupervisionKind.thematic
  package var supervisor = Name("")
  package var supervised: [Name] = []
  package var year = 0
  package var state: SupervisionState?
  package var resolution: Reference?
  package var plan: AttachedPaper?
  package var conclusion: AttachedPaper?
  package var recommendations: [Recommendation] = []

  package init() {}
  package var date: WrittenDate? { common.published ?? WrittenDate(ofYear: year) }
  package var listYear: Int? { year }

  package static let schema = Schema<Supervision>(
    Schema.part(\.common, Common.schema) + [
      Field(\.kind, "kind", "Hình thức", isRequired: true, "Cuộc giám sát thuộc loại nào."),
      Field(
        \.supervisor, "supervisor", "Chủ thể giám sát", also: ["Cơ quan giám sát"],
        type: .named([Organization.kind.folder]), isRequired: true,
        "Ai giám sát: Hội đồng nhân dân, Thường trực, Ban nào."),
      Field(
        \.supervised, "supervised", "Đối tượng", also: ["Đối tượng giám sát"],
        type: .list(.named([Organization.kind.folder])), "Ai được giám sát."),
      Field(\.year, "year", "Năm", type: .year, isRequired: true, "Năm của chương trình giám sát."),
      Field(\.state, "state", "Trạng thái", "Trong chương trình, đang thực hiện, đã kết luận."),
      Field(
        \.resolution, "resolution", "Nghị quyết", also: ["Nghị quyết thành lập", "Nghị quyết giám sát"],
        type: .reference([Resolution.kind.folder]), "Nghị quyết quyết định cuộc giám sát này."),
      Field(\.plan, "plan", "Kế hoạch", "Kế hoạch giám sát: tệp hoặc văn bản trên trang."),
      Field(
        \.conclusion, "conclusion", "Kết luận", also: ["Báo cáo kết quả"],
        "Kết luận giám sát: tệp hoặc văn bản trên trang."),
      Field(
        \.recommendations, "recommendations", "Kiến nghị sau giám sát", also: ["Kiến nghị"],
        "Từng kiến nghị, với cơ quan thực hiện và hạn."),
    ])
}

/// Hình thức giám sát.
package enum SupervisionKind: String, Choice {
  case thematic = "chuyên đề"
  case regular = "thường xuyên"
  case interpellation = "chất vấn"
  case explanation = "giải trình"
  case appraisal = "thẩm tra"
}

/// Where a supervision stands.
package enum SupervisionState: String, Choice {
  case programmed = "trong chương trình"
  case underWay = "đang thực hiện"
  case concluded = "đã kết luận"
}

/// Kiến nghị sau giám sát.
package struct Recommendation: Composite {
  package var text = ""
  package var owner: Name?
  package var due: WrittenDate?
  package var status: RecommendationStatus?
  package var progress: Int?
  package var steps: [Step] = []

  package init() {}
  package static let shorthand: String? = "text"

  package static let schema = Schema<Recommendation>([
    Field(\.text, "text", "Nội dung", isRequired: true, "Yêu cầu làm gì."),
    Field(
      \.owner, "owner", "Cơ quan thực hiện", type: .named([Organization.kind.folder]), "Ai phải làm."),
    Field(\.due, "due", "Hạn", also: ["Thời hạn"], "Ngày phải xong."),
    Field(\.status, "status", "Trạng thái", "Chưa, đang, hoàn thành một phần, hoàn thành."),
    Field(\.progress, "progress", "Tiến độ", type: .count(0...100), "Phần trăm đã làm, từ 0 đến 100."),
    Field(\.steps, "steps", "Diễn biến", "Từng việc đã làm, có ngày."),
  ])
}

/// Trạng thái thực hiện kiến nghị.
package enum RecommendationStatus: String, Choice {
  case notStarted = "chưa thực hiện"
  case underWay = "đang thực hiện"
  case partlyDone = "hoàn thành một phần"
  case done = "hoàn thành"
}
