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
        var package = Package(archive)
        package.fit(into: &budget)
        try inspect(package, type, &inspection)
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
    guard !package.hasTwins else { throw FileInspection.Obstacle.damaged }
    // What there is room for is looked at all the same.
    if !package.isWhole { inspection.obstacle = .large }
    let read = try inspection.look(inMainPartsOf: package, type)
    if package.isLocked { throw FileInspection.Obstacle.locked }
    if package.hasMacros { inspection.scripts.insert(.macro) }
    for name in package.names where read?.contains(name) != true {
      inspect(name, of: package, isPackage: read != nil, &inspection)
    }
  }

  private mutating func inspect(
    _ name: String, of package: Package, isPackage: Bool, _ inspection: inout FileInspection
  ) {
    let isInner = package.isInner(name)
    if isInner { inspection.add(embedded: lastPart(of: name)) }
    // Somebody put it there by this name.
    let isOwn = isInner || !isPackage && !package.isOfSystem(name)
    if isOwn { inspection.look(inName: name) }
    if isInner, name.hasSuffix(".bin") {
      // What another program than Office keeps there nothing reads, but for formulas.
      if unpacked(name, of: package).map(isFormula) != true { inspection.add(unseen: name) }
    } else if isOwn || isPackage && FileType(ofName: name) != nil {
      // Pictures say where they were taken; papers within may say anything.
      inspect(inner: name, package.bytes(of: name), &inspection)
    } else if isPackage, package.isUnknown(name) {
      inspection.look(inUnknown: name, unpacked(name, of: package))
    } else if isPackage {
      inspection.look(inRest: name, of: package)
    }
  }

  /// A part that was not reckoned with, as long as there is room for it.
  private mutating func unpacked(_ name: String, of package: Package) -> [UInt8]? {
    let size = package.size(of: name)
    guard size <= budget else { return nil }
    budget -= size
    return package.bytes(of: name)
  }

  private func lastPart(of name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }
}

extension FileInspection {
  /// Of a package by its main part, not by its name: a paper may lie there under any. In an archive anything may be called
  /// as such a part is.
  /// - Returns: the parts that were read; nil for an archive that is no package.
  fileprivate mutating func look(inMainPartsOf package: Package, _ type: FileType) throws -> Set<String>? {
    if type == .zip, !package.holds("[Content_Types].xml"), !package.holds("mimetype") { return nil }
    for main in package.mainParts {
      let place = main.lowercased()
      if place.hasPrefix("word/") { return try look(inPaper: package, main) }
      if place == "xl/workbook.xml" { return try look(inWorkbook: package) }
      if place.hasPrefix("ppt/") { return try look(inSlides: package, main) }
    }
    if package.holds("content.xml") { return try look(inOpenDocument: package) }
    if package.holds("META-INF/container.xml") { return try look(inBook: package) }
    if type == .zip { return nil }
    throw package.isLocked ? Obstacle.locked : .damaged
  }
}
