import Checksums
import Council
import ExternalTools
import Files
import Foundation

/// An object store, by rclone. It knows neither links nor a switch, so what changes goes in an order in which whoever
/// reads meanwhile finds all that a page needs: files first, then pages, and only then what is gone goes.
///
/// Many stores keep neither times nor sums, and a day less on a page changes nothing of its size. So the sums in the list
/// of what was sent tell what differs. What others put there stays: only what that list names is ever removed.
package struct StoreReleases: Releases {
  /// `remote:path`
  private let address: String

  package init(_ address: String) throws(ReleaseFailure) {
    guard Tool.rclone.path != nil else { throw .tool(.missing(.rclone)) }
    self.address = address
  }

  package func release(_ site: BuiltSite, at moment: Int) throws(ReleaseFailure) -> Released {
    let proof = try site.proof()
    let there = try files()
    // Nothing is removed from a place that holds something else.
    guard there.isEmpty || !there.isDisjoint(with: [SentList.name, releaseFile]) else {
      throw .foreign(there.sorted()[0])
    }
    let sent = there.contains(SentList.name) ? SentList(try read(SentList.name)) : SentList()
    let ours = proof.sums.lines.reduce(into: [:]) { $0[$1.path] = $1.digest }
    let changed = site.files.filter { file in
      let path = file.description
      return !there.contains(path) || sent.sums[path] == nil || sent.sums[path] != ours[path]
    }
    let paths = Set((site.files + proof.names).map(\.description))
    let gone = sent.paths.subtracting(paths)
    // The name has a sum where all that was sent with it came.
    if changed.isEmpty, gone.isEmpty, paths.isSubset(of: there), sent.sums[releaseFile] != nil,
      let live = try releaseID()
    {
      return .nothingNew(live)
    }
    let earlier = try proven(there)
    let id = ReleaseID.next(after: earlier?.id, at: moment)
    let sums = ours.merging([releaseFile: SHA256Digest(of: id.line)]) { $1 }
    let list = SentList(sums, unknown: paths).file
    let own = try proof.files(of: id, and: [list], after: earlier)
    do throws(ReleaseFailure) {
      // Before anything changes, so that what breaks off leaves nothing that nobody knows.
      let sending = sent.sending((changed + proof.names).map(\.description))
      try put(sending.file)
      let isPage = { (path: RelativePath) in path.fileExtension == "html" }
      try copy(changed.filter { !isPage($0) }, of: site)
      try copy(changed.filter(isPage), of: site)
      try remove(gone.intersection(there).sorted())
      for file in own where file.path != list.path { try put(file) }
      try put(list)
    } catch {
      throw .halfSent(error)
    }
    return .sent(nil)
  }

  package func rollBack(
    to release: ReleaseID?, evenWithdrawn returns: Bool
  ) throws(ReleaseFailure) -> ReleaseID {
    throw .keepsNone
  }

  package func list() throws(ReleaseFailure) -> (all: [ReleaseID], live: ReleaseID?) {
    throw .keepsNone
  }
}

extension StoreReleases {
  private func files() throws(ReleaseFailure) -> Set<String> {
    // 3: there is no such folder yet.
    let (_, output) = try Tool.rclone.run(
      ["lsf", "--recursive", "--files-only", "--", address], expected: [0, 3])
    return Set(output.split(separator: "\n").map(String.init))
  }

  /// - Parameter files: that lie there.
  /// - Returns: nil where no release was, or one of before there were lists of files.
  private func proven(_ files: Set<String>) throws(ReleaseFailure) -> ProvenRelease? {
    guard files.contains(SiteAddresses.sums), files.contains(releaseFile), let id = try releaseID() else {
      return nil
    }
    let chain = try files.contains(SiteAddresses.chain) ? read(SiteAddresses.chain) : nil
    return ProvenRelease(
      id: id, sums: Array(try read(SiteAddresses.sums).utf8), chain: chain.map { Array($0.utf8) })
  }

  /// - Returns: nil for what is no such name.
  private func releaseID() throws(ReleaseFailure) -> ReleaseID? {
    ReleaseID(try read(releaseFile).trimmingCharacters(in: .newlines))
  }

  private func copy(_ files: [RelativePath], of site: BuiltSite) throws(ReleaseFailure) {
    guard !files.isEmpty else { return }
    try Tool.rclone.run(
      ["copy", "--ignore-times", Self.theseFiles, "--", site.folder, address],
      input: lines(files.map(\.description)))
  }

  private func remove(_ files: [String]) throws(ReleaseFailure) {
    guard !files.isEmpty else { return }
    try Tool.rclone.run(["delete", Self.theseFiles, "--", address], input: lines(files))
  }

  /// The files named on its input and no others, one a line.
  private static let theseFiles = "--files-from-raw=-"

  private func lines(_ files: [String]) -> String {
    files.map { "\($0)\n" }.joined()
  }

  private func read(_ name: String) throws(ReleaseFailure) -> String {
    try Tool.rclone.run(["cat", "--", place(of: name)]).output
  }

  private func put(_ file: ReleaseFile) throws(ReleaseFailure) {
    try withFolder(of: [file], for: .rclone) { folder in
      try Tool.rclone.run(["copy", "--ignore-times", "--", folder, address])
    }
  }

  private func place(of name: String) -> String {
    address + (address.hasSuffix("/") || address.hasSuffix(":") ? "" : "/") + name
  }
}
