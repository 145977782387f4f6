import Diagnostics
import ExternalTools
import Parallel

extension Examination {
  /// Which known holes are open in what Debian's packages brought to this machine: one line for all that is mended, and
  /// one for each package that is not. No network is asked.
  package static func holes() -> [Finding] {
    guard let installed = installedPackages() else {
      return [
        Finding(
          .noted,
          Localized(
            vi: "lỗ hổng đã biết: chưa xem được, máy không có dpkg của Debian",
            en: "known holes: not looked at, as this machine has not got Debian's dpkg"))
      ]
    }
    let table = HoleTable.known
    let present = table.packages.filter { installed[$0.name] != nil }
    let findings = concurrentMap(count: present.count) { index in
      (installed[present[index].name] ?? []).sorted().flatMap { holes(in: present[index], $0) }
    }.flatMap(\.self)
    let well = findings.allSatisfy { $0.state == .well }
    return [
      Finding(
        .well,
        Localized(
          vi: "lỗ hổng đã biết (bảng ngày \(table.day)): đã xem \(present.count) gói"
            + (well ? ", không gói nào phải vá" : ""),
          en: "known holes (as of \(table.day)): \(present.count) packages looked at"
            + (well ? ", none to be mended" : "")))
    ] + findings
  }

  /// - Parameter version: the one that is installed.
  private static func holes(in package: HoledPackage, _ version: String) -> [Finding] {
    let open = package.holes.filter { $0.isOpen(in: version) }
    let unanswered = open.filter { $0.answer == nil }
    var findings = Dictionary(grouping: open.filter { $0.answer != nil }) { $0.answer }
      .compactMap { answer, holes in answer.map { ($0, holes) } }
      .sorted { $0.0.rawValue < $1.0.rawValue }
      .map { answer, holes in
        let ids = Self.ids(of: holes)
        return Finding(
          .well,
          Localized(
            vi: "\(package.name) \(version) còn \(ids): \(answer.text.vi)",
            en: "\(package.name) \(version) still has \(ids): \(answer.text.en)"))
      }
    if !unanswered.isEmpty {
      let ids = Self.ids(of: unanswered)
      let address = "https://security-tracker.debian.org/tracker/source-package/\(package.name)"
      findings.append(
        Finding(
          .noted,
          Localized(
            vi: "\(package.name) \(version) còn lỗ hổng \(ids)", en: "\(package.name) \(version) has \(ids)"),
          fix: Localized(
            vi: "sudo apt update && sudo apt upgrade; chưa có bản vá thì xem \(address)",
            en: "sudo apt update && sudo apt upgrade; where that mends nothing, see \(address)")))
    }
    return findings
  }

  private static func ids(of holes: [KnownHole]) -> String {
    holes.flatMap(\.ids).joined(separator: ", ")
  }
}

extension KnownHole {
  /// - Parameter version: Debian's, of what is installed. What nobody knows of is taken for mended.
  func isOpen(in version: String) -> Bool {
    if let mended = debian.first(where: { upstreamPart($0) == upstreamPart(version) }) {
      return isOlder(version, than: mended)
    }
    return upstream.map { isOlder(version, than: $0) } ?? false
  }
}

/// Of `1:2.39.5-0+deb12u3`, what Debian built upon: `1:2.39.5`.
private func upstreamPart(_ version: String) -> Substring {
  version.lastIndex(of: "-").map { version[..<$0] } ?? version[...]
}

private func isOlder(_ version: String, than other: String) -> Bool {
  // A backport's tilde does not make it older than what it was built upon.
  let words = ["--compare-versions", version, "lt", "\(other)~"]
  let finished = try? Tool.dpkg.run(Job(words, errors: .kept(limit: 0)), expected: [0, 1])
  return finished?.status == 0
}

/// The versions of each source package of which something is installed; nil where there is no dpkg.
private func installedPackages() -> [String: Set<String>]? {
  let words = ["--show", "--showformat", #"${source:Package} ${source:Version} ${db:Status-Status}\n"#]
  guard Tool.dpkg.path != nil,
    let listed = try? Tool.dpkgQuery.run(Job(words, errors: .kept(limit: 0))).text
  else { return nil }
  var versions: [String: Set<String>] = [:]
  for line in listed.split(separator: "\n") {
    let words = line.split(separator: " ")
    if words.count == 3, words[2] == "installed" {
      versions[String(words[0]), default: []].insert(String(words[1]))
    }
  }
  return versions
}

extension Tool {
  private static let versions = Localized(
    vi: "xem phiên bản của các gói có lỗ hổng nào không", en: "to look for known holes in what is installed")
  static let dpkg = Tool("dpkg", package: "dpkg", purpose: versions)
  static let dpkgQuery = Tool("dpkg-query", package: "dpkg", purpose: versions)
}
