import Checksums
import Files

/// What somebody kept of an earlier release.
package struct EarlierRelease: Sendable, Hashable {
  /// Of its list of files; nil where only the chain was kept.
  package let sums: SHA256Digest?
  package let chain: ReleaseChain
  /// Its allowed signers file; nil where it was not kept, or nobody signed.
  package let signers: [UInt8]?

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
    signers = nil
  }

  /// A copy that was kept. Its chain and its signers count only where its list covers them.
  package init(copy: some Copy) throws(CopyFailure) {
    let bytes = try copy.read(.sums, limit: ProofLimits.sums)
    sums = SHA256Digest(of: bytes)
    let lines = (try? ChecksumList(parsing: bytes))?.lines ?? []
    let covered = { (path: RelativePath, limit: Int) throws(CopyFailure) -> [UInt8]? in
      guard let line = lines.first(where: { $0.path == path.description }) else { return nil }
      let kept = try copy.read(path, limit: limit)
      guard SHA256Digest(of: kept) == line.digest else { throw Self.unreadable(path, of: copy) }
      return kept
    }
    signers = try covered(.signers, ProofLimits.signature)
    guard let chain = ReleaseChain(try covered(.chain, ProofLimits.chain) ?? []) else {
      throw Self.unreadable(.chain, of: copy)
    }
    self.chain = chain
  }

  private static func unreadable(_ path: RelativePath, of copy: some Copy) -> CopyFailure {
    .unreadable("\(copy.name)/\(path)", reason: "SHA-256")
  }
}
