import Diagnostics

extension Message {
  static let noRows = Message(
    "no-rows", Localized(vi: "bảng này không có dòng nào", en: "the table has no rows"),
    fix: Localized(
      vi: "dòng đầu là tên cột, các dòng dưới là từng bài",
      en: "the first row names the columns, each other one is a record"))

  static func noHeader(_ known: [String]) -> Message {
    let list = known.joined(separator: "; ")
    return Message(
      "no-header",
      Localized(
        vi: "20 dòng đầu không có dòng tên cột nào nhận ra được",
        en: "none of the first 20 rows names columns that are known"),
      fix: Localized(vi: "đặt tên cột là: \(list)", en: "name the columns: \(list)"))
  }

  static func missingColumns(_ labels: [String]) -> Message {
    let list = labels.joined(separator: "»; «")
    return Message(
      "missing-column", Localized(vi: "bảng thiếu cột «\(list)»", en: "the table lacks the column “\(list)”"),
      fix: Localized(vi: "thêm cột ấy, rồi điền cho từng dòng", en: "add it, and fill it in for every row"))
  }

  static func unknownColumn(_ title: String, meant: String?) -> Message {
    Message(
      "unknown-column",
      Localized(
        vi: "cột «\(title)» không phải mục nào, không nhập",
        en: "the column “\(title)” is no field; it is left out"),
      fix: meant.map(didYouMean))
  }

  static func doubledColumn(_ title: String) -> Message {
    Message(
      "double-column",
      Localized(
        vi: "cột «\(title)» và một cột trước là một mục, chỉ nhập cột trước",
        en: "the column “\(title)” is the same field as one before it, which is taken"))
  }

  static func personalColumn(_ title: String) -> Message {
    Message(
      "personal-data",
      Localized(
        vi: "cột «\(title)» nói ai là người kiến nghị: không bao giờ nhập",
        en: "the column “\(title)” says who asked; that is never imported"))
  }

  static func mergedCells(_ ranges: [String]) -> Message {
    let list = ranges.joined(separator: ", ")
    return Message(
      "merged-cells", Localized(vi: "bảng có ô gộp: \(list)", en: "cells are merged: \(list)"),
      fix: Localized(
        vi: "trong Excel chọn các ô ấy, bỏ gộp (Merge & Center), điền đủ từng dòng",
        en: "unmerge them in Excel and fill in every row"))
  }

  static func otherSheets(_ count: Int) -> Message {
    Message(
      "other-sheets",
      Localized(
        vi: "tệp có \(count) trang tính, chỉ nhập trang đầu",
        en: "of \(count) sheets the first one is imported"))
  }

  /// The problem of a row, said for whoever has the table before them.
  func inRow(_ row: Int, column: Int?, _ title: String?) -> Message {
    let place = column.map { (" ô \(columnName($0))\(row)", " cell \(columnName($0))\(row)") } ?? ("", "")
    let named = title.map { (" («\($0)»)", " (“\($0)”)") } ?? ("", "")
    return Message(
      id,
      Localized(
        vi: (place.0.isEmpty ? "dòng \(row)" : place.0.trimmed) + named.0 + ": \(text.vi)",
        en: (place.1.isEmpty ? "row \(row)" : place.1.trimmed) + named.1 + ": \(text.en)"),
      fix: fix, fault: fault)
  }

  /// - Parameter labels: of the columns of which one must be filled in.
  static func emptyCells(_ labels: [String]) -> Message {
    let list = labels.joined(separator: "» / «")
    return Message(
      "missing-field", Localized(vi: "thiếu «\(list)»", en: "“\(list)” is missing"),
      fix: Localized(vi: "điền cột «\(list)»", en: "fill in “\(list)”"))
  }

  static func sameRow(_ row: Int) -> Message {
    Message(
      "double-row", Localized(vi: "trùng với dòng \(row)", en: "the same as row \(row)"),
      fix: Localized(vi: "giữ một dòng, hoặc sửa mã", en: "keep one of them, or mend the code"))
  }

  static func differs(_ path: String, _ labels: [String]) -> Message {
    let list = labels.joined(separator: "»; «")
    return Message(
      "row-differs",
      Localized(
        vi: "đã có ở «\(path)», khác ở mục «\(list)»; giữ nguyên bài đang có",
        en: "it is at “\(path)” with another “\(list)”; that record stays as it is"),
      fix: Localized(vi: "nếu bảng đúng thì sửa bài ấy", en: "if the table is right, mend that record"))
  }

  static func serialNumber(_ text: String, as date: String) -> Message {
    Message(
      "serial-date",
      Localized(
        vi: "«\(text)» là số thứ tự ngày của Excel (có thể là \(date)), không phải ngày",
        en: "“\(text)” is a serial number of Excel (maybe \(date)) and no date"),
      fix: Localized(
        vi: "trong Excel đặt kiểu ô là ngày, hoặc viết \(date)",
        en: "format the cell as a date, or write \(date)"))
  }
}
