/// A digital signature in a PDF (ISO 32000-2, 12.8), as far as the file itself tells.
///
/// Whoever makes a certificate may write any name into it. That the names mean somebody is for an authority to say. Which
/// ones a machine trusts, and on which day, differs, so nobody counts but those that whoever publishes the file names.
public struct PDFSignature: Sendable, Hashable, Codable {
  /// The common name in the certificate, fit for a page; nil where there is none.
  public let signer: String?
  /// In seconds since 1970, by the signer's own clock; nil where it is not said.
  public let time: Int?
  /// As it is called: "SHA-256".
  public let hash: String?
  /// Whether all bytes of the file but its own are signed; if not, something was added or signed later.
  public let coversAll: Bool
  public let verdict: Verdict
  /// Whether its certificate comes from an authority that was named, and was valid at the time that the signer says.
  public internal(set) var isOfKnownAuthority = false

  public enum Verdict: String, Sendable, Codable {
    /// What is signed is as it was when it was signed.
    case matches
    /// What is signed was changed since, or the signature was.
    case differs
    /// It cannot be told: a kind of signature or certificate that the tool does not know.
    case unknown
  }

  public init(signer: String?, time: Int?, hash: String?, coversAll: Bool, verdict: Verdict) {
    self.signer = signer
    self.time = time
    self.hash = hash
    self.coversAll = coversAll
    self.verdict = verdict
  }
}
