import ArgumentParser
import Council
import Diagnostics
import ExternalTools
import Foundation
import Parallel
import Reading
import Synchronization
import Vietnamese

/// Every council below a folder, each built by a run of this program of its own: what one needs of memory is free when
/// it is done, and whatever befalls one, the others go on.
struct ManyCouncils {
  /// As the user named it; its folders are named below it.
  let root: String
  let source: SourceOptions
  let report: ReportOptions

  /// - Throws: 2 where the environment failed any council, or else 1 where its content did; it has been told.
  func build() throws {
    let start = ContinuousClock.now
    let councils = councilFolders(below: root)
    guard !councils.isEmpty else { throw report.failure(.noCouncils, at: root) }
    let doubled = doubledAddresses(councils)
    tell(report.text(of: doubled))

    let queue = PrintQueue()
    let codes = waitingMap(count: councils.count, atOnce: ProcessInfo.processInfo.activeProcessorCount) {
      [self] index in
      let run = build(councils[index])
      queue.add(run, at: index)
      return run.code
    }
    if !report.quiet, report.format == .text {
      print(closing(codes, ContinuousClock.now - start)[report.lang])
    }
    if codes.contains(where: { $0 != 0 && $0 != 1 }) { throw ExitCode.environment }
    if codes.contains(1) || report.counted(doubled).hasErrors { throw ExitCode.content }
  }

  private func build(_ council: String) -> CouncilRun {
    let own = "\(council)/site-templates"
    var words = [
      "build", "--content=\(council)/content", "--output=\(council)/output",
      "--format=\(report.format.rawValue)", "--lang=\(report.lang.rawValue)",
    ]
    let shared = source.templates.folder
    if isFolder("\(root)/\(own)") {
      words.append("--templates=\(own)")
    } else if source.templates.given != nil || isFolder(shared) {
      words.append("--templates=\(URL(filePath: shared).standardizedFileURL.path)")
    }
    if let now = source.now { words.append("--now=\(now.date.iso)") }
    if report.strict { words.append("--strict") }
    if report.quiet { words.append("--quiet") }
    do throws(ToolFailure) {
      let run = try Program.this.run(Job(words, in: root, errors: .kept(limit: 16 << 20)))
      let code = run.signal == nil ? run.status : 2
      // The last line says what was written; the others would drown what matters among so many.
      let last = run.text.split(separator: "\n").last.map { "\($0)\n" }
      let problems =
        String(decoding: run.errors, as: UTF8.self) + (run.signal.map { "signal \($0)\n" } ?? "")
      return CouncilRun(code: code, problems: problems, line: code == 0 ? last ?? "" : kept(council, code))
    } catch {
      return CouncilRun(
        code: 2, problems: report.text(of: [.error(error.message, at: Place(file: council))]),
        line: kept(council, 2))
    }
  }

  private func kept(_ council: String, _ code: Int32) -> String {
    guard !report.quiet, report.format == .text else { return "" }
    let text = Localized(
      vi: "Trang ở \(council)/output: giữ nguyên như trước vì có lỗi (mã \(code))\n",
      en: "Site in \(council)/output: left as it was for its errors (code \(code))\n")
    return text[report.lang]
  }

  private func closing(_ codes: [Int32], _ time: Duration) -> Localized {
    let failed = codes.count { $0 != 0 }
    let vi = formatNumber(Decimal(Int((time / .milliseconds(100)).rounded(.up))) / 10, fractionDigits: 1)
    return Localized(
      vi: "\(codes.count) hội đồng: \(codes.count - failed) xong, \(failed) có lỗi, trong \(vi) giây",
      en:
        "\(codes.count) councils: \(codes.count - failed) done, \(failed) with errors, in \(vi.replacing(",", with: ".")) s"
    )
  }

  // MARK: Addresses

  /// Councils that say they live at one address: one of them would overwrite the other.
  private func doubledAddresses(_ councils: [String]) -> [Diagnostic] {
    var seen: [String: String] = [:]
    return councils.compactMap { council in
      let path = "\(council)/content/\(CouncilSettings.path)"
      guard let data = FileManager.default.contents(atPath: "\(root)/\(path)"), data.count < 1 << 20 else {
        return nil
      }
      let (settings, file, _) = readSettings(CouncilSettings.self, Array(data), name: path)
      guard let file, let address = settings?.baseURL?.text else { return nil }
      let key = (address.hasSuffix("/") ? address : address + "/").lowercased()
      guard let other = seen[key] else {
        seen[key] = council
        return nil
      }
      return .warning(
        .sharedAddress(address, with: other),
        at: file.place(of: FieldPath([.field("baseURL")]), inWhole: CouncilSettings.self))
    }
  }
}

/// What became of one council.
private struct CouncilRun: Sendable {
  let code: Int32
  let problems: String
  let line: String
}

/// Prints what councils had to say in their order, each as soon as those before it are done.
private final class PrintQueue: Sendable {
  private let waiting = Mutex<(runs: [Int: CouncilRun], next: Int)>(([:], 0))

  func add(_ run: CouncilRun, at index: Int) {
    waiting.withLock { waiting in
      waiting.runs[index] = run
      while let run = waiting.runs.removeValue(forKey: waiting.next) {
        tell(run.problems)
        try? FileHandle.standardOutput.write(contentsOf: Data(run.line.utf8))
        waiting.next += 1
      }
    }
  }
}

// MARK: - Folders

/// How deep councils lie at most: province, district, commune and what is made of them.
private let deepest = 6

/// The folders that hold `content/site.yaml`, by their paths below a folder, in order. Links are not followed, and in a
/// council there is no other.
func councilFolders(below root: String) -> [String] {
  func search(_ path: String, _ depth: Int) -> [String] {
    let manager = FileManager.default
    let full = path.isEmpty ? root : "\(root)/\(path)"
    if !path.isEmpty, manager.fileExists(atPath: "\(full)/content/\(CouncilSettings.path)") { return [path] }
    guard depth < deepest, let names = try? manager.contentsOfDirectory(atPath: full) else { return [] }
    return names.sorted().flatMap { name -> [String] in
      let inner = "\(full)/\(name)"
      guard !name.hasPrefix("."), isFolder(inner) else { return [] }
      return search(path.isEmpty ? name : "\(path)/\(name)", depth + 1)
    }
  }
  return search("", 0)
}

private func isFolder(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

extension Message {
  fileprivate static let noCouncils = Message(
    "no-councils",
    Localized(
      vi: "ở đây không có thư mục nào có content/site.yaml", en: "no folder here has content/site.yaml"),
    fix: Localized(
      vi: "chỉ tới thư mục chứa thư mục của các hội đồng",
      en: "name the folder that holds the councils' folders"),
    fault: .environment)

  fileprivate static func sharedAddress(_ address: String, with other: String) -> Message {
    Message(
      "shared-address",
      Localized(
        vi: "địa chỉ «\(address)» đã là của \(other)", en: "the address “\(address)” is that of \(other)"),
      fix: Localized(
        vi: "mỗi hội đồng một địa chỉ, nếu không trang này đè lên trang kia",
        en: "give each council an address of its own, or one site overwrites the other"))
  }
}
