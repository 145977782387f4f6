import Council
import Files
import OfficeFiles
import ZIP

/// An archive, and what its parts are called.
struct Package {
  private let archive: ReadableArchive
  /// In its order.
  let names: [String]
  private let sizes: [String: Int]
  private let spellings: [String: String]
  /// Whether it has no more parts than are looked at.
  let isWhole: Bool
  /// Parts for which there is no room.
  private var tooLarge: Set<String> = []
  /// Whether two parts have the same name, of which each program takes another.
  let hasTwins: Bool
  /// Whether parts open with a password only.
  let isLocked: Bool

  init(_ archive: ReadableArchive) {
    self.archive = archive
    let parts = archive.parts(limit: countLimit)
    names = parts.map(\.name)
    hasTwins = Set(names).count < names.count
    sizes = Dictionary(parts.map { ($0.name, $0.size) }) { first, _ in first }
    spellings = Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
    isWhole = archive.count <= countLimit
    let manifest = archive.bytes(of: "META-INF/manifest.xml", limit: 1 << 20)
    isLocked =
      parts.contains(where: \.isEncrypted)
      || manifest?.firstRange(of: "encryption-data") != nil
  }

  func holds(_ name: String) -> Bool { spelling(of: name) != nil }

  /// As the archive has the name of a part: such names are the same where only case differs (ECMA-376, part 2, 6.2.2.3).
  func spelling(of name: String) -> String? { sizes[name] != nil ? name : spellings[name.lowercased()] }

  func size(of name: String) -> Int { sizes[name] ?? 0 }

  /// Leaves out of the parts that are read as XML, or as files of their own, those that no longer fit.
  /// - Parameter budget: how much may be unpacked, in bytes.
  mutating func fit(into budget: inout Int) {
    for name in names
    where isMarkup(name) || isBookPage(name) || FileType(ofName: name)?.isLookedInto == true {
      if size(of: name) <= min(budget, largestPart) {
        budget -= size(of: name)
      } else {
        tooLarge.insert(name)
      }
    }
  }

  /// - Returns: nil where there is none.
  /// - Throws: `OfficeFailure`.
  func part(_ name: String) throws -> [UInt8]? {
    guard let name = spelling(of: name) else { return nil }
    guard !tooLarge.contains(name) else { throw OfficeFailure.tooLarge }
    guard let bytes = archive.bytes(of: name, limit: largestPart) else { throw OfficeFailure.damaged }
    return bytes
  }

  /// - Returns: nil where there is none, there is no room for it, or it is damaged.
  func bytes(of name: String) -> [UInt8]? { try? part(name) }

  /// The parts in a folder that are XML, in their order.
  func parts(in folder: String) -> [String] {
    names.filter {
      let name = $0.lowercased()
      return name.hasPrefix(folder.lowercased()) && name.hasSuffix(".xml") && !name.contains("/_rels/")
    }
  }

  /// The names that the part may have from which Office begins to read: as the package says (ECMA-376, part 2, 6.5), and
  /// as Word, Excel and PowerPoint call it; Word in a browser calls it `word/document2.xml`.
  var mainParts: [String] {
    let links = bytes(of: "_rels/.rels").flatMap { try? XMLEvents($0) }?.elements("Relationship") ?? []
    let named = links.filter { $0["Type"]?.hasSuffix("/officeDocument") == true }.compactMap { $0["Target"] }
    let usual = ["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"] + parts(in: "word/document")
    return (named.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 } + usual).compactMap(spelling)
  }

  /// Where Office says who made it; and where .NET does, under a name of its own for each package.
  var propertyParts: [String] {
    parts(in: "docProps/") + names.filter { $0.hasSuffix(".psmdcp") }
  }

  /// Whether a part is a file that somebody put into the paper.
  func isInner(_ name: String) -> Bool {
    name.contains("/embeddings/") && !name.hasSuffix("/") && !name.hasSuffix(".rels")
  }

  /// Whether a part is a folder, or what macOS and Windows put beside files to show them.
  func isOfSystem(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    return name.hasSuffix("/") || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(last)
      || name.hasPrefix("__MACOSX/") && last.hasPrefix("._") && size(of: name) <= 1 << 16
  }

  /// Programs of Office and LibreOffice; the lists of what programs there are lie in files that have none, too.
  var hasMacros: Bool {
    names.contains(where: isMacro)
  }

  func isMacro(_ name: String) -> Bool {
    let last = name.split(separator: "/").last?.lowercased() ?? ""
    return ["vbaproject.bin", "vbadata.xml"].contains(last) || name.contains("/activeX/")
      || name.hasPrefix("Scripts/") && !name.hasSuffix("/")
      || name.hasPrefix("Basic/") && name.hasSuffix(".xml") && !last.hasPrefix("script-")
  }
}

/// Most parts of an archive.
private let countLimit = 20_000
