import ArgumentParser
import Diagnostics
import Foundation
import Releasing
import Writing

struct Host: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "In cấu hình máy chủ web cho trang đã dựng (print what a web server must be told of the built site).")

  @OptionGroup var report: ReportOptions

  @Argument(help: "nginx, apache, caddy, netlify, cloudflare.")
  var server: HostServer

  @Option(help: "Trang đã dựng (the built site).")
  var output = "output"

  @Option(help: "Nơi đăng, như ở lệnh publish (the folder of publish --to).")
  var to = "/srv/congkhai"

  @Option(help: "Ghi thành tệp vào thư mục này, không in ra (write files into this folder instead).")
  var into: String?

  func run() throws {
    let site = try report.doing(at: output) { () throws(ReleaseFailure) -> HostedSite? in
      // Looking at a site makes none.
      guard FileManager.default.fileExists(atPath: "\(output)/\(outputState)") else { return nil }
      return try HostedSite(BuiltSite(output, state: outputState))
    }
    guard let site else { throw report.failure(.notBuilt, at: output) }
    let files = HostFile.files(
      for: server, site, releases: URL(filePath: to).standardizedFileURL.path, in: report.lang)
    for file in files {
      if let into { try write(file, into: into) } else { print(file.text, terminator: "") }
    }
  }

  private func write(_ file: HostFile, into folder: String) throws {
    let path = "\(folder)/\(file.name)"
    do throws(WriteFailure) {
      try writeOnce(file.text, to: path)
    } catch {
      throw report.failure(error.message, at: path)
    }
    report.say(Localized(vi: "Đã ghi \(path)", en: "Wrote \(path)"))
  }
}

extension HostServer: ExpressibleByArgument {}

extension Message {
  fileprivate static let notBuilt = Message(
    "not-built",
    Localized(vi: "ở đây chưa có trang đã dựng", en: "no site was built here"),
    fix: Localized(vi: "chạy congkhai build trước", en: "run congkhai build first"), fault: .environment)
}
