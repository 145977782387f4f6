import Diagnostics
import Foundation
import Vietnamese

// What can be wrong with a budget table.

extension Message {
  static let unreadableTable = Message(
    "unreadable-table",
    Localized(vi: "không đọc được bảng CSV này", en: "this CSV table cannot be read"),
    fix: Localized(
      vi: "trong Excel chọn lưu thành «CSV UTF-8»; kiểm tra các dấu nháy kép",
      en: "save it as “CSV UTF-8” in Excel; check the double quotes"))

  static let openQuote = Message(
    "open-quote",
    Localized(
      vi: "dấu nháy kép mở ra mà không đóng lại", en: "a double quote that is never closed"),
    fix: Localized(
      vi: "đóng nháy ở cuối ô; dấu nháy trong ô thì viết hai lần \"\" và đặt cả ô trong nháy kép",
      en: "close it at the end of the cell; within a cell write \"\" and put the cell in double quotes"))

  static func rowsAboveHeader(line: Int) -> Message {
    Message(
      "rows-above-header",
      Localized(
        vi: "phía trên dòng tiêu đề của bảng (dòng \(line)) còn dòng khác",
        en: "lines stand above the header of the table (line \(line))"),
      fix: Localized(
        vi: "xoá các dòng phía trên dòng tiêu đề; tên bảng ghi ở mục «biểu»",
        en: "delete the lines above the header; the title belongs under “tables”"))
  }

  static let noRows = Message(
    "empty-table",
    Localized(vi: "bảng chỉ có dòng tiêu đề", en: "the table has a header and nothing else"),
    fix: Localized(
      vi: "thêm các hàng số liệu, hoặc bỏ bảng này khỏi mục «biểu»",
      en: "add rows, or take the table out of “tables”"))

  static func columnTwice(_ title: String, first: String) -> Message {
    Message(
      "column-twice",
      Localized(
        vi: "cột «\(title)» và cột «\(first)» là một", en: "the columns “\(title)” and “\(first)” are one"),
      fix: Localized(vi: "giữ một cột, xoá cột kia", en: "keep one of the two"))
  }

  static func codeIsDate(_ code: String) -> Message {
    Message(
      "code-is-date",
      Localized(
        vi: "mã «\(code)» là một ngày do Excel tự đổi", en: "the code “\(code)” is a date made by Excel"),
      fix: Localized(
        vi: "trong Excel định dạng cột Mã là Văn bản rồi gõ lại mã, ví dụ 1.2",
        en: "format the column as Text in Excel and type the code anew, for example 1.2"))
  }

  static func missingColumn(_ label: String, _ header: [String], _ delimiter: Character) -> Message {
    let example = delimiter == "\t" ? "Mã⇥Nội dung⇥" : "Mã\(delimiter)Nội dung\(delimiter)"
    let found = header.joined(separator: "; ")
    return Message(
      "missing-column",
      Localized(
        vi: "bảng thiếu cột «\(label)» (đang có: \(found))",
        en: "the table lacks the column “\(label)” (it has: \(found))"),
      fix: Localized(
        vi: "dòng đầu viết: \(example) rồi tên các cột số tiền",
        en: "begin with: \(example) then the amount columns"))
  }

  static let noAmounts = Message(
    "missing-column",
    Localized(vi: "bảng không có cột số tiền nào", en: "the table has no column of amounts"),
    fix: Localized(vi: "thêm cột, ví dụ «Dự toán»", en: "add a column, for example “Dự toán”"))

  static func untitledColumn(_ column: Int) -> Message {
    Message(
      "untitled-column",
      Localized(
        vi: "cột thứ \(column) có số mà không có tên", en: "column \(column) has amounts and no title"),
      fix: Localized(
        vi: "viết tên cột ở dòng đầu, ví dụ «Dự toán»",
        en: "write its title in the first line, such as “Dự toán”"))
  }

  static func columnCount(row: Int, _ count: Int, expected: Int, _ delimiter: Character) -> Message {
    let sign = delimiter == "\t" ? "Tab" : "\(delimiter)"
    return Message(
      "column-count",
      Localized(
        vi: "hàng \(row) có \(count) ô, dòng đầu có \(expected) ô",
        en: "row \(row) has \(count) cells, the header has \(expected)"),
      fix: delimiter == ","
        ? Localized(
          vi: "số có dấu phẩy thì đặt trong nháy kép, ví dụ \"12,5\"",
          en: "put numbers with a comma in double quotes, for example \"12,5\"")
        : Localized(
          vi: "mỗi hàng viết đủ \(expected) ô, giữa các ô có dấu «\(sign)», kể cả ô trống",
          en: "give each row \(expected) cells with “\(sign)” between them, empty ones too"))
  }

  static func levelNoNumber(_ text: String, row: Int) -> Message {
    Message(
      "invalid-level",
      Localized(
        vi: "hàng \(row), cột «Cấp»: «\(text)» không phải số từ 0 đến 9",
        en: "row \(row), column “Cấp”: “\(text)” is no number from 0 to 9"),
      fix: Localized(
        vi: "tổng số là 0, mục lớn là 1, mục trong đó là 2", en: "0 for a total, 1 for its parts, and so on"))
  }

  static func invalidAmount(_ text: String, _ failure: NumberFailure, row: Int, column: String)
    -> Message
  {
    let digits = text.filter { $0 != "," }
    let (vi, en) =
      switch failure {
      case _ where amountWithoutUnit(text) != nil:
        (
          "bỏ chữ đ, viết \(amountWithoutUnit(text) ?? ""); đơn vị ghi ở mục «đơn vị tính»",
          "leave out the unit, write \(amountWithoutUnit(text) ?? "")"
        )
      case .misplacedDot:
        ("phần lẻ viết sau dấu phẩy, ví dụ \(text.replacing(".", with: ","))", "write decimals after a comma")
      case .manyCommas:
        ("hàng nghìn viết dấu chấm, ví dụ \(groupedExample(digits))", "write thousands with dots")
      default: ("viết chữ số, ví dụ 1.234.567; ô trống nếu không có", "write digits, for example 1.234.567")
      }
    return Message(
      "invalid-amount",
      Localized(
        vi: "hàng \(row), cột «\(column)»: «\(text)» không phải là số",
        en: "row \(row), column “\(column)”: “\(text)” is no number"),
      fix: Localized(vi: vi, en: en))
  }

  private static func amountWithoutUnit(_ text: String) -> String? {
    guard let unit = ["đồng", "đ", "₫", "vnd", "vnđ"].first(where: { text.lowercased().hasSuffix($0) }) else {
      return nil
    }
    let number = text.dropLast(unit.count).trimmingCharacters(in: .whitespaces)
    return (try? parseNumber(number)) == nil ? nil : number
  }

  private static func groupedExample(_ digits: String) -> String {
    Decimal(string: digits).map { formatNumber($0) } ?? "1.234.567"
  }
}
