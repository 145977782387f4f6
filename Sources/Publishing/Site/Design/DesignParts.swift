/// Names and values of a part that is shown for itself, without the page that it stands on elsewhere.
private struct Sample: TemplateView {
  let values: [String: TemplateValue]

  static let names: TemplateNames<Sample> = [:]

  func value(named name: String) -> TemplateValue? { values[name] }
}

extension SiteContext {
  /// Every part with a template of its own, in the order in which pages have them. What it is called and when it is used
  /// is what its template's first line says: `{{! Ô ngày: ngày của việc sắp tới. }}`.
  func designParts(_ sources: [String: TemplateSource], at address: String) -> [DesignPage.Part] {
    designSamples().compactMap { sample in
      guard let source = sources[sample.template], let note = Self.note(of: source) else { return nil }
      let html = sample.views.map { render(sample.template, Sample(values: $0), at: address) }.joined()
      return DesignPage.Part(
        title: note.title, use: note.use, file: "\(sample.template).mustache",
        html: html.isEmpty
          ? nil : sample.frame.map { "<\($0)>\(html)</\($0.prefix { $0 != " " })>" } ?? html)
    }
  }

  private func render(_ template: String, _ sample: Sample, at address: String) -> String {
    templates.render(template, Page(content: sample, frame: frame(at: address, title: "")))
  }

  /// A template's first line, where it is a comment of a name and a sentence.
  private static func note(of source: TemplateSource) -> (title: String, use: String)? {
    guard let line = source.text.split(separator: "\n").first,
      let match = line.wholeMatch(of: #/\{\{!\s*(?<title>[^:]+):\s*(?<use>.+?)\s*\}\}/#)
    else { return nil }
    return (String(match.title), String(match.use).capitalizedFirst)
  }
}
