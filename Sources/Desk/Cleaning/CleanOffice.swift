import FileCleaning
import Foundation
import Importing
import ZIP

extension CleanCopy {
  /// The same document without the properties that name a person or an office. What stands in its text, and what only
  /// the program that made it can take away, stays, and is named.
  init(ofOfficeFile bytes: [UInt8], _ package: NamelessCopy.Package) throws(CleaningFailure) {
    guard let before = EditedArchive(bytes) else {
      // The container of Office before 2007, in which it also puts what has a password.
      throw bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) ? .locked : .damaged
    }
    let left = remains(in: before, package)
    switch NamelessCopy(Data(bytes), package) {
    case .failed: throw .damaged
    case .same: self.init(bytes: bytes, stripped: [], left: left)
    case .edited(let data):
      guard case .same = NamelessCopy(data, package) else { throw .unclean([.properties]) }
      self.init(bytes: [UInt8](data), stripped: [.properties], left: left)
    }
  }
}

private func remains(in archive: EditedArchive, _ package: NamelessCopy.Package) -> Set<Remains> {
  var found: Set<Remains> = []
  for name in archive.names {
    if isPicture(name), contains(archive, name, ["Exif\0\0"]) { found.insert(.pictureData) }
    switch package {
    case .openXML: found.formUnion(remainsOfOpenXML(in: archive, name))
    case .openDocument where name == "content.xml":
      if contains(archive, name, ["<text:tracked-changes"]) { found.insert(.trackedChanges) }
      if contains(archive, name, ["<office:annotation"]) { found.insert(.comments) }
      if contains(archive, name, ["table:display=\"false\"", "presentation:visibility=\"hidden\""]) {
        found.insert(.hiddenSheets)
      }
    case .openDocument: continue
    }
  }
  return found
}

/// By the parts of ECMA-376, part 1: 11 (documents), 12 (sheets), 13 (slides).
private func remainsOfOpenXML(in archive: EditedArchive, _ name: String) -> Set<Remains> {
  let file = name.split(separator: "/").last ?? ""
  switch name {
  case _ where name.contains("/embeddings/"): return [.embedded]
  case _ where file.lowercased().hasPrefix("comment") || name.lowercased().contains("threadedcomments/"):
    return [.comments]
  case _ where name.hasPrefix("word/") && file.hasSuffix(".xml"):
    let marks = ["ins", "del", "moveFrom", "moveTo"].map { "<w:\($0) " }
    return contains(archive, name, marks) ? [.trackedChanges] : []
  case "xl/workbook.xml":
    return contains(archive, name, ["state=\"hidden\"", "state=\"veryHidden\""]) ? [.hiddenSheets] : []
  case _ where name.hasPrefix("ppt/slides/slide"):
    return contains(archive, name, [" show=\"0\"", " show=\"false\""]) ? [.hiddenSheets] : []
  default: return []
  }
}

private func isPicture(_ name: String) -> Bool {
  ["jpg", "jpeg", "png", "webp"].contains(name.split(separator: ".").last?.lowercased() ?? "")
}

private func contains(_ archive: EditedArchive, _ name: String, _ words: [String]) -> Bool {
  guard let bytes = archive.bytes(of: name, limit: largestPart) else { return false }
  let data = Data(bytes)
  return words.contains { data.range(of: Data($0.utf8)) != nil }
}
