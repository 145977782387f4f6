import Checksums
import Council
import Files
import Proving

/// The file in every release that holds its name. It is no part of the pages, which stay the same bytes from release to
/// release.
let releaseFile = SiteAddresses.release

/// How many releases are kept; the live one and the one that was live before it besides, where they are older.
package let keptReleases = 5

/// A built site that nobody builds into while it is being released.
package struct BuiltSite {
  package let folder: String
  /// All but the list of them.
  package let files: [RelativePath]
  let tree: FileTree
  /// What a release of it has besides.
  let proof: ReleaseProof
  /// Holds the lock.
  private let output: OutputFolder

  /// - Parameters:
  ///   - state: the name of the folder in it that keeps what was written.
  ///   - sums: of its `SHA256SUMS` when it was built; nil where that does not matter. Nobody holds the lock from then
  ///     until now, so that somebody else may have built there, as of another day or with other records.
  ///   - key: with which releases are signed; nil for none.
  package init(
    _ folder: String, state: String, sums: SHA256Digest? = nil, key: String? = nil
  ) throws(ReleaseFailure) {
    self.folder = folder
    do {
      output = try OutputFolder(folder, state: state)
    } catch {
      throw .output(error)
    }
    // The list of the release names more.
    files = output.files.filter { $0.description != SiteAddresses.sums }
    let lying: [UInt8]?
    do {
      tree = try FileTree(root: folder)
      lying = try tree.optional(.sums)
    } catch {
      throw .file(error)
    }
    if let sums, lying.map({ SHA256Digest(of: $0) }) != sums { throw .builtOver }
    if files.contains(where: { $0.description == releaseFile }) { throw .nameTaken }
    proof = try ReleaseProof(of: tree, key: key)
  }
}

/// What became of a site that was to be released.
package enum Released: Sendable, Hashable {
  /// Just what is live already.
  case nothingNew(ReleaseID)
  case release(ReleaseID, VersionedFolder.Added)
  /// Where files are counted by another program.
  case sent(ReleaseID?)
}

/// Where releases go, made ready: nobody else can change it where that can be made sure.
package protocol Releases {
  /// Makes the site live, all of it or nothing; only a store, which has no switch, may be left with some of both.
  /// - Parameter moment: now, in seconds since 1970.
  func release(_ site: BuiltSite, at moment: Int) throws(ReleaseFailure) -> Released

  /// Makes another release live; nil for the newest of those older than the live one.
  /// - Parameter evenWithdrawn: whether what was withdrawn since may be shown again.
  func rollBack(to release: ReleaseID?, evenWithdrawn: Bool) throws(ReleaseFailure) -> ReleaseID

  /// All releases, oldest first, and which one is live.
  func list() throws(ReleaseFailure) -> (all: [ReleaseID], live: ReleaseID?)
}

/// How often a patient publish begins anew, counting the first time.
let mostAttempts = 5

/// - Returns: the release that was asked for, or the newest of those older than the live one.
func goal(
  _ release: ReleaseID?, from live: ReleaseID?, among all: [ReleaseID]
) throws(ReleaseFailure) -> ReleaseID {
  if let release {
    guard all.contains(release) else { throw .noSuchRelease(release.description) }
    return release
  }
  guard let live, let earlier = all.last(where: { $0 < live }) else { throw .nothingEarlier }
  return earlier
}

/// To go back must not be a way to show, unseen, what was withdrawn; nor must two steps be, the second one from a
/// release that knows of nothing yet.
/// - Parameter since: the live release and the newest one.
func checkNothingReturns(
  in goal: ReleaseID, since: [ReleaseID?], shown: (ReleaseID) throws(ReleaseFailure) -> Shown
) throws(ReleaseFailure) {
  let earlier = try shown(goal)
  for release in Set(since.compactMap(\.self)) { try shown(release).checkNothingReturns(in: earlier) }
}

/// What a release says of what it shows.
struct Shown {
  /// Its list of files; nil where it was made before there were any.
  let sums: [UInt8]?
  /// The addresses whose records were withdrawn by then (`SiteAddresses.withdrawn`).
  let withdrawn: Set<Substring>

  static let paths = [RelativePath.sums, RelativePath(own: SiteAddresses.withdrawn)]

  /// - Parameter files: those of `paths`, in their order; nil where the release has none.
  init(_ files: [[UInt8]?]) {
    sums = files[0]
    withdrawn = Set(String(decoding: files[1] ?? [], as: UTF8.self).split(separator: "\n"))
  }

  func checkNothingReturns(in earlier: Shown) throws(ReleaseFailure) {
    var returning = withdrawn.subtracting(earlier.withdrawn)
    if let list = earlier.sums.flatMap({ try? ChecksumList(parsing: $0) }) {
      let pages = Set(list.lines.map(\.path))
      returning = returning.filter { pages.contains("\($0)index.html") }
    }
    guard returning.isEmpty else { throw .wouldReturn(returning.map(String.init).sorted()) }
  }
}
