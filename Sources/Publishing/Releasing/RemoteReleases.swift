import Council
import Files
import Foundation

/// Releases in a folder of another machine, laid out as on this one, over rsync and ssh.
///
/// What changed is sent into a new folder; what did not is linked there to the live release. Then one command makes the
/// new one live. Whatever breaks off before that leaves the live site alone; what was sent goes after a day.
package struct RemoteReleases: Releases {
  private let host: String
  private let folder: String

  package init(host: String, folder: String) throws(ReleaseFailure) {
    for tool in [Tool.ssh, .rsync] where tool.path == nil { throw .missing(tool) }
    self.host = host
    // The far shell is given quoted words, and does not put a home in the place of a tilde.
    self.folder = folder == "~" ? "." : folder.hasPrefix("~/") ? String(folder.dropFirst(2)) : folder
  }

  package func release(_ site: BuiltSite, at moment: Int) throws(ReleaseFailure) -> Released {
    let proof = try site.proof()
    let there = try ask("prepare")
    if let live = there.live, there.liveFiles == site.files.count + proof.names.count,
      try rsync(site, to: "releases/\(live)", ["--dry-run", "--itemize-changes"]).isEmpty
    {
      return .nothingNew(live)
    }
    let id = ReleaseID.next(after: there.all.last, at: moment)
    // Somebody else may be at work in the same second.
    let new = "releases/.new-\(id)-\(UInt32.random(in: 0 ... .max))"
    let own = try proof.files(of: id, after: try there.all.last.flatMap(proven))
    do {
      let base = (there.live ?? there.all.last).map { ["--link-dest=../\($0)"] } ?? []
      try rsync(site, to: new, base)
      try put(own, into: new)
    } catch {
      _ = try? ask("discard", new)
      throw error
    }
    let old = superfluous(there.all + [id], live: id).map(\.description)
    try commit("release", [new, id.description, String(site.files.count + own.count)] + old)
    return .sent(id)
  }

  package func rollBack(to release: ReleaseID?) throws(ReleaseFailure) -> ReleaseID {
    let (all, live) = try list()
    let id = try goal(release, from: live, among: all)
    try commit("live", [id.description])
    return id
  }

  package func list() throws(ReleaseFailure) -> (all: [ReleaseID], live: ReleaseID?) {
    let there = try ask("list")
    return (there.all, there.live)
  }
}

extension RemoteReleases {
  private struct Answer {
    var all: [ReleaseID] = []
    var live: ReleaseID?
    /// How many files the live one has.
    var liveFiles = 0
  }

  private func ask(_ verb: String, _ words: String...) throws(ReleaseFailure) -> Answer {
    let (status, output) = try ssh(verb, words, expected: [0, 3, 4])
    let lines = output.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
    let words = { (key: String) in lines.filter { $0.first == key && $0.count == 2 }.map { $0[1] } }
    switch status {
    case 3: throw .foreign(words("foreign").first ?? "?")
    case 4: throw .file(FileFailure(path: "\(host):\(folder)", operation: .open, code: ENOENT))
    default:
      return Answer(
        all: words("release").compactMap(ReleaseID.init).sorted(),
        live: words("live").first.flatMap { ReleaseID(String($0.dropFirst("releases/".count))) },
        liveFiles: words("files").first.flatMap { Int($0) } ?? 0)
    }
  }

  /// Has something decided that goes on there when the line breaks.
  private func commit(_ verb: String, _ words: [String]) throws(ReleaseFailure) {
    let (status, _) = try ssh(verb, words, expected: [0, 255])
    if status != 0 { throw .cutOff }
  }

  private func ssh(
    _ verb: String, _ words: [String], expected: Set<Int32>
  ) throws(ReleaseFailure) -> (status: Int32, output: String) {
    let command = (["sh", "-c", script, "sh", verb, folder] + words).map(shellQuoted).joined(separator: " ")
    return try Tool.ssh.run(sshOptions + ["--", host, command], expected: expected)
  }

  /// Sends the files of a site to a folder in ours.
  /// - Returns: what it says of files that differ, where it is asked to.
  @discardableResult
  private func rsync(
    _ site: BuiltSite, to place: String, _ options: [String]
  ) throws(ReleaseFailure) -> String {
    try withTemporaryFile(site.files.map { "\($0)\0" }.joined()) { (list) throws(ReleaseFailure) in
      // By their bytes, not by their times: another machine may have built the last one.
      let words = rsyncOptions + ["--checksum", "--from0", "--files-from=\(list)"]
      return try Tool.rsync.run(
        words + options + ["--", "\(site.folder)/", "\(host):\(folder)/\(place)/"]
      ).output
    }
  }
}

extension RemoteReleases {
  /// - Returns: nil for a release of before there were lists of files.
  private func proven(_ release: ReleaseID) throws(ReleaseFailure) -> ProvenRelease? {
    try withTemporaryFolder(for: []) { (folder) throws(ReleaseFailure) in
      try Tool.rsync.run(
        rsyncOptions + ["--ignore-missing-args", "--max-size=64m", "--copy-links"] + ["--"]
          + [SiteAddresses.sums, SiteAddresses.chain].map {
            "\(host):\(self.folder)/releases/\(release)/\($0)"
          } + ["\(folder)/"])
      do throws(FileFailure) {
        let tree = try FileTree(root: folder)
        guard let sums = try tree.optional(SiteAddresses.sums) else { return nil }
        return ProvenRelease(id: release, sums: sums, chain: try tree.optional(SiteAddresses.chain))
      } catch {
        throw .file(error)
      }
    }
  }

  private func put(_ files: [ReleaseFile], into place: String) throws(ReleaseFailure) {
    try withTemporaryFolder(for: files) { (folder) throws(ReleaseFailure) in
      _ = try Tool.rsync.run(
        rsyncOptions + ["--recursive", "--", "\(folder)/", "\(host):\(self.folder)/\(place)/"])
    }
  }
}

private let rsyncOptions = [
  "--secluded-args", "--timeout=60", "--rsh=" + (["ssh"] + sshOptions).joined(separator: " "),
]

/// A line that is dead is found out, and nothing is asked that nobody could answer.
private let sshOptions = [
  "-oBatchMode=yes",
  "-oConnectTimeout=20", "-oServerAliveInterval=15", "-oServerAliveCountMax=4",
]

/// What is done there, by any POSIX shell with GNU or BusyBox tools. Arguments: what, the folder, and what it needs.
/// Answers lines of a key and a value; status 3 where something else lies there, 4 where nothing does.
private let script = #"""
  set -eu
  verb=$1 dir=$2
  shift 2
  [ "$verb" != prepare ] || mkdir -p -- "$dir/releases"
  cd -- "$dir" 2>/dev/null && [ -d releases ] || exit 4
  for name in *; do
    case $name in current | releases) ;; *) echo "foreign $name"; exit 3 ;; esac
  done
  if [ -e current ] && [ ! -L current ]; then echo "foreign current"; exit 3; fi
  switch() {
    ln -s "releases/$1" ".current.new-$$"
    mv -T ".current.new-$$" current
  }
  case $verb in
    prepare | list)
      [ "$verb" != prepare ] || find . releases -maxdepth 1 \
        '(' -name '.new-*' -o -name '.old-*' -o -name '.current.new-*' ')' -mmin +1440 -exec rm -rf {} +
      for name in releases/*; do echo "release ${name#releases/}"; done
      if [ -d current ]; then
        echo "live $(readlink current)"
        echo "files $(find current/ -type f | wc -l)"
      fi
      ;;
    discard)
      rm -rf "$1"
      ;;
    release)
      trap '' HUP PIPE
      new=$1 id=$2 count=$3
      shift 3
      [ "$(find "$new" -type f | wc -l)" -eq "$count" ]
      sync
      mv -T "$new" "releases/$id"
      switch "$id"
      for old; do
        mv "releases/$old" "releases/.old-$old" 2>/dev/null && rm -rf "releases/.old-$old" || :
      done
      ;;
    live)
      trap '' HUP PIPE
      [ -d "releases/$1" ]
      switch "$1"
      ;;
  esac
  """#

/// A word as a POSIX shell reads it back.
package func shellQuoted(_ word: String) -> String {
  "'" + word.replacing("'", with: #"'\''"#) + "'"
}
