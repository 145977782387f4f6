import Foundation

/// A file that is to be written, by its name within a folder.
package struct NewFile: Sendable {
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Why something new was not written.
enum PlacingFailure: Error {
  case exists
  case unwritable(String)
}

/// Makes a folder with files in it, all or nothing: they are written beside it, under a name that no reader of content
/// looks at, and get their place in one step. What is there already stays.
func placeFolder(_ path: String, holding files: [NewFile]) throws(PlacingFailure) {
  let parent = try parentFolder(of: path)
  guard !exists(path) else { throw .exists }
  let draft = "\(parent)/.nhap-\(UUID().uuidString)"
  guard mkdir(draft, 0o777) == 0 else { throw .unwritable(lastError) }
  defer { try? FileManager.default.removeItem(atPath: draft) }
  for file in files { try write(file.bytes, to: "\(draft)/\(file.name)") }
  // Takes the place of nothing but an empty folder, also where somebody else was quicker.
  guard rename(draft, path) == 0 else {
    throw [EEXIST, ENOTEMPTY, ENOTDIR].contains(errno) ? .exists : .unwritable(lastError)
  }
}

/// Writes one file, all or nothing. What is there already stays.
func placeFile(_ path: String, _ bytes: [UInt8]) throws(PlacingFailure) {
  let parent = try parentFolder(of: path)
  let draft = "\(parent)/.nhap-\(UUID().uuidString)"
  defer { unlink(draft) }
  try write(bytes, to: draft)
  // A second name for the whole file, which is refused where the name is taken.
  guard link(draft, path) == 0 else { throw errno == EEXIST ? .exists : .unwritable(lastError) }
}

private func parentFolder(of path: String) throws(PlacingFailure) -> String {
  let parent = URL(filePath: path).deletingLastPathComponent().path
  do {
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
  } catch {
    throw .unwritable(error.localizedDescription)
  }
  return parent
}

private func exists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

private func write(_ bytes: [UInt8], to path: String) throws(PlacingFailure) {
  let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard file >= 0 else { throw .unwritable(lastError) }
  defer { close(file) }
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { throw .unwritable(lastError) }
    rest = rest.dropFirst(count)
  }
  guard fsync(file) == 0 else { throw .unwritable(lastError) }
}

private var lastError: String { String(cString: strerror(errno)) }
