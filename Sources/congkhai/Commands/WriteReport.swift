import ArgumentParser
import Site
import Vietnamese

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
