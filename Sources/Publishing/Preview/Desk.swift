import Checking
import Council
import Diagnostics
import Dispatch
import Files
import Reading
import Site
import Synchronization

/// Makes one edition after another: reads what changed, makes the table of routes anew, and judges all records a
/// moment later, when the browser has what it waits for.
final class Desk: Sendable {
  private struct Work {
    var memory = ReadingMemory()
    var templates: TemplateFolder?
    var templateProblems: [Diagnostic] = []
    var number = 0
  }

  private let source: PreviewSource
  private let showcase: Showcase
  private let run = String(UInt32.random(in: .min ... .max), radix: 36)
  private let work = Mutex(Work())
  /// Counts the changes, so that no time goes into judging what is no longer.
  private let changes = Atomic(0)
  private let judging = DispatchQueue(label: "checks", qos: .utility)

  init(_ source: PreviewSource, _ showcase: Showcase) {
    self.source = source
    self.showcase = showcase
  }

  /// Shows what is there.
  /// - Parameter changes: since it was last read; nil for the first time.
  func publish(after changes: FolderWatch.Changes?) {
    let number = self.changes.add(1, ordering: .relaxed).newValue
    let judge = work.withLock { work in
      if changes?.isOfTemplates != false { readTemplates(&work) }
      if let changes { showAhead(work, changes, number) }
      return read(&work, changes, number)
    }
    guard let judge else { return }
    if changes == nil {
      showcase.judge(judge())
    } else {
      judging.asyncAfter(deadline: .now() + pause) {
        guard self.changes.load(ordering: .relaxed) == number else { return }
        let found = judge()
        if self.changes.load(ordering: .relaxed) == number { self.showcase.judge(found) }
      }
    }
  }

  private func readTemplates(_ work: inout Work) {
    let (folder, problems) = source.readTemplates()
    // A template that is no text is not what its author wrote: the last one goes on being used.
    if !problems.hasErrors || work.templates == nil { work.templates = folder ?? work.templates }
    work.templateProblems = problems
  }

  /// - Returns: what is still to be judged; nil where there is nothing to judge.
  private func read(
    _ work: inout Work, _ changes: FolderWatch.Changes?, _ number: Int
  ) -> (@Sendable () -> [Diagnostic])? {
    let (folder, obstacles) = source.openContent()
    guard let folder else {
      showcase.show(nil, obstacles + work.templateProblems, mending: nil)
      return nil
    }
    let changed = changes?.records ?? []
    work.memory.forget(changed)
    let (content, problems) = readContent(
      folder.tree, folder.listing, name: shown(source.content), memory: &work.memory)
    let now = source.now(content.settings?.timeZone ?? "")
    let (edition, more) = edition(content, folder.tree, work, number)
    showcase.show(
      edition, problems + obstacles + more,
      mending: Set(changed.map { "\(shown(source.content))/\($0)" }))
    return { checkContent(content, tree: folder.tree, now: now) }
  }

  /// Where no more than the text of one record has changed, its page need not wait for the others.
  private func showAhead(_ work: Work, _ changes: FolderWatch.Changes, _ number: Int) {
    guard changes.folders == [0], !changes.isOfFolders, changes.records.count == 1,
      let path = changes.records.first, let edition = showcase.edition,
      let tree = try? FileTree(root: source.content),
      let (old, new) = readText(of: path, tree, name: shown(source.content), memory: work.memory)
    else { return }
    showcase.show(edition.ahead(to: name(of: number), old, as: new))
  }

  private func name(of number: Int) -> String { "\(run)-\(number)" }

  private func edition(
    _ content: Content, _ tree: FileTree, _ work: Work, _ number: Int
  ) -> (Edition?, [Diagnostic]) {
    let now = source.now(content.settings?.timeZone ?? "")
    guard let council = content.council(at: now, for: .office), let templates = work.templates else {
      return (nil, work.templateProblems)
    }
    let (table, problems) = RouteTable.make(council, folder: templates)
    return (
      table.map { Edition(name: name(of: number), table: $0, tree: tree, council: council) },
      work.templateProblems.isEmpty ? problems : work.templateProblems
    )
  }
}

/// How long the browser has the processors for itself, in seconds.
private let pause = 0.25

/// A folder's name without a stroke at its end.
private func shown(_ folder: String) -> String {
  folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
}
