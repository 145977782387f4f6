import Checksums
import Diagnostics
import ExternalTools
import Files
import Foundation

/// What is known of the signatures in a PDF.
public enum PDFSignatures: Sendable, Hashable {
  /// In the order in which they were made.
  case read([PDFSignature])
  /// It seems to be signed, but nobody could look.
  case unread(ToolFailure)
}

extension PDFSignatures {
  /// Looks into a PDF that may have come from anybody: poppler's pdfsig does, on a copy, without the network, for so
  /// long and with so much memory as an honest file needs, and without the certificates that this machine or user
  /// trusts.
  /// - Parameters:
  ///   - digest: of the bytes.
  ///   - authorities: the certificates of those that are known (PEM); nil for none.
  ///   - findings: where it is kept what a look into them found.
  public init(
    in bytes: [UInt8], _ digest: SHA256Digest, authorities: [UInt8]?, findings: KeptFindings
  ) {
    do throws(ToolFailure) {
      // A signature says in plain letters which bytes it covers; most papers have none, and no program is to be run.
      guard bytes.firstRange(of: "/ByteRange") != nil else {
        self = .read([])
        return
      }
      let looker = try looker(authorities)
      self = .read(
        try findings.found(in: digest, by: looker) { () throws(ToolFailure) in
          try signatures(in: bytes, authorities)
        })
    } catch {
      self = .unread(error)
    }
  }
}

extension Tool {
  public static let pdfsig = Tool(
    "pdfsig", package: "poppler-utils",
    purpose: Localized(vi: "xem chữ ký số của tệp PDF", en: "to look at the signatures of PDF files"))
}

/// Another tool and other authorities may find something else.
private func looker(_ authorities: [UInt8]?) throws(ToolFailure) -> Looker {
  // The number counts what we make of it.
  var version = "1 \(try pdfsigVersion.get())"
  if let authorities { version += " \(try opensslVersion.get()) \(SHA256Digest(of: authorities))" }
  return Looker("signatures", version: version)
}

// Asked once in a run.
private let pdfsigVersion = Result { () throws(ToolFailure) in try Tool.pdfsig.version("-v") }
private let opensslVersion = Result { () throws(ToolFailure) in try Tool.openssl.version("version") }

private func signatures(
  in bytes: [UInt8], _ authorities: [UInt8]?
) throws(ToolFailure) -> [PDFSignature] {
  do {
    return try withTemporaryFolder { folder in
      let file = "paper.pdf"
      try placeFile(bytes, at: folder.appending(path: file).path)
      let unsigned: Int32 = 2
      let report = try Tool.pdfsig.look(["-nocert", file], in: folder, expected: [0, unsigned])
      if report.status == unsigned { return [] }
      let reported = try PDFSignature.signatures(inReport: report.text)
      // Each as it lies in the file, so that there are no more of them than there are. 3: some fields have none.
      try Tool.pdfsig.look(["-nocert", "-dump", file], in: folder, expected: [0, 3])
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      guard Set(names) == Set([file] + reported.map { "\(file).sig\($0.field)" }) else {
        throw PDFSignature.BadReport()
      }
      return try reported.map { reported in
        var signature = reported.signature
        if let authorities {
          signature.isOfKnownAuthority = try isKnown(
            reported, "\(file).sig\(reported.field)", of: bytes, authorities, in: folder)
        }
        return signature
      }
    }
  } catch let error as ToolFailure {
    throw error
  } catch {
    throw .unusable(tool: Tool.pdfsig.name, reason: error.localizedDescription)
  }
}

extension Tool {
  /// - Parameter folder: where it works, and what it takes for the user's home: poppler looks there for the certificates of
  ///   a browser.
  @discardableResult
  func look(
    _ words: [String], in folder: URL, expected: Set<Int32> = [0]
  ) throws(ToolFailure) -> Finished {
    try run(
      Job(
        words, environment: ["LC_ALL": "C", "TZ": "UTC", "HOME": folder.path], in: folder.path,
        output: .kept(limit: 1 << 20), errors: .kept(limit: 4096),
        limits: Limits(
          time: .seconds(30), memory: 1 << 30, fileSize: 16 << 20, processor: .seconds(30)),
        hasNetwork: false), expected: expected)
  }

  /// The first line of what it says of itself.
  fileprivate func version(_ word: String) throws(ToolFailure) -> String {
    let said = try run(Job([word], errors: .kept(limit: 4096), limits: Limits(time: .seconds(20))))
    return String(decoding: said.output + said.errors, as: UTF8.self).split(separator: "\n").first
      .map(String.init) ?? ""
  }
}
