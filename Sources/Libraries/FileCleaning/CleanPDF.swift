import Diagnostics
import ExternalTools
import Files
import Foundation
import JSON

extension CleanCopy {
  /// The same pages, with their bookmarks, links and tags for who cannot see; without properties, attached files, scripts,
  /// earlier revisions and what nothing leads to. Written anew by qpdf.
  /// - Parameter evenSigned: whether digital signatures may go: they hold for the file as it was, and no other.
  public init(ofPDF bytes: [UInt8], evenSigned: Bool = false) throws(CleaningFailure) {
    do {
      self = try withTemporaryFolder { try CleanCopy(ofPDF: bytes, evenSigned: evenSigned, in: $0) }
    } catch let failure as CleaningFailure {
      throw failure
    } catch {
      throw .tool(.unusable(tool: Tool.qpdf.name, reason: error.localizedDescription))
    }
  }

  private init(ofPDF bytes: [UInt8], evenSigned: Bool, in folder: URL) throws {
    let file = { (name: String) in folder.appending(path: name) }
    try placeFile(bytes, at: file("paper.pdf").path)
    let objects = try PDFObjects.read("paper.pdf", in: folder)
    var found = PDFFindings()
    let changed = objects.changed(&found)
    if found.stripped.contains(.signature), !evenSigned { throw CleaningFailure.signed }
    if bytes.earlierPDFStates > 0 { found.stripped.insert(.revisions) }
    guard !found.stripped.isEmpty else {
      self.init(bytes: bytes, stripped: [], left: found.left.union(bytes.remainsOfPictures))
      return
    }
    let update: JSONValue = [
      "qpdf": .array([objects.head.json, JSONObject.dictionary(changed).json])
    ]
    try placeFile(Array(update.bytes(.compact)), at: file("update.json").path)
    try Tool.qpdf.change(
      [
        "paper.pdf", "--update-from-json=update.json", "--object-streams=preserve", "--deterministic-id",
        "clean.pdf",
      ], in: folder)
    let clean = [UInt8](try Data(contentsOf: file("clean.pdf")))

    // Nothing is said to be gone that is not.
    let again = try PDFObjects.read("clean.pdf", in: folder)
    var after = PDFFindings()
    _ = again.changed(&after)
    if clean.earlierPDFStates > 0 { after.stripped.insert(.revisions) }
    try Tool.qpdf.change(["--check", "clean.pdf"], in: folder)
    guard after.stripped.isEmpty, again.pageCount == objects.pageCount else {
      throw CleaningFailure.unclean(after.stripped)
    }
    self.init(bytes: clean, stripped: found.stripped, left: after.left.union(clean.remainsOfPictures))
  }
}

extension PDFObjects {
  fileprivate static func read(_ name: String, in folder: URL) throws -> PDFObjects {
    let words = ["--json=2", "--json-key=qpdf", "--json-stream-data=none", name]
    return try PDFObjects(Tool.qpdf.change(words, in: folder).output)
  }
}

extension Tool {
  /// - Throws: `.locked` and `.damaged`, too.
  @discardableResult
  fileprivate func change(_ words: [String], in folder: URL) throws(CleaningFailure) -> Finished {
    do throws(CleaningFailure) {
      // 3: something was not as it should be, and is mended.
      return try run(words, in: folder.path, expected: [0, 3])
    } catch {
      guard case .tool(.failed(_, _, let said)) = error else { throw error }
      // It also refuses to write anew what is encrypted without a password to read it.
      throw said.contains("password") || said.contains("encrypt") ? .locked : .damaged
    }
  }
}

extension [UInt8] {
  /// What cameras wrote into the pictures, which lie in a PDF as they are.
  fileprivate var remainsOfPictures: Set<Remains> {
    firstRange(of: "Exif\0\0") == nil ? [] : [.pictureData]
  }
}
