import Diagnostics
import Files
import Foundation

/// Writes a new file of content, with the folders above it. A file that is there already with the same text stays; one
/// with another text is somebody's work, and stays too.
func writeOnce(_ text: String, to path: String) throws(WriteFailure) {
  do throws(FileFailure) {
    try placeFile(Array(text.utf8), at: path)
  } catch {
    guard error.isTaken else { throw .unwritable(error.reason) }
    if FileManager.default.contents(atPath: path) != Data(text.utf8) { throw .differs }
  }
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
