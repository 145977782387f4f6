import Council
import Files

/// The files of a release that say what it is.
extension RelativePath {
  package static let sums = RelativePath(own: SiteAddresses.sums)
  package static let signature = RelativePath(own: SiteAddresses.signature)
  package static let signers = RelativePath(own: SiteAddresses.signers)
  package static let chain = RelativePath(own: SiteAddresses.chain)
  package static let release = RelativePath(own: SiteAddresses.release)

  /// - Parameter name: one that the program gives.
  package init(own name: String) {
    guard let path = RelativePath(name) else { fatalError("\(name) is a name") }
    self = path
  }
}

/// In bytes, what is read of files of which anyone may have made any size.
package enum ProofLimits {
  /// A list of some 600,000 files.
  package static let sums = 64 << 20
  /// Some 200,000 releases.
  package static let chain = 16 << 20
  /// A signature, or a file of signers.
  package static let signature = 64 << 10
}
