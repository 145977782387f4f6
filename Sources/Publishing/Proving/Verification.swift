import Checksums
import Council
import ExternalTools
import Files
import Foundation

/// What was found out of a copy of a site.
package struct Verification: Sendable, Hashable {
  package enum Problem: Sendable, Hashable {
    case noSums
    /// A line of the list of files that is none, or names a file twice.
    case badSums(line: Int)
    /// A path in the list that leads out of the site; it was not followed.
    case outside(String)
    case altered(String)
    case missing(String)
    /// A link, folder or device in the place of a file.
    case noFile(String)
    /// Something that the list does not name.
    case added(String)
    /// The list of the releases before is none.
    case badChain
  }

  package let problems: [Problem]
  /// How many files are what the list says.
  package let wholeFiles: Int
  package let signature: SignatureState
  /// Whether whoever asks knows the signers otherwise than from the copy itself.
  package let knowsSigners: Bool
  package let continuity: Continuity
  /// How many releases were before.
  package let earlierReleases: Int
  /// Whether files that the list does not name would have been found.
  package let seesAdded: Bool
  /// Of the list of files.
  package let sums: SHA256Digest?
  /// The release's name, where the list covers it.
  package let release: String?

  /// Whether it is what was published, and nothing that was kept says that there was more.
  package var isWhole: Bool {
    switch continuity {
    case .notAsked, .same, .continues: isGenuine
    case .older, .unknown, .rewritten: false
    }
  }

  /// Whether it is what was published at some time.
  package var isGenuine: Bool {
    guard problems.isEmpty else { return false }
    switch signature {
    case .none, .verdict(.valid): return true
    case .missing, .otherSigners, .verdict: return false
    }
  }
}

extension Verification {
  /// - Parameters:
  ///   - given: an allowed signers file; nil for the one that was kept with the earlier copy, or else the one that this
  ///     copy brings along.
  ///   - earlier: of an earlier release, or of this one.
  ///   - unlisted: files that a folder may hold though no list names them, beside the list and its signature.
  ///   - time: when the release of a name was made, in seconds since 1970.
  package init(
    of copy: some Copy, signers given: [UInt8]?, earlier: EarlierRelease?, unlisted: Set<String>,
    time: (_ release: String) -> Int?
  ) throws(VerificationFailure) {
    let sums = try optional { () throws(CopyFailure) in try copy.read(.sums, limit: ProofLimits.sums) }
    let digest = sums.map { SHA256Digest(of: $0) }
    self.sums = digest
    let list = ListedFiles(sums)
    let states = try named { () throws(CopyFailure) in try copy.states(of: list.files) }
    let listing = try named { () throws(CopyFailure) in try copy.listing() }
    let (chain, chainProblem) = try Self.chain(in: copy, list)
    let signers = Signers(
      given: given, own: try small(.signers, of: copy), areListed: list.digest(of: .signers) != nil,
      earlier)
    wholeFiles = states.count { $0 == .whole }
    seesAdded = listing != nil
    let found =
      list.problems + zip(list.files, states).compactMap { Problem($0.path, $1) }
      + list.problems(withAdded: listing ?? [], but: unlisted)
    problems = found + [chainProblem].compactMap(\.self).filter { !found.contains($0) }
    knowsSigners = signers.known != nil
    release = try Self.release(of: copy, list)
    signature = try signers.state(
      of: try small(.signature, of: copy), under: sums, releaseTime: release.flatMap { time($0) })
    earlierReleases = chain?.links.count ?? 0
    continuity = earlier.map { Continuity(of: chain, digest, since: $0) } ?? .notAsked
  }

  private static func release(
    of copy: some Copy, _ list: ListedFiles
  ) throws(VerificationFailure) -> String? {
    guard let digest = list.digest(of: .release), let bytes = try small(.release, of: copy),
      SHA256Digest(of: bytes) == digest
    else { return nil }
    return String(validating: bytes, as: UTF8.self)?.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// - Returns: nil, and why, for what is not the one that the list means: a server may answer otherwise than it did
  ///   when all files were looked through.
  private static func chain(
    in copy: some Copy, _ list: ListedFiles
  ) throws(VerificationFailure) -> (ReleaseChain?, Problem?) {
    guard let digest = list.digest(of: .chain) else { return (.empty, nil) }
    let bytes = try optional { () throws(CopyFailure) in try copy.read(.chain, limit: ProofLimits.chain) }
    guard let bytes else { return (nil, Problem(.chain, .missing)) }
    guard SHA256Digest(of: bytes) == digest else { return (nil, Problem(.chain, .altered)) }
    let chain = ReleaseChain(bytes)
    return (chain, chain == nil ? .badChain : nil)
  }
}

/// What a copy's list of files says.
private struct ListedFiles {
  private(set) var files: [(path: RelativePath, digest: SHA256Digest)] = []
  /// With the list itself.
  private(set) var problems: [Verification.Problem] = []
  private let digests: [RelativePath: SHA256Digest]

  /// - Parameter sums: nil where there is none.
  init(_ sums: [UInt8]?) {
    do throws(ChecksumList.BadLine) {
      if let sums {
        let lines = try ChecksumList(parsing: sums).lines
        // A list of nothing says nothing of anything.
        if lines.isEmpty { problems.append(.badSums(line: 1)) }
        for line in lines {
          if let path = RelativePath(line.path) {
            files.append((path, line.digest))
          } else {
            problems.append(.outside(line.path))
          }
        }
      } else {
        problems.append(.noSums)
      }
    } catch {
      problems.append(.badSums(line: error.number))
    }
    digests = files.reduce(into: [:]) { $0[$1.path] = $1.digest }
  }

  func digest(of path: RelativePath) -> SHA256Digest? { digests[path] }

  /// - Parameter listing: everything that lies there.
  func problems(withAdded listing: [RelativePath], but unlisted: Set<String>) -> [Verification.Problem] {
    // Without a list every file would be an added one.
    guard !files.isEmpty else { return [] }
    let known = Set(unlisted.compactMap { RelativePath($0) } + [.sums, .signature])
    return listing.filter { digests[$0] == nil && !known.contains($0) }.map { .added($0.description) }
  }
}

extension Verification.Problem {
  /// - Returns: nil for a file that is what the list says.
  fileprivate init?(_ path: RelativePath, _ state: FileState) {
    switch state {
    case .whole: return nil
    case .altered: self = .altered(path.description)
    case .missing: self = .missing(path.description)
    case .noFile: self = .noFile(path.description)
    }
  }
}

package enum VerificationFailure: Error, Sendable, Hashable {
  case copy(CopyFailure)
  case tool(ToolFailure)
}

private func named<Result>(
  _ body: () throws(CopyFailure) -> Result
) throws(VerificationFailure) -> Result {
  do {
    return try body()
  } catch {
    throw .copy(error)
  }
}

/// Nil where there is none.
private func optional<Result>(
  _ body: () throws(CopyFailure) -> Result
) throws(VerificationFailure) -> Result? {
  do {
    return try body()
  } catch {
    if case .missing = error { return nil }
    throw .copy(error)
  }
}

/// A signature, or what is no larger; nil where there is none.
private func small(_ path: RelativePath, of copy: some Copy) throws(VerificationFailure) -> [UInt8]? {
  try optional { () throws(CopyFailure) in try copy.read(path, limit: ProofLimits.signature) }
}
