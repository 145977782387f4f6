import ArgumentParser
import Council
import Diagnostics
import Files
import Foundation
import Proving
import Releasing
import Writing

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Xem một bản sao của trang có đúng là bản đã đăng không (check a copy of a site: files, signature, earlier releases)."
  )

  @Argument(help: "Thư mục, hoặc địa chỉ https của trang (a folder, or the site's https address).")
  var copy: String

  @Option(
    help: ArgumentHelp(
      "Tệp người ký mà bạn đã biết từ trước; không ghi thì dùng tệp nằm trong chính bản sao (an allowed signers file).",
      valueName: "file"))
  var signers: String?

  @Option(
    help: ArgumentHelp(
      "Bản cũ bạn đã giữ: thư mục, địa chỉ, tệp SHA256SUMS hoặc chuoi-phat-hanh.txt (an earlier copy that you kept).",
      valueName: "older"))
  var chain: String?

  @Option(help: "Cách in kết quả (how the outcome is printed): text, json.")
  var format: Form = .text

  @Option(help: "Ngôn ngữ của lời báo (language of messages): vi, en.")
  var lang: Language = .vietnamese

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let earlier = try chain.map(earlierRelease)
    let known = try signers.map { path in try file(path, limit: ProofLimits.signature) }
    let verification: Verification
    do {
      verification = try checked(known, earlier)
    } catch let failure as VerificationFailure {
      throw report.failure(failure.message, at: copy)
    } catch let failure as CopyFailure {
      throw report.failure(failure.message, at: copy)
    }
    switch format {
    case .text: print(verification.text(of: copy).map { $0[lang] + "\n" }.joined(), terminator: "")
    case .json: print(verification.json(of: copy).text(.compact))
    }
    if !verification.isWhole { throw ExitCode(1) }
  }

  private var report: ReportOptions {
    var report = ReportOptions()
    report.strict = false
    report.printing = PrintOptions()
    report.printing.format = format == .json ? .json : .text
    (report.printing.quiet, report.printing.lang) = (false, lang)
    return report
  }

  private func checked(_ signers: [UInt8]?, _ earlier: EarlierRelease?) throws -> Verification {
    isAddress(copy)
      ? try verification(of: try web(copy), signers, earlier)
      : try verification(of: try folder(copy), signers, earlier)
  }

  private func verification(
    of copy: some Copy, _ signers: [UInt8]?, _ earlier: EarlierRelease?
  ) throws -> Verification {
    try Verification(of: copy, signers: signers, earlier: earlier, unlisted: buildNotes) {
      ReleaseID($0)?.moment
    }
  }

  private func earlierRelease(_ place: String) throws -> EarlierRelease {
    do throws(CopyFailure) {
      if isAddress(place) { return try EarlierRelease(copy: try web(place)) }
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), isFolder.boolValue {
        return try EarlierRelease(copy: try folder(place))
      }
    } catch {
      throw report.failure(error.message, at: place)
    }
    guard let release = EarlierRelease(file: try file(place, limit: ProofLimits.sums)) else {
      throw report.failure(.noEarlierRelease, at: place)
    }
    return release
  }

  /// A copy of a site, or where one was published to: then what is live there.
  private func folder(_ place: String) throws(CopyFailure) -> FolderCopy {
    let live = "\(place)/\(VersionedFolder.live)"
    let isCopy = FileManager.default.fileExists(atPath: "\(place)/\(SiteAddresses.sums)")
    let isRoot = !isCopy && FileManager.default.fileExists(atPath: "\(live)/\(SiteAddresses.sums)")
    return try FolderCopy(isRoot ? live : place)
  }

  private func isAddress(_ place: String) -> Bool { place.contains("://") }

  private func web(_ address: String) throws(CopyFailure) -> WebCopy {
    guard let copy = WebCopy(address) else { throw .noAddress(address) }
    return copy
  }

  private func file(_ path: String, limit: Int) throws -> [UInt8] {
    let url = URL(filePath: path)
    do throws(FileFailure) {
      guard let name = RelativePath(url.lastPathComponent) else {
        throw FileFailure(path: path, operation: .read, code: ENOENT)
      }
      return try FileTree(root: url.deletingLastPathComponent().path).read(name, limit: limit)
    } catch {
      throw report.failure(CopyFailure.unreadable(path, reason: error.reason).message, at: path)
    }
  }
}
