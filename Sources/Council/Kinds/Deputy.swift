import Vietnamese

/// Đại biểu.
package struct Deputy: RecordKind {
  package static let kind = Kind(id: "deputy", folder: "dai-bieu", label: "Đại biểu", isDirectory: true)

  package var common = Common()
  package var name = ""
  package var photo: FileName?
  package var born: Int?
  package var job: String?
  package var constituency: String?
  package var memberships: [Membership] = []
  package var contact: Contact?

  package init() {}
  package var date: WrittenDate? { common.published }

  package static let schema = Schema<Deputy>(
    Schema.part(\.common, Common.schema, sparing: ["title"]) + [
      Field(\.name, "name", "Họ và tên", also: ["Họ tên", "Tên"], isRequired: true, "Họ và tên đại biểu."),
      Field(\.photo, "photo", "Ảnh", also: ["Ảnh chân dung"], "Tệp ảnh chân dung."),
      Field(\.born, "born", "Năm sinh", type: .count(1900...2100), "Chỉ năm, không ghi ngày."),
      Field(\.job, "job", "Nghề nghiệp", also: ["Nơi công tác"], "Nghề nghiệp, nơi công tác."),
      Field(\.constituency, "constituency", "Đơn vị bầu cử", "Đơn vị bầu cử nào."),
      Field(
        \.memberships, "memberships", "Chức vụ", also: ["Các chức vụ"],
        "Từng chức vụ: cơ quan, vai trò, từ ngày, đến ngày."),
      Field(
        \.contact, "contact", "Liên hệ công khai", also: ["Liên hệ"], "Cách cử tri liên hệ với đại biểu."),
    ])
}

/// Chức vụ: what somebody is in an organization, and for how long.
package struct Membership: Composite {
  package var organization: Name?
  package var role: String?
  package var from: WrittenDate?
  package var to: WrittenDate?

  package init() {}
  package static let shorthand: String? = "role"

  package static let schema = Schema<Membership>([
    Field(
      \.organization, "organization", "Cơ quan", also: ["Tổ chức", "Đơn vị"],
      type: .named([Organization.kind.folder]), "Cơ quan nào."),
    Field(\.role, "role", "Vai trò", also: ["Chức vụ", "Chức danh"], "Làm gì ở cơ quan đó."),
    Field(\.from, "from", "Từ", also: ["Từ ngày"], "Từ ngày nào."),
    Field(\.to, "to", "Đến", also: ["Đến ngày"], "Đến ngày nào; còn giữ thì không ghi."),
  ])
}

extension Membership {
  /// Whether it holds on a day; what has no dates always does.
  package func holds(on day: WrittenDate) -> Bool {
    (from.map { $0.firstDay <= day } ?? true) && (to.map { $0.lastDay >= day.dayOnly } ?? true)
  }
}
