import Checksums
import ExternalTools

extension Verification {
  package enum SignatureState: Sendable, Hashable {
    /// Nothing says that the site is signed.
    case none
    /// This site or the earlier copy names signers, or some were given, but there is no signature.
    case missing
    /// By a signer whom the copy itself names, while the earlier copy, of which only the list is known, named others.
    case otherSigners(signer: String, key: String)
    case verdict(Signature.Verdict)
  }
}

/// Who may sign a copy, in the format of allowed signers files.
struct Signers {
  /// Those that are known otherwise than from the copy itself.
  let known: [UInt8]?
  private let own: [UInt8]?
  /// Whether anything says that the copy is signed.
  private let areNamed: Bool
  /// Whether the earlier copy named others than this one does.
  private let areOthers: Bool

  /// - Parameters:
  ///   - own: that the copy brings along.
  ///   - areListed: whether the copy's list names a file of signers.
  init(given: [UInt8]?, own: [UInt8]?, areListed: Bool, _ earlier: EarlierRelease?) {
    let kept = earlier?.signersDigest
    areOthers = kept != nil && kept != own.map { SHA256Digest(of: $0) }
    known = given ?? earlier?.signers ?? (kept == nil || areOthers ? nil : own)
    self.own = own
    areNamed = known != nil || own != nil || areListed || kept != nil
  }

  /// - Parameters:
  ///   - signature: nil where there is none, as `sums`.
  ///   - releaseTime: when the copy says that it was published.
  func state(
    of signature: [UInt8]?, under sums: [UInt8]?, releaseTime: Int?
  ) throws(VerificationFailure) -> Verification.SignatureState {
    guard let signature else { return areNamed ? .missing : .none }
    guard let sums else { return .verdict(.invalid) }
    do throws(ToolFailure) {
      let verdict = try Signature.verdict(
        on: sums, signature, signers: known ?? own ?? [], releaseTime: releaseTime)
      if case .valid(let signer, let key) = verdict, known == nil, areOthers {
        return .otherSigners(signer: signer, key: key)
      }
      return .verdict(verdict)
    } catch {
      throw .tool(error)
    }
  }
}
