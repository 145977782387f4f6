import Council
import Files
import Parallel
import Reading
import Vietnamese

/// Makes of records what is to be known of them as versions.
struct VersionReader: Sendable {
  private let names: ShownNames
  private let clock: CouncilSeconds

  init(of content: Content, _ links: LinkResolver, now: WrittenDate) {
    names = ShownNames(of: content, links, now: now)
    clock = CouncilSeconds(timeZone: content.settings?.timeZone ?? "")
  }

  /// - Parameters:
  ///   - hasWords: whether its words are to be known.
  ///   - base: the folder against which the record reads file names today.
  func version(of record: Record, hasWords: Bool = true, movedTo base: String? = nil) -> RecordVersion {
    RecordVersion(record, hasWords ? ReadableText(of: record, names.movedTo(base)) : nil, clock)
  }

  /// - Returns: nil for what was no record without errors.
  func version(_ bytes: [UInt8], _ needed: NeededVersion) -> RecordVersion? {
    RelativePath(needed.path).flatMap { readVersion(bytes, at: $0) }.map {
      version(of: $0, movedTo: needed.baseToday)
    }
  }
}

/// What git has to be asked for.
struct NeededVersion: Sendable {
  /// Git's name for the bytes.
  let id: String
  /// Where they lay in content.
  let path: String
  /// The folder against which the record reads file names today; nil where it is there no more.
  var baseToday: String?
}

/// What git's files said as records.
struct RecordVersions: Sendable {
  private var byID: [String: RecordVersion] = [:]

  /// How many files git is asked for at once, and in bytes: few enough that all processors have something to do, and
  /// that they do not fill the memory.
  private static let batch = (files: 512, bytes: 32 << 20)

  /// A version that is larger than any record may be has errors, and git is not asked for it.
  init(
    _ needed: [NeededVersion], in repository: GitRepository, _ reader: VersionReader
  ) throws(GitRepository.Unknown) {
    var seen: Set<String> = []
    let needed = needed.filter { seen.insert(Self.key($0.id, $0.path)).inserted }
    let batches = Self.batches(of: zip(needed, try repository.sizes(of: needed.map(\.id))))
    let read = concurrentMap(count: batches.count, run: 1) { number in
      let part = batches[number]
      return Result { () throws(GitRepository.Unknown) in
        zip(part, try repository.contents(of: part.map(\.id))).map { needed, bytes in
          (Self.key(needed.id, needed.path), reader.version(bytes, needed))
        }
      }
    }
    for part in read {
      for (key, version) in try part.get() { byID[key] = version }
    }
  }

  private static func batches(of needed: Zip2Sequence<[NeededVersion], [Int]>) -> [[NeededVersion]] {
    var batches: [[NeededVersion]] = []
    var bytes = 0
    for (needed, size) in needed where size <= textLimit {
      bytes += size
      if let last = batches.last, last.count < batch.files, bytes <= batch.bytes {
        batches[batches.count - 1].append(needed)
      } else {
        batches.append([needed])
        bytes = size
      }
    }
    return batches
  }

  /// Whether there is none at all.
  var isEmpty: Bool { byID.isEmpty }

  /// Nil for what was no record without errors.
  subscript(id: String, path: String) -> RecordVersion? { byID[Self.key(id, path)] }

  /// The same bytes are another record elsewhere: files are named by where they lie.
  private static func key(_ id: String, _ path: String) -> String { "\(id) \(path)" }
}
