import Diagnostics

// What libyaml and this library find wrong, in the clerk's language. A fix always says what to type.

extension Message {
  static func yamlTooLong(_ limit: Int) -> Message {
    Message(
      "front-matter-too-long",
      Localized(
        vi: "phần khai báo dài quá \(limit >> 20) MiB",
        en: "the front matter is longer than \(limit >> 20) MiB"),
      fix: Localized(
        vi: "chuyển nội dung dài xuống dưới dòng --- thứ hai", en: "move long text below the second ---"))
  }

  static func yamlTooMany(_ limit: Int) -> Message {
    Message(
      "yaml-too-many",
      Localized(
        vi: "phần khai báo có hơn \(limit) mục", en: "the front matter has more than \(limit) values"),
      fix: Localized(
        vi: "chuyển bảng và danh sách dài xuống nội dung, hoặc để vào một tệp đính kèm",
        en: "move long tables and lists into the text, or into an attached file"))
  }

  static func yamlTooDeep(_ limit: Int) -> Message {
    Message(
      "yaml-too-deep",
      Localized(
        vi: "các mục lồng nhau quá \(limit) tầng", en: "values are nested more than \(limit) levels deep"),
      fix: Localized(vi: "viết gọn lại, bỏ bớt dấu ngoặc", en: "write it flatter, with fewer brackets"))
  }

  /// - Parameter isAtTop: whether the line belongs below no other.
  static func yamlTab(isAtTop: Bool) -> Message {
    Message(
      "yaml-tab",
      Localized(vi: "dòng này thụt vào bằng phím Tab", en: "this line is indented with a tab"),
      fix: isAtTop
        ? Localized(
          vi: "xoá phím Tab, để tên mục ở sát đầu dòng",
          en: "delete the tab, so that the line begins with the key")
        : Localized(vi: "thay phím Tab bằng hai dấu cách", en: "replace the tab by two spaces"))
  }

  static let yamlSeveralDocuments = Message(
    "yaml-several-documents",
    Localized(vi: "phần khai báo bị tách làm hai", en: "the front matter holds more than one document"),
    fix: Localized(
      vi: "xoá dòng «...» ở giữa phần khai báo", en: "delete the line “...” inside the front matter"))

  static let yamlAnchor = special("yaml-anchor", "&")
  static let yamlAlias = special("yaml-alias", "*")
  static let yamlTag = special("yaml-tag", "!")

  private static func special(_ id: String, _ mark: String) -> Message {
    Message(
      id,
      Localized(
        vi: "giá trị không được bắt đầu bằng dấu \(mark)", en: "a value must not begin with \(mark)"),
      fix: Localized(
        vi: "đặt cả giá trị trong dấu nháy kép \"…\"", en: "put the whole value in double quotes \"…\""))
  }

  static let yamlDirective = Message(
    "yaml-directive",
    Localized(vi: "không dùng chỉ thị «%» trong phần khai báo", en: "directives (“%”) are not allowed"),
    fix: Localized(vi: "xoá dòng bắt đầu bằng %", en: "delete the line that begins with %"))

  static let yamlBackslash = Message(
    "yaml-backslash",
    Localized(vi: "dấu \\ trong nháy kép có nghĩa riêng", en: "a backslash is special in double quotes"),
    fix: Localized(vi: "dùng nháy đơn '…' hoặc viết \\\\", en: "use single quotes '…' or write \\\\"))

  static let yamlKeyNoText = Message(
    "yaml-key-no-text",
    Localized(vi: "tên mục phải là chữ", en: "a key must be plain text"),
    fix: Localized(vi: "viết «tên mục: giá trị», không có ngoặc trước dấu hai chấm", en: "write “key: value”")
  )

  static func yamlKeyTwice(_ key: String, first: String, line: Int) -> Message {
    Message(
      "duplicate-field",
      Localized(
        vi: "mục «\(key)» đã viết ở dòng trên («\(first)»)",
        en: "“\(key)” is already given above as “\(first)”"),
      fix: Localized(vi: "giữ một dòng, xoá dòng kia", en: "keep one of the two lines"))
  }
}
