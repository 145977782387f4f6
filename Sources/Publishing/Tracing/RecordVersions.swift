import Council
import Files
import Parallel
import Reading

/// What git's files said as records.
struct RecordVersions: Sendable {
  private var byID: [String: RecordVersion] = [:]

  /// How many files git is asked for at once: as much as memory takes.
  private static let batch = 2000

  /// - Parameter needed: git's names for the bytes, and where they lay in content.
  init(
    _ needed: [(id: String, path: String)], in repository: GitRepository, _ names: ShownNames,
    _ clock: CouncilSeconds
  ) throws(GitRepository.Unknown) {
    var seen: Set<String> = []
    let needed = needed.filter { seen.insert(Self.key($0.id, $0.path)).inserted }
    for start in stride(from: 0, to: needed.count, by: Self.batch) {
      let part = needed[start..<min(start + Self.batch, needed.count)]
      let contents = try repository.contents(of: part.map(\.id)[...])
      let read = concurrentMap(count: part.count) { index -> RecordVersion? in
        guard let bytes = contents[index], let path = RelativePath(part[start + index].path) else {
          return nil
        }
        return readVersion(bytes, at: path).map { RecordVersion($0, ReadableText(of: $0, names), clock) }
      }
      for (needed, version) in zip(part, read) { byID[Self.key(needed.id, needed.path)] = version }
    }
  }

  /// Nil for what was no record without errors.
  subscript(id: String, path: String) -> RecordVersion? { byID[Self.key(id, path)] }

  /// The same bytes are another record elsewhere: files are named by where they lie.
  private static func key(_ id: String, _ path: String) -> String { "\(id) \(path)" }
}
