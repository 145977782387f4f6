import Vietnamese

/// That personal data may stand in a record, why and since when: the office answers for it with a reason and a day.
package struct Disclosure: Composite {
  package var text: String?
  package var kind: PersonalData?
  package var reason = ""
  package var date = WrittenDate.missing

  package init() {}

  package static let schema = Schema<Disclosure>([
    Field(
      \.text, "text", "Nội dung", also: ["Chữ"], sample: "Nguyễn Văn Mẫu",
      "Đúng những chữ được nêu, như trong bài."),
    Field(\.kind, "kind", "Loại", "Loại dữ liệu được nêu, nếu không kể từng chữ."),
    Field(
      \.reason, "reason", "Lý do", isRequired: true, sample: "Người ấy đồng ý bằng văn bản",
      "Vì sao được nêu: người ấy đồng ý, luật định…"),
    Field(\.date, "date", "Ngày", isRequired: true, "Ngày quyết định cho nêu."),
  ])
}

/// Loại dữ liệu cá nhân.
package enum PersonalData: String, Choice {
  case citizen = "số định danh cá nhân"
  case identity = "số chứng minh nhân dân"
  case phone = "số điện thoại"
  case email = "địa chỉ thư điện tử"
  case address = "nơi ở"
  case birth = "ngày sinh"
  case account = "số tài khoản"
  case plate = "biển số xe"
  case name = "họ tên"

  package var also: [String] {
    switch self {
    case .citizen: ["CCCD", "căn cước", "số căn cước"]
    case .identity: ["CMND"]
    case .phone: ["điện thoại"]
    case .email: ["thư điện tử", "email", "e-mail"]
    case .address: ["địa chỉ"]
    case .birth: ["năm sinh"]
    case .account: ["tài khoản"]
    case .plate: ["biển số"]
    case .name: ["tên", "họ và tên"]
    }
  }
}
