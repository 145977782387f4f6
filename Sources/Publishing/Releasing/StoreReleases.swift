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
    let there = try files()
    // Nothing is removed from a place that holds something else.
    guard there.isEmpty || !there.isDisjoint(with: [SentList.file, releaseFile]) else {
      throw .foreign(there.sorted()[0])
    }
    let sent = there.contains(SentList.file) ? SentList(try read(SentList.file)) : SentList()
    let ours = try sums(of: site)
    let changed = site.files.filter { file in
      let path = file.description
      return !there.contains(path) || sent.sums[path] == nil || sent.sums[path] != ours.sums[path]
    }
    let gone = sent.paths.subtracting(ours.paths)
    if changed.isEmpty, gone.isEmpty, there.contains(releaseFile),
      let live = ReleaseID(try read(releaseFile).trimmingCharacters(in: .newlines))
    {
      return .nothingNew(live)
    }
    do throws(ReleaseFailure) {
      // Before anything changes, so that what breaks off leaves nothing that nobody knows.
      try put(sent.sending(changed.map(\.description)).text, as: SentList.file)
      let isPage = { (path: RelativePath) in path.fileExtension == "html" }
      try copy(changed.filter { !isPage($0) }, of: site)
      try copy(changed.filter(isPage), of: site)
      try remove(gone.intersection(there).sorted())
      try put("\(ReleaseID.next(after: nil, at: moment))\n", as: releaseFile)
      try put(ours.text, as: SentList.file)
    } catch {
      throw .halfSent(error)
    }
    return .sent(nil)
  }

  package func rollBack(to release: ReleaseID?) throws(ReleaseFailure) -> ReleaseID {
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

  private func sums(of site: BuiltSite) throws(ReleaseFailure) -> SentList {
    SentList(
      try Tool.rclone.run(
        ["hashsum", "sha256", Self.theseFiles, "--", site.folder], input: lines(site.files.map(\.description))
      ).output)
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

  private func put(_ text: String, as name: String) throws(ReleaseFailure) {
    try Tool.rclone.run(["rcat", "--", place(of: name)], input: text)
  }

  private func place(of name: String) -> String {
    address + (address.hasSuffix("/") || address.hasSuffix(":") ? "" : "/") + name
  }
}
