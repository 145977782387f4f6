import Council
import Diagnostics
import JSON

/// What browsers are told: which edition there is, which of its pages are not on the site yet, and what is wrong, in
/// words that need no more than to be shown.
struct News {
  let edition: Edition?
  let problems: [Diagnostic]
  let language: Language

  /// How many problems are shown: whoever has more mends these first.
  private static let mostShown = 50

  var json: JSONValue {
    let sorted = Set(problems).sorted()
    let errors = sorted.filter { $0.severity == .error }
    let warnings = sorted.filter { $0.severity == .warning }
    let shown = (errors + warnings).prefix(Self.mostShown)
    return [
      "edition": edition.map { .string($0.name) },
      "ahead": edition?.ahead.map { ["page": .string("/\($0.path)"), "edition": .string($0.name)] },
      "withheld": .array((edition?.withheld.keys.sorted() ?? []).map { .string("/\($0)") }),
      "withheldMark": .string(word(vi: "chưa lên trang", en: "not on the site yet")),
      "title": .string(title(errors.count, warnings.count)),
      "hasErrors": .bool(!errors.isEmpty),
      "hide": .string(word(vi: "Thu gọn", en: "Hide")), "show": .string(word(vi: "Xem", en: "Show")),
      "more": sorted.count > shown.count
        ? .string(
          word(
            vi: "và \(sorted.count - shown.count) chỗ nữa", en: "and \(sorted.count - shown.count) more"))
        : nil,
      "problems": .array(shown.map(json)),
    ]
  }

  private func title(_ errors: Int, _ warnings: Int) -> String {
    [
      errors == 0 ? nil : word(vi: "\(errors) lỗi", en: "\(errors) errors"),
      warnings == 0 ? nil : word(vi: "\(warnings) cảnh báo", en: "\(warnings) warnings"),
    ].compactMap(\.self).joined(separator: ", ")
  }

  private func json(_ problem: Diagnostic) -> JSONValue {
    let position = problem.place.position
    let isError = problem.severity == .error
    return [
      "isError": .bool(isError),
      "label": .string(isError ? word(vi: "lỗi", en: "error") : word(vi: "cảnh báo", en: "warning")),
      "id": .string(problem.message.id),
      "place": .string("\(problem.place.file):\(position.line):\(position.column)"),
      "text": .string(problem.message.text[language]),
      "fix": problem.message.fix.map { .string("\(word(vi: "gợi ý", en: "hint")): \($0[language])") },
      "excerpt": problem.place.excerpt.map { .string(String($0.prefix(300))) },
    ]
  }

  private func word(vi: String, en: String) -> String { Localized(vi: vi, en: en)[language] }
}

extension Record.Withholding {
  /// What stands on a page that is not on the site yet.
  func notice(in language: Language) -> String {
    let notice =
      switch self {
      case .draft: Localized(vi: "Bản nháp, chưa lên trang", en: "A draft, not on the site yet")
      case .until(let date):
        Localized(
          vi: "Chưa lên trang: ngày đăng là \(date.short)", en: "Not on the site until \(date.iso)")
      }
    return notice[language]
  }
}
