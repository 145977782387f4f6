import Files
import Glibc
import Parallel

/// What a build was made from and what it left, so that the next one can tell that it has nothing to do.
///
/// What the system keeps of every file of the content, the templates and the output (size, inode, times) is noted.
/// Where all of it is still the same, and the program and the day are, the same bytes would come out. A build with
/// warnings leaves no stamp: they are to be seen again. The stamp lies among what is published, so it names nothing
/// that is not: inputs stand as numbers alone, in the order of their names.
package struct Stamp: Sendable {
  static let name = "stamp"
  /// A file that was changed within this time before it was listed may be changed again without its times telling:
  /// clocks of file systems tick every few milliseconds.
  private static let safeAge = 50_000_000

  /// All that goes in, as text.
  private let inputs: String
  /// Whether the times of the inputs can be trusted.
  private let isReliable: Bool

  /// - Parameters:
  ///   - inputs: the listings of the folders that are read.
  ///   - conditions: what else the bytes depend on: the program, the day.
  package init(inputs: [[FileTree.Entry]], conditions: [String]) {
    var text = conditions.map { "\($0)\n" }.joined()
    var newest = 0
    for entries in inputs {
      for entry in entries { newest = max(newest, entry.trace?.changed ?? .max) }
      // Without an end, a folder that lost its last files would look like the beginning of what it was.
      text += Self.listing(entries) + Self.separator
    }
    self.inputs = text
    isReliable = newest < Self.latestSafeChange
  }

  /// In nanoseconds since 1970.
  static var latestSafeChange: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec - safeAge
  }

  /// What the last build said of itself, if nothing has changed since.
  package func note(of folder: String) -> String? {
    guard let output = try? FileTree(root: folder), let path = RelativePath("\(outputState)/\(Self.name)"),
      let bytes = try? output.read(path, limit: .max), let kept = String(validating: bytes, as: UTF8.self),
      kept.hasPrefix(inputs)
    else { return nil }
    var parts = kept.dropFirst(inputs.count).split(separator: Self.separator, maxSplits: 1)[...]
    guard let listing = parts.popFirst(), let note = parts.popFirst() else { return nil }
    let lines = listing.split(separator: "\n")
    let isSame = concurrentMap(count: lines.count, run: 512) { index in
      let end = lines[index].utf8.firstIndex(of: 0) ?? lines[index].endIndex
      return RelativePath(String(lines[index][..<end])).map {
        Self.line($0, output.trace(of: $0)) == lines[index]
      } ?? false
    }
    return isSame.allSatisfy(\.self) ? String(note) : nil
  }

  /// - Parameters:
  ///   - paths: the files of the site, which lie in the output by now.
  ///   - note: what `note(of:)` is to give next time.
  func keep(in output: OutputFolder, paths: [String], note: String) {
    guard isReliable, let tree = try? FileTree(root: output.path) else { return }
    let lines = concurrentMap(count: paths.count, run: 512) { index in
      RelativePath(paths[index]).map { Self.line($0, tree.trace(of: $0)) + "\n" } ?? ""
    }
    output.keep(note: Array((inputs + lines.joined() + Self.separator + note).utf8), as: Self.name)
  }

  private static let separator = "--\n"

  private static func line(_ path: RelativePath, _ trace: FileTree.Trace?) -> String {
    trace.map { "\(path)\0\($0.description)" } ?? "\(path)"
  }

  /// Folders count too: who renames something changes the times of the folder in which it lies.
  private static func listing(_ entries: [FileTree.Entry]) -> String {
    var text = ""
    for entry in entries { text += entry.trace.map { "\($0.description)\n" } ?? "?\n" }
    return text
  }
}
