import Council
import Diagnostics
import ExternalTools
import Proving

extension ProofFailure {
  package var message: Message {
    switch self {
    case .noKey:
      Message(
        "missing-sign-key",
        Localized(
          vi: "trang nêu người ký (\(SiteAddresses.signers)) mà lần đăng này không có khoá để ký",
          en: "the site names its signers (\(SiteAddresses.signers)), but there is no key to sign with"),
        fix: Localized(
          vi: "thêm --sign TỆP-KHOÁ, hoặc bỏ \(SiteAddresses.signers) khỏi content nếu không ký nữa",
          en: "add --sign KEYFILE, or take \(SiteAddresses.signers) out of content"), fault: .environment)
    case .noSigners(let key):
      Message(
        "missing-signers",
        Localized(
          vi: "có khoá để ký mà content/\(SiteAddresses.signers) chưa có: không ai kiểm tra được chữ ký",
          en: "there is a key but no content/\(SiteAddresses.signers): nobody could check the signature"),
        fix: Localized(
          vi: "chạy: " + Self.command(key), en: "run: " + Self.command(key)))
    case .noSigner(let key):
      Message(
        "unknown-sign-key",
        Localized(
          vi: "khoá «\(key)» không phải của người ký nào trong \(SiteAddresses.signers) vào hôm nay",
          en: "the key “\(key)” is none of the signers' in \(SiteAddresses.signers) today"),
        fix: Localized(
          vi: "dùng đúng khoá, hoặc thêm khoá này: " + Self.command(key),
          en: "use another key, or add this one: " + Self.command(key)))
    case .unsigned(let key, let reason):
      Message(
        "sign-failed",
        Localized(
          vi: "không ký được bằng khoá «\(key)» (\(reason))",
          en: "it could not be signed with “\(key)” (\(reason))"),
        fix: Localized(
          vi: "khoá có mật khẩu thì nạp vào ssh-agent (ssh-add) rồi ghi --sign TỆP-KHOÁ.pub",
          en: "load a key that has a passphrase into ssh-agent (ssh-add) and say --sign KEYFILE.pub"),
        fault: .environment)
    case .brokenChain(let id):
      Message(
        "broken-chain",
        Localized(
          vi:
            "bản \(id) đã bị sửa sau khi đăng: \(SiteAddresses.chain) không khớp với danh sách tệp của bản ấy",
          en: "release \(id) was changed since: its \(SiteAddresses.chain) is not what its list of files says"
        ),
        fix: Localized(
          vi:
            "chép lại \(SiteAddresses.chain) và \(SiteAddresses.sums) của bản ấy từ một bản sao, rồi đăng lại",
          en: "copy its \(SiteAddresses.chain) and \(SiteAddresses.sums) back from a copy, and publish again"),
        fault: .environment)
    }
  }

  /// What adds a key to the signers.
  private static func command(_ key: String) -> String {
    let publicKey = key.hasSuffix(".pub") ? key : key + ".pub"
    return
      "echo \"hdnd namespaces=\\\"\(Signature.namespace)\\\" $(cat \(shellQuoted(publicKey)))\" >> content/"
      + SiteAddresses.signers
  }
}
