import Council
import Files
import Foundation

/// An object store, by rclone. It knows neither links nor a switch, so what changes goes in an order in which whoever
/// reads meanwhile finds all that a page needs: files first, then pages, and only then what is gone goes. What others put
/// there stays: only what the list there names as sent by us is ever removed.
package struct StoreReleases: Releases {
  /// `remote:path`
  private let address: String

  package init(_ address: String) throws(ReleaseFailure) {
    guard Tool.rclone.path != nil else { throw .missing(.rclone) }
    self.address = address
  }

  package func release(_ site: BuiltSite, at moment: Int) throws(ReleaseFailure) -> Released {
    let proof = try site.proof()
    let there = try files()
    // Nothing is removed from a place that holds something else.
    guard there.isEmpty || there.contains(releaseFile) else { throw .foreign(there.sorted()[0]) }
    let earlier = try proven(there)
    let id = ReleaseID.next(after: earlier?.id, at: moment)
    let ours = Set((Set(site.files).union(proof.names)).map(\.description)).subtracting([releaseFile])
    // Should nothing be new, its list and its chain stay, and with them its name.
    let isNew =
      !proof.names.isSubset(of: Set(there.map(path)))
      || earlier.map { !proof.isListed(in: $0.sums, besides: ownFiles) } ?? true
    let own =
      try isNew
      ? proof.files(
        of: id, and: [ReleaseFile(listFile, Array(lines(ours.sorted()).utf8))], after: earlier) : []
    let sent = there.contains(listFile) ? try readList().intersection(there) : []
    // Before anything changes, so that what breaks off leaves nothing that nobody knows.
    try put(lines(sent.union(ours).sorted()), as: listFile)
    if there.isEmpty { try put("\(id)\n", as: releaseFile) }
    let isPage = { (path: RelativePath) in path.fileExtension == "html" }
    try copy(site.files.filter { !isPage($0) }, of: site)
    try copy(site.files.filter(isPage), of: site)
    try remove(sent.subtracting(ours).sorted())
    try put(lines(ours.sorted()), as: listFile)
    for file in own { try put(String(decoding: file.bytes, as: UTF8.self), as: file.path.description) }
    return .sent(nil)
  }

  package func rollBack(to release: ReleaseID?) throws(ReleaseFailure) -> ReleaseID {
    throw .keepsNone
  }

  package func list() throws(ReleaseFailure) -> (all: [ReleaseID], live: ReleaseID?) {
    throw .keepsNone
  }
}

/// What was sent to a store, a path a line.
private let listFile = "danh-sach-tep.txt"

/// What a release in a store has of its own.
private let ownFiles: Set<String> = [listFile, releaseFile, SiteAddresses.chain]

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
    guard files.contains(SiteAddresses.sums), files.contains(releaseFile) else { return nil }
    let read = { (name: String) throws(ReleaseFailure) -> String? in
      try files.contains(name) ? Tool.rclone.run(["cat", "--", place(of: name)]).output : nil
    }
    guard let sums = try read(SiteAddresses.sums), let name = try read(releaseFile),
      let id = ReleaseID(name.trimmingCharacters(in: .whitespacesAndNewlines))
    else { return nil }
    return ProvenRelease(
      id: id, sums: Array(sums.utf8), chain: try read(SiteAddresses.chain).map { Array($0.utf8) })
  }

  private func copy(_ files: [RelativePath], of site: BuiltSite) throws(ReleaseFailure) {
    guard !files.isEmpty else { return }
    try withTemporaryFile(lines(files.map(\.description))) { (list) throws(ReleaseFailure) in
      _ = try Tool.rclone.run(["copy", "--files-from-raw=\(list)", "--", site.folder, address])
    }
  }

  private func remove(_ files: [String]) throws(ReleaseFailure) {
    guard !files.isEmpty else { return }
    try withTemporaryFile(lines(files)) { (list) throws(ReleaseFailure) in
      _ = try Tool.rclone.run(["delete", "--files-from-raw=\(list)", "--", address])
    }
  }

  private func lines(_ files: [String]) -> String {
    files.map { "\($0)\n" }.joined()
  }

  private func readList() throws(ReleaseFailure) -> Set<String> {
    let (_, output) = try Tool.rclone.run(["cat", "--", place(of: listFile)])
    return Set(output.split(separator: "\n").map(String.init))
  }

  private func put(_ text: String, as name: String) throws(ReleaseFailure) {
    try withTemporaryFile(text) { (file) throws(ReleaseFailure) in
      _ = try Tool.rclone.run(["copyto", "--", file, place(of: name)])
    }
  }

  private func place(of name: String) -> String {
    address + (address.hasSuffix("/") || address.hasSuffix(":") ? "" : "/") + name
  }
}
