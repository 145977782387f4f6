import ArgumentParser
import Council
import Diagnostics
import Files
import Importing
import Reading
import Vietnamese

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Nhập văn bản (.docx, .odt, .pdf, .txt) hoặc bảng (.csv, .xlsx) thành bài (import papers and tables).")

  @Argument(help: "Các tệp cần nhập (the files).")
  var files: [String]

  @Option(help: "Thư mục hồ sơ (the folder of records).")
  var content = "content"

  @Option(
    help: "Loại bài, như nghi-quyet, kien-nghi; bảng thì phải ghi (the kind of record; tables need it).")
  var kind: GivenKind?

  @Option(help: "Chỗ của bài trong thư mục hồ sơ, như van-ban/2026/ten-bai (where the record goes).")
  var to: String?

  @Flag(help: "Xem trước, không ghi gì (show what would be written, write nothing).")
  var dryRun = false

  @OptionGroup var printing: PrintOptions

  func validate() throws {
    if to != nil, files.count > 1 {
      throw ValidationError(
        Localized(vi: "--to chỉ đi cùng một tệp", en: "--to goes with one file only")[lang])
    }
    if kind == nil, let table = files.first(where: isTable) {
      throw ValidationError(
        Localized(
          vi: "«\(table)» là bảng nên phải ghi --kind, ví dụ --kind kien-nghi",
          en: "“\(table)” is a table and needs --kind, for example --kind kien-nghi")[lang])
    }
  }

  func run() throws {
    let target = ImportTarget(
      name: content.withoutStroke,
      content: try readContent(), kind: kind?.kind, path: to, isDryRun: dryRun)
    var faults: Set<Message.Fault> = []
    for file in files {
      let outcome = isTable(file) ? table(file, target) : importPaper(file, into: target)
      show(outcome, target)
      faults.formUnion(outcome.diagnostics.filter { $0.severity == .error }.map(\.message.fault))
    }
    if faults.contains(.environment) { throw ExitCode(2) }
    if !faults.isEmpty { throw ExitCode(1) }
  }

  /// What is there already; its own mistakes are for `check` to tell.
  private func readContent() throws -> Content {
    let tree: FileTree
    let listing: [FileTree.Entry]
    do throws(FileFailure) {
      tree = try FileTree(root: content)
      listing = try tree.list()
    } catch {
      tell(printer.print(.error(.unreadableFolder(error), at: Place(file: content))))
      throw ExitCode(2)
    }
    return Reading.readContent(tree, listing, name: content).0
  }

  private func table(_ file: String, _ target: ImportTarget) -> ImportOutcome {
    switch kind {
    case .records(let kind): importTable(file, of: kind, into: target)
    case .recommendations, nil: importRecommendations(file, into: target)
    }
  }

  private var lang: Language { printing.lang }
  private var printer: DiagnosticPrinter { DiagnosticPrinter(format: printing.format, language: lang) }

  private func show(_ outcome: ImportOutcome, _ target: ImportTarget) {
    for record in outcome.records where printing.isTalkative || dryRun && printing.format == .text {
      let path = "\(target.name)/\(record.path)"
      if dryRun {
        print("==> \(path)\n\(record.text)")
      } else {
        print(Localized(vi: "Đã viết: \(path)", en: "Written: \(path)")[lang])
      }
    }
    print(outcome.block, terminator: "")
    if printing.isTalkative { for note in outcome.notes { print(note[lang]) } }
    tell(outcome.diagnostics.map(printer.print).joined())
  }
}

/// What a table holds: records of a kind, by its folder, label or English id; or what a supervision recommended.
enum GivenKind: ExpressibleByArgument {
  case records(Kind)
  case recommendations

  static let allValueStrings =
    Kind.all.map { $0.kind.folder } + ["kien-nghi-sau-giam-sat"]

  init?(argument: String) {
    if argument.folded == "kien-nghi-sau-giam-sat" {
      self = .recommendations
    } else if let kind = Kind(named: argument) {
      self = .records(kind)
    } else {
      return nil
    }
  }

  var kind: Kind? { if case .records(let kind) = self { kind } else { nil } }
}
