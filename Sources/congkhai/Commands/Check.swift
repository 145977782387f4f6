import ArgumentParser

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Đọc và kiểm tra, không ghi gì (read and check, write nothing).")

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    try Publication(source: source, report: report, output: nil).run()
  }
}
