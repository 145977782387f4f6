import Council
import Parallel
import Reading
import Vietnamese

/// Reads out of git how the records became what they are.
/// - Parameters:
///   - content: the records as they are now.
///   - inquiry: what git was asked before they were read.
///   - now: the day of the build: what is not on the site by then is not named.
/// - Throws: where git cannot tell.
package func traceHistory(
  of content: Content, by inquiry: GitInquiry, now: WrittenDate
) throws(GitRepository.Unknown) -> History {
  let said = try inquiry.answer()
  let (histories, repository) = (said.histories, inquiry.repository)
  let (records, lost) = tracedRecords(of: content, said)
  let links = LinkResolver(records: content.records + content.faulty, files: content.files)
  let reader = VersionReader(of: content, links, now: now)
  let versions = try RecordVersions(
    records.flatMap(\.needed)
      + lost.joined().compactMap { step in step.new.map { NeededVersion(id: $0, path: step.path) } },
    in: repository, reader)
  let teller = StoryTeller(
    versions: versions,
    contacts: try contactsOfThen(content, records, lost, versions, histories, in: repository),
    reader: reader, commits: histories.commits,
    oldestKnown: repository.isShallow ? histories.commits.count - 1 : nil)
  let replaced = Replacements(of: records, in: content, links, histories)
  let stories = concurrentMap(count: records.count) { index in
    let commits = replaced.commits(of: index).map {
      (commit: $0, files: replaced.files(of: index, in: $0))
    }
    return teller.story(of: records[index], replaced: commits)
  }
  return History(
    knownSince: teller.oldestKnown.map { histories.commits[$0].moment },
    records: Dictionary(
      zip(records, stories).compactMap { traced, story in story?.history.map { (traced.record.address, $0) } }
    ) { first, _ in first },
    vanished: teller.vanished(lost) + teller.vanished(zip(records, stories), now: now))
}

/// - Returns: the records in the order of content, and the steps of those that are there no more.
private func tracedRecords(
  of content: Content, _ said: GitInquiry.Said
) -> (records: [TracedRecord], lost: [[FileHistories.Step]]) {
  var used: Set<String> = []
  let records = content.records.map { record in
    TracedRecord(record, said.histories.steps(of: record, using: &used), changed: said.changed)
  }
  for record in content.faulty { _ = said.histories.steps(of: record, using: &used) }
  return (records, said.histories.lostSteps(except: used))
}

/// Puts stories together of what git was asked for.
private struct StoryTeller: Sendable {
  let versions: RecordVersions
  let contacts: ContactsOfThen
  let reader: VersionReader
  let commits: [LoggedCommit]
  /// The commit before which nothing is known.
  let oldestKnown: Int?

  /// - Parameter replaced: the commits that put other bytes in the place of the record's files, the oldest first, and
  ///   which.
  /// - Returns: nil for what is not in git.
  func story(of traced: TracedRecord, replaced: [(commit: Int, files: [String])]) -> RecordStory? {
    guard !traced.steps.isEmpty else { return nil }
    let today = reader.version(of: traced.record, hasWords: traced.hasWords)
    var story = story(of: traced.steps, today: today, endsToday: traced.endsToday)
    for (commit, files) in replaced { story.addReplaced(files, at: commit, commits[commit]) }
    return story
  }

  /// - Parameter endsToday: whether the newest step led to the version of today.
  private func story(of steps: [FileHistories.Step], today: RecordVersion, endsToday: Bool) -> RecordStory {
    let steps = steps.enumerated().reversed().map { index, step in
      let isToday = index == 0 && endsToday
      let version = step.new.map { id in
        isToday ? today : versions[id, step.path].flatMap { contacts.published($0, since: step.commit) }
      }
      return (version: version, commit: step.commit)
    }
    var story = RecordStory(today: today, among: steps.map { $0.version ?? nil }, oldestKnown: oldestKnown)
    for (version, commit) in steps { story.add(version, at: commit, commits[commit]) }
    return story
  }

  /// Of what is there no more, what was on the site.
  func vanished(_ lost: [[FileHistories.Step]]) -> [History.Vanished] {
    // Whatever else went in the same commit, seen or not, so that the names of the seen stay.
    var places: [Int: Int] = [:]
    return lost.compactMap { steps in
      guard let end = steps.first else { return nil }
      places[end.commit, default: 0] += 1
      let last = steps.lazy.compactMap { step in step.new.flatMap { versions[$0, step.path] } }.first
      guard let last, let number = story(of: steps, today: last, endsToday: false).wentIn,
        let kind = end.path.split(separator: "/").first.flatMap({ Kind.type(ofFolder: String($0)) })?.kind
      else { return nil }
      let id = "\(commits[end.commit].shortName)-\(places[end.commit, default: 1])"
      return History.Vanished(id: id, moment: commits[number].moment, kind: kind)
    }
  }

  /// Of what waits now, or is a draft, what was on the site.
  func vanished(_ stories: Zip2Sequence<[TracedRecord], [RecordStory?]>, now: WrittenDate) -> [History
    .Vanished]
  {
    stories.compactMap { traced, story in
      guard traced.record.withholding(at: now) != nil, let number = story?.wentIn else { return nil }
      let path = traced.steps.first { $0.commit == number }?.path
      let place = commits[number].changes.firstIndex { $0.path == path } ?? 0
      return History.Vanished(
        id: "\(commits[number].shortName)-cho-\(place + 1)", moment: commits[number].moment,
        kind: traced.record.kind)
    }
  }
}

extension LoggedCommit {
  /// Enough of its name that no other one begins like it.
  var shortName: String { String(id.prefix(12)) }
}
