import Council
import Diagnostics
import ExternalTools
import Files
import PDFSigning
import Reading

/// Digital signatures fit what they sign. That nobody could look is said once where a tool is missing.
func problems(withSignaturesIn content: Content, _ uses: FileUses, _ tree: FileTree) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  if content.entries.contains(where: { $0.path.description == KnownAuthorities.path }),
    KnownAuthorities.read(tree) == nil
  {
    diagnostics.append(.error(.noCertificate, at: content.place(of: KnownAuthorities.path)))
  }
  var unseen: [Tool: [ContentFile]] = [:]
  for file in content.files.all {
    switch file.signatures {
    case .read(let signatures)?:
      for signature in signatures where signature.verdict == .differs {
        diagnostics.append(uses.warning(.altered(signature.signer), with: file))
      }
    case .unread(.missing(let tool))?: unseen[tool, default: []].append(file)
    case .unread(let failure)?: diagnostics.append(uses.warning(.unread(failure), with: file))
    case nil: continue
    }
  }
  return diagnostics
    + unseen.compactMap { tool, files in
      files.first.map {
        .warning(.unread(tool, count: files.count), at: content.place(of: $0.path))
      }
    }
}

extension Message {
  fileprivate static let noCertificate = Message(
    "no-certificate",
    Localized(vi: "tệp này không có chứng thư nào đọc được", en: "there is no certificate in this file"),
    fix: Localized(
      vi:
        "chép chứng thư dạng PEM (bắt đầu bằng -----BEGIN CERTIFICATE-----) của tổ chức chứng thực, hoặc xoá tệp",
      en: "put the authorities' certificates into it, in PEM, or remove it"))

  fileprivate static func altered(_ signer: String?) -> Message {
    let (vi, en) = signer.map { (" của \($0)", " of \($0)") } ?? ("", "")
    return Message(
      "altered-after-signing",
      Localized(
        vi: "chữ ký số\(vi) không khớp nội dung: tệp đã bị sửa sau khi ký, hoặc bị hỏng",
        en: "the digital signature\(en) does not fit: the file was changed after it was signed, or is damaged"
      ),
      fix: Localized(
        vi: "lấy lại tệp đã ký từ văn thư; tệp đã ký thì không sửa, ghép, nén hay in lại thành PDF",
        en: "get the signed file again; what is signed must not be edited, merged or printed to PDF"))
  }

  fileprivate static func unread(_ failure: ToolFailure) -> Message {
    Message(
      "unread-signature",
      Localized(
        vi: "không đọc được chữ ký số trong tệp, trang không nói gì về chữ ký ấy: \(failure.message.text.vi)",
        en:
          "its digital signature cannot be read, and the site says nothing of it: \(failure.message.text.en)"),
      fix: Localized(
        vi: "mở tệp bằng phần mềm ký số để xem; tệp có mật khẩu thì bỏ mật khẩu trước khi ký",
        en: "look at it with a program for signatures; a file that is signed must have no password"))
  }

  fileprivate static func unread(_ tool: Tool, count: Int) -> Message {
    Message(
      "unread-signature",
      Localized(
        vi: "chưa cài \(tool.name) nên trang không nói gì về chữ ký số trong \(count) tệp PDF",
        en: "\(tool.name) is not installed, so the site says nothing of the signatures in \(count) PDF files"),
      fix: tool.missing.fix, fault: .environment)
  }
}
