import ArgumentParser
import Council
import Diagnostics
import Files
import Foundation
import Portal
import Site
import Vietnamese
import Writing

/// One run from a portal's file to output/: ask all sources, make the table of routes, write it.
struct PortalPublication {
  /// Of the portal's file.
  let path: String
  let output: String
  let templates: TemplateOptions
  let cache: String?
  let seconds: Int
  let now: GivenDate?
  let report: ReportOptions

  /// - Throws: the exit code where something is wrong; it has been told.
  func run() throws {
    let start = ContinuousClock.now
    let time = try BuildTime(now)
    let portal = try readFile()
    let base = folder(of: path)
    try prepare(
      forbidden: portal.settings.sources.compactMap(\.folder).map { $0.hasPrefix("/") ? $0 : "\(base)/\($0)" }
    )

    let local = time.now(inTimeZone: portal.settings.timeZone)
    let (councils, warnings) = try gather(portal, base, local)
    let (folder, unreadable) = try readTemplates()
    let (table, problems) = RouteTable.make(
      Portal(settings: portal.settings, councils: councils, now: local), folder: folder)
    let all = warnings + (unreadable.isEmpty ? problems : unreadable)
    guard let table, !report.counted(all).hasErrors else { throw report.finish(all) }
    tell(report.text(of: all))

    let written = try write(table, base)
    guard !report.quiet, report.format == .text else { return }
    let summary = Summary(
      read: Summary.Read(lines: [told(councils)]), outcome: .written(output, written),
      time: ContinuousClock.now - start)
    print(summary.text(in: report.lang), terminator: "")
  }

  private func told(_ councils: [GatheredCouncil]) -> Localized {
    let (count, records) = (councils.count, councils.reduce(0) { $0 + ($1.report?.records.count ?? 0) })
    let late = councils.count { $0.report == nil || $0.keptSince != nil }
    return Localized(
      vi: "Đã hỏi: \(count) hội đồng, \(records) bài; \(late) hội đồng chưa có dữ liệu mới",
      en: "Asked: \(count) councils, \(records) records; \(late) without new data")
  }

  private func readFile() throws -> PortalFile {
    let bytes: [UInt8]
    do throws(FileFailure) {
      let tree = try FileTree(root: folder(of: path))
      guard let name = RelativePath(URL(filePath: path).lastPathComponent) else {
        throw FileFailure(path: path, operation: .open, code: ENOENT)
      }
      bytes = try tree.read(name, limit: 4 << 20)
    } catch {
      throw report.failure(.unreadablePortal(error), at: path)
    }
    let (file, problems) = PortalFile.read(bytes, shown: path)
    guard let file, !report.counted(problems).hasErrors else { throw report.finish(problems) }
    tell(report.text(of: problems))
    return file
  }

  /// What the sources say, and what of it is not today's.
  /// - Throws: where no source ever gave anything: an empty portal in the place of a full one helps nobody.
  private func gather(
    _ portal: PortalFile, _ base: String, _ now: WrittenDate
  ) throws -> ([GatheredCouncil], [Diagnostic]) {
    let gathering = Gathering(
      portal.settings, base: base, cache: SourceCache(folder: copies),
      today: now.dayOnly, seconds: seconds)
    let (sources, unknown) = gathering.identify(portal)
    let doubled = portal.doubles(sources)
    guard doubled.isEmpty else { throw report.finish(doubled + unknown) }
    let gathered = gathering.gather(sources)
    let warnings =
      unknown
      + zip(sources, gathered).compactMap { source, gathered in
        gathered.message.map { Diagnostic.warning($0, at: portal.place(ofSource: source.index)) }
      }
    guard gathered.contains(where: { $0.council.report != nil }) else {
      throw report.finish(warnings + [.error(.noSourceAnswers, at: Place(file: path))])
    }
    return (gathered.map(\.council), warnings)
  }

  private func prepare(forbidden: [String]) throws {
    do throws(OutputRefusal) {
      try OutputFolder.check(
        output: output, forbidden: [templates.folder, copies] + forbidden, state: outputState)
    } catch {
      throw report.failure(.refusal(error, folder: output, option: "--output"), at: output)
    }
    do throws(OutputFailure) {
      try OutputFolder.finishEarlierCommit(in: output, state: outputState)
    } catch {
      throw report.failure(.output(error, folder: output), at: output)
    }
  }

  private func readTemplates() throws -> (TemplateFolder, [Diagnostic]) {
    do throws(UnreadableFolder) {
      let folders = SourceFolders(content: folder(of: path), templates: templates)
      return try folders.readTemplates(try folders.openTemplates()?.tree)
    } catch {
      throw report.failure(error.problem)
    }
  }

  private func write(_ table: RouteTable, _ base: String) throws -> OutputFolder.Summary {
    do {
      return try Writing.write(table, from: try FileTree(root: base), to: output) { _ in }
    } catch let error as WritingFailure {
      guard case .output(let failure) = error else { throw error }
      throw report.failure(.output(failure, folder: output), at: output)
    }
  }

  /// Where copies of the sources are kept.
  private var copies: String { cache ?? "\(folder(of: path))/portal-cache" }

  private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }
}

extension Message {
  fileprivate static func unreadablePortal(_ failure: FileFailure) -> Message {
    Message(
      "unreadable-portal",
      failure.isNotFound
        ? Localized(vi: "không có tệp này", en: "there is no such file")
        : Localized(vi: "không đọc được (\(failure.reason))", en: "it cannot be read (\(failure.reason))"),
      fix: Localized(vi: "kiểm tra tên tệp và quyền đọc", en: "check its name and permissions"),
      fault: .environment)
  }

  fileprivate static let noSourceAnswers = Message(
    "no-source-answers",
    Localized(
      vi: "không nguồn nào có dữ liệu, nên cổng giữ nguyên như trước",
      en: "no source gave any data, so the portal stays as it is"),
    fix: Localized(vi: "kiểm tra mạng và địa chỉ các nguồn", en: "check the network and the addresses"),
    fault: .environment)
}
