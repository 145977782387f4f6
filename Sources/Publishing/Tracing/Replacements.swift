import Council
import Reading

/// The files of records that were put in the place of other ones.
struct Replacements: Sendable {
  private var byRecord: [Int: [Int: [String]]] = [:]

  init(in content: Content, _ histories: FileHistories) {
    guard !histories.replacements.isEmpty else { return }
    for (index, record) in content.records.enumerated() {
      var paths = Set(record.folder.map { content.files.files(below: $0).map(\.path) } ?? [])
      for mention in record.mentions where mention.kind == .file {
        if case .found(let file) = content.files.find(mention.text, from: record.base) {
          paths.insert(file.path)
        }
      }
      for path in paths.sorted() {
        for commit in histories.replacements[path] ?? [] {
          byRecord[index, default: [:]][commit, default: []].append(path)
        }
      }
    }
  }

  /// The oldest first.
  func commits(of record: Int) -> [Int] { (byRecord[record] ?? [:]).keys.sorted(by: >) }

  func files(of record: Int, in commit: Int) -> [String] { byRecord[record]?[commit] ?? [] }
}
