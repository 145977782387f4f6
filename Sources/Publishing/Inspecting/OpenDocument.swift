import Foundation
import OfficeFiles

// What LibreOffice writes: OpenDocument 1.3, part 2 (packages) and part 3 (content).

extension FileInspection {
  /// - Returns: the parts that were read.
  mutating func look(inOpenDocument package: Package) throws -> Set<String> {
    // Also what was put into it.
    let contents = package.names.filter {
      $0 == "styles.xml" || $0.split(separator: "/").last == "content.xml"
    }
    try look(inEach: contents, of: package) { inspection, _, bytes in try inspection.look(inContent: bytes) }
    try look(inEach: ["meta.xml"], of: package) { inspection, _, bytes in
      // Also what somebody added to them.
      inspection.look(in: PartText(bytes).lines.joined(separator: "\n"), at: .properties)
      try inspection.take(
        properties: bytes, ["initial-creator": .author, "creator": .editor, "printed-by": .printer],
        titles: ["title", "subject", "keyword", "description"])
    }
    try look(inEach: ["META-INF/manifest.xml"], of: package) { inspection, _, bytes in
      // OpenOffice names its type, too.
      let entries = try XMLEvents.elements("file-entry", of: withoutDoctype(bytes))
      for name in entries.compactMap(inspection.embeddedName) { inspection.add(embedded: name) }
    }
    return Set(contents).union(["meta.xml"])
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
