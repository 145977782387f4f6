import Checksums
import Files

/// What somebody kept of an earlier release.
package struct EarlierRelease: Sendable, Hashable {
  /// Of its list of files; nil where only the chain was kept.
  package let sums: SHA256Digest?
  /// Of its chain.
  package let chainDigest: SHA256Digest
  /// Its chain; nil where only the list of files was kept.
  package let chain: ReleaseChain?
  /// Of its allowed signers file; nil where nobody signed, or only the chain was kept.
  package let signersDigest: SHA256Digest?
  /// That file; nil where it was not kept, or nobody signed.
  package let signers: [UInt8]?

  /// A file that was kept: a list of files, or of releases.
  /// - Returns: nil for anything else.
  package init?(file bytes: [UInt8]) {
    if let chain = ReleaseChain(bytes), !bytes.isEmpty {
      (sums, chainDigest, self.chain) = (nil, SHA256Digest(of: bytes), chain)
      signersDigest = nil
    } else if let list = try? ChecksumList(parsing: bytes), !bytes.isEmpty {
      (sums, chainDigest, chain) = (SHA256Digest(of: bytes), Self.chainDigest(in: list), nil)
      signersDigest = list.digest(of: .signers)
    } else {
      return nil
    }
    signers = nil
  }

  /// A copy that was kept. Its chain and its signers count only where its list covers them.
  package init(copy: some Copy) throws(CopyFailure) {
    let bytes = try copy.read(.sums, limit: ProofLimits.sums)
    sums = SHA256Digest(of: bytes)
    let list = (try? ChecksumList(parsing: bytes)) ?? ChecksumList([])
    let covered = { (path: RelativePath, limit: Int) throws(CopyFailure) -> [UInt8]? in
      guard let digest = list.digest(of: path) else { return nil }
      let kept = try copy.read(path, limit: limit)
      guard SHA256Digest(of: kept) == digest else { throw Self.unreadable(path, of: copy) }
      return kept
    }
    signersDigest = list.digest(of: .signers)
    signers = try covered(.signers, ProofLimits.signature)
    guard let chain = ReleaseChain(try covered(.chain, ProofLimits.chain) ?? []) else {
      throw Self.unreadable(.chain, of: copy)
    }
    (chainDigest, self.chain) = (Self.chainDigest(in: list), chain)
  }

  /// Before the first release there was none, which is what a list says that names no chain.
  private static func chainDigest(in list: ChecksumList) -> SHA256Digest {
    list.digest(of: .chain) ?? SHA256Digest(of: ReleaseChain.empty.bytes)
  }

  private static func unreadable(_ path: RelativePath, of copy: some Copy) -> CopyFailure {
    .unreadable("\(copy.name)/\(path)", reason: "SHA-256")
  }
}

extension ChecksumList {
  fileprivate func digest(of path: RelativePath) -> SHA256Digest? {
    lines.first { $0.path == path.description }?.digest
  }
}
