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

  package enum SignatureState: Sendable, Hashable {
    /// Nothing says that the site is signed.
    case none
    /// The site publishes its signers, or some were given, but there is no signature.
    case missing
    case verdict(Signature.Verdict)
  }

  package enum ChainState: Sendable, Hashable {
    case notAsked
    /// The earlier list is that of this release, or of the one with this number.
    case held(number: Int?)
    /// What was published before is not told any more, or told otherwise.
    case rewritten
  }

  package let problems: [Problem]
  /// How many files are what the list says.
  package let wholeFiles: Int
  package let signature: SignatureState
  /// Whether whoever asks knows the signers otherwise than from the copy itself.
  package let knowsSigners: Bool
  package let chain: ChainState
  /// How many releases were before.
  package let earlierReleases: Int
  /// Whether files that the list does not name would have been found.
  package let seesAdded: Bool
  /// Of the list of files.
  package let sums: SHA256Digest?

  package var isWhole: Bool {
    guard problems.isEmpty, chain != .rewritten else { return false }
    switch signature {
    case .none, .verdict(.valid): return true
    case .missing, .verdict: return false
    }
  }
}

/// The largest list of files that is read, in bytes: some 600,000 files.
private let sumsLimit = 64 << 20

extension Verification {
  /// - Parameters:
  ///   - signers: an allowed signers file; nil for the one that the copy brings along.
  ///   - earlier: of an earlier release, or of this one.
  ///   - time: when the release of a name was made, in seconds since 1970.
  package init(
    of copy: some Copy, signers: [UInt8]?, earlier: EarlierRelease?, time: (_ release: String) -> Int?
  ) throws(VerificationFailure) {
    var problems: [Problem] = []
    let sums = try optional { () throws(CopyFailure) in try copy.read(.sums, limit: sumsLimit) }
    var lines: [(path: RelativePath, digest: SHA256Digest)] = []
    if let sums {
      do {
        for line in try ChecksumList(parsing: sums).lines {
          guard let path = RelativePath(line.path) else {
            problems.append(.outside(line.path))
            continue
          }
          lines.append((path, line.digest))
        }
      } catch {
        problems.append(.badSums(line: error.number))
      }
    } else {
      problems.append(.noSums)
    }

    let states = try named { () throws(CopyFailure) in try copy.states(of: lines) }
    for (line, state) in zip(lines, states) {
      switch state {
      case .whole: continue
      case .altered: problems.append(.altered(line.path.description))
      case .missing: problems.append(.missing(line.path.description))
      case .noFile: problems.append(.noFile(line.path.description))
      }
    }
    let listing = try named { () throws(CopyFailure) in try copy.listing() }
    // Without a list every file would be an added one.
    if let listing, !lines.isEmpty {
      let known = Set(lines.map { $0.path.description }).union(unlisted)
      problems += listing.filter { !known.contains($0) }.map(Problem.added)
    }
    wholeFiles = states.count { $0 == .whole }
    seesAdded = listing != nil
    self.sums = sums.map { SHA256Digest(of: $0) }

    let listed = Dictionary(lines.map { ($0.path, $0.digest) }) { first, _ in first }
    (signature, knowsSigners) = try Self.signature(copy, sums, signers, listed, time)
    let chain = try Self.chain(copy, listed)
    if chain == nil { problems.append(.badChain) }
    self.problems = problems
    earlierReleases = chain?.links.count ?? 0
    self.chain = earlier.map { Self.chain(chain, sums, $0) } ?? .notAsked
  }

  private static func signature(
    _ copy: some Copy, _ sums: [UInt8]?, _ given: [UInt8]?, _ listed: [RelativePath: SHA256Digest],
    _ time: (_ release: String) -> Int?
  ) throws(VerificationFailure) -> (SignatureState, knowsSigners: Bool) {
    let read = { (path: RelativePath) throws(VerificationFailure) in
      try optional { () throws(CopyFailure) in try copy.read(path, limit: Signature.limit) }
    }
    let own = try read(.signers)
    guard let signature = try read(.signature) else {
      return (own == nil && given == nil && listed[.signers] == nil ? .none : .missing, given != nil)
    }
    guard let sums else { return (.verdict(.invalid), given != nil) }
    let release = try read(.release).flatMap { String(validating: $0, as: UTF8.self)?.trimmed }
    do throws(ToolFailure) {
      let verdict = try Signature.verdict(
        on: sums, signature, signers: given ?? own ?? [], releaseTime: release.flatMap { time($0) })
      return (.verdict(verdict), given != nil)
    } catch {
      throw .tool(error)
    }
  }

  /// - Returns: nil where there is one that cannot be read as one.
  private static func chain(
    _ copy: some Copy, _ listed: [RelativePath: SHA256Digest]
  ) throws(VerificationFailure) -> ReleaseChain? {
    guard listed[.chain] != nil,
      let bytes = try optional({ () throws(CopyFailure) in try copy.read(.chain, limit: 16 << 20) })
    else { return .empty }
    return ReleaseChain(bytes)
  }

  private static func chain(
    _ chain: ReleaseChain?, _ sums: [UInt8]?, _ earlier: EarlierRelease
  ) -> ChainState {
    guard let chain, chain.goesOn(from: earlier.chain) else { return .rewritten }
    guard let digest = earlier.sums else { return .held(number: earlier.chain.links.last?.number) }
    if sums.map({ SHA256Digest(of: $0) }) == digest { return .held(number: nil) }
    return chain.links.first { $0.sums == digest }.map { .held(number: $0.number) } ?? .rewritten
  }
}

/// What somebody kept of an earlier release.
package struct EarlierRelease: Sendable, Hashable {
  /// Of its list of files; nil where only the chain was kept.
  package let sums: SHA256Digest?
  package let chain: ReleaseChain

  /// A file that was kept: a list of files, or of releases.
  /// - Returns: nil for anything else.
  package init?(file bytes: [UInt8]) {
    if let chain = ReleaseChain(bytes), !bytes.isEmpty {
      (sums, self.chain) = (nil, chain)
    } else if (try? ChecksumList(parsing: bytes)) != nil, !bytes.isEmpty {
      (sums, chain) = (SHA256Digest(of: bytes), .empty)
    } else {
      return nil
    }
  }

  /// A copy that was kept. Its chain counts only where its list covers it.
  package init(copy: some Copy) throws(CopyFailure) {
    let bytes = try copy.read(.sums, limit: sumsLimit)
    sums = SHA256Digest(of: bytes)
    let lines = (try? ChecksumList(parsing: bytes))?.lines ?? []
    let covering = lines.first { $0.path == RelativePath.chain.description }?.digest
    guard let covering else {
      chain = .empty
      return
    }
    let kept = try copy.read(.chain, limit: 16 << 20)
    guard SHA256Digest(of: kept) == covering, let chain = ReleaseChain(kept) else {
      throw .unreadable("\(copy.name)/\(RelativePath.chain)", reason: "SHA-256")
    }
    self.chain = chain
  }
}

package enum VerificationFailure: Error, Sendable, Hashable {
  case copy(CopyFailure)
  case tool(ToolFailure)
}

extension RelativePath {
  static let sums = name(SiteAddresses.sums)
  static let signature = name(SiteAddresses.signature)
  static let signers = name(SiteAddresses.signers)
  static let chain = name(SiteAddresses.chain)
  static let release = name(SiteAddresses.release)

  private static func name(_ text: String) -> RelativePath {
    guard let path = RelativePath(text) else { fatalError("\(text) is a name") }
    return path
  }
}

/// What no list names: the list itself, its signature, and what a build keeps in the folder that it made.
private let unlisted: Set<String> =
  Set(
    [SiteAddresses.sums, SiteAddresses.signature]
      + ["manifest", "pictures", "stamp"].map { ".congkhai/\($0)" })

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

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
