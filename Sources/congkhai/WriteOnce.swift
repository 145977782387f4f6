import Diagnostics
import Foundation

/// Writes a new file of content, with the folders above it. A file that is there already with the same text stays; one
/// with another text is somebody's work, and stays too.
func writeOnce(_ text: String, to path: String) throws(WriteFailure) {
  let url = URL(filePath: path)
  if let there = try? Data(contentsOf: url) {
    if there == Data(text.utf8) { return }
    throw .differs
  }
  do {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  } catch {
    throw .unwritable(error.localizedDescription)
  }
  // Beside its place first: half a text, should the program be killed, would be taken for somebody's work.
  let draft = url.deletingLastPathComponent().path + "/.\(url.lastPathComponent).\(getpid())~"
  let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard file >= 0 else { throw .unwritable(lastError) }
  defer {
    close(file)
    unlink(draft)
  }
  guard writeAll(Array(text.utf8), to: file), fsync(file) == 0 else { throw .unwritable(lastError) }
  // A second name for the whole file, which is refused where the name is taken.
  if link(draft, path) == 0 { return }
  if errno == EEXIST { throw .differs }
  // A memory stick knows no second names.
  guard access(path, F_OK) != 0, rename(draft, path) == 0 else { throw .unwritable(lastError) }
}

private var lastError: String { String(cString: strerror(errno)) }

private func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
  }
  return true
}

enum WriteFailure: Error {
  case differs
  case unwritable(String)

  var message: Message {
    switch self {
    case .differs:
      Message(
        "file-exists",
        Localized(
          vi: "đã có tệp này với nội dung khác; giữ nguyên, không ghi đè",
          en: "the file is there with another text; it is not overwritten"),
        fix: Localized(
          vi: "giữ bản đang có, hoặc đổi tên nó rồi chạy lại", en: "keep it, or rename it and run again"))
    case .unwritable(let reason):
      Message(
        "unwritable-content",
        Localized(vi: "không ghi được (\(reason))", en: "it cannot be written (\(reason))"),
        fix: Localized(vi: "kiểm tra quyền ghi", en: "check the permissions"), fault: .environment)
    }
  }
}
