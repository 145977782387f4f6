import Council

/// A record as a clerk could write it: of a council that does not exist, which all of them together make.
package struct ExampleRecord: Sendable {
  /// In content.
  package let path: String
  /// The whole file.
  package let text: String

  /// By the folder of its kind.
  package static let all: [String: ExampleRecord] = Dictionary(
    uniqueKeysWithValues: (meetings + papers + matters + people).map { record in
      (String(record.path.prefix { $0 != "/" }), record)
    })

  /// `site.yaml` of that council.
  package static let settings = """
    tên cơ quan: Hội đồng nhân dân xã Bạch Minh
    cấp: xã
    tỉnh: Mẫu
    địa chỉ trang: https://bach-minh.example.vn/hdnd/
    nhiệm kỳ: {tên: 2026–2031, từ: 28/03/2026, đến: 2031}
    lĩnh vực: [Giao thông, Giáo dục]
    thôn: [Đông Hạ, Bờ Đình]
    dữ liệu minh hoạ: có

    """

  init(_ path: String, _ fields: String, _ body: String = "Nội dung của bài viết ở đây.") {
    self.path = path
    text = "---\n\(fields)\n---\n\n\(body)\n"
  }

  /// The lines of one field, with what stands further in below it; nil where the record does not have it.
  func lines(of field: FieldDeclaration) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("\(field.key):") }) else { return nil }
    return ([lines[start]] + lines[(start + 1)...].prefix { $0.hasPrefix(" ") }).joined(separator: "\n")
  }
}
