import ExternalTools
import Files
import Foundation

/// An object store, by rclone. It knows neither links nor a switch, so what changes goes in an order in which whoever
/// reads meanwhile finds all that a page needs: files first, then pages, and only then what is gone goes. What others put
/// there stays: only what the list there names as sent by us is ever removed.
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
    guard there.isEmpty || there.contains(releaseFile) else { throw .foreign(there.sorted()[0]) }
    let id = ReleaseID.next(after: nil, at: moment)
    let ours = Set(site.files.map(\.description))
    let sent = there.contains(listFile) ? try readList().intersection(there) : []
    // Before anything changes, so that what breaks off leaves nothing that nobody knows.
    try put(lines(sent.union(ours).sorted()), as: listFile)
    if there.isEmpty { try put("\(id)\n", as: releaseFile) }
    let isPage = { (path: RelativePath) in path.fileExtension == "html" }
    try copy(site.files.filter { !isPage($0) }, of: site)
    try copy(site.files.filter(isPage), of: site)
    try remove(sent.subtracting(ours).sorted())
    try put(lines(ours.sorted()), as: listFile)
    try put("\(id)\n", as: releaseFile)
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

extension StoreReleases {
  private func files() throws(ReleaseFailure) -> Set<String> {
    // 3: there is no such folder yet.
    let (_, output) = try Tool.rclone.run(
      ["lsf", "--recursive", "--files-only", "--", address], expected: [0, 3])
    return Set(output.split(separator: "\n").map(String.init))
  }

  private func copy(_ files: [RelativePath], of site: BuiltSite) throws(ReleaseFailure) {
    guard !files.isEmpty else { return }
    try Tool.rclone.run(
      ["copy", "--files-from-raw=-", "--", site.folder, address], input: lines(files.map(\.description)))
  }

  private func remove(_ files: [String]) throws(ReleaseFailure) {
    guard !files.isEmpty else { return }
    try Tool.rclone.run(["delete", "--files-from-raw=-", "--", address], input: lines(files))
  }

  private func lines(_ files: [String]) -> String {
    files.map { "\($0)\n" }.joined()
  }

  private func readList() throws(ReleaseFailure) -> Set<String> {
    let (_, output) = try Tool.rclone.run(["cat", "--", place(of: listFile)])
    return Set(output.split(separator: "\n").map(String.init))
  }

  private func put(_ text: String, as name: String) throws(ReleaseFailure) {
    try Tool.rclone.run(["rcat", "--", place(of: name)], input: text)
  }

  private func place(of name: String) -> String {
    address + (address.hasSuffix("/") || address.hasSuffix(":") ? "" : "/") + name
  }
}
