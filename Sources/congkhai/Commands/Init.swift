import ArgumentParser
import Council
import Diagnostics
import Drafting
import Files
import Foundation
import Handbook
import Reading
import Releasing
import Starting
import Vietnamese

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lập thư mục cho một hội đồng mới: hỏi vài câu rồi tạo tệp (begin a council's folder).",
    discussion: """
      Không bao giờ ghi đè. Không có bàn phím, hoặc có --yes, thì không hỏi gì và cần --name.
      (Never overwrites. Asks nothing with --yes or without a terminal; --name is needed then.)
      """)

  @Argument(help: "Thư mục sẽ lập (the folder to make).")
  var folder: String

  @Option(help: "Tên cơ quan, ví dụ \"Hội đồng nhân dân xã …\" (the council's name).")
  var name: String?

  @Option(help: "Cấp: xã, phường, đặc khu, tỉnh, thành phố (the level).")
  var level: String?

  @Option(help: "Tỉnh hoặc thành phố (the province).")
  var province: String?

  @Option(name: .customLong("base-url"), help: "Địa chỉ trang, bắt đầu bằng https:// (the site's address).")
  var baseURL: String?

  @Option(
    help:
      "Các thôn, bản, ấp; ở phường là khu phố, tổ dân phố; cách nhau bằng dấu phẩy (villages, between commas)."
  )
  var places: String?

  @Option(help: "Các lĩnh vực để xếp bài, cách nhau bằng dấu phẩy (topics, between commas).")
  var topics =
    "Kinh tế và ngân sách, Đất đai, Giao thông và xây dựng, Nông nghiệp, Môi trường, Giáo dục, Y tế, Văn hoá và xã hội"

  @Option(
    help:
      "Nơi để kho hồ sơ: github, gitlab, forgejo; ghi được nhiều lần, không ghi thì cả ba (where the repository will be; else all three)."
  )
  var ci: [CIService] = []

  @Option(help: "Địa chỉ gói Debian của công cụ (the address of the program's Debian package).")
  var package = CIFile.placeholder

  @Flag(help: "Chép cả mẫu trang, để sửa (also copy the templates, to be changed).")
  var withTemplates = false

  @Flag(help: "Thư mục đã có gì thì chỉ ghi những tệp còn thiếu (write only what is missing).")
  var add = false

  @Flag(name: .shortAndLong, help: "Không hỏi gì (ask nothing).")
  var yes = false

  @OptionGroup var report: ReportOptions

  func validate() throws {
    if folder.isEmpty {
      throw ValidationError(Localized(vi: "thiếu tên thư mục", en: "which folder?")[report.lang])
    }
    try CIFile.check(package: package)
  }

  func run() throws {
    do {
      try make(asking: !yes && isatty(STDIN_FILENO) == 1 ? Dialogue(language: report.lang) : nil)
    } catch is Dialogue.Ended {
      tell(Localized(vi: "\nĐã thôi, chưa ghi gì.\n", en: "\nStopped, nothing was written.\n")[report.lang])
      throw ExitCode.content
    }
  }

  private func make(asking dialogue: Dialogue?) throws {
    var council = NewCouncil(today: try BuildTime(nil).now(inTimeZone: CouncilSettings().timeZone))
    // Nobody is to answer questions in vain.
    try refuseWhatIsThere()
    let settings = add ? (try? FileTree(root: "\(folder)/content")).flatMap(readSettings) : nil
    if let settings, name == nil { try refuse(council.form.fill("name", with: settings.name, from: "name")) }
    try fill(&council.form)
    for id in NewCouncil.questions where settings == nil {
      guard council.form.values[id] == nil, let field = council.form.fields[id] else { continue }
      let proposal = council.proposals[id]
      if let dialogue {
        try dialogue.ask(
          field, of: &council.form, proposal: proposal, mayBeEmpty: !field.isRequired,
          council.question(about: id))
      } else if let proposal {
        try refuse(council.form.fill(id, with: proposal, from: id))
      }
    }
    if council.form.values["name"] == nil { try refuse([.error(.noName, at: Place(file: folder))]) }

    // What an office deleted from its content does not come back.
    let files = council.files.filter { settings == nil || !$0.path.hasPrefix("content/") }
    let all =
      files + editorFiles(settings, council.form) + ciFiles + (withTemplates ? NewCouncil.templates : [])
    dialogue?.end()
    do {
      let written = try write(all, to: folder, adding: add)
      tellWhatFollows(written)
    } catch {
      try refuse([.error(error.message, at: Place(file: folder))])
    }
  }

  private func editorFiles(_ settings: CouncilSettings?, _ form: Form) -> [StarterFile] {
    let settings = settings ?? CouncilSettings(.object(form.values))
    return EditorFiles(content: "content", topics: settings?.topics ?? [], places: settings?.places ?? [])
      .all
      .map { StarterFile($0.path, $0.text) }
  }

  private var ciFiles: [StarterFile] {
    (ci.isEmpty ? CIService.allCases : ci).map { service in
      let file = CIFile(for: service, package: package)
      return StarterFile(file.path, file.text)
    }
  }

  private func fill(_ form: inout Form) throws {
    let texts = [
      ("name", "--name", name), ("level", "--level", level), ("province", "--province", province),
      ("baseURL", "--base-url", baseURL),
    ]
    for case (let id, let flag, let text?) in texts { try refuse(form.fill(id, with: text, from: flag)) }
    for case (let id, let flag, let list?) in [
      ("places", "--places", places), ("topics", "--topics", topics),
    ] {
      try refuse(form.fill(id, withItems: list.listed, from: flag))
    }
  }

  private func refuseWhatIsThere() throws {
    do {
      try checkRoom(in: folder, adding: add)
    } catch {
      try refuse([.error(error.message, at: Place(file: folder))])
    }
  }

  private func refuse(_ problems: [Diagnostic]) throws {
    guard !problems.isEmpty else { return }
    report.show(problems)
    throw problems.contains { $0.message.fault == .environment } ? ExitCode.environment : .content
  }

  private func tellWhatFollows(_ written: [String]) {
    guard !report.quiet, report.format == .text else { return }
    let place = folder == "." ? "" : "cd \(folder)\n    "
    let shown = written.filter { !$0.hasPrefix("site-templates/") && !$0.hasPrefix(".vscode/") }.map {
      "  \(folder)/\($0)\n"
    }.joined()
    let editor = written.count { $0.hasPrefix(".vscode/") }
    let templates = written.count { $0.hasPrefix("site-templates/") }
    let folders = [
      (".vscode/", editor, Localized(vi: "tệp cho trình soạn thảo", en: "files for the editor")),
      ("site-templates/", templates, Localized(vi: "tệp mẫu trang", en: "templates")),
    ].filter { $0.1 > 0 }.map { "  \(folder)/\($0.0) (\($0.1) \($0.2[report.lang]))\n" }.joined()
    print(
      Localized(
        vi: """
          Đã lập \(folder), \(written.count) tệp mới:
          \(shown)\(folders)
          Việc tiếp theo: điền địa chỉ trang và mục «liên hệ» ở content/site.yaml, câu đầu ở content/trang/lien-he.md, rồi:

              \(place)congkhai check
              congkhai serve

          """,
        en: """
          Made \(folder), \(written.count) new files:
          \(shown)\(folders)
          Next: the site's address and “liên hệ” in content/site.yaml, the first line of content/trang/lien-he.md, then:

              \(place)congkhai check
              congkhai serve

          """)[report.lang], terminator: "")
  }
}

extension Message {
  fileprivate static let noName = Message(
    "missing-field",
    Localized(vi: "chưa biết tên cơ quan", en: "the council's name is missing"),
    fix: Localized(
      vi: "thêm --name \"Hội đồng nhân dân xã …\"", en: "add --name \"Hội đồng nhân dân xã …\""))
}
