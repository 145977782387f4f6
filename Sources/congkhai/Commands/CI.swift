import ArgumentParser
import Diagnostics
import Releasing

struct CI: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Viết tệp để GitHub, GitLab, Forgejo tự kiểm tra mọi thay đổi và đăng trang (have a service check every change and publish)."
  )

  @OptionGroup var report: ReportOptions

  @Argument(help: "github, gitlab, forgejo.")
  var service: CIService

  @Option(
    help:
      "Nơi đăng, như ở lệnh publish; không ghi thì là Pages (where to publish, as for publish; else Pages).")
  var to: GivenDestination?

  @Option(help: "Địa chỉ gói Debian của công cụ (the address of the program's Debian package).")
  var package = CIFile.placeholder

  @Option(help: "Thư mục của kho hồ sơ (the folder of the repository).")
  var into = "."

  func validate() throws {
    if let folder = to?.place.localFolder {
      throw ValidationError(
        "«\(folder)»: máy của dịch vụ không có thư mục này (the service has no such folder).")
    }
    try CIFile.check(package: package)
  }

  func run() throws {
    let file = CIFile(for: service, package: package, destination: to?.text)
    let path = "\(into)/\(file.path)"
    do throws(WriteFailure) {
      try writeOnce(file.text, to: path)
    } catch {
      throw report.failure(error.message, at: path)
    }
    report.say(Localized(vi: "Đã ghi \(path)", en: "Wrote \(path)"))
  }
}

extension CIService: ExpressibleByArgument {}

extension CIFile {
  /// Where nobody has put a package: to be replaced by the address of one.
  static let placeholder = "https://may-chu.example.vn/congkhai_amd64.deb"

  /// - Throws: where this is no address of a package.
  static func check(package: String) throws {
    if package.contains(where: { "\"\\\n".contains($0) }) {
      throw ValidationError("«\(package)» không phải một địa chỉ (is no address).")
    }
  }
}
