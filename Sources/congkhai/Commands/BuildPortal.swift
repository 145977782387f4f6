import ArgumentParser

struct BuildPortal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portal",
    abstract:
      "Dựng cổng của tỉnh từ trang của các hội đồng (build a province's portal out of the councils' own sites)."
  )

  @Argument(help: "Tệp ghi tên cổng, địa chỉ và các nguồn (the file of the portal and its sources).")
  var sources: String

  @OptionGroup var report: ReportOptions

  @OptionGroup var templates: TemplateOptions

  @Option(help: "Nơi ghi cổng (where the portal is written).")
  var output = "output"

  @Option(
    help:
      "Nơi giữ bản lấy được lần trước; không ghi thì là portal-cache cạnh tệp nguồn (where copies are kept).")
  var cache: String?

  @Option(help: "Chờ mỗi nguồn nhiều nhất bao nhiêu giây (seconds to wait for each source).")
  var wait = 60

  @Option(help: "Coi hôm nay là ngày này, ví dụ 2026-11-20 (build as of this day).")
  var now: GivenDate?

  func validate() throws {
    guard 1...3600 ~= wait else {
      throw ValidationError("--wait \(wait): từ 1 đến 3600 giây (from 1 to 3600 seconds).")
    }
  }

  func run() throws {
    try PortalPublication(
      path: sources, output: output, templates: templates, cache: cache, seconds: wait, now: now,
      report: report
    ).run()
  }
}
