import Vietnamese

/// `site.yaml`: who the council is and where its site lives.
package struct CouncilSettings: Composite {
  /// The file's path in content.
  package static let path = "site.yaml"

  package var name = ""
  package var level = AdministrativeLevel.commune
  package var province: String?
  package var baseURL: WebAddress?
  package var term: Term?
  package var earlierTerms: [Term] = []
  package var contact: Contact?
  package var channels: [Channel] = []
  package var petitionForm: WebAddress?
  package var topics: [String] = []
  package var places: [String] = []
  package var renamed: [Renaming] = []
  package var population: Int?
  package var license = License()
  package var keepsOriginals = false
  package var sample = false
  package var language = SiteLanguage.vietnamese
  package var timeZone = "Asia/Ho_Chi_Minh"

  package init() {}

  package static let schema = Schema<CouncilSettings>([
    Field(\.name, "name", "Tên cơ quan", also: ["Tên"], isRequired: true, "Ví dụ: Hội đồng nhân dân xã …"),
    Field(\.level, "level", "Cấp", isRequired: true, "Xã, phường, đặc khu, tỉnh hoặc thành phố."),
    Field(\.province, "province", "Tỉnh", also: ["Tỉnh, thành phố", "Thành phố"], "Tỉnh hoặc thành phố."),
    Field(
      \.baseURL, "baseURL", "Địa chỉ trang", isRequired: true,
      "Địa chỉ đầy đủ của trang, bắt đầu bằng https://."),
    Field(\.term, "term", "Nhiệm kỳ", "Tên nhiệm kỳ, từ ngày, đến ngày."),
    Field(
      \.earlierTerms, "earlierTerms", "Nhiệm kỳ trước", also: ["Các nhiệm kỳ trước"],
      "Các nhiệm kỳ trước, mỗi nhiệm kỳ có tên, từ ngày, đến ngày."),
    Field(\.contact, "contact", "Liên hệ", "Địa chỉ, điện thoại, thư điện tử, giờ làm việc."),
    Field(\.channels, "channels", "Kênh", also: ["Các kênh"], "Các kênh khác: tên và đường dẫn."),
    Field(
      \.petitionForm, "petitionForm", "Nơi nhận kiến nghị", also: ["Nhận kiến nghị"],
      "Địa chỉ nhận kiến nghị gửi từ trang (https://…), do văn phòng lập. Không ghi thì trang không có mẫu gửi."
    ),
    Field(\.topics, "topics", "Lĩnh vực", "Các lĩnh vực để xếp bài."),
    Field(\.places, "places", "Thôn", also: ["Tổ dân phố", "Khu phố", "Các thôn"], "Các thôn, tổ dân phố."),
    Field(
      \.renamed, "renamed", "Đổi tên", also: ["Đã đổi tên", "Sáp nhập"],
      "Lĩnh vực, thôn đã đổi tên hoặc sáp nhập: từ tên nào, thành tên nào. Nhờ đó mã QR đã in và nguồn tin vẫn dùng được."
    ),
    Field(
      \.population, "population", "Dân số", also: ["Số dân"], "Bao nhiêu người, để tính bình quân đầu người."),
    Field(
      \.license, "license", "Giấy phép dữ liệu", also: ["Giấy phép"],
      "Ai cũng được dùng dữ liệu theo giấy phép nào: tên và đường dẫn. Không ghi thì là CC BY 4.0: dùng tự do, ghi rõ nguồn."
    ),
    Field(
      \.keepsOriginals, "keepOriginals", "Giữ ảnh gốc", also: ["Đăng ảnh gốc"],
      "Có: đăng cả ảnh gốc, với nơi chụp và máy chụp ghi trong ảnh. Không ghi thì chỉ đăng ảnh đã thu nhỏ và xoá những thứ ấy."
    ),
    Field(\.sample, "sample", "Dữ liệu minh hoạ", "Có: mọi trang ghi rõ là minh hoạ, máy tìm kiếm bỏ qua."),
    Field(
      \.language, "language", "Ngôn ngữ",
      "Lời trên trang bằng tiếng gì: vi hoặc en; nội dung bài vẫn là tiếng Việt."),
    Field(\.timeZone, "timeZone", "Múi giờ", "Không ghi là Asia/Ho_Chi_Minh."),
  ])
}

/// Cấp hành chính.
package enum AdministrativeLevel: String, Choice {
  case commune = "xã"
  case ward = "phường"
  case specialZone = "đặc khu"
  case province = "tỉnh"
  case city = "thành phố"
}

/// The language of the site's own words.
package enum SiteLanguage: String, Choice {
  case vietnamese = "vi"
  case english = "en"

  package var also: [String] {
    switch self {
    case .vietnamese: ["tiếng Việt"]
    case .english: ["tiếng Anh"]
    }
  }
}

/// Nhiệm kỳ.
package struct Term: Composite {
  package var name = ""
  package var from: WrittenDate?
  package var to: WrittenDate?

  package init() {}
  package static let shorthand: String? = "name"

  package static let schema = Schema<Term>([
    Field(\.name, "name", "Tên", isRequired: true, "Ví dụ: Khoá I, nhiệm kỳ 2026–2031."),
    Field(\.from, "from", "Từ", also: ["Từ ngày"], "Ngày bắt đầu."),
    Field(\.to, "to", "Đến", also: ["Đến ngày"], "Ngày kết thúc."),
  ])
}

/// Liên hệ.
package struct Contact: Composite {
  package var address: String?
  package var phone: String?
  package var email: String?
  package var hours: String?

  package init() {}

  package static let schema = Schema<Contact>([
    Field(\.address, "address", "Địa chỉ", "Địa chỉ trụ sở."),
    Field(\.phone, "phone", "Điện thoại", also: ["Số điện thoại"], "Số điện thoại của văn phòng."),
    Field(\.email, "email", "Thư điện tử", also: ["E-mail", "Email"], "Thư điện tử của văn phòng."),
    Field(\.hours, "hours", "Giờ làm việc", also: ["Giờ tiếp dân", "Giờ"], "Giờ làm việc, giờ tiếp dân."),
  ])
}

/// Kênh.
package struct Channel: Composite {
  package var name = ""
  package var url: WebAddress?

  package init() {}

  package static let schema = Schema<Channel>([
    Field(\.name, "name", "Tên", isRequired: true, "Tên kênh, ví dụ Zalo."),
    Field(
      \.url, "url", "Đường dẫn", also: ["Địa chỉ", "Liên kết"], isRequired: true,
      "Địa chỉ, bắt đầu bằng https://."),
  ])
}

/// Giấy phép dữ liệu: what others may do with the open data.
package struct License: Composite, Hashable {
  package var name = "Creative Commons Ghi công 4.0 (CC BY 4.0)"
  package var url = WebAddress(parsing: "https://creativecommons.org/licenses/by/4.0/")

  package init() {}

  package static let schema = Schema<License>([
    Field(\.name, "name", "Tên", isRequired: true, "Tên giấy phép."),
    Field(
      \.url, "url", "Đường dẫn", also: ["Địa chỉ", "Liên kết"], isRequired: true,
      "Nơi đọc giấy phép, bắt đầu bằng https://."),
  ])
}
