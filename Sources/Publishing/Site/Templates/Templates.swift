import Diagnostics

/// A template's text and its name as messages give it.
package struct TemplateSource: Sendable {
  package let file: String
  package let text: String

  package init(file: String, text: String) {
    self.file = file
    self.text = text
  }

  func place(_ position: Position) -> Place {
    Place(file: file, position: position, in: text)
  }
}

/// The templates of the site, parsed once, with every name in them known.
struct Templates: Sendable {
  private let tapes: [String: TemplateTape]

  /// - Parameters:
  ///   - sources: by name, without `.mustache`.
  ///   - pages: the names that each page's template may use.
  ///   - marksContent: whether the council's own words are in another language than the site's.
  /// - Returns: nil with the reasons where a template is missing or wrong.
  static func parse(
    _ sources: [String: TemplateSource], folder: String, pages: [String: [String: TemplateShape]],
    marksContent: Bool = false
  ) -> (templates: Templates?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var templates: [String: Template] = [:]
    for (name, source) in sources {
      do throws(TemplateProblem) {
        templates[name] = try Template(parsing: source.text)
      } catch {
        diagnostics.append(.error(error.message, at: source.place(error.position)))
      }
    }
    var checker = TemplateChecker(templates: templates, sources: sources)
    for (page, names) in pages {
      if sources[page] == nil {
        diagnostics.append(.error(.missingTemplate(page), at: Place(file: "\(folder)/\(page).mustache")))
      }
      checker.check(page, showing: names)
    }
    checker.checkForCycles()
    diagnostics += checker.diagnostics
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    let tapes = templates.mapValues { TemplateTape($0, templates: templates, marksContent: marksContent) }
    return (Templates(tapes: tapes), diagnostics)
  }

  /// Renders a page. The template exists and knows its names: `parse` made sure.
  func render(_ name: String, _ view: some TemplateView) -> String {
    tapes[name]?.render(view) ?? ""
  }
}

extension Message {
  fileprivate static func missingTemplate(_ name: String) -> Message {
    Message(
      "missing-template",
      Localized(vi: "thiếu mẫu trang «\(name).mustache»", en: "the template “\(name).mustache” is missing"),
      fix: Localized(
        vi: "chép lại tệp này từ bản gốc của công cụ", en: "copy it again from the tool's own templates"),
      fault: .environment)
  }
}
