import Council
import Diagnostics

extension FieldType {
  /// What a clerk could type, to show in a hint.
  package var example: String {
    switch self {
    case .text, .citation, .named: "…"
    case .flag: "có"
    case .count(let range): range.contains(27) ? "27" : "2026"
    case .amount: "1.250,5"
    case .date: "26/02/2026"
    case .timecode: "\"12:40\""
    case .address: "https://…"
    case .choice(let options): options.first?.label ?? "…"
    case .listed, .reference: "…"
    case .file, .paper: "ten-tep.pdf"
    case .list(let element): "[\(element.example)]"
    case .object(let set, _):
      "{\(set.fields.first.map { "\($0.label.lowercased()): \($0.type.example)" } ?? "")}"
    }
  }
}

extension FieldDeclaration {
  /// A value that could stand there, with the hour where the field is a moment.
  package var example: String { sample ?? (isMoment ? "26/02/2026 08:00" : type.example) }

  /// How to write it where its line stands there already.
  var toFillIn: Localized {
    switch type {
    case .object(let set, _): set.toWrite(below: self, isItem: false)
    case .list(.object(let set, _)): set.toWrite(below: self, isItem: true)
    default:
      Localized(
        vi: "viết giá trị sau dấu hai chấm, ví dụ «\(label.lowercased()): \(example)»",
        en: "write a value after the colon, for example “\(id): \(example)”")
    }
  }
}

extension FieldSet {
  /// How to write a value that is made of fields: those that must be there or have a sample, the first where none must,
  /// then the names of the others.
  /// - Parameter isItem: whether it is one of a list, and so begins with a dash.
  fileprivate func toWrite(below field: FieldDeclaration, isItem: Bool) -> Localized {
    let isFree = !fields.contains(where: \.isRequired)
    let shown = isFree ? Array(fields.prefix(3)) : fields.filter { $0.isRequired || $0.sample != nil }
    let others = fields.filter { field in !shown.contains { $0.id == field.id } }
    let lines = { (key: (FieldDeclaration) -> String, open: String, close: String) in
      shown.enumerated().map { index, field in
        let margin = !isItem ? "" : index == 0 ? "- " : "  "
        return "\(open)\(margin)\(key(field)): \(field.example)\(close)"
      }.joined(separator: ", ")
    }
    let vi = { (field: FieldDeclaration) in field.label.lowercased() }
    let names = (others.map(vi).joined(separator: ", "), others.map(\.id).joined(separator: ", "))
    return Localized(
      vi: "viết ở các dòng dưới «\(vi(field)):», thụt vào hai dấu cách"
        + (isItem ? ", mỗi ý một dấu gạch" : "") + (isFree ? ", cần mục nào viết mục ấy" : "")
        + ": \(lines(vi, "«", "»"))" + (others.isEmpty ? "" : "; nếu có thì thêm: \(names.0)"),
      en: "write on the lines below “\(field.id):”, indented by two spaces"
        + (isItem ? ", a dash before each item" : "") + (isFree ? ", whichever you need" : "")
        + ": \(lines(\.id, "“", "”"))" + (others.isEmpty ? "" : "; and, if need be: \(names.1)"))
  }
}
