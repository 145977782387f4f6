import Checking
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
      + lost.compactMap { step in step.old.map { NeededVersion(id: $0, path: step.path) } },
    in: repository, reader)
  let contacts = try contactsOfThen(content, records, lost, versions, histories, in: repository)
  let oldest = repository.isShallow ? histories.commits.count - 1 : nil
  let replaced = Replacements(of: records, in: content, links, histories)
  let stories = concurrentMap(count: records.count) { index in
    let commits = replaced.commits(of: index).map {
      (commit: $0, files: replaced.files(of: index, in: $0))
    }
    return story(
      of: records[index], versions, contacts, reader, histories.commits, replaced: commits, oldest: oldest)
  }
  return History(
    knownSince: oldest.map { histories.commits[$0].moment },
    records: Dictionary(
      zip(records, stories).compactMap { traced, history in history.map { (traced.record.address, $0) } }
    ) { first, _ in first },
    vanished: vanished(lost, versions, contacts, histories.commits))
}

/// - Returns: the records in the order of content, and the last steps of those that are there no more.
private func tracedRecords(
  of content: Content, _ said: GitInquiry.Said
) -> (records: [TracedRecord], lost: [FileHistories.Step]) {
  var used: Set<String> = []
  let records = content.records.map { record in
    TracedRecord(record, said.histories.steps(of: record, using: &used), changed: said.changed)
  }
  for record in content.faulty { _ = said.histories.steps(of: record, using: &used) }
  return (records, said.histories.lastSteps(except: used))
}

/// Of the settings, and of the records of deputies and bodies, those too that are there no more.
private func contactsOfThen(
  _ content: Content, _ records: [TracedRecord], _ lost: [FileHistories.Step], _ versions: RecordVersions,
  _ histories: FileHistories, in repository: GitRepository
) throws(GitRepository.Unknown) -> ContactsOfThen {
  let texts = try repository.contents(of: histories.settings.compactMap(\.new)[...])
  let settings = Dictionary(zip(histories.settings.compactMap(\.new), texts)) { first, _ in first }
  var sources = spans(
    histories.settings.map { step in
      let read = step.new.flatMap { settings[$0] ?? nil }.flatMap(readSettingsVersion)
      return (step.commit, read.map { PublicContacts(settings: $0) })
    })
  for traced in records where traced.record.content is Deputy || traced.record.content is Organization {
    sources += spans(
      traced.steps.enumerated().map { index, step in
        let isToday = index == 0 && traced.endsToday
        let contacts =
          isToday
          ? PublicContacts(settings: nil, records: [traced.record])
          : step.new.flatMap { versions[$0, step.path]?.contacts }
        return (step.commit, contacts)
      })
  }
  for step in lost {
    guard let contacts = step.old.flatMap({ versions[$0, step.path]?.contacts }) else { continue }
    sources.append((contacts, (step.commit + 1)...Int.max))
  }
  return ContactsOfThen(today: PublicContacts(content), sources.map { .init(contacts: $0, commits: $1) })
}

/// - Parameters:
///   - replaced: the commits that put other bytes in the place of the record's files, the oldest first, and which.
///   - oldest: the commit before which nothing is known.
/// - Returns: nil for what was never on the site, or is not in git.
private func story(
  of traced: TracedRecord, _ versions: RecordVersions, _ contacts: ContactsOfThen, _ reader: VersionReader,
  _ commits: [LoggedCommit], replaced: [(commit: Int, files: [String])], oldest: Int?
) -> RecordHistory? {
  guard !traced.steps.isEmpty else { return nil }
  let today = reader.version(of: traced.record, hasWords: traced.hasWords)
  let steps = traced.steps.enumerated().reversed().map { index, step in
    let isToday = index == 0 && traced.endsToday
    let version = step.new.map { id in
      isToday ? today : versions[id, step.path].flatMap { contacts.published($0, since: step.commit) }
    }
    return (version: version, commit: step.commit)
  }
  var story = RecordStory(today: today, among: steps.map { $0.version ?? nil }, oldestKnown: oldest)
  for (version, commit) in steps { story.add(version, at: commit, commits[commit]) }
  for (commit, files) in replaced { story.addReplaced(files, at: commit, commits[commit]) }
  return story.history
}

/// What was on the site, is there no more and was not withdrawn.
private func vanished(
  _ lost: [FileHistories.Step], _ versions: RecordVersions, _ contacts: ContactsOfThen,
  _ commits: [LoggedCommit]
) -> [History.Vanished] {
  // Whatever else went in the same commit, seen or not, so that the names of the seen stay.
  var places: [Int: Int] = [:]
  return lost.compactMap { step in
    places[step.commit, default: 0] += 1
    let commit = commits[step.commit]
    guard let version = step.old.flatMap({ versions[$0, step.path] }),
      contacts.judgement(of: version, since: step.commit + 1) != .refused, !version.isDraft,
      version.withdrawn == nil, version.published ?? 0 <= commit.moment,
      let kind = step.path.split(separator: "/").first.flatMap({ Kind.type(ofFolder: String($0)) })?.kind
    else { return nil }
    return History.Vanished(
      id: "\(commit.shortName)-\(places[step.commit, default: 1])", moment: commit.moment, kind: kind)
  }
}

extension LoggedCommit {
  /// Enough of its name that no other one begins like it.
  var shortName: String { String(id.prefix(12)) }
}
