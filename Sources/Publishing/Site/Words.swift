import Council

/// The site's own words, out of `words.<language>.yaml` in the templates' folder: one `key: text` a line. Where a
/// language has another form for one thing than for many, `key: {one: "{0} file", other: "{0} files"}`.
///
/// What schemas declare in Vietnamese (labels of fields, help, values, names of kinds) is translated under `terms`, by
/// what is declared: `Ngày ban hành: Date of issue`.
package struct Words: Sendable {
  let language: SiteLanguage
  private let texts: [String: String]
  /// Where {0} is 1.
  private let ones: [String: String]
  let terms: [String: String]
  /// Of many, where that is another form.
  private let many: [String: String]

  init(
    _ language: SiteLanguage = .vietnamese, texts: [String: String], ones: [String: String] = [:],
    terms: [String: String] = [:], many: [String: String] = [:]
  ) {
    self.language = language
    self.texts = texts
    self.ones = ones
    self.terms = terms
    self.many = many
  }

  /// A label, a help, a value or the name of a kind as schemas declare it, in the site's language.
  func term(_ declared: String) -> String { terms[declared] ?? declared }

  /// The same of many.
  func many(_ declared: String) -> String { many[declared] ?? term(declared) }

  subscript(key: Key, arguments: String...) -> String {
    let text = (arguments.first == "1" ? ones[key.rawValue] : nil) ?? texts[key.rawValue] ?? ""
    guard !arguments.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      result += rest[..<brace]
      let digit = rest.utf8.index(after: brace)
      let end = rest.utf8[digit...].firstIndex(of: UInt8(ascii: "}"))
      guard let end, let index = Int(rest[digit..<end]), arguments.indices.contains(index) else {
        result += "{"
        rest = rest[digit...]
        continue
      }
      result += arguments[index]
      rest = rest[rest.utf8.index(after: end)...]
    }
    return result + rest
  }
}

extension Words {
  var shapes: [String: TemplateShape] {
    texts.mapValues { _ in .text }
  }
}

extension Words: TemplateView {
  /// The names depend on the file; see `shapes`.
  package static let names: TemplateNames<Words> = [:]

  package func value(named name: String) -> TemplateValue? {
    texts[name].map { .text($0) }
  }
}
