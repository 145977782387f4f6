import Council
import Diagnostics

/// What lies in the templates' folder.
package struct TemplateFolder: Sendable {
  /// As the user named it.
  package let name: String
  /// Templates by name, without `.mustache`.
  package let templates: [String: TemplateSource]
  /// `words.<language>.yaml`, by language.
  package let words: [String: TemplateSource]
  /// Everything else, published as it is: style sheets, pictures.
  package let assets: [String: [UInt8]]
  /// What its texts say, by the language of the words; parsed once for all sites that are made with them.
  fileprivate let parsed: [SiteLanguage: Once<ParsedTemplates>]

  package init(
    name: String, templates: [String: TemplateSource], words: [String: TemplateSource],
    assets: [String: [UInt8]]
  ) {
    self.name = name
    self.templates = templates
    self.words = words
    self.assets = assets
    parsed = Dictionary(
      uniqueKeysWithValues: SiteLanguage.allCases.map { language in
        (language, Once { ParsedTemplates(name: name, templates, words[language.code], language) })
      })
  }
}

/// The words and templates of one language, as far as they do.
struct ParsedTemplates: Sendable {
  let words: Words?
  let templates: Templates?
  let diagnostics: [Diagnostic]

  init(
    name: String, _ templates: [String: TemplateSource], _ source: TemplateSource?, _ language: SiteLanguage
  ) {
    let (words, problems) = Words.parse(source, of: language, inFolder: name)
    self.words = words
    guard let words else {
      (self.templates, diagnostics) = (nil, problems)
      return
    }
    let (parsed, more) = Templates.parse(
      templates, folder: name, pages: SiteContext.pageShapes(words), marksContent: language != .vietnamese)
    (self.templates, diagnostics) = (parsed, problems + more)
  }
}

extension TemplateFolder {
  func parsed(_ language: SiteLanguage) -> ParsedTemplates? { parsed[language]?.value }
}

extension Words {
  /// - Parameter folder: its name.
  /// - Returns: nil with the reasons where a folder has no words of a language, or they do not do.
  static func parse(
    _ source: TemplateSource?, of language: SiteLanguage, inFolder folder: String
  ) -> (words: Words?, diagnostics: [Diagnostic]) {
    guard let source else {
      let place = Place(file: "\(folder)/words.\(language.code).yaml")
      return (nil, [.error(.noWords(language.code), at: place)])
    }
    return parse(source, language)
  }
}

extension Message {
  fileprivate static func noWords(_ language: String) -> Message {
    Message(
      "missing-words",
      Localized(
        vi: "thiếu tệp lời của trang (words.\(language).yaml)", en: "words.\(language).yaml is missing"),
      fix: Localized(
        vi: "chép lại tệp này từ bản gốc của công cụ", en: "copy it again from the tool's own templates"),
      fault: .environment)
  }
}
