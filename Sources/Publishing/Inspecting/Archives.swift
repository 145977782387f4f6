import Council
import ExternalTools
import Files
import Foundation
import OfficeFiles
import ZIP

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
