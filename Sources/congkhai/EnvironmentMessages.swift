import Diagnostics
import Files

// What is wrong with the machine or the folders rather than with the content.

extension Message {
  static func unreadableFolder(_ failure: FileFailure) -> Message {
    if failure.isNotFound {
      return Message(
        "missing-content",
        Localized(vi: "không có thư mục hồ sơ này", en: "there is no such content folder"),
        fix: Localized(
          vi: "chạy lệnh ở thư mục có content/, hoặc thêm --content THƯ-MỤC",
          en: "run the command where content/ is, or add --content FOLDER"), fault: .environment)
    }
    return unreadable("unreadable-content", failure)
  }

  static func unreadableTemplates(_ failure: FileFailure) -> Message {
    if failure.isNotFound {
      return Message(
        "missing-templates",
        Localized(vi: "không có thư mục mẫu trang này", en: "there is no such templates folder"),
        fix: Localized(
          vi: "viết lại --templates THƯ-MỤC, hoặc bỏ đi để dùng mẫu của công cụ",
          en: "correct --templates FOLDER, or leave it out: the program has templates of its own"),
        fault: .environment)
    }
    return unreadable("unreadable-templates", failure)
  }

  private static func unreadable(_ id: String, _ failure: FileFailure) -> Message {
    Message(
      id, Localized(vi: "không đọc được (\(failure))", en: "it cannot be read (\(failure))"),
      fix: Localized(vi: "kiểm tra quyền đọc", en: "check the permissions"), fault: .environment)
  }

  /// Why a folder is not written to.
  /// - Parameter option: the one that names it, if the user may.
  static func refusal(_ refusal: OutputRefusal, folder: String, option: String?) -> Message {
    let (vi, en) =
      switch refusal {
      case .isForbidden(let other): ("đây chính là thư mục \(other)", "it is the folder \(other)")
      case .contains(let other): ("thư mục \(other) nằm trong đây", "the folder \(other) lies in it")
      case .isInside(let other): ("đây nằm trong thư mục \(other)", "it lies in the folder \(other)")
      case .isHome: ("đây là thư mục riêng của người dùng", "it is a home folder")
      case .isFileSystemRoot: ("đây là gốc của ổ đĩa", "it is the root of the file system")
      case .isNotFolder: ("đây không phải là thư mục", "it is no folder")
      case .isNotOurs(let example):
        (
          "ở đây có tệp không do công cụ này ghi (ví dụ «\(example)»)",
          "it holds files of others (“\(example)”)"
        )
      case .unreadable(let failure):
        ("không đọc được (\(failure.reason))", "it cannot be read (\(failure.reason))")
      }
    return Message(
      "output-refused",
      Localized(vi: "không ghi trang vào đây: \(vi)", en: "the site is not written here: \(en)"),
      fix: option.map {
        Localized(
          vi: "chọn một thư mục riêng, trống, bằng \($0) THƯ-MỤC",
          en: "choose an empty folder of its own with \($0)")
      }
        ?? Localized(
          vi: "chuyển những gì không phải của công cụ đi nơi khác",
          en: "move elsewhere what is not the tool's"),
      fault: .environment)
  }

  /// Why nothing was written.
  static func output(_ failure: OutputFailure, folder: String) -> Message {
    switch failure {
    case .locked:
      Message(
        "output-locked",
        Localized(vi: "một lần dựng trang khác đang chạy", en: "another build is at work here"),
        fix: Localized(vi: "đợi nó xong rồi chạy lại", en: "wait until it is done"), fault: .environment)
    case .foreign(let path):
      Message(
        "foreign-file",
        Localized(
          vi: "«\(path)» không do công cụ này ghi, mà trang cần chỗ đó",
          en: "“\(path)” is not ours, but the site needs its place"),
        fix: Localized(vi: "chuyển tệp đó đi nơi khác", en: "move it elsewhere"), fault: .environment)
    case .link(let path):
      Message(
        "linked-output",
        Localized(vi: "«\(path)» là liên kết (symlink)", en: "“\(path)” is a symbolic link"),
        fix: Localized(vi: "xoá liên kết đó", en: "remove the link"), fault: .environment)
    case .clash(let path), .reserved(let path):
      Message(
        "duplicate-address",
        Localized(vi: "hai trang cùng cần chỗ «\(path)»", en: "two files need the place “\(path)”"),
        fix: Localized(vi: "đổi tên bài hoặc tệp đó trong content", en: "rename the record or file"))
    case .damaged(let file, let line):
      Message(
        "damaged-state",
        Localized(vi: "tệp \(file) bị hỏng ở dòng \(line)", en: "\(file) is damaged at line \(line)"),
        fix: Localized(
          vi: "xoá sạch thư mục \(folder) rồi chạy lại", en: "empty the folder \(folder) and run again"),
        fault: .environment)
    case .unfinished(let failure):
      Message(
        "output-unfinished",
        Localized(
          vi: "đang ghi thì dừng (\(failure.reason)); lần chạy sau sẽ làm nốt",
          en: "writing stopped (\(failure.reason)); the next run finishes it"),
        fix: Localized(vi: "sửa chỗ hỏng rồi chạy lại", en: "mend the cause and run again"),
        fault: .environment)
    case .finished:
      Message(
        "output-finished", Localized(vi: "lần ghi này đã xong", en: "it is committed already"),
        fault: .environment)
    case .file(let failure) where failure.isNoSpace:
      Message(
        "disk-full",
        Localized(
          vi: "ổ đĩa hết chỗ; trang giữ nguyên như trước", en: "the disk is full; the site is as before"),
        fix: Localized(vi: "dọn ổ đĩa rồi chạy lại", en: "make room and run again"), fault: .environment)
    case .file(let failure) where [.open, .read].contains(failure.operation):
      Message(
        "unreadable-file",
        Localized(
          vi: "không đọc được (\(failure)); trang giữ nguyên như trước",
          en: "it cannot be read (\(failure)); the site is as before"),
        fix: Localized(vi: "kiểm tra quyền đọc", en: "check the permissions"), fault: .environment)
    case .file(let failure):
      Message(
        "unwritable-output",
        Localized(
          vi: "không ghi được (\(failure)); trang giữ nguyên như trước",
          en: "it cannot be written (\(failure)); the site is as before"),
        fix: Localized(vi: "kiểm tra quyền ghi", en: "check the permissions"), fault: .environment)
    }
  }
}
