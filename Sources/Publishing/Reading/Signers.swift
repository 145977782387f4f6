import Council
import Diagnostics
import Files

extension ContentReader {
  /// `nguoi-ky.txt`.
  /// - Parameter listed: what lies in the tree, by path.
  func signers(listed: Set<String>) -> (value: [SiteSigner], diagnostics: [Diagnostic]) {
    guard listed.contains(SiteAddresses.signers), let path = RelativePath(SiteAddresses.signers) else {
      return ([], [])
    }
    let (file, problems) = source(path)
    guard let file else { return ([], problems) }
    let (signers, badLines) = SiteSigner.read(file.text)
    let bad = badLines.map {
      Diagnostic.error(.notASigner, at: file.place(Position(line: $0, column: 1)))
    }
    let none = signers.isEmpty && bad.isEmpty ? [Diagnostic.error(.noSigner, at: file.place())] : []
    return (signers, problems + bad + none)
  }
}

extension Message {
  private static let line = Localized(
    vi:
      "viết mỗi người ký một dòng: hdnd namespaces=\"so-cong-khai@congkhai\" ssh-ed25519 AAAA… (chép từ tệp .pub)",
    en:
      "write a line for each: hdnd namespaces=\"so-cong-khai@congkhai\" ssh-ed25519 AAAA… (out of the .pub file)"
  )

  fileprivate static let notASigner = Message(
    "invalid-signer",
    Localized(vi: "dòng này không phải một người ký", en: "this line is no signer"), fix: line)

  fileprivate static let noSigner = Message(
    "invalid-signer",
    Localized(vi: "tệp chưa nêu người ký nào", en: "the file names no signer"), fix: line)
}
