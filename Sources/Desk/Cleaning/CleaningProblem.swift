import Diagnostics
import ExternalTools
import FileCleaning
import Files

/// Why a file was not cleaned; it is as it was.
package struct CleaningProblem: Error, Sendable {
  package let message: Message

  init(_ message: Message) {
    self.message = message
  }

  init(_ failure: CleaningFailure) {
    message =
      switch failure {
      case .signed: .signed
      case .locked: .locked
      case .damaged: .damaged
      case .unknownType: .unknownType
      case .unclean(let remains): .unclean(remains)
      case .tool(let failure): failure.message
      }
  }
}

extension CleanedFile {
  /// What the copy could not lose.
  package var warning: Message? {
    left.isEmpty
      ? nil
      : Message(
        "left-in-file",
        Localized(vi: "còn lại trong tệp: \(words(left).vi)", en: "left in the file: \(words(left).en)"),
        fix: Localized(
          vi:
            "mở bằng phần mềm đã soạn (Word, Excel…): nhận hết vết sửa, xoá ghi chú, bỏ trang ẩn, rồi lưu lại",
          en:
            "open it in the program that made it: accept the changes, delete comments and hidden sheets, save it"
        ))
  }

  /// What was taken away; nil where there was nothing.
  package var gone: Localized? { stripped.isEmpty ? nil : words(stripped) }
}

private func words(_ remains: Set<Remains>) -> Localized {
  let all = remains.sorted().map(\.words)
  return Localized(vi: all.map(\.vi).joined(separator: "; "), en: all.map(\.en).joined(separator: "; "))
}

extension Message {
  fileprivate static let signed = Message(
    "signed-file",
    Localized(
      vi: "tệp có chữ ký số; dọn thì chữ ký mất hiệu lực",
      en: "the file is signed; cleaning would end its signature"),
    fix: Localized(
      vi: "nhờ người ký dọn tệp trước rồi ký lại; chỉ cần bản không ký thì thêm --even-signed",
      en: "clean it before it is signed; for a copy without its signature, add --even-signed"))

  fileprivate static let locked = Message(
    "locked-file", Localized(vi: "tệp này có mật khẩu", en: "the file has a password"),
    fix: Localized(vi: "bỏ mật khẩu rồi dọn", en: "take the password away"))

  fileprivate static let damaged = Message(
    "damaged-file",
    Localized(vi: "tệp này bị hỏng, không đọc được", en: "the file is damaged and cannot be read"),
    fix: Localized(vi: "xin lại tệp từ nơi gửi", en: "ask for the file again"))

  fileprivate static let unknownType = Message(
    "unknown-file-type",
    Localized(vi: "không dọn được loại tệp này", en: "files of this type cannot be cleaned"),
    fix: Localized(
      vi: "dọn được: pdf, jpg, png, webp, docx, xlsx, pptx, odt, ods, odp",
      en: "what can be cleaned: pdf, jpg, png, webp, docx, xlsx, pptx, odt, ods, odp"))

  fileprivate static func unclean(_ remains: Set<Remains>) -> Message {
    let rest = words(remains)
    return Message(
      "unclean-copy",
      Localized(
        vi: "bản đã dọn không đạt khi kiểm tra lại (\(rest.vi)); tệp giữ nguyên như cũ",
        en: "the copy did not pass when it was looked at again (\(rest.en)); the file stays as it is"),
      fix: Localized(
        vi: "in lại thành PDF từ phần mềm đã soạn", en: "print it to PDF from the program that made it"))
  }

  static let tooLarge = Message(
    "file-too-large", Localized(vi: "tệp lớn quá 200 MB", en: "the file is over 200 MB"),
    fix: Localized(vi: "tách tệp ra rồi dọn", en: "cut it up"))

  static let changedMeanwhile = Message(
    "file-changed", Localized(vi: "tệp vừa bị sửa trong lúc dọn", en: "the file was changed meanwhile"),
    fix: Localized(vi: "đóng tệp ở phần mềm khác rồi chạy lại", en: "close it elsewhere and run this again"),
    fault: .environment)

  static func unreadable(_ failure: FileFailure) -> Message {
    Message(
      "unreadable-file",
      Localized(
        vi: "không đọc được tệp này (\(failure.reason))", en: "it cannot be read (\(failure.reason))"),
      fix: Localized(
        vi: "xem lại tên và quyền đọc; dọn từng tệp, không dọn thư mục hay liên kết",
        en: "check its name and permissions; it must be a file, no folder or link"), fault: .environment)
  }

  static func unwritable(_ reason: String) -> Message {
    Message(
      "unwritable-content",
      Localized(vi: "không ghi được (\(reason))", en: "it cannot be written (\(reason))"),
      fix: Localized(
        vi: "kiểm tra quyền ghi và chỗ trống trên đĩa", en: "check the permissions and the room on the disk"),
      fault: .environment)
  }
}
