import Diagnostics

// What was meant where YAML understood something else, or nothing.

private let quoteFix = Localized(
  vi: "đặt cả giá trị trong dấu nháy kép, ví dụ tiêu đề: \"Nghị quyết: về ngân sách\"",
  en: "put the whole value in double quotes, for example title: \"Resolution: on the budget\"")

extension Message {
  static let yamlHash = Message(
    "yaml-hash",
    Localized(
      vi: "chữ từ dấu # trở đi bị coi là ghi chú, không được đăng",
      en: "what follows this # counts as a comment and is not published"),
    fix: Localized(
      vi:
        "đặt cả giá trị trong nháy kép, ví dụ địa điểm: \"Ngõ #12\"; nếu là ghi chú thì để hai dấu cách trước # và một dấu cách sau",
      en: "put the whole value in double quotes; for a comment, put two spaces before # and one behind"))

  static let yamlComment = Message(
    "yaml-comment",
    Localized(
      vi: "chữ sau dấu # là ghi chú, không được đăng",
      en: "what follows this # is a comment and is not published"),
    fix: Localized(
      vi:
        "nếu là ghi chú thì để hai dấu cách trước #; nếu là chữ của giá trị thì đặt cả giá trị trong nháy kép",
      en: "for a comment, put two spaces before #; for text, put the whole value in double quotes"))

  static func yamlListMark(_ mark: ListMark) -> Message {
    Message(
      "yaml-list",
      Localized(
        vi: "dòng này bắt đầu bằng «\(mark.text)», không phải dấu đầu dòng của danh sách",
        en: "this line begins with “\(mark.text)”, which begins no list item"),
      fix: Localized(
        vi:
          "viết «- » (gạch, dấu cách) ở đầu mỗi ý, dưới một dòng «tên mục:» để trống; nếu là chữ của giá trị thì đặt cả giá trị trong nháy kép",
        en:
          "begin each item with “- ” (dash, space) below a line “key:”; if it is text, put the whole value in double quotes"
      ))
  }

  static func yamlItemWithoutDash(_ key: String) -> Message {
    Message(
      "duplicate-field",
      Localized(
        vi: "mục «\(key)» lặp lại trong cùng một ý của danh sách",
        en: "“\(key)” comes again within one list item"),
      fix: Localized(
        vi: "thiếu dấu «- » ở đầu ý thứ hai? viết «- » trước mục đầu tiên của mỗi ý",
        en: "does the second item lack its dash? put “- ” before the first key of each item"))
  }

  static let yamlJoinedColon = Message(
    "yaml-no-colon",
    Localized(vi: "thiếu dấu cách sau dấu hai chấm", en: "the space after the colon is missing"),
    fix: Localized(
      vi: "viết «tên mục: giá trị», có dấu cách sau dấu hai chấm",
      en: "write “key: value”, with a space after the colon"))

  static let yamlIndentedBelowValue = Message(
    "yaml-indentation",
    Localized(
      vi: "mục này thụt vào dưới một mục đã có giá trị", en: "this key is indented below one that has a value"
    ),
    fix: Localized(
      vi:
        "cho tên mục thẳng hàng với các mục trên; nếu là phần tiếp của dòng trên thì đặt cả giá trị trong nháy kép",
      en:
        "align the key with those above; if it continues the line above, put that whole value in double quotes"
    ))

  static let yamlTextBehindQuote = Message(
    "yaml-open-quote",
    Localized(vi: "có chữ thừa sau dấu nháy đóng", en: "text follows a closing quote"),
    fix: Localized(
      vi: "đặt cả giá trị trong một cặp nháy; dấu nháy ở trong thì viết “…”",
      en: "put the whole value in one pair of quotes; inside it write “…”"))

  static let yamlTextBehindBracket = Message(
    "yaml-open-bracket",
    Localized(vi: "có chữ sau dấu ngoặc đóng", en: "text follows a closing bracket"),
    fix: Localized(
      vi: "đặt cả giá trị trong nháy kép, ví dụ tiêu đề: \"[Dự thảo] Nghị quyết\"",
      en: "put the whole value in double quotes, for example title: \"[Draft] Resolution\""))

  static func yamlExtraCloser(_ sign: Unicode.Scalar) -> Message {
    Message(
      "yaml-open-bracket",
      Localized(vi: "thừa dấu ngoặc đóng «\(sign)»", en: "the closing “\(sign)” is one too many"),
      fix: Localized(
        vi: "xoá dấu thừa; nếu là chữ thường thì đặt cả giá trị trong nháy kép",
        en: "delete it; if it is text, put the whole value in double quotes"))
  }

  static let yamlMissingComma = Message(
    "yaml-missing-comma",
    Localized(
      vi: "thiếu dấu phẩy giữa các ý trong ngoặc", en: "a comma is missing between the entries in brackets"),
    fix: Localized(
      vi:
        "viết dấu phẩy trước chỗ này, ví dụ [một, hai]; nếu là chữ thường thì đặt cả giá trị trong nháy kép",
      en: "put a comma before this place, for example [one, two]; if it is text, quote the whole value"))

  static let yamlSemicolon = Message(
    "yaml-missing-comma",
    Localized(
      vi: "trong ngoặc, dấu chấm phẩy không ngăn cách được các mục",
      en: "in brackets a semicolon parts nothing"),
    fix: Localized(
      vi: "thay dấu ; này bằng dấu phẩy, ví dụ {họ và tên: Nguyễn Văn A, chức vụ: Chủ tịch}",
      en: "write a comma instead, for example {name: A, capacity: B}"))

  static let yamlMissingKey = Message(
    "yaml-no-key",
    Localized(vi: "trước dấu hai chấm không có tên mục", en: "no key stands before the colon"),
    fix: Localized(
      vi: "viết tên mục ở đầu dòng, ví dụ «địa điểm: Hội trường»", en: "write it, for example “place: Hall”"))

  static let yamlExtraComma = Message(
    "yaml-missing-comma",
    Localized(vi: "thừa dấu phẩy trong ngoặc", en: "a comma too many in brackets"),
    fix: Localized(
      vi: "xoá dấu phẩy này",
      en: "delete this comma"))

  public static let yamlListWithoutKey = Message(
    "yaml-list",
    Localized(
      vi: "ngay trên danh sách này không có dòng «tên mục:» để trống",
      en: "no line “key:” with nothing behind it stands above this list"),
    fix: Localized(
      vi:
        "viết tên mục của danh sách ở một dòng riêng ngay trên nó, ví dụ «lĩnh vực:», rồi mỗi ý một dòng, ví dụ «  - Giao thông»",
      en:
        "write the list's key on a line above it, such as “topics:”, then an item a line, such as “  - Roads”"
    ))

  static let yamlBlockHeader = Message(
    "yaml-block",
    Localized(vi: "sau dấu | hoặc > phải xuống dòng", en: "a new line must follow | or >"),
    fix: Localized(
      vi: "xuống dòng, thụt vào hai dấu cách rồi viết; nếu dấu này là chữ thì đặt cả giá trị trong nháy kép",
      en: "start a new line and indent it by two spaces; if the sign is text, quote the whole value"))

  static let yamlOpenQuote = Message(
    "yaml-open-quote",
    Localized(vi: "dấu nháy mở ra mà không đóng lại", en: "a quote that is never closed"),
    fix: Localized(vi: "thêm dấu nháy ở cuối giá trị", en: "add the closing quote at the end of the value"))

  static let yamlColon = Message(
    "yaml-colon",
    Localized(vi: "dấu hai chấm ở giữa giá trị", en: "a colon inside a value"), fix: quoteFix)

  static let yamlSpecialCharacter = Message(
    "yaml-special-character",
    Localized(
      vi: "giá trị không được bắt đầu bằng dấu này", en: "a value must not begin with this character"),
    fix: quoteFix)

  static let yamlIndentation = Message(
    "yaml-indentation",
    Localized(
      vi: "dòng này thụt vào không đều với các dòng trên", en: "this line is not indented like those above"),
    fix: Localized(
      vi: "cho tên mục thẳng hàng với các mục cùng cấp ở trên", en: "align the key with its neighbours above")
  )
}
