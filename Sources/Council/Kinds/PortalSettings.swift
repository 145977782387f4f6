import Vietnamese

/// The file of a province's portal (`congkhai portal FILE`): what it is called, where it lives, and whose news it shows.
package struct PortalSettings: Composite {
  package var name = ""
  package var level = AdministrativeLevel.province
  package var baseURL: WebAddress?
  package var contact: Contact?
  package var channels: [Channel] = []
  package var sources: [PortalSource] = []
  package var sample = false
  package var language = SiteLanguage.vietnamese
  package var timeZone = "Asia/Ho_Chi_Minh"

  package init() {}

  package static let schema = Schema<PortalSettings>([
    Field(
      \.name, "name", "Tên cổng", also: ["Tên", "Tên cơ quan"], isRequired: true,
      "Ví dụ: Hội đồng nhân dân các xã, phường tỉnh …"),
    Field(\.level, "level", "Cấp", "Tỉnh hoặc thành phố; không ghi là tỉnh."),
    Field(
      \.baseURL, "baseURL", "Địa chỉ trang", isRequired: true,
      "Địa chỉ đầy đủ của cổng, bắt đầu bằng https://."),
    Field(\.contact, "contact", "Liên hệ", "Địa chỉ, điện thoại, thư điện tử, giờ làm việc."),
    Field(\.channels, "channels", "Kênh", also: ["Các kênh"], "Các kênh khác: tên và đường dẫn."),
    Field(
      \.sources, "sources", "Nguồn", also: ["Các nguồn", "Hội đồng", "Các hội đồng"], isRequired: true,
      "Trang của từng hội đồng: tên, địa chỉ hoặc thư mục."),
    Field(\.sample, "sample", "Dữ liệu minh hoạ", "Có: mọi trang ghi rõ là minh hoạ, máy tìm kiếm bỏ qua."),
    Field(\.language, "language", "Ngôn ngữ", "Lời trên cổng bằng tiếng gì: vi hoặc en."),
    Field(\.timeZone, "timeZone", "Múi giờ", "Không ghi là Asia/Ho_Chi_Minh."),
  ])

  /// Pages say of a portal what they say of a council: what it is called and how it is reached.
  package var asOwner: CouncilSettings {
    var owner = CouncilSettings()
    (owner.name, owner.level, owner.baseURL) = (name, level, baseURL)
    (owner.contact, owner.channels, owner.sample) = (contact, channels, sample)
    (owner.language, owner.timeZone) = (language, timeZone)
    return owner
  }
}

extension PortalSettings {
  /// What the names of most councils begin with, and lists need not repeat.
  private static let commonName = "Hội đồng nhân dân "

  /// "xã Bạch Minh" of "Hội đồng nhân dân xã Bạch Minh"; the page of a council on the portal is called by it.
  package static func shortName(of name: String) -> String {
    name.hasPrefix(commonName) ? String(name.dropFirst(commonName.count)) : name
  }
}

/// One council's site: at its address, or in the folder into which it was built.
package struct PortalSource: Composite {
  package var name = ""
  package var address: WebAddress?
  package var folder: String?

  package init() {}

  package static let schema = Schema<PortalSource>([
    Field(\.name, "name", "Tên", isRequired: true, "Tên của hội đồng, như người dân sẽ đọc trong danh sách."),
    Field(
      \.address, "address", "Địa chỉ", also: ["Địa chỉ trang", "Đường dẫn"],
      "Địa chỉ trang của hội đồng. Có thư mục thì không cần ghi."),
    Field(
      \.folder, "folder", "Thư mục",
      "Thư mục đã dựng của hội đồng trên máy này, tính từ nơi để tệp; không ghi thì lấy qua mạng."),
  ])
}
