import Vietnamese

/// Cơ quan: a body of the council or one that answers to it.
package struct Organization: RecordKind {
  package static let kind = Kind(id: "organization", folder: "co-quan", label: "Cơ quan", isDirectory: true)

  package var common = Common()
  package var name = ""
  package var kind: OrganizationKind?
  package var parent: Name?
  package var from: WrittenDate?
  package var to: WrittenDate?
  package var formerly: [String] = []
  package var contact: Contact?

  package init() {}
  package var date: WrittenDate? { common.published }

  package static let schema = Schema<Organization>(
    Schema.part(\.common, Common.schema, sparing: ["title"]) + [
      Field(\.name, "name", "Tên", also: ["Tên cơ quan", "Tên gọi"], isRequired: true, "Tên đầy đủ."),
      Field(
        \.kind, "kind", "Loại", also: ["Hình thức"],
        "Thường trực, Ban, Tổ đại biểu, UBND, Mặt trận hoặc khác."),
      Field(
        \.parent, "parent", "Cơ quan cấp trên", also: ["Thuộc", "Trực thuộc"],
        type: .named([Organization.kind.folder]), "Thuộc cơ quan nào."),
      Field(\.from, "from", "Từ", also: ["Từ ngày", "Ngày thành lập"], "Hoạt động từ ngày nào."),
      Field(
        \.to, "to", "Đến", also: ["Đến ngày", "Ngày giải thể"], "Đến ngày nào; còn hoạt động thì không ghi."),
      Field(
        \.formerly, "formerly", "Tên cũ", also: ["Tên trước đây"], "Các tên trước đây, mỗi dòng một tên."),
      Field(
        \.contact, "contact", "Liên hệ", also: ["Liên hệ công khai"], "Địa chỉ, điện thoại, giờ làm việc."),
    ])
}

/// Loại cơ quan.
package enum OrganizationKind: String, Choice {
  case council = "Hội đồng nhân dân"
  case standingCommittee = "Thường trực"
  case committee = "Ban"
  case delegation = "Tổ đại biểu"
  case executive = "UBND"
  case front = "Mặt trận"
  case other = "khác"

  package var also: [String] {
    switch self {
    case .council: ["HĐND"]
    case .standingCommittee: ["Thường trực HĐND", "Thường trực Hội đồng nhân dân"]
    case .committee: ["Ban của HĐND", "Ban Hội đồng nhân dân"]
    case .delegation: ["Tổ"]
    case .executive: ["Uỷ ban nhân dân"]
    case .front: ["Mặt trận Tổ quốc", "MTTQ", "Uỷ ban Mặt trận Tổ quốc"]
    case .other: []
    }
  }
}
