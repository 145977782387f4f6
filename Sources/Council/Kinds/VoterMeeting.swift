import Vietnamese

/// Tiếp xúc cử tri: a meeting of deputies with voters.
package struct VoterMeeting: RecordKind {
  package static let kind = Kind(id: "voterMeeting", folder: "tiep-xuc-cu-tri", label: "Tiếp xúc cử tri")

  package var common = Common()
  package var starts = WrittenDate.missing
  package var ends: WrittenDate?
  package var place: String?
  package var form: MeetingForm?
  package var link: WebAddress?
  package var state: SessionState?
  package var deputies: [Name] = []
  package var attendance: Attendance?
  package var report: AttachedPaper?

  package init() {}
  package var date: WrittenDate? { starts }

  package static let schema = Schema<VoterMeeting>(
    Schema.part(\.common, Common.schema) + [
      Field(
        \.starts, "starts", "Bắt đầu", also: ["Ngày giờ", "Thời gian", "Ngày", "Ngày tiếp xúc"],
        isRequired: true, "Ngày giờ bắt đầu."),
      Field(\.ends, "ends", "Kết thúc", "Ngày giờ kết thúc."),
      Field(\.place, "place", "Địa điểm", also: ["Nơi", "Thôn"], "Nơi gặp cử tri."),
      Field(\.form, "form", "Hình thức", "Trực tiếp, trực tuyến hoặc kết hợp."),
      Field(\.link, "link", "Đường dẫn", also: ["Liên kết"], "Địa chỉ để dự trực tuyến."),
      Field(\.state, "state", "Trạng thái", "Không ghi thì tính theo ngày."),
      Field(
        \.deputies, "deputies", "Đại biểu", also: ["Các đại biểu", "Đại biểu tiếp xúc"],
        type: .list(.named([Deputy.kind.folder])), "Đại biểu nào gặp cử tri: họ và tên, mỗi dòng một người."),
      Field(
        \.attendance, "attendance", "Cử tri dự", also: ["Số cử tri", "Số cử tri dự", "Số người dự"],
        "Bao nhiêu cử tri dự."),
      Field(
        \.report, "report", "Báo cáo", also: ["Biên bản"], "Báo cáo, biên bản: tệp hoặc văn bản trên trang."),
    ])
}

/// Hình thức tiếp xúc.
package enum MeetingForm: String, Choice {
  case inPerson = "trực tiếp"
  case online = "trực tuyến"
  case both = "kết hợp"

  package var also: [String] {
    switch self {
    case .both: ["trực tiếp và trực tuyến", "trực tiếp kết hợp trực tuyến"]
    case .inPerson, .online: []
    }
  }
}
