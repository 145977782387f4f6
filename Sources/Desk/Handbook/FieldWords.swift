import Council
import Reading
import Vietnamese

/// A field in the words of the handbook: whether it must be there, what it takes, an example.
struct FieldWords {
  let field: FieldDeclaration
  /// The fields of its kind of which one must be given.
  let alternatives: [FieldDeclaration]

  init(_ field: FieldDeclaration, alternatives: [FieldDeclaration] = []) {
    self.field = field
    self.alternatives = alternatives
  }

  var duty: String {
    if field.isRequired { return "Bắt buộc." }
    guard alternatives.contains(where: { $0.id == field.id }) else { return "Không bắt buộc." }
    let others = alternatives.filter { $0.id != field.id }.map { "«\($0.key)»" }
    return others.isEmpty
      ? "Bắt buộc: viết ở mục này, hoặc viết dưới dòng --- thứ hai."
      : "Phải có mục này hoặc mục \(others.joined(separator: ", "))."
  }

  /// What may be written behind the key.
  var takes: String { field.type.words }

  /// A line as it could stand in a record; several where the value is made of fields.
  var example: String { field.sampleLines.joined(separator: "\n") }

  /// For an editor that shows Markdown.
  var markdown: String {
    let others = field.also.isEmpty ? "" : "\n\nCũng viết được: \(field.also.joined(separator: ", "))."
    return
      "**\(field.label)**. \(duty)\n\n\(field.help)\n\nNhận: \(takes)\n\nVí dụ:\n\n```yaml\n\(example)\n```\(others)"
  }
}

extension FieldDeclaration {
  /// The key under which files have the field.
  var key: String { label.lowercased() }

  /// As clerks write it: fields within below it and further in, as in the records.
  var sampleLines: [String] {
    switch type {
    case .object(let set, let shorthand):
      ["\(key):"] + set.likeliest(shorthand).flatMap(\.sampleLines).map { "  \($0)" }
    case .list(.object(let set, let shorthand)):
      ["\(key):"]
        + set.likeliest(shorthand).flatMap(\.sampleLines).enumerated().map {
          ($0 == 0 ? "  - " : "    ") + $1
        }
    default: ["\(key): \(sample ?? (isMoment ? example : type.sample))"]
    }
  }
}

extension FieldSet {
  /// The fields that an example has that is written below each other.
  fileprivate func likeliest(_ shorthand: String?) -> [FieldDeclaration] {
    guard fields.contains(where: \.isRequired) else { return Array(fields.prefix(3)) }
    let shown = Set(shown(shorthand).map(\.id))
    return fields.filter { shown.contains($0.id) || $0.sample != nil }
  }

  /// The fields that an example on one line has.
  fileprivate func shown(_ shorthand: String?) -> [FieldDeclaration] {
    fields.filter { $0.isRequired || $0.id == shorthand || fields.count < 4 }
  }
}

extension FieldType {
  /// For the clerk: what it is.
  var words: String {
    switch self {
    case .text: "chữ, trên một dòng."
    case .flag: "có hoặc không."
    case .count(let range):
      range.upperBound > 9999 ? "số nguyên." : "số nguyên từ \(range.lowerBound) đến \(range.upperBound)."
    case .amount: "số; hàng nghìn viết dấu chấm, phần lẻ viết dấu phẩy."
    case .date: "ngày/tháng/năm; có giờ thì viết thêm 08:00; không rõ ngày thì tháng/năm, hoặc năm."
    case .timecode: "phút:giây hoặc giờ:phút:giây, đặt trong nháy kép."
    case .address: "địa chỉ trang mạng, bắt đầu bằng https://."
    case .choice(let options): "một trong: \(options.map(\.label).joined(separator: "; "))."
    case .listed(let list):
      "một tên trong danh sách «\(CouncilSettings.schema.label(list == .topics ? "topics" : "places").lowercased())» ở site.yaml."
    case .reference(let folders):
      "số ký hiệu hoặc đường dẫn của bài\(folders.isEmpty ? "" : " trong \(Self.shown(folders))")."
    case .named(let folders):
      "tên như ở bài trong \(Self.shown(folders)); không có bài nào tên ấy thì để nguyên chữ."
    case .citation: "chữ; có số ký hiệu của văn bản trên trang thì trang tự nối."
    case .file: "tên tệp trong thư mục của bài, hoặc tep/tên-tệp."
    case .paper: "tên tệp, số ký hiệu của văn bản trên trang, hoặc tên gọi."
    case .list(let element):
      "nhiều ý, mỗi ý một dòng gạch đầu dòng, hoặc [một, hai]; mỗi ý là \(element.words)"
    case .object(let set, let shorthand):
      "các mục nhỏ: \(set.fields.map(\.key).joined(separator: ", "))."
        + (shorthand.flatMap { set[$0] }.map { " Chỉ có «\($0.key)» thì viết ngay sau dấu hai chấm." } ?? "")
    }
  }

  private static func shown(_ folders: [String]) -> String {
    folders.map { $0 + "/" }.joined(separator: ", ")
  }

  /// A value that could stand there, on one line.
  var sample: String {
    switch self {
    case .text, .citation: "…"
    case .flag: "có"
    case .count(let range): range.contains(27) ? "27" : "2026"
    case .amount: "1.250,5"
    case .date: "26/02/2026"
    case .timecode: "\"12:40\""
    case .address: "https://vi-du.example.vn/"
    case .choice(let options): options.first?.label ?? "…"
    case .listed(let list): list == .topics ? "Giao thông" : "Đông Hạ"
    case .reference(let folders):
      folders.contains("nghi-quyet") ? "33/NQ-HĐND" : "\(folders.first ?? "nghi-quyet")/2026/ten-bai"
    case .named(let folders): folders.first == "dai-bieu" ? "Trần Thị Bình" : "Uỷ ban nhân dân xã"
    case .file, .paper: "ten-tep.pdf"
    case .list(let element): "[\(element.sample)]"
    case .object(let set, let shorthand):
      "{"
        + set.shown(shorthand).map { "\($0.key): \($0.type.sample)" }.joined(separator: ", ") + "}"
    }
  }

  /// What somebody may write there by mistake; nil where nothing can be told from the type alone.
  var mistake: String? {
    switch self {
    case .flag: "rồi"
    case .count: "hai mươi bảy"
    case .amount: "1,234,567 đồng"
    case .date: "31/02/2026"
    case .timecode: "12 phút"
    case .address: "www.vi-du.example.vn"
    case .choice: "chưa rõ"
    case .file: "C:\\Van ban\\nghi quyet.doc"
    case .list(let element): element.mistake
    default: nil
    }
  }
}
