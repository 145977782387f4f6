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
  package var example: String { isMoment ? "26/02/2026 08:00" : type.example }

  /// How to write it where its line stands there already.
  var toFillIn: Localized {
    switch type {
    case .object(let set, _), .list(.object(let set, _)):
      let lines = { (key: (FieldDeclaration) -> String, quotes: (String, String)) in
        set.fields.prefix(3).map { "\(quotes.0)\(key($0)): \($0.example)\(quotes.1)" }.joined(separator: ", ")
      }
      return Localized(
        vi: "viết ở các dòng dưới, thụt vào hai dấu cách: \(lines({ $0.label.lowercased() }, ("«", "»")))",
        en: "write on the lines below, indented by two spaces: \(lines({ $0.id }, ("“", "”")))")
    default:
      return Localized(
        vi: "viết giá trị sau dấu hai chấm, ví dụ «\(label.lowercased()): \(example)»",
        en: "write a value after the colon, for example “\(id): \(example)”")
    }
  }
}
