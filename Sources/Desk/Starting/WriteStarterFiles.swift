import Diagnostics
import Foundation

/// Whether a council's folder may be made there.
/// - Parameter adds: whether the folder may hold something; only what is missing is written then.
package func checkRoom(in folder: String, adding adds: Bool) throws(StartFailure) {
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return }
  guard isFolder.boolValue else { throw .isNoFolder }
  var there: [String] = []
  try attempt(folder) { there = try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  guard adds || there.isEmpty else { throw .isNotEmpty(there) }
}

/// Makes a council's folder: all of its files, or nothing. Whatever is there stays as it is.
/// - Parameter adds: whether the folder may hold something; only what is missing is written then.
/// - Returns: the paths that were written, in order.
package func write(
  _ files: [StarterFile], to folder: String, adding adds: Bool
) throws(StartFailure) -> [String] {
  try checkRoom(in: folder, adding: adds)
  if FileManager.default.fileExists(atPath: folder) { return try writeMissing(files, in: folder) }
  // Beside its place first, so that it comes to be as a whole even where the program is killed.
  let place = URL(filePath: folder).standardizedFileURL
  let above = place.deletingLastPathComponent().path
  let staged = "\(above)/.\(place.lastPathComponent).congkhai-\(getpid())"
  do throws(StartFailure) {
    let paths = try writeMissing(files, in: staged)
    guard rename(staged, place.path) == 0 else { throw .unwritable(folder, String(cString: strerror(errno))) }
    return paths
  } catch {
    try? FileManager.default.removeItem(atPath: staged)
    throw error
  }
}

/// Takes back what it wrote where it cannot write everything.
private func writeMissing(_ files: [StarterFile], in folder: String) throws(StartFailure) -> [String] {
  let manager = FileManager.default
  var made: [String] = []
  do throws(StartFailure) {
    for file in files {
      let path = "\(folder)/\(file.path)"
      // A link that leads nowhere is something, too.
      guard (try? manager.attributesOfItem(atPath: path)) == nil else { continue }
      try attempt(path) {
        try makeFolders(above: path, noting: &made)
        if try writeNew(file.bytes, to: path) { made.append(path) }
      }
    }
  } catch {
    for path in made.reversed() { try? manager.removeItem(atPath: path) }
    throw error
  }
  return files.map(\.path).filter { made.contains("\(folder)/\($0)") }
}

/// - Returns: false where somebody else's file has come to be there meanwhile.
private func writeNew(_ bytes: [UInt8], to path: String) throws -> Bool {
  do {
    try Data(bytes).write(to: URL(filePath: path), options: .withoutOverwriting)
    return true
  } catch let error as CocoaError where error.code == .fileWriteFileExists {
    return false
  } catch {
    // Half a file would be taken for somebody's work.
    try? FileManager.default.removeItem(atPath: path)
    throw error
  }
}

/// - Parameter made: the folders that were not there, outermost first.
private func makeFolders(above path: String, noting made: inout [String]) throws {
  var missing: [String] = []
  var folder = (path as NSString).deletingLastPathComponent
  while !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
    missing.insert(folder, at: 0)
    folder = (folder as NSString).deletingLastPathComponent
  }
  for folder in missing {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    made.append(folder)
  }
}

private func attempt(_ path: String, _ work: () throws -> Void) throws(StartFailure) {
  do {
    try work()
  } catch {
    throw .unwritable(path, (error as NSError).localizedFailureReason ?? error.localizedDescription)
  }
}

/// Why a council's folder was not made.
package enum StartFailure: Error {
  case isNoFolder
  /// What lies there.
  case isNotEmpty([String])
  case unwritable(String, String)

  package var message: Message {
    switch self {
    case .isNoFolder:
      Message(
        "not-a-folder", Localized(vi: "đây không phải là thư mục", en: "it is no folder"),
        fix: Localized(vi: "chọn tên khác", en: "choose another name"), fault: .environment)
    case .isNotEmpty(let names):
      Message(
        "folder-not-empty",
        Localized(
          vi: "thư mục đã có: \(names.prefix(5).joined(separator: ", "))\(names.count > 5 ? "…" : "")",
          en: "the folder holds: \(names.prefix(5).joined(separator: ", "))\(names.count > 5 ? "…" : "")"),
        fix: Localized(
          vi: "chọn thư mục trống, hoặc thêm --add để chỉ ghi những tệp còn thiếu",
          en: "choose an empty folder, or add --add to write only what is missing"), fault: .environment)
    case .unwritable(let path, let reason):
      Message(
        "unwritable-folder",
        Localized(vi: "không ghi được \(path) (\(reason))", en: "\(path) cannot be written (\(reason))"),
        fix: Localized(
          vi: "kiểm tra quyền ghi và chỗ trống trên ổ đĩa",
          en: "check the permissions and the room on the disk"),
        fault: .environment)
    }
  }
}
