import Vietnamese

/// Trang: a page that is no record, such as "Giới thiệu". Its address leaves the folder's name out.
package struct PlainPage: RecordKind {
  package static let kind = Kind(id: "page", folder: "trang", label: "Trang", isBare: true)

  package var common = Common()
  package var order: Int?

  package init() {}
  package var date: WrittenDate? { common.published }

  package static let schema = Schema<PlainPage>(
    Schema.part(\.common, Common.schema) + [
      Field(\.order, "order", "Thứ tự", "Số nhỏ đứng trước trong danh sách trang.")
    ])
}
