import XML

extension EPUBBook {
  /// The navigation document: the table of contents, and what a reading system needs to find the cover.
  var navigation: String {
    page(
      words.contents,
      """
      <body>
      <nav epub:type="toc" role="doc-toc" aria-labelledby="toc">
      <h1 id="toc">\(words.contents.escapedForXML)</h1>
      <ol>
      \(contents)</ol>
      </nav>
      <nav epub:type="landmarks" hidden="hidden">
      <ol>
      <li><a epub:type="cover" href="cover.xhtml">\(words.cover.escapedForXML)</a></li>
      <li><a epub:type="bodymatter" href="\(first).xhtml">\(about.title.escapedForXML)</a></li>
      </ol>
      </nav>
      </body>
      """)
  }

  private var first: String { parts.first?.name ?? "cover" }

  private var contents: String {
    var text = ""
    var group: String?
    for part in parts {
      if part.group != group {
        if group != nil { text += "</ol></li>\n" }
        if let name = part.group { text += "<li><span>\(name.escapedForXML)</span><ol>\n" }
        group = part.group
      }
      let places = part.places.map { place in
        "<li><a href=\"\(part.name).xhtml#\(place.id)\">\(place.title.escapedForXML)</a></li>\n"
      }.joined()
      text += "<li><a href=\"\(part.name).xhtml\">\(part.title.escapedForXML)</a>"
      text += places.isEmpty ? "</li>\n" : "<ol>\n\(places)</ol></li>\n"
    }
    return text + (group == nil ? "" : "</ol></li>\n")
  }
}
