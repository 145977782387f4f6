import ArgumentParser
import Council
import Diagnostics
import Files
import Handbook
import Reading

struct WriteSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "Viết lược đồ các mục cho trình soạn thảo, hoặc biểu mẫu cho CMS (schemas for editors, forms for a CMS)."
  )

  @Option(help: "Thư mục hồ sơ, để biết các lĩnh vực và thôn (the folder of records).")
  var content = "content"

  @Option(help: "Nơi ghi; trình soạn thảo mở thư mục này (where they are written: what the editor opens).")
  var to = "."

  @Flag(help: "Viết admin/config.yml cho Decap CMS hoặc Sveltia CMS (write the forms of a git-based CMS).")
  var forms = false

  @Option(help: "Nơi CMS để hồ sơ (the CMS's backend): github, gitlab, gitea…")
  var backend = "github"

  @Option(help: "Kho của hồ sơ (the repository): chủ/tên.")
  var repo = "chu-kho/ten-kho"

  @Option(help: "Nhánh của kho (its branch).")
  var branch = "main"

  @Option(help: "Ngôn ngữ của lời báo (language of messages): vi, en.")
  var lang: Language = .vietnamese

  func run() throws {
    let printer = DiagnosticPrinter(language: lang)
    do {
      let files = files
      try write(files, to: to, printer)
      let folder = files.first?.path.split(separator: "/").first.map(String.init) ?? ""
      print(
        Localized(
          vi: "Đã viết \(files.count) tệp trong \(to)/\(folder)/",
          en: "Wrote \(files.count) files in \(to)/\(folder)/")[
            lang])
    } catch {
      tell(printer.print(.error(error.message, at: Place(file: error.path))))
      throw error.message.fault == .environment ? ExitCode.environment : ExitCode.content
    }
  }

  /// A folder that cannot be read leaves topics and villages free: `check` is there to complain of it.
  private var files: [DeskFile] {
    let settings = (try? FileTree(root: content)).flatMap(readSettings)
    if forms {
      return [
        Forms(.init(backend: backend, name: repo, branch: branch), content: content, settings: settings).file
      ]
    }
    return EditorFiles(content: content, topics: settings?.topics ?? [], places: settings?.places ?? []).all
  }
}
