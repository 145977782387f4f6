import Council
import Vietnamese

/// What commits did to the files of content, put in the order in which a record went through them, also from one address
/// to another.
struct FileHistories: Sendable {
  /// One step of a record: a commit after which it had these bytes at this path, or was gone.
  struct Step: Sendable, Hashable {
    /// The number of the commit; 0 is the newest.
    let commit: Int
    let path: String
    let old: String?
    let new: String?
  }

  let commits: [LoggedCommit]
  /// By address, the newest first.
  private var steps: [String: [Step]] = [:]
  /// By the bytes that went, those of each commit.
  private var gone: [String: [(address: String, step: Step)]] = [:]
  /// By path, the newest first: of files that are no records.
  private(set) var files: [String: [Step]] = [:]
  /// Of the council's settings, the newest first.
  private(set) var settings: [Step] = []

  init(_ commits: [LoggedCommit]) {
    self.commits = commits
    for (number, commit) in commits.enumerated() {
      for change in commit.changes {
        let step = Step(commit: number, path: change.path, old: change.old, new: change.new)
        if let address = address(ofRecord: change.path) {
          add(step, at: address)
        } else if change.path == CouncilSettings.path {
          settings.append(step)
        } else {
          files[change.path, default: []].append(step)
        }
      }
    }
    for (address, steps) in steps {
      for step in steps where step.new == nil {
        if let old = step.old { gone[old, default: []].append((address, step)) }
      }
    }
  }

  /// `33.md` that becomes `33/index.md` stays where it is.
  private mutating func add(_ step: Step, at address: String) {
    if let last = steps[address]?.last, last.commit == step.commit {
      let (from, to) = last.new == nil ? (last, step) : (step, last)
      steps[address]?.removeLast()
      guard from.old != to.new else { return }
      steps[address, default: []].append(Step(commit: step.commit, path: to.path, old: from.old, new: to.new))
    } else {
      steps[address, default: []].append(step)
    }
  }
}

extension FileHistories {
  /// The steps of a record that is there now, the newest first; none where git does not have it.
  /// - Parameter used: told of all addresses that it went through.
  func steps(of record: Record, using used: inout Set<String>) -> [Step] {
    let former = record.common.aliases.compactMap(Alias.address)
    var found: [Step] = []
    var address = record.address
    var next = steps[address] ?? []
    used.formUnion([address] + former)
    var visited: Set<Step> = []
    while let step = next.first, visited.insert(step).inserted {
      found.append(step)
      next.removeFirst()
      guard step.old == nil, let (before, gone) = predecessor(of: step, former, own: next.first) else {
        continue
      }
      address = before
      used.insert(before)
      next = steps[address]?.filter { $0.commit > gone.commit } ?? []
      // In one commit it went from there to here; in two, it was gone for a while.
      if gone.commit > step.commit { found.append(gone) } else { found[found.count - 1] = joined(gone, step) }
    }
    return found
  }

  /// Where a record was that began somewhere: at an address that leads to it now, or the same bytes elsewhere.
  private func predecessor(of step: Step, _ former: [String], own: Step?) -> (address: String, gone: Step)? {
    let same = step.new.flatMap { gone[$0] }?.filter { $0.step.commit == step.commit } ?? []
    let led = former.compactMap { address in
      steps[address]?.first { $0.new == nil && $0.commit >= step.commit }.map { (address, $0) }
    }
    let nearest = (same.map { ($0.address, $0.step) } + led).min { ($0.1.commit, $0.0) < ($1.1.commit, $1.0) }
    guard let nearest, nearest.1.commit <= own?.commit ?? .max else { return nil }
    return nearest
  }

  private func joined(_ gone: Step, _ step: Step) -> Step {
    Step(commit: step.commit, path: step.path, old: gone.old, new: step.new)
  }

  /// The steps of what was there and went, and is at none of these addresses, the newest first.
  func lostSteps(except used: Set<String>) -> [[Step]] {
    steps.filter { !used.contains($0.key) }.values.compactMap { steps in
      steps.first.flatMap { $0.new == nil ? (last: $0, steps: steps) : nil }
    }
    .sorted { ($0.last.commit, $0.last.path) < ($1.last.commit, $1.last.path) }.map(\.steps)
  }
}

/// Where the page of a record's file is; nil for another file.
private func address(ofRecord path: String) -> String? {
  guard path.hasSuffix(".md"), let stroke = path.firstIndex(of: "/"),
    let kind = Kind.type(ofFolder: String(path[..<stroke]))?.kind
  else { return nil }
  return Record.address(ofPath: path, isBare: kind.isBare)
}
