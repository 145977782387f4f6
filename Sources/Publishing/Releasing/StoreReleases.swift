import Files
import Foundation

/// An object store, by rclone. It knows neither links nor a switch, so what changes goes in an order in which whoever
/// reads meanwhile finds all that a page needs: files first, then pages, and only then what is gone goes.
package struct StoreReleases: Releases {
  /// `remote:path`
  private let address: String

  package init(_ address: String) throws(ReleaseFailure) {
    guard Tool.rclone.path != nil else { throw .missing(.rclone) }
    self.address = address
  }

  package func release(_ site: BuiltSite, at moment: Int) throws(ReleaseFailure) -> Released {
    let there = try files()
    // Nothing is removed from a place that holds something else.
    guard there.isEmpty || there.contains(releaseFile) else { throw .foreign(there.sorted()[0]) }
    let id = ReleaseID.next(after: nil, at: moment)
    if there.isEmpty { try mark(id) }
    let isPage = { (path: RelativePath) in path.fileExtension == "html" }
    try copy(site.files.filter { !isPage($0) }, of: site)
    try copy(site.files.filter(isPage), of: site)
    let gone = there.subtracting(site.files.map(\.description)).subtracting([releaseFile])
    try remove(gone.compactMap(RelativePath.init).sorted())
    try mark(id)
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

  private func copy(_ files: [RelativePath], of site: BuiltSite) throws(ReleaseFailure) {
    guard !files.isEmpty else { return }
    try withTemporaryFile(lines(files)) { (list) throws(ReleaseFailure) in
      _ = try Tool.rclone.run(["copy", "--files-from-raw=\(list)", "--", site.folder, address])
    }
  }

  private func remove(_ files: [RelativePath]) throws(ReleaseFailure) {
    guard !files.isEmpty else { return }
    try withTemporaryFile(lines(files)) { (list) throws(ReleaseFailure) in
      _ = try Tool.rclone.run(["delete", "--files-from-raw=\(list)", "--", address])
    }
  }

  private func lines(_ files: [RelativePath]) -> String {
    files.map { "\($0)\n" }.joined()
  }

  private func mark(_ id: ReleaseID) throws(ReleaseFailure) {
    let end = address.hasSuffix("/") || address.hasSuffix(":") ? "" : "/"
    try withTemporaryFile("\(id)\n") { (file) throws(ReleaseFailure) in
      _ = try Tool.rclone.run(["copyto", "--", file, "\(address)\(end)\(releaseFile)"])
    }
  }
}
