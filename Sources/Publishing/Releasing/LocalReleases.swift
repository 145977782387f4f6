import Files

/// Releases in a folder of this machine.
package struct LocalReleases: Releases {
  private let folder: VersionedFolder

  package init(_ path: String, for access: VersionedFolder.Access, disk: Disk = .system)
    throws(ReleaseFailure)
  {
    do {
      folder = try VersionedFolder(path, for: access, disk: disk)
    } catch {
      throw ReleaseFailure(error)
    }
  }

  package func release(_ site: BuiltSite, at moment: Int) throws(ReleaseFailure) -> Released {
    let (all, live) = try list()
    do throws(VersionFailure) {
      let mark = try markPath()
      if let live, try folder.holds(live.description, site.files, of: site.tree, besides: mark) {
        return .nothingNew(live)
      }
      let id = ReleaseID.next(after: all.last, at: moment)
      let added = try folder.add(
        id.description, site.files, of: site.tree, mark: (mark, Array("\(id)\n".utf8)),
        linkingTo: (live ?? all.last)?.description)
      try folder.makeLive(id.description)
      // What is live is live: old ones that cannot be removed now are in nobody's way.
      for old in superfluous(all + [id], live: id, before: live) { try? folder.remove(old.description) }
      return .release(id, added)
    } catch {
      throw ReleaseFailure(error)
    }
  }

  package func rollBack(to release: ReleaseID?) throws(ReleaseFailure) -> ReleaseID {
    let (all, live) = try list()
    let id = try goal(release, from: live, among: all)
    do {
      try folder.makeLive(id.description)
    } catch {
      throw ReleaseFailure(error)
    }
    return id
  }

  package func list() throws(ReleaseFailure) -> (all: [ReleaseID], live: ReleaseID?) {
    do throws(VersionFailure) {
      return (try folder.names().compactMap(ReleaseID.init), try folder.live().flatMap(ReleaseID.init))
    } catch {
      throw ReleaseFailure(error)
    }
  }

  private func markPath() throws(VersionFailure) -> RelativePath {
    guard let path = RelativePath(releaseFile) else { throw .missing(releaseFile) }
    return path
  }
}

/// What is not kept any more. The release that was live until now stays: somebody may just be reading it.
func superfluous(_ all: [ReleaseID], live: ReleaseID, before: ReleaseID?) -> [ReleaseID] {
  all.dropLast(keptReleases).filter { $0 != live && $0 != before }
}
