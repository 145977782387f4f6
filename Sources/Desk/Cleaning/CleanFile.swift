import Council
import Diagnostics
import FileCleaning
import Files
import Foundation
import Importing

/// What became of a file that was to be cleaned.
package struct CleanedFile: Sendable {
  package let stripped: Set<Remains>
  package let left: Set<Remains>
  /// Where the file is by now that it was; nil where nothing was written.
  package let original: String?
}

/// Gives a file a clean copy in its place. The file as it was goes where no site is made of and git does not look, so that
/// records go on naming what they name, and nothing is lost: it is there before anything changes, and at every moment the
/// name belongs to the one or the other as a whole.
/// - Parameter isDryRun: whether nothing is to be written.
package func clean(
  _ path: String, evenSigned: Bool, isDryRun: Bool, on disk: Disk = .system
) throws(CleaningProblem) -> CleanedFile {
  let bytes = try bytes(of: path)
  let copy: CleanCopy
  do throws(CleaningFailure) {
    copy = try cleanCopy(of: bytes, path, evenSigned: evenSigned)
  } catch {
    throw CleaningProblem(error)
  }
  guard !copy.stripped.isEmpty, !isDryRun else {
    return CleanedFile(stripped: copy.stripped, left: copy.left, original: nil)
  }
  do throws(FileFailure) {
    let original = try putAway(bytes, of: path, on: disk)
    try replaceFile(bytes, with: copy.bytes, at: path, on: disk)
    return CleanedFile(stripped: copy.stripped, left: copy.left, original: original)
  } catch {
    throw CleaningProblem(error.isChanged ? .changedMeanwhile : .unwritable(error.reason))
  }
}

private func cleanCopy(
  of bytes: [UInt8], _ path: String, evenSigned: Bool
) throws(CleaningFailure) -> CleanCopy {
  guard let type = FileType(ofName: path) else { throw .unknownType }
  switch type {
  case .pdf: return try CleanCopy(ofPDF: bytes, evenSigned: evenSigned)
  case .jpg, .png, .webp: return try CleanCopy(ofPicture: bytes, ending: type.rawValue)
  case .docx, .xlsx, .pptx, .odt, .ods, .odp: return try CleanCopy(ofOfficeFile: bytes, type)
  default: throw .unknownType
  }
}

/// - Throws: `unreadable`, where it is no file too.
private func bytes(of path: String) throws(CleaningProblem) -> [UInt8] {
  do throws(FileFailure) {
    let url = URL(filePath: path)
    guard let name = RelativePath(url.lastPathComponent) else {
      throw FileFailure(path: path, operation: .read, code: ENOENT)
    }
    return try FileTree(root: url.deletingLastPathComponent().path).read(name, limit: sizeLimit)
  } catch {
    throw CleaningProblem(error.isTooLarge ? .tooLarge : .unreadable(error))
  }
}

/// In bytes: four times what is published.
private let sizeLimit = 200 << 20

// MARK: - The original

/// - Returns: where it is put.
private func putAway(_ bytes: [UInt8], of path: String, on disk: Disk) throws(FileFailure) -> String {
  let (folder, name) = originals(of: path)
  do throws(FileFailure) {
    // Git leaves out the folder, this file too, whatever the clerk adds.
    try placeFile(Array("*\n".utf8), at: "\(folder)/.gitignore", on: disk)
  } catch {
    guard error.isTaken else { throw error }
  }
  // Who may not read the one may not read the other.
  let mode = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? NSNumber
  let ending = name.lastIndex(of: ".") ?? name.endIndex
  for number in 1... {
    let place = number == 1 ? "\(folder)/\(name)" : "\(folder)/\(name[..<ending])-\(number)\(name[ending...])"
    do throws(FileFailure) {
      try placeFile(bytes, at: place, mode: mode.map { mode_t($0.uint16Value) }, on: disk)
      return place
    } catch {
      guard error.isTaken else { throw error }
      // It was put away before, by a run that was killed or by a clerk who put the old one back.
      if FileManager.default.contents(atPath: place) == Data(bytes) { return place }
    }
  }
  return folder
}

/// The folder for files as they were: beside the content folder in which a file lies, so that no build ever sees it; for a
/// file that lies in none, beside it.
/// - Returns: the folder, and the file's place in it.
private func originals(of path: String) -> (folder: String, name: String) {
  let file = URL(filePath: path)
  let parent = file.deletingLastPathComponent()
  // Through links: what a link calls something else is in content all the same.
  var root = parent.resolvingSymlinksInPath().standardizedFileURL
  var names = [file.lastPathComponent]
  while root.path != "/" {
    if FileManager.default.fileExists(atPath: root.appending(path: "site.yaml").path) {
      return ("\(root.path.withoutStroke)-ban-goc", names.reversed().joined(separator: "/"))
    }
    names.append(root.lastPathComponent)
    root = root.deletingLastPathComponent().standardizedFileURL
  }
  return ("\(parent.path.withoutStroke)/ban-goc", file.lastPathComponent)
}
