import Council

/// A record that is there now, and the steps in which it came to be.
struct TracedRecord: Sendable {
  let record: Record
  /// The newest first; none where git does not have it.
  let steps: [FileHistories.Step]
  /// Whether the newest step gave it the bytes that it has now: that version is known without git.
  let endsToday: Bool

  /// - Parameter changed: the files of content that are not as the newest commit has them.
  init(_ record: Record, _ steps: [FileHistories.Step], changed: Set<String>) {
    (self.record, self.steps) = (record, steps)
    endsToday =
      steps.first.map { $0.new != nil && $0.path == record.path } == true && !changed.contains(record.path)
  }

  /// Whether there is anything with which its words could be compared.
  var hasWords: Bool { steps.count > 1 || !endsToday }

  var needed: [NeededVersion] {
    steps.dropFirst(endsToday ? 1 : 0).compactMap { step in
      step.new.map { NeededVersion(id: $0, path: step.path, baseToday: record.base) }
    }
  }
}
