import Council
import Diagnostics
import ExternalTools
import Foundation
import Proving
import Releasing

// What stands between a slip and the public: the hook, the signers, the fence around other people's programs.

extension Examination {
  /// Whether commits are checked before git keeps them.
  /// - Parameters:
  ///   - repository: the office's folder.
  ///   - content: the folder of records, as seen from there.
  package static func hook(in repository: String, checking content: String) -> Finding {
    switch PreCommitHook.state(in: repository, checking: content) {
    case .notRepository where Tool.gitFolder(above: repository) != nil:
      Finding(
        .noted,
        Localized(
          vi: "kiểm tra trước khi commit: git không đọc được kho của thư mục này",
          en: "check before commits: git cannot read this folder's repository"),
        fix: Localized(
          vi: "git status: làm theo lời git nói, hoặc tải kho về mới bằng git clone",
          en: "git status: do as it says, or clone the repository anew"))
    case .notRepository:
      Finding(
        .noted,
        Localized(
          vi: "kiểm tra trước khi commit: thư mục này chưa lưu bằng git",
          en: "check before commits: this folder is no git repository"),
        fix: Localized(vi: "git init", en: "git init"))
    case .none:
      Finding(
        .noted,
        Localized(vi: "kiểm tra trước khi commit: chưa cài", en: "check before commits: not installed"),
        fix: Localized(
          vi: "congkhai hook install --pre-commit", en: "congkhai hook install --pre-commit"))
    case .ours(let path):
      Finding(
        .well,
        Localized(
          vi: "kiểm tra trước khi commit: đã cài (\(path))", en: "check before commits: installed (\(path))"))
    case .elsewhere(let path):
      Finding(
        .noted,
        Localized(
          vi: "kiểm tra trước khi commit: «\(path)» kiểm tra thư mục khác, không phải «\(content)»",
          en: "check before commits: “\(path)” checks another folder than “\(content)”"),
        fix: Localized(
          vi: "congkhai hook install --pre-commit --content \(shellQuoted(content))",
          en: "congkhai hook install --pre-commit --content \(shellQuoted(content))"))
    case .foreign(let path):
      Finding(
        .noted,
        Localized(
          vi: "kiểm tra trước khi commit: «\(path)» không phải của công cụ này, hoặc không chạy được",
          en: "check before commits: “\(path)” is not ours, or cannot be run"),
        fix: Localized(
          vi: "congkhai hook install --pre-commit: nó nói thêm dòng nào vào tệp ấy",
          en: "congkhai hook install --pre-commit says which line to add to it"))
    }
  }

  /// Whose signatures under the site count; one line for each.
  /// - Parameter content: the folder of records.
  package static func signers(in content: String) -> [Finding] {
    let path = "\(content)/\(SiteAddresses.signers)"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      return [
        Finding(
          .noted,
          Localized(
            vi: "người ký: chưa có «\(path)», các bản đăng không ký",
            en: "signers: there is no “\(path)”, so releases are not signed"),
          fix: Localized(
            vi: "congkhai explain \(SiteAddresses.signers)", en: "congkhai explain \(SiteAddresses.signers)"))
      ]
    }
    let lines = String(decoding: bytes.prefix(ProofLimits.signature), as: UTF8.self).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    return lines.map { line in
      guard let signer = SiteSigner.read(line).signers.first else { return unusable(line, in: path) }
      do throws(ToolFailure) {
        guard try Signature.canRead(signer, in: line) else { return unusable(line, in: path) }
        return Finding(
          .well,
          Localized(
            vi: "người ký: \(signer.name), khoá \(signer.fingerprint) dùng được",
            en: "signers: \(signer.name), key \(signer.fingerprint) can be used"))
      } catch {
        return Finding(
          .noted,
          Localized(
            vi:
              "người ký: \(signer.name), khoá \(signer.fingerprint); chưa thử được khoá vì thiếu ssh-keygen",
            en: "signers: \(signer.name), key \(signer.fingerprint); not tried, for want of ssh-keygen"))
      }
    }
  }

  private static func unusable(_ line: String, in path: String) -> Finding {
    Finding(
      .noted,
      Localized(
        vi: "người ký: ssh-keygen không đọc được dòng «\(line.prefix(40))…» trong «\(path)»",
        en: "signers: ssh-keygen cannot read the line “\(line.prefix(40))…” of “\(path)”"),
      fix: Localized(vi: "chép lại từ tệp .pub của khoá", en: "copy it anew out of the key's .pub file"))
  }

  /// Whether other people's programs, which read files that came from anywhere, are kept from the network.
  package static func fence() -> Finding {
    guard Program.canDoWithoutNetwork else {
      return Finding(
        .noted,
        Localized(
          vi:
            "mạng: máy không cho tách công cụ ngoài (pdftotext, qpdf…) khỏi mạng; chúng vẫn bị giới hạn giờ và bộ nhớ",
          en:
            "network: this machine does not let tools (pdftotext, qpdf…) be cut off; time and memory are limited still"
        ),
        fix: Localized(
          vi: "nhờ người quản trị máy cho phép «unshare -rn» (user namespaces)",
          en: "have user namespaces allowed, so that “unshare -rn” works"))
    }
    return Finding(
      .well,
      Localized(
        vi: "mạng: công cụ ngoài (pdftotext, qpdf…) chạy tách khỏi mạng",
        en: "network: tools (pdftotext, qpdf…) run without any"))
  }
}
