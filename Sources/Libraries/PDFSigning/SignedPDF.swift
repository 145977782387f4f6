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
  ///   - findings: where it is kept what a look into them found.
  public init(in bytes: [UInt8], _ digest: SHA256Digest, findings: KeptFindings) {
    do throws(ToolFailure) {
      // A signature says in plain letters which bytes it covers; most papers have none, and no program is to be run.
      guard bytes.contains("/ByteRange") else {
        self = .read([])
        return
      }
      let looker = try looker.get()
      self = .read(
        try findings.found(in: digest, by: looker) { () throws(ToolFailure) in try signatures(in: bytes) })
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

/// Asked once in a run.
private let looker = Result { () throws(ToolFailure) -> Looker in
  let said = try Tool.pdfsig.run(Job(["-v"], errors: .kept(limit: 4096), limits: Limits(time: .seconds(20))))
  let line = String(decoding: said.errors + said.output, as: UTF8.self).split(separator: "\n").first ?? ""
  // The last number counts what we make of it.
  return Looker("signatures", version: "\(line)-1")
}

private func signatures(in bytes: [UInt8]) throws(ToolFailure) -> [PDFSignature] {
  let unsigned: Int32 = 2
  let report: String
  do {
    report = try withTemporaryFolder { folder in
      try Data(bytes).write(to: folder.appending(path: "paper.pdf"))
      let job = Job(
        ["-nocert", "paper.pdf"],
        // Poppler looks for the certificates of a browser in the user's home.
        environment: ["LC_ALL": "C", "TZ": "UTC", "HOME": folder.path], in: folder.path,
        output: .kept(limit: 1 << 20), errors: .kept(limit: 4096),
        limits: Limits(time: .seconds(30), memory: 1 << 30, fileSize: 1 << 20, processor: .seconds(30)),
        hasNetwork: false)
      let finished = try Tool.pdfsig.run(job, expected: [0, unsigned])
      return finished.status == unsigned ? "" : finished.text
    }
  } catch let error as ToolFailure {
    throw error
  } catch {
    throw .unusable(tool: Tool.pdfsig.name, reason: error.localizedDescription)
  }
  do throws(PDFSignature.BadReport) {
    return try PDFSignature.signatures(inReport: report)
  } catch {
    throw .failed(tool: Tool.pdfsig.name, status: 0, said: "?")
  }
}

extension [UInt8] {
  fileprivate func contains(_ word: StaticString) -> Bool {
    let (start, count) = (word.utf8Start, word.utf8CodeUnitCount)
    return withUnsafeBytes { bytes in
      var rest = bytes[...]
      while rest.count >= count, let base = UnsafeRawBufferPointer(rebasing: rest).baseAddress,
        let found = memchr(base, Int32(start[0]), rest.count - count + 1)
      {
        if memcmp(found, start, count) == 0 { return true }
        rest = rest.dropFirst(base.distance(to: UnsafeRawPointer(found)) + 1)
      }
      return false
    }
  }
}
