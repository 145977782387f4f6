import ArgumentParser

/// The command line: arguments, printing, exit codes. What it does is done by the stages.
@main
struct Congkhai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "congkhai",
    abstract:
      "Công khai: dựng trang của Hội đồng nhân dân từ thư mục hồ sơ (a council's site from a folder of records).",
    version: "0.1.0", subcommands: [Build.self, Check.self], defaultSubcommand: Build.self)

  static func main() {
    openStandardStreams()
    main(nil)
  }
}

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Đọc, kiểm tra rồi dựng trang (read, check and build the site).")

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  @Option(help: "Nơi ghi trang (where the site is written).")
  var output = "output"

  func run() throws {
    try Publication(source: source, report: report, output: output).run()
  }
}

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Đọc và kiểm tra, không ghi gì (read and check, write nothing).")

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    try Publication(source: source, report: report, output: nil).run()
  }
}
