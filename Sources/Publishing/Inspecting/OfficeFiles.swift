import Council
import ExternalTools
import Files
import Foundation
import OfficeFiles
import ZIP

/// Most parts of an archive.
private let countLimit = 20_000

extension Look {
  /// Files of Word, Excel, PowerPoint, LibreOffice, and other archives.
  mutating func inspectArchive(
    _ bytes: [UInt8], _ type: FileType, _ inspection: inout FileInspection
  ) throws(FileInspection.Obstacle) {
    do {
      try withTemporaryFolder { folder in
        let file = folder.appending(path: "a.zip")
        try placeFile(bytes, at: file.path)
        guard let archive = ReadableArchive(path: file.path(percentEncoded: false)) else {
          throw FileInspection.Obstacle.damaged
        }
        try inspect(Package(archive), type, &inspection)
      }
    } catch let obstacle as FileInspection.Obstacle {
      throw obstacle
    } catch let failure as OfficeFailure {
      throw failure == .tooLarge ? .large : .damaged
    } catch {
      // There is no room for the copy.
      throw .large
    }
  }

  private mutating func inspect(
    _ package: Package, _ type: FileType, _ inspection: inout FileInspection
  ) throws {
    let needed = package.names.filter(isRead).reduce(0) { $0 + package.size(of: $1) }
    guard package.isWhole, needed <= budget else { throw FileInspection.Obstacle.large }
    budget -= needed
    // Of a package by its main part, not by its name: a paper may lie there under any.
    var isPackage = true
    if package.holds("word/document.xml") {
      try inspection.look(inPaper: package)
    } else if package.holds("xl/workbook.xml") {
      try inspection.look(inWorkbook: package)
    } else if package.holds("ppt/presentation.xml") {
      try inspection.look(inSlides: package)
    } else if package.holds("content.xml") {
      try inspection.look(inOpenDocument: package)
    } else if package.holds("META-INF/container.xml") {
      try inspection.look(inBook: package)
    } else if type != .zip {
      throw package.isLocked ? FileInspection.Obstacle.locked : .damaged
    } else {
      isPackage = false
    }
    if package.isLocked { throw FileInspection.Obstacle.locked }
    if package.hasMacros { inspection.scripts.insert(.macro) }
    for name in package.names {
      let isInner = package.isInner(name)
      if isInner { inspection.add(embedded: lastPart(of: name)) }
      // Somebody put it there by this name.
      let isOwn = isInner || !isPackage && !package.isOfSystem(name)
      if isOwn { inspection.look(inName: name) }
      // Pictures say where they were taken; papers within may say anything. Of what other programs than Office put into
      // its files there is nothing that reads it.
      if isOwn && !(isInner && name.hasSuffix(".bin"))
        || isPackage && FileType(ofName: name)?.isLookedInto == true
      {
        inspect(inner: name, package.bytes(of: name), &inspection)
      }
    }
  }

  private func isRead(_ name: String) -> Bool {
    name.hasSuffix(".xml") || name.hasSuffix(".rels") || isMarkup(name)
      || FileType(ofName: name)?.isLookedInto == true
  }

  private func lastPart(of name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }
}

/// An archive, and what its parts are called.
struct Package {
  let archive: ReadableArchive
  /// In its order.
  let names: [String]
  private let sizes: [String: Int]
  /// Whether it has no more parts than are looked at, none of them too large.
  let isWhole: Bool
  /// Whether parts open with a password only.
  let isLocked: Bool

  init(_ archive: ReadableArchive) {
    self.archive = archive
    let parts = archive.parts(limit: countLimit)
    names = parts.map(\.name)
    sizes = Dictionary(parts.map { ($0.name, $0.size) }) { first, _ in first }
    isWhole =
      archive.count <= countLimit && !parts.contains { $0.name.hasSuffix(".xml") && $0.size > largestPart }
    let manifest = archive.bytes(of: "META-INF/manifest.xml", limit: 1 << 20)
    isLocked =
      parts.contains(where: \.isEncrypted)
      || manifest.map { Data($0).range(of: Data("encryption-data".utf8)) != nil } == true
  }

  func holds(_ name: String) -> Bool { sizes[name] != nil }

  func size(of name: String) -> Int { sizes[name] ?? 0 }

  /// - Returns: nil where there is none, or it is damaged.
  func bytes(of name: String) -> [UInt8]? { archive.bytes(of: name, limit: largestPart) }

  /// The parts in a folder that are XML, in their order.
  func parts(in folder: String) -> [String] {
    names.filter { $0.hasPrefix(folder) && $0.hasSuffix(".xml") && !$0.contains("/_rels/") }
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
    names.contains { name in
      let last = name.split(separator: "/").last?.lowercased() ?? ""
      return ["vbaproject.bin", "vbadata.xml"].contains(last) || name.contains("/activeX/")
        || name.hasPrefix("Scripts/") && !name.hasSuffix("/")
        || name.hasPrefix("Basic/") && name.hasSuffix(".xml") && !last.hasPrefix("script-")
    }
  }
}
