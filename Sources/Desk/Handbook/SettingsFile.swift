import Council

/// A file beside the records that is fields as a whole.
package struct SettingsFile: Sendable {
  /// In content.
  package let path: String
  package let label: String
  let help: String
  package let fields: FieldSet

  package static let all = [
    SettingsFile(
      path: CouncilSettings.path, label: "Cơ quan và trang",
      help: "Cơ quan là ai, trang ở địa chỉ nào, các lĩnh vực và thôn.",
      fields: CouncilSettings.schema.set),
    SettingsFile(
      path: RuleFile.path, label: "Thời hạn",
      help: "Những thời hạn mà văn phòng tự thêm, mỗi điều có căn cứ.",
      fields: RuleFile.schema.set),
    SettingsFile(
      path: HolidayFile.path, label: "Ngày nghỉ", help: "Những ngày nghỉ, ngày làm bù mà văn phòng tự thêm.",
      fields: HolidayFile.schema.set),
    SettingsFile(
      path: CriterionFile.path, label: "Chỉ số",
      help: "Những tiêu chí mà văn phòng tự thêm, mỗi tiêu chí có căn cứ.",
      fields: CriterionFile.schema.set),
  ]

  /// The name without its ending.
  var name: String { String(path.dropLast(".yaml".count)) }
}
