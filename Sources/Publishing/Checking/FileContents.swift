import Council
import Diagnostics
import Files
import Reading
import Vietnamese

/// A file holds what its name's ending says, as far as its first bytes tell; a picture that is a document only draws.
func contentProblem(with file: ContentFile, _ type: FileType, _ tree: FileTree) -> Message? {
  if file.size == 0 { return .empty }
  guard let path = RelativePath(file.diskPath) else { return nil }
  let start: [UInt8]
  do throws(FileFailure) {
    if type == .svg { return problem(inSVG: try tree.read(path, limit: file.size)) }
    guard type.hasSignature else { return nil }
    start = try tree.read(path, upTo: longestStart)
  } catch {
    return .unreadableEntry(error)
  }
  guard type.begins(start) else { return .notWhatItSays(type) }
  guard type.pictureFormat != nil, file.picture == nil,
    case .failure(let failure)? = pictureHeader(of: file, tree)
  else { return nil }
  return .unfit(failure)
}

/// In bytes. Readers of PDF look for its sign this far (ISO 32000-1, annex H.3.4.1).
private let longestStart = 1024

extension FileType {
  fileprivate var hasSignature: Bool {
    switch self {
    case .csv, .txt, .svg, .mp3, .mp4, .webm: false
    default: true
    }
  }

  /// Whether a file of this type may begin so.
  fileprivate func begins(_ start: [UInt8]) -> Bool {
    switch self {
    case .pdf:
      let sign = Array("%PDF-".utf8)
      return start.indices.contains { start[$0...].starts(with: sign) }
    case .docx, .xlsx, .pptx, .odt, .ods, .odp, .epub, .zip: return start.starts(with: Array("PK".utf8))
    case .jpg: return start.starts(with: [0xFF, 0xD8, 0xFF])
    case .png: return start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .webp:
      return start.starts(with: Array("RIFF".utf8)) && start.dropFirst(8).starts(with: Array("WEBP".utf8))
    case .vtt:
      // After a byte order mark, if there is one (https://www.w3.org/TR/webvtt1/#file-structure).
      let isMarked = start.starts(with: [0xEF, 0xBB, 0xBF])
      return start.dropFirst(isMarked ? 3 : 0).starts(with: Array("WEBVTT".utf8))
    case .csv, .txt, .svg, .mp3, .mp4, .webm: return true
    }
  }
}

extension Message {
  fileprivate static let empty = Message(
    "empty-file", Localized(vi: "tệp rỗng, không có nội dung", en: "the file is empty"),
    fix: Localized(
      vi: "chép lại tệp từ bản gốc, hoặc xoá đi", en: "copy it again from the original, or remove it"))

  fileprivate static func notWhatItSays(_ type: FileType) -> Message {
    Message(
      "wrong-file-content",
      Localized(
        vi: "không phải tệp \(type.label) thật: nội dung không khớp với đuôi tên tệp",
        en: "this is no \(type.label) file: its content is not what its name says"),
      fix: Localized(
        vi:
          "mở bằng chương trình đã làm ra tệp rồi lưu thành \(type.label); đổi đuôi tên tệp thì chưa đổi nội dung",
        en:
          "save it as \(type.label) from the program that made it; a new name does not change what is inside")
    )
  }
}
