import Council
import Diagnostics
import Inspecting
import SensitiveText

/// How what is hidden in a file is taken out.
struct Cleaning {
  /// As the user names it.
  let path: String
  let type: FileType?
  let isSigned: Bool

  var hint: Localized {
    if isSigned {
      return Localized(
        vi: "tệp đã ký số, sửa thì mất chữ ký: làm sạch bản gốc rồi ký lại",
        en: "it is signed, and any change breaks the signature: clean the original and sign it again")
    }
    let command = "congkhai clean \(quoted(path))"
    return Localized(vi: "chạy: \(command)", en: "run: \(command)")
  }
}

extension FileType {
  fileprivate var isOfOffice: Bool { [.docx, .xlsx, .pptx, .odt, .ods, .odp].contains(self) }
}

/// As a shell takes it for one word.
func quoted(_ path: String) -> String {
  let isPlain = path.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || ("0"..."9").contains($0) || "/._-".unicodeScalars.contains($0)
  }
  return isPlain && !path.hasPrefix("-") ? path : "'\(path.replacing("'", with: #"'\''"#))'"
}

// MARK: - Text

extension Message {
  /// - Parameter isInProperties: whether it stands there alone, where whoever reads the paper does not see it.
  static func secrecyMark(
    _ text: String, in file: ContentFile, _ spots: Localized, isInProperties: Bool
  ) -> Message {
    Message(
      "secrecy-mark",
      Localized(
        vi:
          "«\(text)» trong tệp «\(file.name)»\(at(spots.vi)) là dấu chỉ độ mật hoặc lưu hành nội bộ: không được đăng",
        en: "“\(text)” in the file “\(file.name)”\(at(spots.en)) marks what is secret or for the office alone"
      ),
      fix: isInProperties && file.type?.isOfOffice == true
        ? Localized(
          vi:
            "đưa tệp ra khỏi thư mục lưu bằng git; chắc chắn văn bản không mật thì xoá dấu ở thông tin tệp rồi lưu: trong Word, Tệp > Thông tin > Thuộc tính > Thuộc tính nâng cao > Tùy chỉnh hoặc Tóm tắt; trong LibreOffice, Tệp > Thuộc tính",
          en:
            "take it out of the folder that git keeps; if the paper is surely not secret, delete the mark and save it: in Word, File > Info > Properties > Advanced Properties > Custom or Summary; in LibreOffice, File > Properties"
        )
        : Localized(
          vi: "đưa tệp ra khỏi thư mục lưu bằng git; đã lên git thì báo ngay người phụ trách",
          en:
            "take it out of the folder that git keeps; if git already has it, tell whoever is in charge at once"
        ))
  }

  static func personalData(
    _ finding: SensitiveFinding, count: Int, in file: ContentFile, _ spots: Localized
  ) -> Message {
    let kind = PersonalData.allCases.first { $0.id == finding.kind.rawValue }?.rawValue ?? ""
    let more = count > 1 ? (vi: " và \(count - 1) chỗ nữa", en: " and \(count - 1) more") : (vi: "", en: "")
    return Message(
      personalDataID,
      Localized(
        vi:
          "trong tệp «\(file.name)»\(at(spots.vi)) có \(kind) («\(finding.glimpse)»\(more.vi)): dữ liệu cá nhân, không đăng",
        en:
          "the file “\(file.name)”\(at(spots.en)) holds personal data (\(finding.kind.rawValue): “\(finding.glimpse)”\(more.en))"
      ),
      fix: Localized(
        vi:
          "che trong bản gốc rồi xuất lại tệp; được phép nêu thì khai ở mục «cho phép nêu», có lý do và ngày",
        en: "mask it in the original and make the file anew; if it may be named, declare it in “disclosures”")
    )
  }

  private static func at(_ spots: String) -> String { spots.isEmpty ? "" : ", \(spots)," }
}

// MARK: - Beside the text

extension Message {
  static func trackedChanges(_ count: Int) -> Message {
    Message(
      "tracked-changes",
      Localized(
        vi: "còn \(count) chỗ sửa đang theo dõi: ai cũng đọc được chữ đã xoá",
        en: "\(count) tracked changes: anybody can read what was deleted"),
      fix: Localized(
        vi: "trong Word: Xem lại (Review) → Chấp nhận tất cả (Accept All), rồi lưu; hoặc đăng bản PDF",
        en: "in Word: Review → Accept All, and save it; or publish a PDF"))
  }

  static func comments(_ count: Int, _ cleaning: Cleaning) -> Message {
    Message(
      "file-comments",
      Localized(
        vi: "còn \(count) ghi chú, lời góp ý: ai cũng đọc được",
        en: "\(count) comments or notes that anybody can read"),
      fix: cleaning.isSigned
        ? cleaning.hint
        : Localized(
          vi: "xoá ghi chú trong chương trình đã soạn tệp rồi lưu; hoặc in lại thành PDF",
          en: "delete them in the program that made it, and save it; or print it as PDF"))
  }

  static func hidden(_ hidden: [FileInspection.Hidden]) -> Message {
    let texts = hidden.map { part in
      switch part {
      case .sheet(let name): Localized(vi: "bảng tính «\(name)»", en: "the sheet “\(name)”")
      case .rows(let count, let name):
        Localized(vi: "\(count) hàng của «\(name)»", en: "\(count) rows of “\(name)”")
      case .columns(let count, let name):
        Localized(vi: "\(count) cột của «\(name)»", en: "\(count) columns of “\(name)”")
      case .slide(let number): Localized(vi: "trang chiếu \(number)", en: "slide \(number)")
      case .text: Localized(vi: "chữ ẩn", en: "hidden words")
      }
    }
    return Message(
      "hidden-content",
      Localized(
        vi: "có phần đang ẩn, ai cũng mở ra được: \(list(texts.map(\.vi)))",
        en: "some of it is hidden, and anybody can show it: \(list(texts.map(\.en)))"),
      fix: Localized(
        vi: "xoá phần ẩn, hoặc hiện nó ra nếu để công khai, rồi lưu",
        en: "delete what is hidden, or show it if it is public, and save the file"))
  }

  static func embedded(_ names: [String], _ cleaning: Cleaning) -> Message {
    Message(
      "embedded-files",
      Localized(
        vi: "có tệp khác gắn bên trong, được đăng theo: \(list(names))",
        en: "other files lie in it and are published with it: \(list(names))"),
      fix: cleaning.type == .pdf
        ? cleaning.hint
        : Localized(
          vi: "biểu đồ, bảng dán từ Excel mang theo cả bảng tính: dán lại dưới dạng ảnh, hoặc đăng bản PDF",
          en:
            "charts and tables from Excel bring all of the workbook: paste them as pictures, or publish a PDF"
        ))
  }

  static func activeContent(_ scripts: Set<FileInspection.Script>, _ cleaning: Cleaning) -> Message {
    let texts = scripts.sorted { $0.rawValue < $1.rawValue }.map { script in
      switch script {
      case .macro: Localized(vi: "macro", en: "macros")
      case .javaScript: Localized(vi: "mã JavaScript", en: "JavaScript")
      case .launch: Localized(vi: "lệnh mở chương trình khác", en: "a command that starts a program")
      }
    }
    return Message(
      "active-content",
      Localized(
        vi: "bên trong có \(list(texts.map(\.vi))), chạy được trên máy người xem",
        en: "it holds \(list(texts.map(\.en))), which may run on readers' machines"),
      fix: cleaning.type == .pdf && !scripts.contains(.macro)
        ? cleaning.hint
        : Localized(
          vi:
            "in lại thành PDF (Print → PDF), hoặc lưu thành .docx, .xlsx không có macro; không rõ từ đâu thì đừng mở",
          en:
            "print it as PDF anew, or save it without macros; do not open it if you do not know where it comes from"
        ))
  }

  static func photoPlace(_ cleaning: Cleaning) -> Message {
    Message(
      "photo-place",
      Localized(vi: "ảnh ghi rõ nơi chụp (toạ độ)", en: "a photograph says where it was taken (coordinates)"),
      fix: cleaning.type?.isPicture == true
        ? cleaning.hint
        : Localized(
          vi: "xoá toạ độ bằng congkhai clean ẢNH rồi chèn lại ảnh vào tệp; hoặc in lại thành PDF",
          en: "clean the photograph with congkhai clean and put it in again; or print the file as PDF"))
  }

  static func earlierRevisions(_ count: Int, _ cleaning: Cleaning) -> Message {
    Message(
      "earlier-revisions",
      Localized(
        vi: cleaning.isSigned
          ? "ngoài các lần ký số, tệp còn giữ \(count) bản trước lần sửa: ai cũng lấy lại được"
          : "tệp còn giữ \(count) bản trước khi sửa: ai cũng lấy lại được",
        en: cleaning.isSigned
          ? "beside what signatures add, it keeps \(count) earlier states, which anybody can have back"
          : "it keeps \(count) earlier states, which anybody can have back"),
      fix: cleaning.hint)
  }

  static func people(_ properties: [FileInspection.Property], _ cleaning: Cleaning) -> Message {
    let texts = properties.map { property in
      switch property.role {
      case .author: Localized(vi: "người soạn «\(person(property))»", en: "author “\(person(property))”")
      case .editor: Localized(vi: "người lưu «\(person(property))»", en: "saved by “\(person(property))”")
      case .manager: Localized(vi: "người quản lý «\(person(property))»", en: "manager “\(person(property))”")
      case .printer: Localized(vi: "người in «\(person(property))»", en: "printed by “\(person(property))”")
      case .company: Localized(vi: "cơ quan «\(property.value)»", en: "company “\(property.value)”")
      }
    }
    return Message(
      "people-in-file",
      Localized(
        vi: "thông tin tệp ghi \(list(texts.map(\.vi)))",
        en: "the file's properties name \(list(texts.map(\.en)))"),
      fix: cleaning.hint)
  }

  /// Somebody's name, as it is shown to whoever knows who it may be.
  private static func person(_ property: FileInspection.Property) -> String {
    glimpsed(property.value, as: .name)
  }

  /// - Parameter pages: those that are pictures, where others are text; else empty.
  static func noText(_ path: String, pages: String, isSigned: Bool) -> Message {
    let file = quoted(path)
    let which =
      pages.isEmpty
      ? (vi: "bản quét chưa có lớp chữ", en: "a scan without a text layer")
      : (vi: "trang \(pages) là ảnh quét chưa có lớp chữ", en: "page \(pages) is a scan without a text layer")
    let command = "ocrmypdf -l vie --redo-ocr \(file) \(file)"
    return Message(
      "no-text-layer",
      Localized(
        vi:
          "\(which.vi): không tìm, không đọc thành tiếng được, và chưa kiểm tra được dấu mật, dữ liệu cá nhân",
        en:
          "\(which.en): nobody can search it or have it read aloud, and what it says was not checked"
      ),
      fix: isSigned
        ? Localized(
          vi:
            "tệp đã ký số, thêm lớp chữ thì mất chữ ký: để cạnh nó một bản có chữ, hoặc thêm lớp chữ rồi ký lại",
          en: "it is signed, and a text layer breaks the signature: put a copy with text beside it")
        : Localized(vi: "chạy: \(command)", en: "run: \(command)"))
  }

  /// Of a scan within another file.
  static let noTextWithin = Message(
    "no-text-layer",
    Localized(
      vi: "bên trong có bản quét chưa có lớp chữ: chưa kiểm tra được dấu mật, dữ liệu cá nhân trong đó",
      en: "a scan without a text layer lies in it, and what it says was not checked"),
    fix: Localized(
      vi: "lấy bản quét ra, thêm lớp chữ bằng ocrmypdf, rồi đưa vào lại",
      en: "take the scan out, add a text layer with ocrmypdf, and put it in again"))

  static func unseen(_ names: [String], _ type: FileType?) -> Message {
    Message(
      "unseen-files",
      Localized(
        vi: "bên trong có tệp không xem được, hoặc loại không đăng được: \(list(names))",
        en:
          "files lie in it that cannot be looked into, or are of a type that is not published: \(list(names))"
      ),
      // A part that another program put there goes where the file is saved anew.
      fix: type?.isOfOffice == true
        ? Localized(
          vi:
            "mở bằng Word, Excel, PowerPoint hoặc LibreOffice, xoá tệp và đối tượng chèn vào nếu có, rồi lưu thành tệp mới (Lưu thành, Save As); vẫn báo thì đăng bản PDF",
          en:
            "open it in Office or LibreOffice, delete files and objects put into it, if any, and save it as a new file; or publish a PDF"
        )
        : Localized(
          vi:
            "bỏ các tệp ấy ra; cần đăng thì chuyển sang PDF hoặc loại đăng được và để riêng, không lồng gói trong gói",
          en:
            "take them out; what is to be published is put beside it, as PDF or another type that is published"
        ))
  }

  static func tooLargeToInspect(_ type: FileType?) -> Message {
    Message(
      "file-not-inspected",
      Localized(
        vi: "chưa xem được hết bên trong tệp: mở ra quá lớn, không đăng",
        en: "not all of the file was looked into, as it unfolds to too much: it is not published"),
      fix: type == .zip
        ? smallerArchives
        : Localized(
          vi: "tách thành nhiều tệp nhỏ hơn, hoặc xuất ra PDF rồi đăng bản PDF",
          en: "split it into smaller files, or export it as PDF and publish that"))
  }

  static func uninspected(_ type: FileType?, isSlow: Bool) -> Message {
    let (vi, en) =
      isSlow
      ? ("chương trình đọc chạy quá lâu nên đã bị dừng", "the reader took too long and was ended")
      : ("chương trình đọc bị lỗi", "the reader failed")
    return Message(
      "file-not-inspected",
      Localized(
        vi: "chưa xem được hết bên trong tệp: \(vi)", en: "not all of the file was looked into: \(en)"),
      fix: type == .zip
        ? smallerArchives
        : Localized(
          vi: "mở bằng chương trình đã làm ra tệp rồi in lại thành PDF; không rõ từ đâu thì đừng đăng",
          en: "print it as PDF anew from the program that made it; do not publish it if its origin is unknown"
        ))
  }

  private static let smallerArchives = Localized(
    vi: "chia thành nhiều gói nhỏ, hoặc đăng từng tệp riêng; không rõ từ đâu thì đừng đăng",
    en:
      "make several smaller archives, or publish the files as they are; do not publish it if its origin is unknown"
  )

  static let crowded = Message(
    "too-much-found",
    Localized(
      vi: "trong tệp có quá nhiều số điện thoại, số giấy tờ, địa chỉ: không xem được hết, không đăng",
      en: "it holds too many telephone, identity numbers and addresses to be looked through as a whole"),
    fix: Localized(
      vi: "xoá các cột, các dòng có dữ liệu cá nhân; đều công khai được thì tách thành nhiều tệp nhỏ",
      en: "take out columns and rows of personal data; if all is public, split it into smaller files"))

  static let damaged = Message(
    "damaged-file",
    Localized(
      vi: "tệp bị hỏng, không chương trình nào mở được", en: "the file is damaged, and no program opens it"),
    fix: Localized(
      vi: "chép lại từ nơi gửi, hoặc xuất lại từ chương trình đã làm ra tệp",
      en: "copy it again from where it came, or make it anew"))

  static let locked = Message(
    "locked-file",
    Localized(
      vi: "tệp có mật khẩu: người dân không mở được", en: "the file has a password, so nobody can open it"),
    fix: Localized(
      vi: "mở bằng chương trình đã làm ra tệp, bỏ mật khẩu rồi lưu lại",
      en: "open it in the program that made it, take the password away and save it"))
}
