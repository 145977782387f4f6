import Council
import Files
import Foundation
import Parallel
import Reading
import Vietnamese

/// Reads out of git how the records became what they are.
/// - Parameters:
///   - content: the records as they are now.
///   - now: the day of the build: what is not on the site by then is not named.
/// - Throws: where git cannot tell.
package func traceHistory(
  of content: Content, in repository: GitRepository, now: WrittenDate
) throws(GitRepository.Unknown) -> History {
  let histories = FileHistories(try repository.log())
  guard !histories.commits.isEmpty else { throw .outside }
  let names = ShownNames(index: content.index, files: content.files, now: now)
  let clock = CouncilSeconds(timeZone: content.settings?.timeZone ?? "")
  var used: Set<String> = []
  let steps = content.records.map { histories.steps(of: $0, using: &used) }
  for record in content.faulty { _ = histories.steps(of: record, using: &used) }
  let lost = histories.lastSteps(except: used)
  // Of a record that was written once and is still that, all is known without asking git for it.
  let changed = try repository.changedSince()
  let needed =
    zip(content.records, steps).flatMap { record, steps in
      steps.count > 1 || changed.contains(record.path)
        ? steps.compactMap { step in step.new.map { ($0, step.path) } } : []
    } + lost.compactMap { step in step.old.map { ($0, step.path) } }
  let versions = try RecordVersions(needed, in: repository, names, clock)
  let replaced = Replacements(in: content, histories)

  let oldest = repository.isShallow ? histories.commits.count - 1 : nil
  let traced = concurrentMap(count: steps.count) { index -> RecordHistory? in
    guard !steps[index].isEmpty else { return nil }
    let record = content.records[index]
    let isRead = steps[index].count > 1 || changed.contains(record.path)
    let today = isRead ? ReadableText(of: record, names) : .nothing
    let present = RecordVersion(record, today, clock)
    var story = RecordStory(today: today, oldestKnown: oldest)
    for step in steps[index].reversed() {
      let version = step.new.map { isRead ? versions[$0, step.path] : present }
      story.add(version, at: step.commit, histories.commits[step.commit])
    }
    for number in replaced.commits(of: index) {
      story.addReplaced(replaced.files(of: index, in: number), at: number, histories.commits[number])
    }
    return story.history
  }
  let vanished = lost.enumerated().compactMap { number, step -> History.Vanished? in
    guard let version = step.old.flatMap({ versions[$0, step.path] }), !version.isDraft,
      version.withdrawn == nil,
      let kind = step.path.split(separator: "/").first.flatMap({ Kind.type(ofFolder: String($0)) })?.kind
    else { return nil }
    let commit = histories.commits[step.commit]
    guard version.published ?? 0 <= commit.moment else { return nil }
    let place = number - (lost.firstIndex { $0.commit == step.commit } ?? 0)
    return History.Vanished(id: "\(commit.shortName)-\(place + 1)", moment: commit.moment, kind: kind)
  }
  return History(
    knownSince: oldest.map { histories.commits[$0].moment },
    records: Dictionary(
      zip(content.records, traced).compactMap { record, history in history.map { (record.address, $0) } }
    ) { first, _ in first }, vanished: vanished)
}

extension LoggedCommit {
  /// Enough of its name that no other one begins like it.
  var shortName: String { String(id.prefix(12)) }
}
