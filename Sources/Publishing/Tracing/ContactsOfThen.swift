import Checking
import Council
import Reading
import SensitiveText

/// What the office made public of itself, and since when: an old text is judged by what held when it was written, as the
/// office's telephone may be another one today.
struct ContactsOfThen: Sendable {
  /// One version of the settings, or of a deputy's or a body's record.
  struct Source: Sendable {
    let contacts: PublicContacts
    /// In which commits it stood there; 0 is the newest.
    let commits: ClosedRange<Int>
  }

  private let today: PublicContacts
  private let sources: [Source]

  init(today: PublicContacts, _ sources: [Source]) {
    (self.today, self.sources) = (today, sources)
  }

  enum Judgement: Sendable, Hashable {
    case fit
    /// It may have been on the site for a while.
    case doubtful
    /// No site was made with it.
    case refused
  }

  /// - Parameter commit: from which on the record was as in this version.
  func judgement(of version: RecordVersion, since commit: Int) -> Judgement {
    let judgements = version.undeclared.map { judgement(of: $0, version.isDeputy, commit) }
    return judgements.contains(.refused) ? .refused : judgements.contains(.doubtful) ? .doubtful : .fit
  }

  /// The version as it was on the site; nil where no site was made with it.
  func published(_ version: RecordVersion, since commit: Int) -> RecordVersion? {
    var version = version
    switch judgement(of: version, since: commit) {
    case .fit: return version
    case .refused: return nil
    case .doubtful:
      version.isDoubtful = true
      return version
    }
  }

  private func judgement(of finding: SensitiveFinding, _ isDeputy: Bool, _ commit: Int) -> Judgement {
    if finding.kind == .name {
      // Whose names were known then, all records of then would have to be asked.
      return today.contains(finding) ? .fit : .doubtful
    }
    let holds = { (source: Source) in source.contacts.contains(finding, ofDeputy: isDeputy) }
    if sources.contains(where: { $0.commits.contains(commit) && holds($0) }) { return .fit }
    return !sources.contains(where: holds) && !today.contains(finding, ofDeputy: isDeputy)
      ? .refused : .doubtful
  }
}

/// Versions of one file, the newest first, with the commits in which each of them stood there.
func spans<Version>(_ versions: [(commit: Int, version: Version?)]) -> [(
  version: Version, commits: ClosedRange<Int>
)] {
  var newer = -1
  return versions.compactMap { commit, version in
    defer { newer = commit }
    return version.map { ($0, (newer + 1)...max(commit, newer + 1)) }
  }
}

/// Of the settings, and of the records of deputies and bodies, those too that are there no more.
func contactsOfThen(
  _ content: Content, _ records: [TracedRecord], _ lost: [[FileHistories.Step]], _ versions: RecordVersions,
  _ histories: FileHistories, in repository: GitRepository
) throws(GitRepository.Unknown) -> ContactsOfThen {
  // Where there is nothing to be judged, git is not asked.
  let named = versions.isEmpty ? [] : Array(Set(histories.settings.compactMap(\.new)))
  let known = zip(named, try repository.sizes(of: named)).filter { $0.1 <= textLimit }.map(\.0)
  let settings = Dictionary(uniqueKeysWithValues: zip(known, try repository.contents(of: known)))
  var sources = spans(
    histories.settings.map { step in
      let read = step.new.flatMap { settings[$0] }.flatMap(readSettingsVersion)
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
  for steps in lost {
    sources += spans(
      steps.map { step in (step.commit, step.new.flatMap { versions[$0, step.path]?.contacts }) })
  }
  return ContactsOfThen(today: PublicContacts(content), sources.map { .init(contacts: $0, commits: $1) })
}
