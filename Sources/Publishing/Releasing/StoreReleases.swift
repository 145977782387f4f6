import Checksums
import Council
import ExternalTools
import Files
import Foundation

/// An object store, by rclone. It knows neither links nor a switch, so what changes goes in an order in which whoever
/// reads meanwhile finds all that a page needs: files first, then pages, and only then what is gone goes.
///
/// Many stores keep neither times nor sums, and a day less on a page changes nothing of its size. So the sums in the list
/// of what was sent tell what differs. What others put there stays: only what that list names is ever removed. Two who
/// send at once would make that list tell what is not so; see `SendingFlag`.
package struct StoreReleases: Releases {
  /// `remote:path`
  private let address: String
  /// Told once where somebody else is sending and has to end before; nil where it does not wait.
  private let waiting: (@Sendable () -> Void)?

  package init(_ address: String, for access: VersionedFolder.Access) throws(ReleaseFailure) {
    guard Tool.rclone.path != nil else { throw .tool(.missing(.rclone)) }
    self.address = address
    waiting = access.waiting
  }

  package func release(_ site: BuiltSite, at moment: Int) throws(ReleaseFailure) -> Released {
    // Who has nothing to send hinders nobody.
    if let live = try look(site).live { return .nothingNew(live) }
    for count in 1..<(waiting == nil ? 1 : mostAttempts) {
      do throws(ReleaseFailure) {
        return try attempt(site, at: moment)
      } catch .storeLocked {
        if count == 1 { waiting?() }
        sleep(.random(in: 1...5))
      }
    }
    return try attempt(site, at: moment)
  }

  /// Sends while nobody else does.
  private func attempt(
    _ site: BuiltSite, at moment: Int
  ) throws(ReleaseFailure) -> Released {
    let flag = SendingFlag(of: site.folder, at: moment)
    try put(flag.file)
    var flags = [flag.name]
    do throws(ReleaseFailure) {
      var found = try look(site)
      let others = found.flags.filter { $0 != flag }
      if let other = others.first(where: { $0.sender != flag.sender && $0.isAlive(at: moment) }) {
        throw ReleaseFailure.storeLocked(by: other.name)
      }
      // Whoever was taken for dead may have sent on for a while: nobody knows what lies there.
      if others.contains(where: { $0.sender != flag.sender }) { found.forget(site) }
      flags += others.map(\.name)
      let released: Released
      if let live = found.live {
        released = .nothingNew(live)
      } else {
        released = try send(site, over: found, under: flag, at: moment)
      }
      // Whatever became of the flag, all is there. One that stays holds up others for an hour, and says so.
      try? remove(flags)
      return released
    } catch {
      try? remove(flags)
      throw error
    }
  }

  private func send(
    _ site: BuiltSite, over found: Found, under flag: SendingFlag, at moment: Int
  ) throws(ReleaseFailure) -> Released {
    let earlier = try proven(found.there)
    let id = ReleaseID.next(after: earlier?.id, at: moment)
    let sums = site.proof.digests.merging([releaseFile: SHA256Digest(of: id.line)]) { $1 }
    let list = SentList(sums, unknown: Set((site.files + site.proof.names).map(\.description))).file
    let own = try site.proof.files(of: id, and: [list], after: earlier)
    do throws(ReleaseFailure) {
      // Before anything changes, so that what breaks off leaves nothing that nobody knows.
      let sending = found.sent.sending((found.changed + site.proof.names).map(\.description))
      try put(sending.file)
      let isPage = { (path: RelativePath) in path.fileExtension == "html" }
      try copy(found.changed.filter { !isPage($0) }, of: site)
      try copy(found.changed.filter(isPage), of: site)
      try remove(found.gone.intersection(found.there).sorted())
      for file in own where file.path != list.path { try put(file) }
      // Whoever took us for dead has sent, too; then only what is sent anew is known.
      guard try files().contains(flag.name) else { throw ReleaseFailure.superseded }
      try put(list)
    } catch {
      throw .halfSent(error)
    }
    return .sent(nil)
  }

  package func rollBack(
    to release: ReleaseID?, evenWithdrawn: Bool
  ) throws(ReleaseFailure) -> ReleaseID {
    throw .keepsNone
  }

  package func list() throws(ReleaseFailure) -> (all: [ReleaseID], live: ReleaseID?) {
    throw .keepsNone
  }
}

extension StoreReleases {
  /// What lies in the store, beside what is to lie there.
  private struct Found {
    var there: Set<String> = []
    var flags: [SendingFlag] = []
    var sent = SentList()
    /// Files that are to be sent.
    var changed: [RelativePath] = []
    var gone: Set<String> = []
    /// The release that lies there, where nothing is to be sent.
    var live: ReleaseID?

    /// Has everything sent anew.
    mutating func forget(_ site: BuiltSite) {
      sent = SentList(unknown: sent.paths)
      changed = site.files
      live = nil
    }
  }

  private func look(_ site: BuiltSite) throws(ReleaseFailure) -> Found {
    var found = Found()
    for name in try files() {
      if let flag = SendingFlag(name: name) { found.flags.append(flag) } else { found.there.insert(name) }
    }
    // Nothing is removed from a place that holds something else.
    guard found.there.isEmpty || !found.there.isDisjoint(with: [SentList.name, releaseFile]) else {
      throw .foreign(found.there.sorted()[0])
    }
    if found.there.contains(SentList.name) { found.sent = SentList(try read(SentList.name)) }
    let (there, sent, ours) = (found.there, found.sent, site.proof.digests)
    found.changed = site.files.filter { file in
      let path = file.description
      return !there.contains(path) || sent.sums[path] == nil || sent.sums[path] != ours[path]
    }
    let paths = Set((site.files + site.proof.names).map(\.description))
    found.gone = sent.paths.subtracting(paths)
    // The name has a sum where all that was sent with it came.
    if found.changed.isEmpty, found.gone.isEmpty, paths.isSubset(of: there), sent.sums[releaseFile] != nil {
      found.live = try releaseID()
    }
    return found
  }

  private func files() throws(ReleaseFailure) -> Set<String> {
    // 3: there is no such folder yet.
    let (_, output) = try Tool.rclone.run(
      ["lsf", "--recursive", "--files-only", "--", address], expected: [0, 3])
    return Set(output.split(separator: "\n").map(String.init))
  }

  /// - Parameter files: that lie there.
  /// - Returns: nil where no release was, or one of before there were lists of files.
  private func proven(_ files: Set<String>) throws(ReleaseFailure) -> ProvenRelease? {
    let small = { (name: String) throws(ReleaseFailure) in
      try files.contains(name) ? Array(read(name).utf8) : nil
    }
    return try ProvenRelease(
      try files.contains(releaseFile) ? releaseID() : nil, sums: try small(SiteAddresses.sums),
      chain: try small(SiteAddresses.chain), at: address)
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
