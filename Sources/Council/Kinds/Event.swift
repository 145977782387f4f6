import Vietnamese

/// Lịch công tác: one entry of the working calendar.
package struct Event: RecordKind {
  package static let kind = Kind(id: "event", folder: "lich", label: "Lịch công tác")

  package var common = Common()
  package var starts = WrittenDate.missing
  package var ends: WrittenDate?
  package var place: String?
  package var organizer: Name?
  package var link: WebAddress?
  package var state: SessionState?

  package init() {}
  package var date: WrittenDate? { starts }

  package static let schema = Schema<Event>(
    Schema.part(\.common, Common.schema) + [
      Field(
        \.starts, "starts", "Bắt đầu", also: ["Ngày giờ", "Thời gian", "Ngày"], isRequired: true,
        "Ngày giờ bắt đầu."),
      Field(\.ends, "ends", "Kết thúc", "Ngày giờ kết thúc."),
      Field(\.place, "place", "Địa điểm", also: ["Nơi"], "Làm việc ở đâu."),
      Field(
        \.organizer, "organizer", "Cơ quan chủ trì", also: ["Chủ trì", "Cơ quan tổ chức"],
        type: .named([Organization.kind.folder]), "Cơ quan chủ trì."),
      Field(\.link, "link", "Đường dẫn", also: ["Liên kết"], "Địa chỉ để dự trực tuyến hoặc xem thêm."),
      Field(\.state, "state", "Trạng thái", "Không ghi thì tính theo ngày."),
    ])
}

/// Tin tức.
package struct News: RecordKind {
  package static let kind = Kind(id: "news", folder: "tin-tuc", label: "Tin tức")

  package var common = Common()

  package init() {}
  package var date: WrittenDate? { common.published }

  package static let schema = Schema<News>(
    Schema.part(\.common, Common.schema, requiring: ["published"]))
}

/// Báo cáo: what the council did in a period, counted from its records.
package struct Report: RecordKind {
  package static let kind = Kind(id: "report", folder: "bao-cao", label: "Báo cáo")

  package var common = Common()
  package var from = WrittenDate.missing
  package var to = WrittenDate.missing

  package init() {}
  package var date: WrittenDate? { to }

  package static let schema = Schema<Report>(
    Schema.part(\.common, Common.schema) + [
      Field(\.from, "from", "Từ", also: ["Từ ngày"], isRequired: true, "Ngày đầu của thời gian báo cáo."),
      Field(\.to, "to", "Đến", also: ["Đến ngày"], isRequired: true, "Ngày cuối của thời gian báo cáo."),
    ])
}
