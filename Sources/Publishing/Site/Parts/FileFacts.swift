import Checksums
import Council
import PDFSigning

/// By what anyone tells whether a file is the one that the council published, and what a PDF says of who signed it.
struct FileFactsView: TemplateView {
  let href: String
  let name: String
  let details: String
  /// 64 hexadecimal digits.
  let hash: String
  let signatures: [SignatureView]
  /// Whether it is a PDF, and has no signature.
  let isUnsigned: Bool
  /// Whether a signature does not fit: nobody should have to look for that.
  var hasMisfit: Bool { signatures.contains { $0.isMisfit } }

  static let names: TemplateNames<FileFactsView> = [
    "href": .text { $0.href }, "name": .text { $0.name }, "details": .text { $0.details },
    "hash": .text { $0.hash }, "signatures": .views { $0.signatures }, "isUnsigned": .flag { $0.isUnsigned },
  ]
}

/// A digital signature. That it fits does not say who made it, so nothing here looks like praise.
struct SignatureView: TemplateView {
  let signer: String?
  let time: Markup?
  let verdict: Markup
  let isMisfit: Bool
  let coversAll: Bool
  let isOfKnownAuthority: Bool

  static let names: TemplateNames<SignatureView> = [
    "signer": .content { $0.signer }, "time": .markup { $0.time }, "verdict": .markup { $0.verdict },
    "coversAll": .flag { $0.coversAll }, "isOfKnownAuthority": .flag { $0.isOfKnownAuthority },
  ]
}

extension SiteContext {
  /// Those of all files that a record's page leads to, by path. Pictures that are made smaller have none: their bytes are
  /// the program's, not the office's.
  func fileFacts(of record: Record, _ hrefs: Hrefs) -> [FileFactsView] {
    var files: [String: ContentFile] = [:]
    for (_, file) in self.files(of: record, except: []) { files[file.path] = file }
    for path in filesNamed(by: record, except: []) { files[path] = council.files[path] }
    return files.values.sorted { $0.path < $1.path }.compactMap { file in
      digest(ofPublished: file).map {
        FileFactsView(
          href: hrefs.file(file.address),
          name: file.address.split(separator: "/").last.map(String.init) ?? file.address,
          details: details(file),
          hash: $0.description, signatures: signatures(in: file).map(view),
          isUnsigned: file.signatures == .read([]))
      }
    }
  }

  private func signatures(in file: ContentFile) -> [PDFSignature] {
    if case .read(let signatures)? = file.signatures { signatures } else { [] }
  }

  private func view(of signature: PDFSignature) -> SignatureView {
    let verdict: Markup =
      switch signature.verdict {
      case .matches: .span(words[.signatureMatches])
      case .differs: StateView(words[.signatureDiffers], .refused).markup
      case .unknown: .span(words[.signatureUnknown])
      }
    return SignatureView(
      signer: signature.signer, time: signature.time.map { Markup.time(clock.local($0), clock) },
      verdict: verdict, isMisfit: signature.verdict == .differs, coversAll: signature.coversAll,
      isOfKnownAuthority: signature.isOfKnownAuthority)
  }
}
