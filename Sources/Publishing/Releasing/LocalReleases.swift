import Council
import Files
import Proving

/// Releases in a folder of this machine.
package struct LocalReleases: Releases {
  private let folder: VersionedFolder

  package init(_ path: String, for access: VersionedFolder.Access, disk: Disk = .system)
    throws(ReleaseFailure)
  {
    do {
      folder = try VersionedFolder(path, for: access, disk: disk)
    } catch {
      if case .file(let failure) = error, failure.isNotFound, failure.operation == .open {
        throw .nothingPublished
      }
      throw ReleaseFailure(error)
    }
  }

  package func release(_ site: BuiltSite, at moment: Int) throws(ReleaseFailure) -> Released {
    let (all, live) = try list()
    let isHeld = try doing { () throws(VersionFailure) in
      try live.map { (live) throws(VersionFailure) in
        try folder.holds(live.description, site.files, of: site.tree, besides: site.proof.names)
      } ?? false
    }
    if let live, isHeld { return .nothingNew(live) }
    let id = ReleaseID.next(after: all.last, at: moment)
    let own = try site.proof.files(of: id, after: try all.last.flatMap(proven))
    let added = try doing { () throws(VersionFailure) in
      let added = try folder.add(
        id.description, site.files, of: site.tree, besides: own.map { ($0.path, $0.bytes) },
        linkingTo: (live ?? all.last)?.description)
      try folder.makeLive(id.description)
      return added
    }
    // What is live is live: old ones that cannot be removed now are in nobody's way.
    for old in superfluous(all + [id], live: id, before: live) { try? folder.remove(old.description) }
    return .release(id, added)
  }

  package func rollBack(
    to release: ReleaseID?, evenWithdrawn: Bool
  ) throws(ReleaseFailure) -> ReleaseID {
    let (all, live) = try list()
    let id = try goal(release, from: live, among: all)
    if !evenWithdrawn { try checkNothingReturns(in: id, since: [live, all.last], shown: shown) }
    try doing { () throws(VersionFailure) in try folder.makeLive(id.description) }
    return id
  }

  package func list() throws(ReleaseFailure) -> (all: [ReleaseID], live: ReleaseID?) {
    do throws(VersionFailure) {
      return (try folder.names().compactMap(ReleaseID.init), try folder.live().flatMap(ReleaseID.init))
    } catch {
      throw ReleaseFailure(error)
    }
  }

  private func shown(by release: ReleaseID) throws(ReleaseFailure) -> Shown {
    var files: [[UInt8]?] = []
    for path in Shown.paths {
      files.append(
        try doing { () throws(VersionFailure) in try folder.read(path, of: release.description) })
    }
    return Shown(files)
  }

  /// - Returns: nil for a release of before there were lists of files.
  private func proven(_ release: ReleaseID) throws(ReleaseFailure) -> ProvenRelease? {
    let (sums, chain) = try doing { () throws(VersionFailure) in
      (try folder.read(.sums, of: release.description), try folder.read(.chain, of: release.description))
    }
    return try ProvenRelease(release, sums: sums, chain: chain)
  }

  private func doing<Result>(
    _ body: () throws(VersionFailure) -> Result
  ) throws(ReleaseFailure) -> Result {
    do {
      return try body()
    } catch {
      throw ReleaseFailure(error)
    }
  }
}

/// What is not kept any more. The release that was live until now stays: somebody may just be reading it.
func superfluous(_ all: [ReleaseID], live: ReleaseID, before: ReleaseID?) -> [ReleaseID] {
  all.dropLast(keptReleases).filter { $0 != live && $0 != before }
}
