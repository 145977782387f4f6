import Checksums
import Files

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
    let bytes = try copy.read(.sums, limit: ProofLimits.sums)
    sums = SHA256Digest(of: bytes)
    let lines = (try? ChecksumList(parsing: bytes))?.lines ?? []
    let covering = lines.first { $0.path == RelativePath.chain.description }?.digest
    guard let covering else {
      chain = .empty
      return
    }
    let kept = try copy.read(.chain, limit: ProofLimits.chain)
    guard SHA256Digest(of: kept) == covering, let chain = ReleaseChain(kept) else {
      throw .unreadable("\(copy.name)/\(RelativePath.chain)", reason: "SHA-256")
    }
    self.chain = chain
  }
}
