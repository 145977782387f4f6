import Council
import Testing
import ZIP

@testable import Inspecting

/// Packages of Office with parts that other programs than Office write, too.
@Suite struct ForeignPartTests {
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

  @Test(arguments: [
    ("[trash]/0000.dat", String(repeating: "\0", count: 512)), ("word/media/image1.tmp", "GIF89a"),
    ("word/media/image2.bin", String(repeating: "a", count: 40) + " EMF"), ("word/empty.bin", ""),
    ("word/media/media1.m4a", "\0\0\0 ftypM4A "), ("word/media/media1.wav", "RIFF"),
    ("xl/customProperty1.bin", "a\0b\0"), ("page-template.xpgt", "<a>b</a>"),
  ])
  func `What does no harm is not said to be unknown`(name: String, content: String) throws {
    #expect(try paper([name: content]) == FileInspection())
  }

  @Test(arguments: [
    ("[trash]/0000.dat", "old words"), ("word/media/image1.tmp", "MZ"), ("xl/customProperty1.bin", "a\0b"),
    ("word/a.bin", "ab"),
  ])
  func `What may hold anything is named`(name: String, content: String) throws {
    #expect(try paper([name: content]).unseen == [name])
  }

  @Test func `What a program notes of a sheet is read`() throws {
    var look = Look()
    let bytes = try archive([
      "word/document.xml": Array(page("a").utf8), "xl/customProperty1.bin": twoBytes("MẬT"),
    ])
    #expect(look.inspect(bytes, .docx).found.map(\.spot) == [.part("xl/customProperty1.bin")])
  }

  @Test func `What is unpacked beside the text is reckoned, and what there is no room for is named`() throws {
    var look = Look()
    look.budget = 5000
    var parts = ["word/document.xml": Array(page("MẬT").utf8)]
    for number in 1...3 {
      parts["word/embeddings/o\(number).bin"] = compoundFile("Equation Native")
    }
    let bytes = try archive(parts)
    let inspection = look.inspect(bytes, .docx)
    #expect(inspection.unseen == ["word/embeddings/o3.bin"])
    #expect(inspection.found.count == 1)
  }

  private func twoBytes(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test(arguments: ["document2.xml", "thư.xml"])
  func `A paper is read from the part that its package names`(name: String) throws {
    let link = """
      <Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/word/\(name)"/></Relationships>
      """
    let paper = page("MẬT</w:t><w:t></w:t></w:r><w:del><w:r><w:delText/></w:r></w:del><w:r><w:t>")
    let bytes = try archive(["_rels/.rels": Array(link.utf8), "word/\(name)": Array(paper.utf8)])
    let inspection = inspected(bytes, as: .docx)
    #expect(inspection.obstacle == nil && inspection.isDraft && inspection.found.map(\.spot) == [nil])
  }

  @Test func `What the package does not name is read where it usually lies`() throws {
    let link =
      "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"word/a.xml\"/></Relationships>"
    #expect(try paper(["_rels/.rels": link]) == FileInspection())
  }

  @Test func `A list of parts of OpenOffice is read, and one that declares something is not`() throws {
    #expect(
      try manifest("PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\"").embedded == [
        "Object 1"
      ])
    #expect(try manifest("[<!ENTITY a \"b\">]").obstacle == .damaged)
    #expect(try manifest("SYSTEM \">\" [<!ENTITY a \"b\">]").obstacle == .damaged)
  }

  private func manifest(_ type: String) throws -> FileInspection {
    let list = """
      <?xml version="1.0"?><!DOCTYPE manifest:manifest \(type)><manifest:manifest xmlns:manifest="m">\
      <manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="x"/></manifest:manifest>
      """
    let content = "<o><p>Tờ trình</p></o>"
    let parts = ["mimetype": "x", "content.xml": content, "META-INF/manifest.xml": list]
    return try inspected(archive(parts.mapValues { Array($0.utf8) }), as: .odt)
  }

  @Test func `What no tool had time for is named`() throws {
    var look = Look()
    look.toolTime = .nanoseconds(1)
    let pdf = Array("%PDF-1.7".utf8)
    let inspection = look.inspect(
      try archive(["a.pdf": pdf, "b.pdf": pdf, "c.txt": Array("MẬT".utf8)]), .zip)
    #expect(inspection.obstacle == .slow && inspection.unseen.last == "b.pdf" && inspection.found.count == 1)
  }

  // MARK: - Files

  /// A paper of a line, with more parts.
  private func paper(_ more: [String: String]) throws -> FileInspection {
    let parts = ["[Content_Types].xml": "<Types/>", "word/document.xml": page("Tờ trình")]
    return try inspected(archive(parts.merging(more) { $1 }.mapValues { Array($0.utf8) }), as: .docx)
  }

  private func page(_ line: String) -> String {
    "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>\(line)</w:t></w:r></w:p></w:body></w:document>"
  }

  private func archive(_ parts: [String: [UInt8]]) throws -> [UInt8] {
    let entries = parts.sorted { $0.key < $1.key }.map { ZIPEntry($0, .bytes($1)) }
    return try ZIPArchive(entries, day: .init(year: 2026, month: 11, day: 20)).bytes()
  }
}
