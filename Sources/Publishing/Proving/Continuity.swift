import Checksums

extension Verification {
  /// How this release stands to an earlier one that somebody kept.
  package enum Continuity: Sendable, Hashable {
    case notAsked
    /// It is this release.
    case same
    /// It is the one with this number in the chain.
    case continues(from: Int)
    /// This copy is a release before the kept one, which tells of it under this number: the office went back to it, or
    /// whoever serves it is behind.
    case older(Int)
    /// The copy's chain does not name what was kept, or is not known, and that is too little to tell a copy that is older
    /// from a past that was rewritten.
    case unknown
    /// What was published before is not told any more, or told otherwise.
    case rewritten
  }
}

extension Verification.Continuity {
  /// - Parameters:
  ///   - chain: of the copy; nil where it is not known.
  ///   - sums: of the copy's list of files; nil where there is none.
  init(of chain: ReleaseChain?, _ sums: SHA256Digest?, since earlier: EarlierRelease) {
    if let sums, sums == earlier.sums {
      self = .same
    } else if let chain {
      self =
        chain.count(ofLinksWith: earlier.chainDigest).map { Self(of: chain, goingOnAfter: $0, earlier) }
        ?? Self(of: chain, sums, before: earlier)
    } else {
      self = .unknown
    }
  }

  /// - Parameter before: how many releases both tell of in the same way.
  private init(of chain: ReleaseChain, goingOnAfter before: Int, _ earlier: EarlierRelease) {
    if let kept = earlier.sums {
      // After all that the kept release told of comes that release itself, and no other one.
      self = chain.links.dropFirst(before).first?.sums == kept ? .continues(from: before + 1) : .rewritten
    } else {
      self = .continues(from: before)
    }
  }

  /// Of a copy that does not tell of all of which the kept release told.
  private init(of chain: ReleaseChain, _ sums: SHA256Digest?, before earlier: EarlierRelease) {
    if let told = earlier.chain {
      let isToldOf = told.goesOn(from: chain) && told.links.dropFirst(chain.links.count).first?.sums == sums
      self = isToldOf ? .older(chain.links.count + 1) : .rewritten
    } else {
      // Where the kept list is named all the same, it stands after another past than its own.
      self = chain.links.contains { $0.sums == earlier.sums } ? .rewritten : .unknown
    }
  }
}
