import OfficeFiles

// What a package holds beside the parts in which its program keeps what one sees of it: masters and layouts of slides,
// diagrams, charts, building blocks, data of forms, links. Of each part that is not known to be without words they are
// looked through, and what cannot be read is named.

extension FileInspection {
  /// - Parameter name: of a part that nobody has looked at yet.
  mutating func look(inRest name: String, of package: Package) {
    guard !package.isOfSystem(name), !package.isWordless(name) else { return }
    guard package.isMarkup(name) else {
      // Of what runs is told by itself.
      if !package.isMacro(name) { add(unseen: name) }
      return
    }
    guard let bytes = package.bytes(of: name) else { return add(unseen: name) }
    let spot: Spot? = name.hasSuffix(".rels") ? nil : .part(shownName(of: name))
    look(in: PartText(bytes).lines.joined(separator: "\n"), at: spot)
  }
}

extension Package {
  /// Whether a part is read as XML.
  func isMarkup(_ name: String) -> Bool {
    ["xml", "rels", "vml", "rdf", "smil", "pls", "plist", "psmdcp"].contains(ending(of: name))
  }

  /// What says how others look, how they belong together, or where they are drawn; and pictures and fonts.
  func isWordless(_ name: String) -> Bool {
    let last = name.split(separator: "/").last.map(String.init) ?? ""
    return wordlessParts.contains(last) || picturesAndFonts.contains(ending(of: name))
      || wordlessFolders.contains { name.hasPrefix($0) || name.contains("/\($0)") }
      || metadataOfGoogle.contains(name)
      // Of OpenDocument: what the program showed when it was closed.
      || name == "settings.xml" || name.hasPrefix("Object ") && last == "settings.xml"
  }

  private func ending(of name: String) -> String {
    let last = name.split(separator: "/").last ?? ""
    return last.contains(".") ? last.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
  }
}

private let wordlessParts: Set = [
  "[Content_Types].xml", "mimetype", "styles.xml", "stylesWithEffects.xml", "fontTable.xml",
  "webSettings.xml",
  "calcChain.xml", "tableStyles.xml", "presProps.xml", "viewProps.xml", "manifest.xml",
  "documentsignatures.xml",
  "layout-cache", "encryption.xml",
]

/// By which Google knows again what it exported, in a form of its own.
private let metadataOfGoogle: Set = ["word/metadata", "xl/metadata", "ppt/metadata"]

private let wordlessFolders = [
  "theme/", "_xmlsignatures/", "digital-signature/", "printerSettings/", "ObjectReplacements/", "Thumbnails/",
  "Configurations2/",
]

/// And style sheets, by how their names end.
private let picturesAndFonts: Set = [
  "png", "jpg", "jpeg", "jpe", "jfif", "gif", "bmp", "dib", "tif", "tiff", "emf", "wmf", "emz", "wmz", "wdp",
  "svm",
  "webp", "ico", "pict", "pct", "odttf", "fntdata", "ttf", "otf", "woff", "woff2", "css",
]
