import ArgumentParser

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
