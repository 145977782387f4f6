import ArgumentParser
import Checking
import Checksums
import Council
import Diagnostics
import Files
import Foundation
import Inspecting
import Reading
import Site
import Vietnamese
import Writing

/// One run from content/ to output/: read, check, make the table of routes, write it.
struct Publication {
  let source: SourceOptions
  let report: ReportOptions
  /// Nil where nothing is to be written.
  let output: String?
  /// With which a user names it; nil where nobody does.
  private let outputOption: String?
  private let tellsWarnings: Bool
  /// Where the records' history is, if not in the repository around them.
  private let repository: HistorySource?
  private let folders: SourceFolders
  private let progress: Progress

  init(
    source: SourceOptions, report: ReportOptions, output: String?, outputOption: String? = "--output",
    tellsWarnings: Bool = true, repository: HistorySource? = nil
  ) {
    self.source = source
    self.report = report
    self.output = output
    self.outputOption = outputOption
    self.tellsWarnings = tellsWarnings
    self.repository = repository
    folders = SourceFolders(content: source.content, templates: source.templates)
    progress = Progress(language: report.lang, isQuiet: report.quiet || report.format != .text)
  }

  /// Ends the program where all went well.
  func run() throws {
    try run { summary in
      say(summary)
      // All is on the disk, and the system takes a site's worth of memory back faster than we could give it back
      // piece by piece.
      exit(EXIT_SUCCESS)
    }
  }

  /// - Parameter end: told what was done, while all that was read is still in memory.
  /// - Throws: the exit code where something is wrong; it has been told.
  func run(end: (Summary) throws -> Void) throws {
    defer { progress.end() }
    let start = ContinuousClock.now
    let time = try BuildTime(source.now)
    if let output { try prepare(output) }

    KeptFindings.ofUser().forgetOldDaily()
    let tree = try opened(folders.openContent)
    let templates = try opened(folders.openTemplates)
    let history = output == nil ? nil : repository ?? HistorySource(around: source.content)
    let stamp = Stamp(
      inputs: [tree.listing, templates?.listing ?? []],
      conditions: [programTrace, time.description, history?.trace ?? ""])
    // Read before it is known to be ours, so that it cannot be somebody else's who builds just after that.
    let sums = output.flatMap(Self.sums)
    if let output, let note = stamp.note(of: output), let earlier = Summary.Read(note: note) {
      return try end(
        Summary(
          read: earlier, outcome: .nothingToDo(output), time: ContinuousClock.now - start, sums: sums))
    }

    let (content, council, remark, table, all) = try read(tree, templates, time, history) {
      RouteTable.make($0, folder: $1)
    }
    if tellsWarnings { show(all) }

    let read = Summary.Read(content, now: council.now, remark: remark)
    guard let output else {
      return try end(Summary(read: read, outcome: .checked, time: ContinuousClock.now - start))
    }
    progress.begin(.writing)
    let written: OutputFolder.Summary
    do throws(WritingFailure) {
      // What is withheld or disclosed is said anew each time, and named nowhere in the output.
      let isLasting = all.isEmpty && !read.hasReasons
      written = try write(
        table, from: tree.tree, to: output, stamp: isLasting ? (stamp, read.note) : nil,
        maker: programTrace
      ) { progress.report($0, of: table.routes.count) }
    } catch {
      switch error {
      case .output(let error): throw failure(.output(error, folder: output), at: output)
      case .pictures(let failures): throw finish(problems(withPictures: failures, in: content))
      }
    }
    try end(
      Summary(
        read: read, outcome: .written(output, written), time: ContinuousClock.now - start, sums: written.sums)
    )
  }

  private static func sums(of output: String) -> SHA256Digest? {
    guard let path = RelativePath(SiteAddresses.sums) else { return nil }
    return try? FileTree(root: output).reader(path).digest()
  }

  /// Prints what was done, where that is wanted.
  func say(_ summary: Summary) {
    progress.end()
    if !report.quiet, report.format == .text { print(summary.text(in: report.lang), terminator: "") }
  }

  /// Writes the report of a period into content, where the office may go on with it, and builds the site.
  func run(writing period: PeriodReport) throws {
    if let output { try prepare(output) }
    let tree = try opened(folders.openContent)
    let templates = try opened(folders.openTemplates)
    let (_, _, _, text, _) = try read(tree, templates, try BuildTime(source.now), nil) {
      period.text(of: $0, $1)
    }
    let path = "\(folders.shownContent)/\(period.path)"
    do {
      try writeOnce(text, to: path)
    } catch {
      throw failure(error.message, at: path)
    }
    try run()
  }

  /// Reads and checks everything, and makes something of it.
  /// - Parameter history: nil where nothing is to be told of it.
  /// - Returns: what was read and made, what is to be said of the history, and what is to be warned of.
  /// - Throws: the exit code where something is wrong; it has been told.
  private func read<Made>(
    _ tree: SourceFolders.Folder, _ templates: SourceFolders.Folder?, _ time: BuildTime,
    _ history: HistorySource?, making make: (PeoplesCouncil, TemplateFolder) -> (Made?, [Diagnostic])
  ) throws -> (
    content: Content, council: PeoplesCouncil, remark: Localized?, made: Made, warnings: [Diagnostic]
  ) {
    let asked = history?.asked
    let (content, problems) = readContent(tree.tree, tree.listing, name: folders.shownContent)
    progress.begin(.checking)
    let now = time.now(inTimeZone: content.settings?.timeZone ?? "")
    let inspections = Inspector(tree.tree).inspect(
      content.files, areOriginalsShown: content.settings?.keepsOriginals == true
    ) { [progress] in progress.report($0, of: $1) }
    let found = withoutPersonalData(
      problems + checkContent(content, tree: tree.tree, inspections, now: now), of: content)
    // Nobody sees it where there are errors.
    let known = report.counted(found).hasErrors ? nil : try told(asked, of: content, now: now)
    guard let council = content.council(at: now, history: known?.history) else { throw finish(found) }
    let (folder, unreadable) = try opened { () throws(UnreadableFolder) in
      try folders.readTemplates(templates?.tree)
    }
    let (made, templateProblems) = make(council, folder)
    // A template that is no text is not what its author wrote, so what is wrong in it is not said.
    let all = found + (unreadable.isEmpty ? templateProblems : unreadable)
    guard let made, !report.counted(all).hasErrors else { throw finish(all) }
    return (content, council, known?.remark, made, all)
  }
}

// MARK: - Steps

extension Publication {
  /// Refuses folders that must not be written to, and finishes what an earlier run had decided.
  private func prepare(_ output: String) throws {
    do throws(OutputRefusal) {
      try OutputFolder.check(
        output: output, forbidden: [source.content, source.templates.folder], state: outputState)
    } catch {
      throw failure(.refusal(error, folder: output, option: outputOption), at: output)
    }
    do throws(OutputFailure) {
      try OutputFolder.finishEarlierCommit(in: output, state: outputState)
    } catch {
      throw failure(.output(error, folder: output), at: output)
    }
  }

  private func told(
    _ asked: AskedHistory?, of content: Content, now: WrittenDate
  ) throws -> (history: History?, remark: Localized?)? {
    do throws(FailedHistory) {
      return try asked?.history(of: content, now: now)
    } catch {
      throw failure(error.message, at: source.content)
    }
  }

  /// What a folder gives, if it can be read.
  private func opened<Made>(_ open: () throws(UnreadableFolder) -> Made) throws -> Made {
    do {
      return try open()
    } catch {
      throw failure(error.problem)
    }
  }
}

// MARK: - Problems

extension Publication {
  /// Prints all problems by place, each once.
  private func show(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    progress.end()
    report.show(diagnostics)
  }

  /// Prints why nothing was written.
  /// - Returns: the exit code, 2 where the environment is at fault and 1 where only the content is.
  private func finish(_ diagnostics: [Diagnostic]) -> ExitCode {
    progress.end()
    return report.finish(diagnostics)
  }

  private func failure(_ message: Message, at folder: String) -> ExitCode {
    failure(.error(message, at: Place(file: folder)))
  }

  private func failure(_ problem: Diagnostic) -> ExitCode {
    progress.end()
    return report.failure(problem)
  }
}
