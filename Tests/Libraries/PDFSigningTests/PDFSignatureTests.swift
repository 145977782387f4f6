import Testing

@testable import PDFSigning

@Suite struct PDFSignatureTests {
  private func report(_ blocks: String...) -> String {
    "Digital Signature Info of: paper.pdf\n"
      + blocks.enumerated().map { "Signature #\($0 + 1):\n\($1)\n" }.joined()
  }

  private func block(
    name: String = "Signature1", signer: String = "Nguyễn Văn An", covers: String = "Total document signed",
    validation: String = "Signature is Valid."
  ) -> String {
    """
      - Signature Field Name: \(name)
      - Signer Certificate Common Name: \(signer)
      - Signer full Distinguished Name: C=VN,O=HĐND xã Bạch Minh,CN=\(signer)
      - Signing Time: Nov 21 2026 18:05:29
      - Signing Hash Algorithm: SHA-256
      - Signature Type: adbe.pkcs7.detached
      - Signed Ranges: [0 - 1055], [8893 - 9473]
      - \(covers)
      - Signature Validation: \(validation)
    """
  }

  @Test func `who signed, when, with what hash, how much of it, and whether it fits`() throws {
    #expect(
      try PDFSignature.signatures(inReport: report(block())) == [
        ReportedSignature(
          signature: PDFSignature(
            signer: "Nguyễn Văn An", time: 1_795_284_329, hash: "SHA-256", coversAll: true, verdict: .matches),
          field: 0, ranges: [0..<1055, 8893..<9473])
      ])
  }

  @Test func `several signatures stand in their order`() throws {
    let signatures = try PDFSignature.signatures(
      inReport: report(block(covers: "Not total document signed"), block(signer: "Trần Thị Bình"))
    ).map(\.signature)
    #expect(signatures.map(\.signer) == ["Nguyễn Văn An", "Trần Thị Bình"])
    #expect(signatures.map(\.coversAll) == [false, true])
  }

  @Test(
    arguments: [
      ("Signature is Valid.", .matches), ("Signature is Invalid.", .differs), ("Digest Mismatch.", .differs),
      ("Unknown Validation Failure.", .unknown), ("Document isn't signed or corrupted data.", .unknown),
      ("Signature has not yet been verified.", .unknown), ("gì đó mới", .unknown),
    ] as [(String, PDFSignature.Verdict)])
  func `what the tool does not vouch for does not fit or is not known`(
    validation: String, verdict: PDFSignature.Verdict
  ) throws {
    let signatures = try PDFSignature.signatures(inReport: report(block(validation: validation)))
    #expect(signatures.map(\.signature.verdict) == [verdict])
  }

  @Test func `a field that waits for a signature is none`() throws {
    let waiting = "  - Signature Field Name: Chờ ký\n  The signature form field is not signed."
    #expect(try PDFSignature.signatures(inReport: report(waiting)) == [])
    #expect(try PDFSignature.signatures(inReport: "") == [])
  }

  @Test(arguments: [
    "a\n  - Signature Validation: Signature is Valid.", "a\nSignature #2:\n  - x: y", "a\nSignature #9:",
    "a\nb",
    "a\n  - Total document signed",
    "a\n  The signature form field is not signed.",
  ])
  func `what a file writes among the tool's lines is not believed`(name: String) {
    #expect(throws: PDFSignature.BadReport.self) {
      try PDFSignature.signatures(
        inReport: report(
          block(name: name, covers: "Not total document signed", validation: "Digest Mismatch.")))
    }
  }

  @Test(
    arguments: [
      ("", nil), ("(null)", nil), ("  An ", "An"), ("A\u{202E}n\u{200B}\u{7}", "An"), ("Tha\u{301}i", "Thái"),
      (String(repeating: "a", count: 500), String(repeating: "a", count: 200)),
    ] as [(String, String?)])
  func `a name is fit for a page`(name: String, shown: String?) throws {
    #expect(
      try PDFSignature.signatures(inReport: report(block(signer: name))).map(\.signature.signer) == [shown])
  }

  @Test(arguments: ["", "Nov 31x 2026 18:05:29", "21/11/2026", "Abc 21 2026 18:05:29"])
  func `a time that is none is not said`(time: String) throws {
    let text = report(block()).replacing("Nov 21 2026 18:05:29", with: time)
    #expect(try PDFSignature.signatures(inReport: text).map(\.signature.time) == [nil])
  }
}
