import Vietnamese

/// Quy hoạch, kế hoạch sử dụng đất.
package struct LandPlan: RecordKind {
  package static let kind = Kind(id: "plan", folder: "quy-hoach", label: "Quy hoạch")

  package var common = Common()
  package var kind: String?
  package var period: String?
  package var decision: AttachedPaper?

  package init() {}
  package var date: WrittenDate? { common.published }

  package static let schema = Schema<LandPlan>(
    Schema.part(\.common, Common.schema) + [
      Field(\.kind, "kind", "Loại", also: ["Hình thức"], "Quy hoạch chung, kế hoạch sử dụng đất…"),
      Field(
        \.period, "period", "Thời kỳ", also: ["Giai đoạn", "Năm"], "Cho những năm nào, ví dụ 2026–2030."),
      Field(
        \.decision, "decision", "Quyết định", also: ["Quyết định phê duyệt"],
        "Quyết định phê duyệt: tệp hoặc văn bản trên trang."),
    ])
}
