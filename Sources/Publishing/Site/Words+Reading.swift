import Council
import Diagnostics
import YAML

extension Words {
  /// - Returns: nil with the reasons where the file cannot be read or lacks a word.
  static func parse(
    _ source: TemplateSource, _ language: SiteLanguage = .vietnamese
  ) -> (words: Words?, diagnostics: [Diagnostic]) {
    do {
      let document = try parseYAML(source.text, limits: YAMLLimits { $0 })
      guard case .mapping(let entries) = document.root.content else {
        return (nil, [.error(.wordNoText("…"), at: source.place(.start))])
      }
      var diagnostics = document.problems.map { source.unreadable($0) }
      var texts: [String: String] = [:]
      var ones: [String: String] = [:]
      var terms: [String: String] = [:]
      var many: [String: String] = [:]
      for entry in entries {
        switch entry.value.content {
        case .scalar(let text): texts[entry.key] = text
        case .mapping(let inner) where entry.key == "terms":
          for term in inner {
            (terms[term.key], many[term.key]) = term.value.forms ?? (nil, nil)
          }
        case .mapping:
          (ones[entry.key], texts[entry.key]) = entry.value.forms ?? (nil, nil)
          if texts[entry.key] == nil {
            diagnostics.append(.error(.wordNoText(entry.key), at: source.place(entry.keyPosition)))
          }
        default: diagnostics.append(.error(.wordNoText(entry.key), at: source.place(entry.keyPosition)))
        }
      }
      var missing = Key.allCases.filter { language == .vietnamese || !$0.isVietnameseAlways }.map(\.rawValue)
        .filter { texts[$0] == nil }
      if language != .vietnamese { missing += DeclaredTerms.all.filter { terms[$0] == nil }.sorted() }
      diagnostics += missing.map { .error(.missingWord($0), at: source.place(.start)) }
      return (
        diagnostics.hasErrors ? nil : Words(language, texts: texts, ones: ones, terms: terms, many: many),
        diagnostics
      )
    } catch {
      return (nil, [source.unreadable(error)])
    }
  }
}

extension YAMLNode {
  /// `word`, or `{one: word, other: words}`; nil for anything else.
  fileprivate var forms: (one: String, other: String)? {
    switch content {
    case .scalar(let text): (text, text)
    case .mapping(let entries):
      if let one = entries.text(of: "one"), let other = entries.text(of: "other") {
        (one, other)
      } else {
        nil
      }
    default: nil
    }
  }
}

extension [YAMLEntry] {
  fileprivate func text(of key: String) -> String? {
    guard case .scalar(let text)? = first(where: { $0.key == key })?.value.content else { return nil }
    return text
  }
}

extension TemplateSource {
  fileprivate func unreadable(_ problem: YAMLProblem) -> Diagnostic {
    .error(problem.message.ofEnvironment, at: place(problem.position))
  }
}

extension Message {
  fileprivate static func missingWord(_ key: String) -> Message {
    Message(
      "missing-word", Localized(vi: "thiếu lời «\(key)»", en: "the words “\(key)” are missing"),
      fix: Localized(vi: "thêm dòng «\(key): …»", en: "add a line “\(key): …”"), fault: .environment)
  }

  fileprivate static func wordNoText(_ key: String) -> Message {
    Message(
      "expected-text", Localized(vi: "«\(key)» phải là một dòng chữ", en: "“\(key)” must be a text"),
      fix: Localized(vi: "viết «\(key): lời»", en: "write “\(key): words”"), fault: .environment)
  }
}
