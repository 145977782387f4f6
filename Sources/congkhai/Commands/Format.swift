import ArgumentParser
import Council
import Diagnostics
import Files
import Formatting
import Foundation

struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Xếp các mục của bài theo một thứ tự, một cách viết (put the fields of records in order).",
    discussion: """
      Nội dung bài, giá trị và ghi chú giữ nguyên; tệp có lỗi thì không đụng đến. Không kể tệp nào thì làm cả thư mục \
      hồ sơ. (Text, values and comments stay; a file with errors is left alone.)
      """)

  @Argument(help: "Các tệp cần xếp (the files).", completion: .file(extensions: ["md", "yaml"]))
  var files: [String] = []

  @Option(help: "Thư mục hồ sơ (the folder of records).")
  var content = "content"

  @Flag(help: "Chỉ nói tệp nào chưa gọn, không ghi gì (say which files are untidy, write nothing).")
  var check = false

  @OptionGroup var printing: PrintOptions

  func run() throws {
    let (wanted, strangers) = try found()
    var problems = strangers.map { Diagnostic.error(.outsideContent(content), at: Place(file: $0)) }
    var changed = 0
    for file in wanted {
      do throws(FileFailure) {
        let old = try file.read()
        switch file.tidied(old) {
        case .unchanged: continue
        case .refused(let found): problems += found
        case .tidied(let bytes):
          changed += 1
          if check {
            problems.append(.error(.untidyFields, at: Place(file: file.name)))
          } else {
            try file.replace(old, with: bytes)
            if printing.isTalkative { print(file.name) }
          }
        }
      } catch {
        problems.append(.error(.unwritableRecord(error), at: Place(file: file.name)))
      }
    }
    show(problems)
    if printing.isTalkative {
      let (vi, en) = check ? ("chưa gọn", "untidy") : ("đã xếp lại", "tidied")
      let total = Localized(
        vi: "\(changed) trong \(wanted.count) tệp \(vi).", en: "\(changed) of \(wanted.count) files \(en).")
      print(total[printing.lang])
    }
    if problems.contains(where: { $0.message.fault == .environment }) { throw ExitCode.environment }
    if !problems.isEmpty { throw ExitCode.content }
  }

  /// The files to put in order, and what was named that is none.
  private func found() throws -> (files: [RecordFile], strangers: [String]) {
    do throws(FileFailure) {
      let folder = try RecordFolder(content)
      if files.isEmpty { return (try folder.all(), []) }
      return (files.compactMap(folder.file(named:)), files.filter { folder.file(named: $0) == nil })
    } catch {
      show([.error(.unreadableFolder(error), at: Place(file: content))])
      throw ExitCode.environment
    }
  }

  private func show(_ problems: [Diagnostic]) {
    let printer = DiagnosticPrinter(format: printing.format, language: printing.lang)
    tell(printer.print(all: Set(problems).sorted()))
  }
}

extension Message {
  fileprivate static func outsideContent(_ content: String) -> Message {
    Message(
      "outside-content",
      Localized(
        vi: "đây không phải một bài hay tệp cài đặt trong \(content)/",
        en: "this is no record and no file of settings in \(content)/"),
      fix: Localized(vi: "thêm --content THƯ-MỤC nếu hồ sơ ở nơi khác", en: "add --content FOLDER"))
  }

  fileprivate static func unwritableRecord(_ failure: FileFailure) -> Message {
    if failure.isChanged { return .savedMeanwhile }
    let isReading = [.open, .read].contains(failure.operation)
    return Message(
      isReading ? "unreadable-file" : "unwritable-content",
      isReading
        ? Localized(vi: "không đọc được (\(failure.reason))", en: "it cannot be read (\(failure.reason))")
        : Localized(vi: "không ghi được (\(failure.reason))", en: "it cannot be written (\(failure.reason))"),
      fix: Localized(vi: "kiểm tra quyền của tệp", en: "check the file's permissions"), fault: .environment)
  }

  private static let savedMeanwhile = Message(
    "saved-meanwhile",
    Localized(
      vi: "tệp vừa được lưu ở nơi khác; giữ nguyên bản ấy", en: "it was saved meanwhile and stays as it is"),
    fix: Localized(vi: "lưu xong thì chạy lại", en: "run again when it is saved"), fault: .environment)

  fileprivate static let untidyFields = Message(
    "untidy-fields",
    Localized(
      vi: "các mục chưa theo thứ tự và cách viết chung", en: "the fields are not in the common order and form"
    ),
    fix: Localized(vi: "chạy congkhai fmt", en: "run congkhai fmt"))
}
