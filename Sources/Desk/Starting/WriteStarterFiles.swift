import Diagnostics
import Files
import Foundation

/// Whether a council's folder may be made there.
/// - Parameter adds: whether the folder may hold something; only what is missing is written then.
package func checkRoom(in folder: String, adding adds: Bool) throws(StartFailure) {
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return }
  guard isFolder.boolValue else { throw .isNoFolder }
  let there: [String]
  do {
    there = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  } catch {
    throw .unwritable(folder, (error as NSError).localizedFailureReason ?? error.localizedDescription)
  }
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
  try writing { () throws(FileFailure) in
    try placeFolder(folder, holding: files.map { NewFile($0.path, $0.bytes) })
  }
  return files.map(\.path)
}

/// Takes back what it wrote where it cannot write everything.
private func writeMissing(_ files: [StarterFile], in folder: String) throws(StartFailure) -> [String] {
  var (made, folders): ([String], [String]) = ([], [])
  do throws(StartFailure) {
    for file in files {
      let path = "\(folder)/\(file.path)"
      try writing { () throws(FileFailure) in
        folders += try makeFolders(above: path)
        do throws(FileFailure) {
          try placeFile(file.bytes, at: path)
          made.append(file.path)
        } catch {
          guard error.isTaken else { throw error }
        }
      }
    }
  } catch {
    for path in made { unlink("\(folder)/\(path)") }
    for path in folders.reversed() { rmdir(path) }
    throw error
  }
  return made
}

private func writing(_ work: () throws(FileFailure) -> Void) throws(StartFailure) {
  do {
    try work()
  } catch {
    throw .unwritable(error.path, error.reason)
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
