import Diagnostics
import ExternalTools
import Files
import Foundation

extension Tool {
  public static let openssl = Tool(
    "openssl", package: "openssl",
    purpose: Localized(
      vi: "so chữ ký số với tổ chức chứng thực", en: "to compare signatures with authorities"))
}

/// Whether a signature was made with a certificate of one of these authorities, or of one that they vouch for, which was
/// valid at the time that the signer says: by then, so that it is true on every day on which one asks.
/// - Parameters:
///   - file: what pdfsig took out of the PDF: CMS (RFC 5652).
///   - authorities: their certificates (PEM); no others count.
func isKnown(
  _ reported: ReportedSignature, _ file: String, of bytes: [UInt8], _ authorities: [UInt8], in folder: URL
) throws -> Bool {
  guard reported.signature.verdict == .matches, let time = reported.signature.time,
    !reported.ranges.isEmpty, reported.ranges.allSatisfy({ $0.upperBound <= bytes.count })
  else { return false }
  // Each signature of the file comes here.
  try overwriteFile(authorities, at: folder.appending(path: "authorities.pem").path)
  try overwriteFile(reported.ranges.flatMap { bytes[$0] }, at: folder.appending(path: "signed").path)
  let words = [
    "cms", "-verify", "-inform", "DER", "-in", file, "-content", "signed", "-binary", "-CAfile",
    "authorities.pem",
    "-no-CApath", "-no-CAstore", "-purpose", "any", "-attime", String(time), "-out", "/dev/null",
  ]
  // Every other status says that it is not, or that it cannot be told.
  return try Tool.openssl.look(words, in: folder, expected: Set(0...255)).status == 0
}
