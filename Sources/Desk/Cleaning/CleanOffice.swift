import Council
import FileCleaning
import Files
import Foundation
import Importing
import Inspecting
import ZIP

extension CleanCopy {
  /// The same document without the properties that name a person or an office. What stands in its text, and what only
  /// the program that made it can take away, stays, and is named.
  init(ofOfficeFile bytes: [UInt8], _ type: FileType) throws(CleaningFailure) {
    let package: NamelessCopy.Package =
      [.odt, .ods, .odp].contains(type) ? .openDocument : .openXML
    guard let before = EditedArchive(bytes) else {
      // The container of Office before 2007, in which it also puts what has a password.
      throw bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) ? .locked : .damaged
    }
    let left = remains(in: bytes, before, type)
    switch NamelessCopy(Data(bytes), package) {
    case .failed: throw .damaged
    case .same: self.init(bytes: bytes, stripped: [], left: left)
    case .edited(let data):
      guard case .same = NamelessCopy(data, package) else { throw .unclean([.properties]) }
      self.init(bytes: [UInt8](data), stripped: [.properties], left: left)
    }
  }
}

/// What looks into files before they are published finds the same.
private func remains(in bytes: [UInt8], _ archive: EditedArchive, _ type: FileType) -> Set<Remains> {
  let inside = inspected(bytes, as: type)
  let found: [(Remains, Bool)] = [
    (.trackedChanges, inside.trackedChanges > 0), (.comments, inside.comments > 0),
    (.hidden, !inside.hidden.isEmpty), (.embedded, !inside.embedded.isEmpty),
    (.scripts, !inside.scripts.isEmpty), (.location, inside.hasPlace),
    (.pictureData, archive.names.contains { isPicture($0) && contains(archive, $0, "Exif\0\0") }),
  ]
  return Set(found.filter(\.1).map(\.0))
}

private func isPicture(_ name: String) -> Bool {
  ["jpg", "jpeg", "png", "webp"].contains(name.split(separator: ".").last?.lowercased() ?? "")
}

private func contains(_ archive: EditedArchive, _ name: String, _ word: String) -> Bool {
  archive.bytes(of: name, limit: largestPart)?.firstRange(of: word) != nil
}
