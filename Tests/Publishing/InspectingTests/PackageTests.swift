import Council
import Testing
import ZIP

@testable import Inspecting

/// Packages of Office with parts that other programs than Office write, too.
@Suite struct PackageTests {
  @Test func `Properties are read where .NET puts them`() throws {
    let inspection = try paper([
      "package/services/metadata/core-properties/5f0e6a1c.psmdcp":
        "<coreProperties><dc:creator xmlns:dc=\"d\">Nguyễn Văn Mẫu</dc:creator></coreProperties>"
    ])
    #expect(inspection.unseen.isEmpty)
    #expect(inspection.properties == [.init(role: .author, value: "Nguyễn Văn Mẫu")])
  }

  @Test func `Signatures as .NET puts them are no unknown parts`() throws {
    let folder = "package/services/digital-signature"
    let inspection = try paper([
      "\(folder)/origin.psdsor": "", "\(folder)/xml-signature/a1.psdsxs": "<Signature/>",
      "\(folder)/certificate/a1.cer": "0", "\(folder)/_rels/origin.psdsor.rels": "<Relationships/>",
    ])
    #expect(inspection == FileInspection())
  }

  @Test func `What Google notes of its exports is no unknown part`() throws {
    #expect(try paper(["word/metadata": "\u{8}\u{1}"]) == FileInspection())
    #expect(try paper(["word/metadata/a": "\u{8}\u{1}"]).unseen == ["word/metadata/a"])
  }

  // MARK: - Files

  /// A paper of a line, with more parts.
  private func paper(_ more: [String: String]) throws -> FileInspection {
    let parts = ["[Content_Types].xml": "<Types/>", "word/document.xml": page("Tờ trình")]
    return try inspected(archive(parts.merging(more) { $1 }), as: .docx)
  }

  private func page(_ line: String) -> String {
    "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>\(line)</w:t></w:r></w:p></w:body></w:document>"
  }

  private func archive(_ parts: [String: String]) throws -> [UInt8] {
    let entries = parts.sorted { $0.key < $1.key }.map { ZIPEntry($0, .bytes(Array($1.utf8))) }
    return try ZIPArchive(entries, day: .init(year: 2026, month: 11, day: 20)).bytes()
  }
}
