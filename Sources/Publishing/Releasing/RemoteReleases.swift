import Council
import ExternalTools
import Files
import Foundation
import Proving

/// Releases in a folder of another machine, laid out as on this one, over rsync and ssh.
///
/// What changed is sent into a new folder; what did not is linked there to the live release. Then one command makes the
/// new one live. Whatever breaks off before that leaves the live site alone; what was sent goes after a day.
///
/// No lock is held while files are sent, so none is left behind by a line that breaks: that command takes it, on the
/// folder itself as a publish on that machine does, and changes nothing where the releases are no longer those with which
/// this publish began.
package struct RemoteReleases: Releases {
  private let host: String
  private let folder: String
  /// Told once where somebody else was quicker and it begins anew; nil where it does not.
  private let waiting: (@Sendable () -> Void)?

  package init(host: String, folder: String, for access: VersionedFolder.Access) throws(ReleaseFailure) {
    waiting = access.waiting
    for tool in [Tool.ssh, .rsync] where tool.path == nil { throw .tool(.missing(tool)) }
    self.host = host
    // The far shell is given quoted words, and does not put a home in the place of a tilde.
    self.folder = folder == "~" ? "." : folder.hasPrefix("~/") ? String(folder.dropFirst(2)) : folder
  }

  package func release(_ site: BuiltSite, at moment: Int) throws(ReleaseFailure) -> Released {
    for count in 1..<(waiting == nil ? 1 : mostAttempts) {
      do throws(ReleaseFailure) {
        return try attempt(site, at: moment)
      } catch .superseded, .locked {
        if count == 1 { waiting?() }
      }
    }
    return try attempt(site, at: moment)
  }

  private func attempt(
    _ site: BuiltSite, at moment: Int
  ) throws(ReleaseFailure) -> Released {
    let there = try ask("prepare")
    if let live = there.live, there.liveFiles == site.files.count + site.proof.names.count,
      try rsync(site, to: "releases/\(live)", ["--dry-run", "--itemize-changes"]).isEmpty
    {
      return .nothingNew(live)
    }
    let id = ReleaseID.next(after: there.all.last, at: moment)
    // Somebody else may be at work in the same second.
    let new = "releases/.new-\(id)-\(UInt32.random(in: 0 ... .max))"
    let own = try site.proof.files(of: id, after: try there.all.last.flatMap(proven))
    do {
      let base = (there.live ?? there.all.last).map { ["--link-dest=../\($0)"] } ?? []
      try rsync(site, to: new, base)
      try put(own, into: new)
      let old = superfluous(there.all + [id], live: id, before: there.live).map(\.description)
      let count = site.files.count + own.count
      try commit("release", over: there, [new, id.description, String(count)] + old)
    } catch {
      // Where the line broke while that was decided, it goes on there.
      if error != .cutOff { _ = try? ask("discard", new) }
      throw error
    }
    return .sent(id)
  }

  package func rollBack(
    to release: ReleaseID?, evenWithdrawn: Bool
  ) throws(ReleaseFailure) -> ReleaseID {
    let there = try ask("list")
    let id = try goal(release, from: there.live, among: there.all)
    if !evenWithdrawn {
      try checkNothingReturns(in: id, since: [there.live, there.all.last]) {
        (release) throws(ReleaseFailure) in Shown(try small(Shown.paths, of: release))
      }
    }
    try commit("live", over: there, [id.description])
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
    /// Another one after each release and each way back.
    var state = ""
  }

  private func ask(_ verb: String, _ words: String...) throws(ReleaseFailure) -> Answer {
    let (status, output) = try ssh(verb, words, expected: [0, 3, 4])
    let lines = output.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
    let words = { (key: String) in lines.filter { $0.first == key && $0.count == 2 }.map { $0[1] } }
    switch status {
    case 3: throw .foreign(words("foreign").first ?? "?")
    case 4: throw .nothingPublished
    default:
      return Answer(
        all: words("release").compactMap(ReleaseID.init).sorted(),
        live: words("live").first.flatMap { ReleaseID(String($0.dropFirst("releases/".count))) },
        liveFiles: words("files").first.flatMap { Int($0) } ?? 0, state: words("state").first ?? "")
    }
  }

  /// Has something decided that goes on there when the line breaks.
  /// - Parameter answer: what was there when this began.
  private func commit(_ verb: String, over answer: Answer, _ words: [String]) throws(ReleaseFailure) {
    switch try ssh(verb, [answer.state] + words, expected: [0, 5, 6, 255]).status {
    case 0: return
    case 5: throw .locked
    case 6: throw .superseded
    default: throw .cutOff
    }
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
    // By their bytes, not by their times: another machine may have built the last one.
    try rsync(
      ["--checksum", "--from0", "--files-from=-"] + options
        + ["--", "\(site.folder)/", "\(host):\(folder)/\(place)/"],
      input: site.files.map { "\($0)\0" }.joined())
  }

  @discardableResult
  private func rsync(_ words: [String], input: String = "") throws(ReleaseFailure) -> String {
    let shell = (["ssh"] + sshOptions).joined(separator: " ")
    return try Tool.rsync.run(
      ["--secluded-args", "--timeout=60", "--rsh=\(shell)"] + words, input: input
    ).output
  }
}

extension RemoteReleases {
  /// - Returns: nil for a release of before there were lists of files.
  private func proven(_ release: ReleaseID) throws(ReleaseFailure) -> ProvenRelease? {
    let files = try small([.sums, .chain], of: release)
    return try ProvenRelease(release, sums: files[0], chain: files[1])
  }

  /// Small files of a release; nil for those that it has not.
  private func small(_ paths: [RelativePath], of release: ReleaseID) throws(ReleaseFailure) -> [[UInt8]?] {
    try withFolder(of: [], for: .rsync) { folder in
      let files = paths.map { "\(host):\(self.folder)/releases/\(release)/\($0)" }
      try rsync(
        ["--ignore-missing-args", "--max-size=64m", "--copy-links", "--"] + files + ["\(folder)/"])
      let tree = try FileTree(root: folder)
      return try paths.map { try tree.optional($0) }
    }
  }

  private func put(_ files: [ReleaseFile], into place: String) throws(ReleaseFailure) {
    try withFolder(of: files, for: .rsync) { folder in
      try rsync(["--recursive", "--", "\(folder)/", "\(host):\(self.folder)/\(place)/"])
    }
  }
}

/// A line that is dead is found out, and nothing is asked that nobody could answer.
private let sshOptions = [
  "-oBatchMode=yes",
  "-oConnectTimeout=20", "-oServerAliveInterval=15", "-oServerAliveCountMax=4",
]

/// What is done there, by any POSIX shell with GNU or BusyBox tools. Arguments: what, the folder, and what it needs.
/// Answers lines of a key and a value; status 3 where something else lies there, 4 where nothing does, 5 where somebody
/// else holds the folder for long, 6 where it is not as it was.
private let script = #"""
  set -eu
  verb=$1 dir=$2
  shift 2
  [ "$verb" != prepare ] || mkdir -p -- "$dir"
  cd -- "$dir" 2>/dev/null && { [ "$verb" = prepare ] || [ -d releases ]; } || exit 4
  for name in *; do
    [ -e "$name" ] || [ -L "$name" ] || continue
    case $name in current | releases) ;; *) echo "foreign $name"; exit 3 ;; esac
  done
  if [ -e current ] && [ ! -L current ]; then echo "foreign current"; exit 3; fi
  mkdir -p releases
  # Until this shell ends, however it ends.
  hold() {
    command -v flock > /dev/null || { echo "flock: not found" >&2; exit 127; }
    exec 9<.
    tries=0
    until flock -n 9; do
      tries=$((tries + 1))
      [ $tries -lt 6 ] || exit 5
      sleep 1
    done
  }
  state() {
    newest=- live=-
    for name in releases/*; do [ ! -d "$name" ] || newest=${name#releases/}; done
    [ ! -d current ] || { live=$(readlink current); live=${live#releases/}; }
    echo "$newest $live"
  }
  switch() {
    ln -s "releases/$1" ".current.new-$$"
    mv -T ".current.new-$$" current
  }
  case $verb in
    prepare | list)
      [ "$verb" != prepare ] || find . releases -maxdepth 1 \
        '(' -name '.new-*' -o -name '.old-*' -o -name '.current.new-*' ')' -mmin +1440 -exec rm -rf {} +
      for name in releases/*; do echo "release ${name#releases/}"; done
      echo "state $(state)"
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
      seen=$1 new=$2 id=$3 count=$4
      shift 4
      hold
      [ "$(state)" = "$seen" ] || exit 6
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
      hold
      [ "$(state)" = "$1" ] && [ -d "releases/$2" ] || exit 6
      switch "$2"
      ;;
  esac
  """#
