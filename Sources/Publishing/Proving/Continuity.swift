import Checksums

extension Verification {
  /// How this release stands to an earlier one that somebody kept.
  package enum Continuity: Sendable, Hashable {
    case notAsked
    /// It is this release.
    case same
    /// It is the one with this number in the chain.
    case continues(from: Int)
    /// What was published before is not told any more, or told otherwise.
    case rewritten
  }
}

extension Verification.Continuity {
  /// - Parameters:
  ///   - chain: of the copy; nil where it is not known.
  ///   - sums: of the copy's list of files.
  init(of chain: ReleaseChain?, _ sums: SHA256Digest?, since earlier: EarlierRelease) {
    guard let chain, let before = chain.count(ofLinksWith: earlier.chain) else {
      self = .rewritten
      return
    }
    // After all that the kept release told of comes that release itself, and no other one.
    switch earlier.sums {
    case nil: self = .continues(from: before)
    case sums: self = .same
    case chain.links.dropFirst(before).first?.sums: self = .continues(from: before + 1)
    default: self = .rewritten
    }
  }
}
