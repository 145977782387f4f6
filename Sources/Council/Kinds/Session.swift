import Vietnamese

/// Kỳ họp: a meeting of the council or of its standing committee, with agenda, papers and votes.
package struct Session: RecordKind {
  package static let kind = Kind(id: "session", folder: "ky-hop", label: "Kỳ họp")

  package var common = Common()
  package var kind = SessionKind.regular
  package var starts = WrittenDate.missing
  package var ends: WrittenDate?
  package var place: String?
  package var state: SessionState?
  package var video: Recording?
  package var attendance: Attendance?
  package var electronic: Bool?
  package var online: Bool?
  package var agenda: [AgendaItem] = []

  package init() {}
  package var date: WrittenDate? { starts }

  package static let schema = Schema<Session>(
    Schema.part(\.common, Common.schema) + [
      Field(\.kind, "kind", "Hình thức", isRequired: true, "Kỳ họp thuộc loại nào."),
      Field(
        \.starts, "starts", "Bắt đầu", also: ["Khai mạc", "Ngày họp", "Thời gian"], isRequired: true,
        "Ngày giờ khai mạc."),
      Field(\.ends, "ends", "Kết thúc", also: ["Bế mạc"], "Ngày giờ bế mạc."),
      Field(\.place, "place", "Địa điểm", also: ["Nơi họp"], "Nơi họp."),
      Field(\.state, "state", "Trạng thái", "Không ghi thì tính theo ngày họp."),
      Field(\.video, "video", "Ghi hình", "Bản ghi hình kỳ họp: đường dẫn hoặc tệp, và các mốc."),
      Field(
        \.attendance, "attendance", "Đại biểu dự", also: ["Đại biểu tham dự"],
        "Số đại biểu có mặt trên tổng số; ai vắng."),
      Field(
        \.electronic, "electronic", "Tài liệu điện tử", also: ["Họp không giấy"],
        "Có: tài liệu được gửi bản điện tử. Không ghi thì tính theo tài liệu có trên trang."),
      Field(\.online, "online", "Họp trực tuyến", "Có: họp trực tuyến, hoặc có điểm cầu trực tuyến."),
      Field(
        \.agenda, "agenda", "Chương trình", also: ["Chương trình kỳ họp"], "Từng nội dung, theo thứ tự họp."),
    ])
}

/// Loại kỳ họp.
package enum SessionKind: String, Choice {
  case regular = "thường lệ"
  case thematic = "chuyên đề"
  case urgent = "phát sinh đột xuất"
  case standingCommittee = "phiên họp Thường trực"

  package var also: [String] {
    switch self {
    case .urgent: ["đột xuất", "giải quyết công việc phát sinh đột xuất"]
    case .standingCommittee: ["phiên họp Thường trực HĐND", "Thường trực"]
    default: []
    }
  }
}

/// Where a session, a meeting or an event stands.
package enum SessionState: String, Choice {
  case planned = "dự kiến"
  case underWay = "đang họp"
  case held = "đã họp"
  case postponed = "hoãn"
  case cancelled = "huỷ"

  package var also: [String] {
    switch self {
    case .planned: ["sắp họp", "sắp diễn ra"]
    case .underWay: ["đang diễn ra"]
    case .held: ["đã diễn ra", "đã xong"]
    case .postponed: ["tạm hoãn"]
    case .cancelled: ["đã huỷ"]
    }
  }
}

/// Nội dung chương trình: one item of an agenda.
package struct AgendaItem: Composite {
  package var title = ""
  package var submitter: Name?
  package var isPublic: Bool?
  package var documents: [AttachedPaper] = []
  package var vote: Vote?
  package var result: String?
  package var resolution: Reference?
  package var at: Timecode?

  /// Behind closed doors: its papers are published nowhere and it is not read out. Its title, votes and resolution stand
  /// on the session's page; a resolution is public by itself.
  package var isClosed: Bool { isPublic == false }

  package init() {}
  package static let shorthand: String? = "title"

  package static let schema = Schema<AgendaItem>([
    Field(\.title, "title", "Tiêu đề", also: ["Nội dung", "Tên"], isRequired: true, "Nội dung được bàn."),
    Field(
      \.submitter, "submitter", "Cơ quan trình", also: ["Đơn vị trình"],
      type: .named([Organization.kind.folder]), "Cơ quan trình nội dung này."),
    Field(\.isPublic, "public", "Công khai", "Không: nội dung họp kín, tài liệu không đăng."),
    Field(
      \.documents, "documents", "Tài liệu", also: ["Tệp", "Tệp đính kèm", "Đính kèm"],
      "Tờ trình, dự thảo, báo cáo: tệp hoặc văn bản trên trang."),
    Field(\.vote, "vote", "Biểu quyết", "Số phiếu của từng loại."),
    Field(\.result, "result", "Kết quả", "Thông qua, không thông qua, tiếp thu…"),
    Field(
      \.resolution, "resolution", "Nghị quyết", type: .reference([Resolution.kind.folder]),
      "Nghị quyết được ban hành."),
    Field(\.at, "at", "Thời điểm ghi hình", "Phút giây trong bản ghi hình, ví dụ \"12:40\"."),
  ])
}

/// A document of an agenda item or of a supervision.
package struct AttachedPaper: Composite {
  package var paper = Paper("")
  package var title: String?
  package var role: String?

  package init() {}
  package static let shorthand: String? = "file"

  package static let schema = Schema<AttachedPaper>([
    Field(
      \.paper, "file", "Tệp", also: ["Văn bản", "Tài liệu", "document"], isRequired: true,
      "Tên tệp, hoặc số ký hiệu của văn bản đã có trên trang."),
    Field(\.title, "title", "Tiêu đề", also: ["Tên"], "Tên để người dân đọc."),
    Field(\.role, "role", "Vai trò", "Tờ trình, dự thảo, báo cáo thẩm tra…"),
  ])
}

/// Kết quả biểu quyết: how many deputies voted how.
package struct Vote: Composite, Hashable {
  package var ayes: Int?
  package var noes: Int?
  package var abstentions: Int?

  package init() {}
  package var total: Int { (ayes ?? 0) + (noes ?? 0) + (abstentions ?? 0) }

  package static let schema = Schema<Vote>([
    Field(\.ayes, "for", "Tán thành", also: ["Đồng ý"], "Số đại biểu tán thành."),
    Field(\.noes, "against", "Không tán thành", also: ["Không đồng ý"], "Số đại biểu không tán thành."),
    Field(
      \.abstentions, "abstain", "Không biểu quyết", also: ["Không có ý kiến"],
      "Số đại biểu không biểu quyết."),
  ])
}

/// Người dự: deputies at a session, voters at a meeting.
package struct Attendance: Composite, Hashable {
  package var present = 0
  package var total: Int?
  package var absent: [Name] = []

  package init() {}
  package static let shorthand: String? = "present"

  package static let schema = Schema<Attendance>([
    Field(\.present, "present", "Có mặt", isRequired: true, "Số người có mặt."),
    Field(\.total, "total", "Tổng số", "Tổng số người phải có mặt."),
    Field(
      \.absent, "absent", "Vắng mặt", also: ["Vắng"], type: .list(.named([Deputy.kind.folder])),
      "Đại biểu nào vắng: họ và tên, mỗi dòng một người."),
  ])
}

/// Bản ghi hình.
package struct Recording: Composite {
  package var url: WebAddress?
  package var file: FileName?
  package var captions: FileName?
  package var chapters: [Chapter] = []

  package init() {}
  package static let shorthand: String? = "url"

  package static let schema = Schema<Recording>([
    Field(\.url, "url", "Đường dẫn", also: ["Địa chỉ"], "Địa chỉ nơi xem, bắt đầu bằng https://."),
    Field(\.file, "file", "Tệp", "Tệp ghi hình, ghi âm trong thư mục của kỳ họp."),
    Field(\.captions, "captions", "Phụ đề", "Tệp phụ đề .vtt của tệp ghi hình."),
    Field(\.chapters, "chapters", "Mốc", also: ["Các mốc", "Mốc thời gian"], "Các mốc trong bản ghi."),
  ])
}

/// A point in a recording.
package struct Chapter: Composite {
  package var at = Timecode(seconds: 0)
  package var title = ""

  package init() {}

  package static let schema = Schema<Chapter>([
    Field(
      \.at, "at", "Thời điểm", also: ["Thời điểm ghi hình"], isRequired: true, "Phút giây, ví dụ \"12:40\"."),
    Field(\.title, "title", "Tiêu đề", also: ["Nội dung"], isRequired: true, "Nội dung từ mốc này."),
  ])
}
