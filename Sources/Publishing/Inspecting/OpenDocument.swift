import Foundation
import OfficeFiles

// What LibreOffice writes: OpenDocument 1.3, part 2 (packages) and part 3 (content).

extension FileInspection {
  mutating func look(inOpenDocument package: Package) throws {
    // Also what was put into it.
    for name in package.names where name == "styles.xml" || name.split(separator: "/").last == "content.xml" {
      guard let bytes = package.bytes(of: name) else { throw OfficeFailure.damaged }
      try look(inContent: bytes)
    }
    if let bytes = package.bytes(of: "meta.xml") {
      try take(
        properties: bytes, ["initial-creator": .author, "creator": .editor, "printed-by": .printer],
        titles: ["title", "subject", "keyword", "description"])
    }
    if let bytes = package.bytes(of: "META-INF/manifest.xml") {
      for name in try XMLEvents(bytes).elements("file-entry").compactMap(embeddedName) { add(embedded: name) }
    }
  }

  private mutating func look(inContent bytes: [UInt8]) throws {
    var pages = OpenPages()
    try XMLEvents.read(bytes) { pages.take($0) }
    for hidden in pages.hidden { add(hidden: hidden) }
    comments += pages.notes
    let words = try WordText(bytes, isOpenDocument: true)
    trackedChanges += words.trackedChanges
    look(in: words, at: nil)
  }

  /// A file or a document of another program; charts and formulas show all that they hold.
  private func embeddedName(_ entry: [String: String]) -> String? {
    let path = entry["manifest:full-path"] ?? ""
    let type = entry["manifest:media-type"] ?? ""
    let isShown = ["chart", "formula", "image"].contains { type.contains($0) }
    let isInner = path.hasPrefix("Object ") && path.hasSuffix("/") && path.count { $0 == "/" } == 1
    guard isInner && !isShown || type.contains("oleobject") else { return nil }
    return String(path.prefix { $0 != "/" })
  }
}

/// Which sheets and slides are not shown: those whose style says so.
private struct OpenPages {
  private(set) var hidden: [FileInspection.Hidden] = []
  /// Slides with a note of the speaker.
  private(set) var notes = 0
  private var style = ""
  private var hiddenStyles: Set<String> = []
  private var slides = 0
  private var isNote = false
  private var isParagraph = false
  private var isNoted = false

  mutating func take(_ event: XMLEvents.Event) {
    switch event {
    case .start("style", let attributes): style = attributes["style:name"] ?? ""
    case .start("table-properties", let attributes):
      if attributes["table:display"] == "false" { hiddenStyles.insert(style) }
    case .start("drawing-page-properties", let attributes):
      if attributes["presentation:visibility"] == "hidden" { hiddenStyles.insert(style) }
    case .start("table", let attributes):
      guard let style = attributes["table:style-name"], hiddenStyles.contains(style) else { return }
      if hidden.count < longestList { hidden.append(.sheet(attributes["table:name"] ?? "")) }
    case .start("page", let attributes):
      slides += 1
      if let style = attributes["draw:style-name"], hiddenStyles.contains(style) {
        if hidden.count < longestList { hidden.append(.slide(slides)) }
      }
    case .start("notes", _): (isNote, isNoted) = (true, false)
    case .start("p", _): isParagraph = true
    case .end("p"): isParagraph = false
    case .text(let text): if isNote, isParagraph, text.contains(where: \.isLetter) { isNoted = true }
    case .end("notes"):
      if isNoted { notes += 1 }
      isNote = false
    default: break
    }
  }
}
