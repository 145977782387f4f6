import Council
import Diagnostics
import Vietnamese

// What can be wrong with a field, whichever field it is.

extension Message {
  static func missingField(_ field: FieldDeclaration) -> Message {
    Message(
      "missing-field",
      Localized(vi: "thiếu mục «\(field.label)»", en: "the field “\(field.label)” (\(field.id)) is missing"),
      fix: Localized(
        vi: "thêm dòng «\(field.label.lowercased()): \(field.example)»",
        en: "add the line “\(field.id): \(field.example)”"))
  }

  static func emptyField(_ field: FieldDeclaration) -> Message {
    Message(
      "missing-field",
      Localized(vi: "mục «\(field.label)» để trống", en: "the field “\(field.label)” (\(field.id)) is empty"),
      fix: field.toFillIn)
  }

  /// What is told of a field that lacks, where its line stands there with nothing behind it.
  package func atEmptyLine(of field: FieldDeclaration) -> Message {
    Message(
      id,
      Localized(
        vi: "dòng «\(field.label.lowercased())» có đó nhưng để trống; \(text.vi)",
        en: "the line “\(field.id)” is there but empty; \(text.en)"),
      fix: field.toFillIn, fault: fault)
  }

  static func unknownField(_ key: String, meant: String?, known: [String]) -> Message {
    let list = known.joined(separator: "; ")
    return Message(
      "unknown-field", Localized(vi: "không có mục nào tên «\(key)»", en: "there is no field “\(key)”"),
      fix: meant.map { didYouMean($0.lowercased()) }
        ?? Localized(vi: "các mục dùng được: \(list)", en: "the fields are: \(list)"))
  }

  static func halfOpened(_ key: String) -> Message {
    Message(
      "half-opened-field",
      Localized(
        vi: "mục «\(key)» để trống: các dòng nhỏ dưới nó còn dấu #",
        en: "“\(key)” is empty: the lines below it are still behind #"),
      fix: Localized(
        vi: "xoá dấu # ở đầu các dòng ấy, giữ nguyên khoảng cách; không dùng thì xoá dòng này",
        en: "remove the # of those lines and keep their spaces; or delete this line"))
  }

  static func secrecyKey(_ key: String) -> Message {
    Message(
      "secrecy-mark",
      Localized(
        vi: "«\(key)»: văn bản có độ mật không được đăng",
        en: "“\(key)”: what has a degree of secrecy must not be published"),
      fix: Localized(
        vi: "đưa văn bản ra khỏi thư mục lưu bằng git; văn bản không mật thì xoá dòng này",
        en: "take it out of the folder that git keeps; if it has none, delete the line"))
  }

  static func personalKey(_ key: String) -> Message {
    Message(
      "personal-data",
      Localized(
        vi: "trang không bao giờ đăng ai là người kiến nghị («\(key)»)",
        en: "who asks for something is never published (“\(key)”)"),
      fix: Localized(
        vi:
          "xoá dòng này: họ tên, liên hệ của cử tri là thông tin cá nhân, chỉ giữ ở văn phòng; ở đây ghi «thôn»",
        en:
          "delete the line: voters' names are personal data and stay in the office; give the village (“place”)"
      ))
  }

  static func notIndented(_ key: String, below parent: String) -> Message {
    Message(
      "unknown-field",
      Localized(
        vi: "«\(key)» là mục nhỏ của «\(parent)» nhưng không thụt vào",
        en: "“\(key)” belongs to “\(parent)” but is not indented"),
      fix: Localized(
        vi: "thụt các dòng này vào hai dấu cách dưới «\(parent)»",
        en: "indent these lines by two spaces below “\(parent)”"))
  }

  static func listAsText(_ label: String, _ parts: [String]) -> Message {
    let list = parts.joined(separator: ", ")
    return Message(
      "list-as-text",
      Localized(
        vi: "mục «\(label)» nhận nhiều giá trị, ở đây là một giá trị có dấu phẩy",
        en: "“\(label)” takes a list; this is one value with commas"),
      fix: Localized(vi: "viết [\(list)]", en: "write [\(list)]"))
  }

  package static func duplicateField(_ key: String, first: String) -> Message {
    Message(
      "duplicate-field",
      Localized(vi: "mục «\(key)» và mục «\(first)» là một", en: "“\(key)” and “\(first)” are one field"),
      fix: Localized(vi: "giữ một dòng, xoá dòng kia", en: "keep one of the two lines"))
  }

  static func expectedText(_ label: String) -> Message {
    Message(
      "expected-text",
      Localized(vi: "mục «\(label)» chỉ nhận một giá trị", en: "“\(label)” takes a single value"),
      fix: Localized(
        vi: "viết trên một dòng; giá trị có dấu hai chấm hay dấu ngoặc thì đặt trong \"…\"",
        en: "write it on one line; quote a value with a colon or brackets"))
  }

  static func expectedFields(example: String) -> Message {
    Message(
      "expected-fields",
      Localized(
        vi: "ở đây phải là các dòng «tên mục: giá trị»", en: "lines of “key: value” are expected here"),
      fix: Localized(
        vi: "ví dụ «\(example.lowercased()): …», có dấu cách sau dấu hai chấm",
        en: "for example “\(example): …”, with a space after the colon"))
  }

  static func expectedFields(of field: FieldDeclaration) -> Message {
    Message(
      "expected-fields",
      Localized(vi: "mục «\(field.label)» gồm nhiều mục nhỏ", en: "“\(field.label)” is made of fields"),
      fix: field.toFillIn)
  }

  static func emptyItem(_ label: String) -> Message {
    Message(
      "empty-item",
      Localized(vi: "một ý trong «\(label)» để trống", en: "an item of “\(label)” is empty"),
      fix: Localized(
        vi: "viết sau dấu gạch, hoặc xoá dòng này", en: "write after the dash, or delete the line"))
  }

  static func invalidFlag(_ text: String) -> Message {
    Message(
      "invalid-flag",
      Localized(vi: "«\(text)» không phải là có hay không", en: "“\(text)” is neither yes nor no"),
      fix: Localized(vi: "viết có hoặc không", en: "write yes or no"))
  }

  /// - Parameter withoutPercent: the number, if all that is wrong is a percent sign.
  static func invalidCount(_ text: String, _ range: ClosedRange<Int>, withoutPercent: Int?) -> Message {
    let example = FieldType.count(range).example
    return Message(
      "invalid-number",
      Localized(
        vi: "«\(text)» không phải là số nguyên từ \(range.lowerBound) đến \(formatted(range.upperBound))",
        en: "“\(text)” is no whole number from \(range.lowerBound) to \(formatted(range.upperBound))"),
      fix: withoutPercent.map {
        Localized(vi: "bỏ dấu %, viết \($0)", en: "leave out the %, write \($0)")
      } ?? Localized(vi: "viết bằng chữ số, ví dụ \(example)", en: "write digits, for example \(example)"))
  }

  private static func formatted(_ number: Int) -> String {
    number > 9999 ? formatNumber(.init(number)) : String(number)
  }

  /// - Parameter withoutPercent: the number, if all that is wrong is a percent sign.
  static func invalidNumber(_ text: String, _ failure: NumberFailure, withoutPercent: String?) -> Message {
    let (vi, en) =
      switch failure {
      case .misplacedDot:
        ("phần lẻ viết sau dấu phẩy, ví dụ 12,5", "write decimals after a comma, as in 12,5")
      case .manyCommas:
        ("hàng nghìn viết dấu chấm, ví dụ 1.234.567", "write thousands with dots, as in 1.234.567")
      case .notANumber:
        (
          "viết chữ số, ví dụ 1.234.567 hoặc 12,5; đơn vị ghi ở mục «đơn vị tính»",
          "write digits, as in 1.234.567 or 12,5; the unit goes to “unit”"
        )
      }
    return Message(
      "invalid-amount", Localized(vi: "«\(text)» không phải là số", en: "“\(text)” is no number"),
      fix: withoutPercent.map {
        Localized(vi: "bỏ dấu %, viết \($0)", en: "leave out the %, write \($0)")
      } ?? Localized(vi: vi, en: en))
  }

  static func invalidTimecode(_ text: String) -> Message {
    Message(
      "invalid-timecode",
      Localized(vi: "«\(text)» không phải là phút giây", en: "“\(text)” is no time in a recording"),
      fix: Localized(
        vi: "viết phút:giây trong nháy kép, ví dụ \"12:40\" hoặc \"1:02:15\"",
        en: "write minutes:seconds in quotes, for example \"12:40\" or \"1:02:15\""))
  }

  static func invalidAddress(_ text: String) -> Message {
    Message(
      "invalid-address",
      Localized(vi: "«\(text)» không phải là địa chỉ trang mạng", en: "“\(text)” is no web address"),
      fix: Localized(
        vi: "viết đầy đủ, bắt đầu bằng https://", en: "write it in full, beginning with https://"))
  }

  static func invalidChoice(_ text: String, _ label: String, _ options: [String]) -> Message {
    let list = options.joined(separator: "; ")
    return Message(
      "invalid-choice",
      Localized(
        vi: "«\(text)» không dùng được cho mục «\(label)»", en: "“\(text)” is no value of “\(label)”"),
      fix: Localized(vi: "chọn một trong: \(list)", en: "choose one of: \(list)"))
  }

  static func notListed(_ text: String, _ list: FieldType.SettingsList, _ items: [String]) -> Message {
    let folded = items.map(\.folded)
    // Also `thôn Đông Hạ` for `Đông Hạ`.
    let meant =
      nearest(to: text.folded, among: folded).map { items[$0] }
      ?? items.first { text.folded.hasSuffix("-\($0.folded)") }
    let known = items.joined(separator: "; ")
    let label = { CouncilSettings.schema.label($0).lowercased() }
    let (id, vi, en) =
      switch list {
      case .topics: ("unknown-topic", label("topics"), "topic")
      case .places: ("unknown-place", label("places"), "village")
      }
    return Message(
      id,
      Localized(
        vi: "«\(text)» không có trong danh sách \(vi) ở site.yaml", en: "“\(text)” is no \(en) of site.yaml"),
      fix: meant.map { meant in
        let hint = didYouMean(meant)
        return Localized(
          vi: "\(hint.vi) trong danh sách có: \(known)", en: "\(hint.en) the list has: \(known)")
      }
        ?? Localized(
          vi: items.isEmpty
            ? "thêm vào danh sách ở site.yaml" : "chọn một trong: \(known); hoặc thêm vào site.yaml",
          en: items.isEmpty
            ? "add it to the list in site.yaml" : "choose one of: \(known); or add it to site.yaml"))
  }
}
