import Checking
import Council
import Diagnostics
import Dispatch
import Files
import Foundation
import Inspecting
import Reading
import Site
import Synchronization
import Vietnamese

/// Makes one edition after another: reads what changed, makes the table of routes anew, and judges all records a
/// moment later, when the browser has what it waits for. At midnight the day turns without anybody saving.
final class EditionMaker: Sendable {
  private struct Work {
    var folder: PreviewSource.Folder?
    var memory = ReadingMemory()
    var templates: TemplateFolder?
    var templateProblems: [Diagnostic] = []
    /// When the day turns for which the next edition is awaited.
    var midnight: Date?
  }

  private let source: PreviewSource
  private let showcase: Showcase
  private let run = String(UInt32.random(in: .min ... .max), radix: 36)
  private let work = Mutex(Work())
  /// Counts the editions, so that no time goes into judging what is no longer.
  private let begun = Atomic(0)
  /// Editions are made one after the other, whoever asks for them.
  private let making = DispatchQueue(label: "editions", qos: .userInitiated)
  private let judging = DispatchQueue(label: "checks", qos: .utility)
  /// New files are looked into beside all that: to take them apart needs other programs, and time.
  private let inspecting = DispatchQueue(label: "files", qos: .utility)

  init(_ source: PreviewSource, _ showcase: Showcase) {
    self.source = source
    self.showcase = showcase
  }

  /// Shows what is there.
  /// - Parameter changes: since it was last read; nil for the first time.
  func publish(after changes: FolderWatch.Changes?) {
    making.sync { make(after: changes) }
  }

  private func make(after changes: FolderWatch.Changes?) {
    let number = begun.add(1, ordering: .relaxed).newValue
    let judge = work.withLock { work in
      if changes?.isOfTemplates != false { readTemplates(&work) }
      if let changes { showAhead(work, changes, number) }
      return read(&work, changes, number)
    }
    if changes == nil {
      tell(judge, of: number)
    } else {
      judging.asyncAfter(deadline: .now() + pause) {
        guard self.isLatest(number) else { return }
        self.tell(judge, of: number)
      }
    }
  }

  /// Says what the rules find by what is known of files, and again when more is known.
  private func tell(_ judge: Judge?, of number: Int) {
    guard let judge else { return showcase.judge([], of: number) }
    let known = judge.inspections(onlyKnown: true)
    showcase.judge(judge.problems(known), of: number)
    guard known.unknown > 0 else { return }
    inspecting.async {
      guard self.isLatest(number) else { return }
      let all = judge.inspections(onlyKnown: false)
      self.judging.async {
        guard self.isLatest(number) else { return }
        self.showcase.judge(judge.problems(all), of: number)
      }
    }
  }

  private func isLatest(_ number: Int) -> Bool { begun.load(ordering: .relaxed) == number }

  private func readTemplates(_ work: inout Work) {
    let (folder, problems) = source.readTemplates()
    // A template that is no text is not what its author wrote: the last one goes on being used.
    if !problems.hasErrors || work.templates == nil { work.templates = folder ?? work.templates }
    work.templateProblems = problems
  }

  /// - Returns: finds what the rules have to say of what is shown; nil where there is nothing.
  private func read(
    _ work: inout Work, _ changes: FolderWatch.Changes?, _ number: Int
  ) -> Judge? {
    let obstacles = open(&work, changes)
    guard let folder = work.folder else {
      showcase.show(nil, obstacles + work.templateProblems, number: number, mending: nil)
      return nil
    }
    let changed = changes?.records ?? []
    work.memory.forget(changed)
    let (content, problems) = readContent(
      folder.tree, folder.listing, name: shown(source.content), memory: &work.memory)
    let timeZone = content.settings?.timeZone ?? ""
    let now = source.now(timeZone)
    let (edition, more) = edition(content, folder.tree, work, now, number)
    showcase.show(
      edition, withoutPersonalData(problems, of: content) + obstacles + more, number: number,
      mending: Set(changed.map { "\(shown(source.content))/\($0)" }))
    awaitMidnight(&work, in: timeZone)
    return Judge(content: content, tree: folder.tree, inspector: source.inspector(folder.tree), now: now)
  }

  /// To list all folders takes a while where there are many files: not for a file that was saved.
  private func open(_ work: inout Work, _ changes: FolderWatch.Changes?) -> [Diagnostic] {
    if let changes, !changes.isOfFolders, let folder = work.folder {
      work.folder?.listing = folder.tree.list(folder.listing, updating: changes.records)
      return []
    }
    let (folder, obstacles) = source.openContent()
    work.folder = folder
    return obstacles
  }

  /// Where no more than the text of one record has changed, its page need not wait for the others.
  private func showAhead(_ work: Work, _ changes: FolderWatch.Changes, _ number: Int) {
    guard changes.folders == [0], !changes.isOfFolders, changes.records.count == 1,
      let path = changes.records.first, let edition = showcase.edition, let tree = work.folder?.tree,
      let (old, new) = readText(of: path, tree, name: shown(source.content), memory: work.memory)
    else { return }
    showcase.show(edition.ahead(to: name(of: number), old, as: new))
  }

  private func name(of number: Int) -> String { "\(run)-\(number)" }

  private func edition(
    _ content: Content, _ tree: FileTree, _ work: Work, _ now: WrittenDate, _ number: Int
  ) -> (Edition?, [Diagnostic]) {
    guard let council = content.council(at: now, for: .office), let templates = work.templates else {
      return (nil, work.templateProblems)
    }
    let (table, problems) = RouteTable.make(council, folder: templates)
    return (
      table.map { Edition(name: name(of: number), table: $0, tree: tree, council: council) },
      work.templateProblems.isEmpty ? problems : work.templateProblems
    )
  }

  /// One timer of the wall clock, which a machine that slept past it hears when it wakes.
  private func awaitMidnight(_ work: inout Work, in timeZone: String) {
    guard let midnight = source.midnight(timeZone), midnight != work.midnight else { return }
    work.midnight = midnight
    making.asyncAfter(wallDeadline: DispatchWallTime(midnight)) { [weak self] in
      // The council may have moved to another time zone meanwhile.
      self?.turnDay(at: midnight)
    }
  }
}

/// Finds what the rules have to say of one edition.
private struct Judge: Sendable {
  let content: Content
  let tree: FileTree
  let inspector: Inspector
  let now: WrittenDate

  func inspections(onlyKnown: Bool) -> Inspections {
    inspector.inspect(
      content.files, areOriginalsShown: content.settings?.keepsOriginals == true, onlyKnown: onlyKnown)
  }

  func problems(_ inspections: Inspections) -> [Diagnostic] {
    withoutPersonalData(checkContent(content, tree: tree, inspections, now: now), of: content)
  }
}

extension EditionMaker {
  private func turnDay(at midnight: Date) {
    let isAwaited = work.withLock { work in
      // The council may have moved to another time zone meanwhile.
      guard work.midnight == midnight else { return false }
      work.midnight = nil
      return true
    }
    if isAwaited { make(after: FolderWatch.Changes()) }
  }
}

/// How long the browser has the processors for itself, in seconds.
private let pause = 0.25

extension DispatchWallTime {
  fileprivate init(_ date: Date) {
    let (seconds, fraction) = modf(date.timeIntervalSince1970)
    self.init(timespec: timespec(tv_sec: Int(seconds), tv_nsec: Int(fraction * 1e9)))
  }
}

/// A folder's name without a stroke at its end.
private func shown(_ folder: String) -> String {
  folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
}
