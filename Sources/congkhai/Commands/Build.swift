import ArgumentParser

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Đọc, kiểm tra rồi dựng trang (read, check and build the site).")

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  @Option(help: "Nơi ghi trang (where the site is written).")
  var output = "output"

  @Option(
    help: ArgumentHelp(
      "Dựng trang của mọi hội đồng trong thư mục này: mỗi thư mục con có content/site.yaml, ghi vào output/ cạnh content/ (build every council below this folder).",
      valueName: "dir"))
  var all: String?

  func validate() throws {
    if all != nil, source.content != "content" || output != "output" {
      throw ValidationError(
        "--all dùng content/ và output/ của từng hội đồng (no --content or --output beside --all).")
    }
  }

  func run() throws {
    if let all {
      try ManyCouncils(root: all, source: source, report: report).build()
    } else {
      try Publication(source: source, report: report, output: output).run()
    }
  }
}
