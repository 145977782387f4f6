import ArgumentParser
import Site
import Vietnamese

/// The command line: arguments, printing, exit codes. What it does is done by the stages.
@main
struct Congkhai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "congkhai",
    abstract:
      "Công khai: dựng trang của Hội đồng nhân dân từ thư mục hồ sơ (a council's site from a folder of records).",
    version: "0.1.0", subcommands: [Build.self, Check.self, WriteReport.self], defaultSubcommand: Build.self)

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

struct WriteReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract:
      "Viết báo cáo hoạt động của một thời gian, rồi dựng trang (write the report of a period, then build).")

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  @Option(help: "Từ ngày, ví dụ 01/01/2026 (the first day).")
  var from: GivenDate

  @Option(help: "Đến ngày, ví dụ 30/06/2026 (the last day).")
  var to: GivenDate

  @Option(help: "Nơi ghi trang (where the site is written).")
  var output = "output"

  func validate() throws {
    if to.date < from.date {
      throw ValidationError("--to \(to.date.short) trước --from \(from.date.short) (is before it).")
    }
  }

  func run() throws {
    let period = PeriodReport(from: from.date.dayOnly, to: to.date.dayOnly)
    try Publication(source: source, report: report, output: output).run(writing: period)
  }
}
