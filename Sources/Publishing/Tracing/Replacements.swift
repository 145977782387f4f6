import Council
import Markdown
import Parallel
import Reading
import Vietnamese

/// The files of records that were put in the place of other ones, also after they were away for a while, and where the
/// record moved with them.
struct Replacements: Sendable {
  /// By record: by commit, the paths that the files have today.
  private var byRecord: [[Int: [String]]] = []

  init(
    of records: [TracedRecord], in content: Content, _ links: LinkResolver, _ histories: FileHistories
  ) {
    let search = ReplacementSearch(content: content, links: links, histories: histories)
    byRecord = concurrentMap(count: records.count) { search.replacements(of: records[$0]) }
  }

  /// The oldest first.
  func commits(of record: Int) -> [Int] { byRecord[record].keys.sorted(by: >) }

  func files(of record: Int, in commit: Int) -> [String] { byRecord[record][commit] ?? [] }
}

private struct ReplacementSearch: Sendable {
  private let content: Content
  private let links: LinkResolver
  private let histories: FileHistories
  /// With which the names of files end that had other bytes once: links to others need not be looked for.
  private let endings: Set<String>

  init(content: Content, links: LinkResolver, histories: FileHistories) {
    (self.content, self.links, self.histories) = (content, links, histories)
    endings = Set(
      histories.files.filter { $0.value.count > 1 }.keys.compactMap { path in
        path.lastIndex(of: ".").map { String(path[$0...]) }
      })
  }

  func replacements(of traced: TracedRecord) -> [Int: [String]] {
    let places = places(of: traced)
    var found: [Int: [String]] = [:]
    for path in files(of: traced.record).sorted() {
      for commit in commits(of: path, places) { found[commit, default: []].append(path) }
    }
    return found
  }

  private func files(of record: Record) -> Set<String> {
    var paths = Set(record.folder.map { content.files.files(below: $0).map(\.path) } ?? [])
    for mention in record.mentions where mention.kind == .file {
      if case .found(let file) = content.files.find(mention.text, from: record.base) {
        paths.insert(file.path)
      }
    }
    let body = record.body
    guard record.mayHoldLinks, endings.contains(where: { body.contains($0) }) else { return paths }
    for link in outlineMarkdown(String(body), slug: { $0.folded }).links {
      if case .file(let file) = links.resolve(link.destination, from: record) { paths.insert(file.path) }
    }
    return paths
  }

  /// A folder in which a record read its files, and the commits in which it did; 0 is the newest.
  private struct Place {
    let base: String
    var commits: ClosedRange<Int>
  }

  /// The newest first. In the commit of a move, it is in both.
  private func places(of traced: TracedRecord) -> [Place] {
    var places = [Place(base: traced.record.base, commits: 0...Int.max)]
    for (step, newer) in zip(traced.steps, [nil] + traced.steps.map(Optional.some)) {
      let base = Record.base(ofPath: step.path)
      guard base != places[places.count - 1].base else { continue }
      let start = newer?.commit ?? 0
      let last = places[places.count - 1].commits
      places[places.count - 1].commits = last.lowerBound...max(start, last.lowerBound)
      places.append(Place(base: base, commits: start...Int.max))
    }
    return places
  }

  /// In which a file had other bytes than the last time that it was there.
  private func commits(of path: String, _ places: [Place]) -> [Int] {
    guard let here = places.first, places.count > 1, path.hasPrefix(here.base + "/") else {
      return commits(in: histories.files[path] ?? [])
    }
    let name = path.dropFirst(here.base.count)
    return commits(
      in: places.flatMap { place in
        (histories.files[place.base + name] ?? []).filter { place.commits.contains($0.commit) }
      })
  }

  /// - Parameter steps: the newest first.
  private func commits(in steps: [FileHistories.Step]) -> [Int] {
    guard steps.count > 1 || steps.first?.old != nil else { return [] }
    var (known, found) = (String?.none, [Int]())
    for step in steps.reversed() {
      known = known ?? step.old
      guard let new = step.new else { continue }
      if let known, known != new { found.append(step.commit) }
      known = new
    }
    return found
  }
}
