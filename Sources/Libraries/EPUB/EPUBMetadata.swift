import XML

/// What a book says of itself.
public struct EPUBMetadata: Sendable {
  /// Unique in the world: the address of what it is a book of.
  public let identifier: String
  public let title: String
  /// BCP 47.
  public let language: String
  public let creator: String
  public let summary: String?
  /// Of what it tells, ISO 8601: `2026-07-15`.
  public let date: String?
  /// When its content changed last: `2026-11-20T00:00:00Z`.
  public let modified: String
  /// How it can be read, in the book's language.
  public let accessibility: String

  public init(
    identifier: String, title: String, language: String, creator: String, summary: String?, date: String?,
    modified: String, accessibility: String
  ) {
    self.identifier = identifier
    self.title = title
    self.language = language
    self.creator = creator
    self.summary = summary
    self.date = date
    self.modified = modified
    self.accessibility = accessibility
  }
}

extension EPUBBook {
  /// The package document.
  var package: String {
    let language = about.language
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" \
      xml:lang="\(language)">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      \(metadata.joined(separator: "\n"))
      </metadata>
      <manifest>
      \(manifest.joined(separator: "\n"))
      </manifest>
      <spine>
      \((["cover", "nav"] + parts.map(\.id)).map { "<itemref idref=\"\($0)\"/>" }.joined(separator: "\n"))
      </spine>
      </package>

      """
  }

  private var metadata: [String] {
    let element = { (name: String, text: String?, more: String) -> String? in
      text.map { "<dc:\(name)\(more)>\($0.escapedForXML)</dc:\(name)>" }
    }
    let elements = [
      element("identifier", about.identifier, " id=\"id\""), element("title", about.title, ""),
      element("language", about.language, ""), element("creator", about.creator, ""),
      element("publisher", about.creator, ""), element("source", about.identifier, ""),
      element("description", about.summary, ""), element("date", about.date, ""),
    ].compactMap(\.self)
    // https://www.w3.org/TR/epub-a11y-11/#sec-discovery
    let properties = [
      ("dcterms:modified", about.modified), ("schema:accessMode", "textual"), ("schema:accessMode", "visual"),
      ("schema:accessModeSufficient", "textual"), ("schema:accessibilityFeature", "alternativeText"),
      ("schema:accessibilityFeature", "readingOrder"),
      ("schema:accessibilityFeature", "structuralNavigation"),
      ("schema:accessibilityFeature", "tableOfContents"), ("schema:accessibilityHazard", "none"),
      ("schema:accessibilitySummary", about.accessibility),
    ]
    return elements + properties.map { "<meta property=\"\($0)\">\($1.escapedForXML)</meta>" }
  }

  private var manifest: [String] {
    let item = { (id: String, path: String, type: String, properties: String) in
      "<item id=\"\(id)\" href=\"\(path)\" media-type=\"\(type)\"\(properties)/>"
    }
    let page = "application/xhtml+xml"
    return [
      item("nav", "nav.xhtml", page, " properties=\"nav\""), item("cover", "cover.xhtml", page, ""),
      item("cover-image", "cover.svg", "image/svg+xml", " properties=\"cover-image\""),
      item("style", "style.css", "text/css", ""),
    ] + parts.map { item($0.id, "\($0.name).xhtml", page, "") }
      + pictures.enumerated().map { item("picture-\($0 + 1)", $1.path, $1.mediaType, "") }
  }
}

extension EPUBBook.Part {
  /// In the package; a letter stands first, as in every XML id.
  fileprivate var id: String { "part-\(name)" }
}
