import Diagnostics

/// Why a file was not imported.
struct ImportProblem: Error {
  let message: Message

  init(_ message: Message) {
    self.message = message
  }
}

extension Message {
  static let emptyFile = Message(
    "empty-file", Localized(vi: "tệp này trống", en: "the file is empty"),
    fix: Localized(vi: "chép lại tệp từ nơi gửi", en: "copy it again from where it came"))

  static let locked = Message(
    "locked-file",
    Localized(
      vi: "tệp này có mật khẩu, hoặc là tệp Word đời cũ mang tên mới",
      en: "the file has a password or is of an old Word"),
    fix: Localized(
      vi: "mở bằng Word, bỏ mật khẩu, chọn Lưu thành → .docx rồi nhập lại",
      en: "open it in Word, take the password away, save it as .docx and import it again"))

  static let lockedTable = Message(
    "locked-file",
    Localized(
      vi: "tệp này có mật khẩu, hoặc là tệp Excel đời cũ mang tên mới",
      en: "the file has a password or is of an old Excel"),
    fix: Localized(
      vi: "mở bằng Excel, bỏ mật khẩu, chọn Lưu thành → .xlsx rồi nhập lại",
      en: "open it in Excel, take the password away, save it as .xlsx and import it again"))

  static let damaged = Message(
    "damaged-file",
    Localized(vi: "tệp này bị hỏng, không đọc được", en: "the file is damaged and cannot be read"),
    fix: Localized(
      vi: "mở thử bằng Word hoặc trình xem PDF; không mở được thì xin lại tệp",
      en: "try to open it in Word or a PDF viewer; if that fails, ask for the file again"))

  static func wrongType(_ ending: String) -> Message {
    Message(
      "wrong-file-type",
      Localized(
        vi: "tên tệp là .\(ending) nhưng bên trong không phải loại đó",
        en: "the file's name ends in .\(ending), but that is not what it holds"),
      fix: Localized(vi: "lưu lại tệp đúng loại rồi nhập", en: "save it as what its name says"))
  }

  static func unknownType(_ name: String) -> Message {
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    let (vi, en) =
      switch ending.lowercased() {
      case "doc", "rtf": ("mở bằng Word, chọn Lưu thành → .docx", "open it in Word and save it as .docx")
      case "docm":
        ("mở bằng Word, chọn Lưu thành → .docx (không có macro)", "save it as .docx, without macros")
      case "xls", "xlsm": ("mở bằng Excel, chọn Lưu thành → .xlsx", "open it in Excel and save it as .xlsx")
      case "jpg", "jpeg", "png", "tif", "tiff": ("lưu ảnh quét thành PDF rồi nhập", "save the scan as PDF")
      default:
        (
          "nhập được: .docx, .odt, .pdf, .txt; bảng: .csv, .xlsx",
          "what can be imported: .docx, .odt, .pdf, .txt; tables: .csv, .xlsx"
        )
      }
    return Message(
      "unknown-file-type",
      Localized(vi: "không nhập được loại tệp này", en: "files of this type cannot be imported"),
      fix: Localized(vi: vi, en: en))
  }

  static let noText = Message(
    "no-text", Localized(vi: "tệp này không có chữ nào đọc được", en: "there is no text in the file"),
    fix: Localized(
      vi: "nếu bên trong là ảnh quét thì lưu thành PDF rồi nhập", en: "if it holds scans, save it as PDF"))

  static let unreadableScan = Message(
    "unreadable-scan",
    Localized(vi: "không đọc được chữ nào trong bản quét này", en: "nothing could be read in this scan"),
    fix: Localized(
      vi: "quét lại rõ hơn (300 dpi, đen trắng), hoặc gõ bài mới và để tệp này bên cạnh",
      en: "scan it again (300 dpi), or write the record and put this file beside it"))

  static let notUTF8 = Message(
    "not-utf8", Localized(vi: "tệp văn bản không phải mã UTF-8", en: "the text is not UTF-8"),
    fix: Localized(
      vi: "lưu lại với mã hoá UTF-8; trong Notepad: Tệp → Lưu thành → Mã hoá: UTF-8",
      en: "save it as UTF-8; in Notepad: File → Save as → Encoding: UTF-8"))

  static let unreadableInput = Message(
    "unreadable-file", Localized(vi: "không có quyền đọc tệp này", en: "the file may not be read"),
    fix: Localized(
      vi: "xin quyền đọc; tệp đang mở trong Word, Excel thì đóng lại", en: "check its permissions"),
    fault: .environment)

  static func missingInput(meant: String?) -> Message {
    Message(
      "unreadable-file", Localized(vi: "không có tệp nào tên này", en: "there is no such file"),
      fix: meant.map(didYouMean)
        ?? Localized(
          vi: "xem lại tên và thư mục; tên có dấu cách thì đặt trong nháy kép",
          en: "check the name and the folder; quote a name that has blanks"),
      fault: .environment)
  }

  static let inputTooLarge = Message(
    "file-too-large", Localized(vi: "tệp lớn quá 200 MB", en: "the file is over 200 MB"),
    fix: Localized(vi: "giảm cỡ ảnh trong tệp, hoặc tách ra", en: "make its pictures smaller, or cut it up"))

  static let keepsNames = Message(
    "names-in-file",
    Localized(
      vi: "không xoá được tên người soạn ghi trong tệp gốc; đăng lên thì ai cũng xem được",
      en: "the file's properties name who wrote it, and could not be taken away"),
    fix: Localized(
      vi: "trong Word: Tệp → Thông tin → Kiểm tra tài liệu (Inspect Document), rồi chép đè tệp cạnh bài",
      en: "use Inspect Document in Word, and put that file beside the record"))

  static let tooManyCells = Message(
    "table-too-large",
    Localized(
      vi: "bảng có hơn \(cellLimit / 1_000_000) triệu ô", en: "the table has over \(cellLimit) cells"),
    fix: Localized(
      vi: "chép riêng các dòng cần nhập sang một tệp mới (chỉ dán giá trị) rồi nhập tệp ấy",
      en: "copy the rows that are needed into a new file, and import that"))

  static func alreadyThere(_ path: String) -> Message {
    Message(
      "file-exists",
      Localized(
        vi: "đã có bài ở «\(path)»; giữ nguyên, không ghi đè",
        en: "there is a record at “\(path)”; it is not overwritten"
      ),
      fix: Localized(
        vi: "sửa bài đang có, hoặc nhập vào chỗ khác bằng --to ĐƯỜNG-DẪN",
        en: "mend that one, or import with --to PATH"))
  }

  static func sameNumber(_ number: String, at path: String) -> Message {
    Message(
      "already-imported",
      Localized(vi: "văn bản số \(number) đã có ở «\(path)»", en: "number \(number) is at “\(path)” already"),
      fix: Localized(
        vi: "sửa bài đang có; nếu là văn bản khác thì nhập bằng --to ĐƯỜNG-DẪN",
        en: "mend that one; if this is another paper, import it with --to PATH"))
  }

  static func wrongPlace(_ path: String, example: String) -> Message {
    Message(
      "wrong-place",
      Localized(
        vi: "«\(path)» không phải chỗ cho bài loại này", en: "“\(path)” is no place for such a record"),
      fix: Localized(vi: "viết như --to \(example)", en: "write it as --to \(example)"))
  }

  static func noPaperKind(_ label: String) -> Message {
    Message(
      "no-paper",
      Localized(
        vi: "tệp văn bản không nhập thành «\(label)» được", en: "a paper cannot become a record of “\(label)”"
      ),
      fix: Localized(
        vi: "bỏ --kind, hoặc ghi nghi-quyet, van-ban; danh sách thì nhập từ .csv, .xlsx",
        en: "leave --kind out, or write nghi-quyet or van-ban; lists are imported from .csv or .xlsx"))
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
