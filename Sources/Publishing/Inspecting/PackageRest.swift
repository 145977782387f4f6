import Foundation
import OfficeFiles
import Pictures

// What a package holds beside the parts in which its program keeps what one sees of it: masters and layouts of slides,
// diagrams, charts, building blocks, data of forms, links. Of each part that is not known to be without words they are
// looked through, and what cannot be read is named.

extension FileInspection {
  /// - Parameter name: of a part that nobody has looked at yet.
  mutating func look(inRest name: String, of package: Package) {
    guard package.isMarkup(name), !package.isOfSystem(name), !package.isWordless(name) else { return }
    guard let bytes = package.bytes(of: name) else { return add(unseen: name) }
    let spot: Spot? = name.hasSuffix(".rels") ? nil : .part(shownName(of: name))
    look(in: PartText(bytes).lines.joined(separator: "\n"), at: spot)
  }

  /// - Parameters:
  ///   - name: of a part of which its name does not say what it is.
  ///   - bytes: nil where there are too many.
  mutating func look(inUnknown name: String, _ bytes: [UInt8]?) {
    guard let bytes else { return add(unseen: name) }
    // Nothing, or what fills the room of something that was taken out (ECMA-376, part 2: trash items).
    if bytes.allSatisfy({ $0 == bytes.first }) { return }
    if isPicture(bytes) {
      if statesPlace(bytes) { hasPlace = true }
    } else if name.hasPrefix("xl/customProperty"), bytes.count.isMultiple(of: 2),
      let text = String(bytes: bytes, encoding: .utf16LittleEndian)
    {
      // What a program beside Excel noted of a sheet.
      look(in: text, at: .part(shownName(of: name)))
    } else {
      add(unseen: name)
    }
  }
}

/// Word keeps pictures under names that say nothing, such as `image1.tmp`.
private func isPicture(_ bytes: [UInt8]) -> Bool {
  let starts: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
    [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A], [0xD7, 0xCD, 0xC6, 0x9A],
  ]
  // A metafile says what it is farther on.
  return starts.contains(where: bytes.starts) || bytes.dropFirst(40).starts(with: " EMF".utf8)
}

extension Package {
  /// Whether a part's name does not say what it is; of what runs is told by itself.
  func isUnknown(_ name: String) -> Bool {
    !isMarkup(name) && !isWordless(name) && !isOfSystem(name) && !isMacro(name)
  }

  /// Whether a part is read as XML.
  func isMarkup(_ name: String) -> Bool {
    ["xml", "rels", "vml", "rdf", "smil", "pls", "plist", "psmdcp", "xpgt"].contains(ending(of: name))
  }

  /// What says how others look, how they belong together, or where they are drawn; and pictures and fonts.
  func isWordless(_ name: String) -> Bool {
    let last = name.split(separator: "/").last.map(String.init) ?? ""
    return wordlessParts.contains(last) || picturesAndFonts.contains(ending(of: name))
      || recordings.contains(ending(of: name))
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

/// Those that are not published on their own; of those that are, nobody asks what they say, either.
private let recordings: Set = [
  "m4a", "wav", "wma", "aac", "aif", "aiff", "mid", "m4v", "mov", "avi", "wmv", "mpg", "mpeg",
]
