import Council
import OfficeFiles
import Testing
import ZIP

@testable import Inspecting

@Suite struct PackageTests {
  @Test func `A part that is too large is told, and the others are read`() throws {
    let body = "<w:document>\(String(repeating: " ", count: largestPart))</w:document>"
    let inspection = try inspect(
      .docx, ["word/document.xml": body, "word/header1.xml": paper("TUYỆT MẬT"), "word/vbaProject.bin": "x"])
    #expect(inspection.obstacle == .large)
    #expect(inspection.found.map(\.finding.text) == ["TUYỆT MẬT"])
    #expect(inspection.scripts == [.macro])
  }

  @Test func `A sheet that is too large is told, and the workbook's strings are read`() throws {
    let cells = String(repeating: "<c/>", count: Workbook.cellLimit + 1)
    let inspection = try inspect(.xlsx, workbook("<row>\(cells)</row>", strings: "<si><t>TUYỆT MẬT</t></si>"))
    #expect(inspection.obstacle == .large)
    #expect(inspection.found.map(\.finding.text) == ["TUYỆT MẬT"])
  }

  @Test func `Strings that are too many leave the cells to be read`() throws {
    let strings = String(repeating: " ", count: largestPart)
    let cell = "<row><c t=\"inlineStr\"><is><t>TUYỆT MẬT</t></is></c></row>"
    let inspection = try inspect(.xlsx, workbook(cell, strings: strings))
    #expect(inspection.obstacle == .large)
    #expect(inspection.found.map(\.finding.text) == ["TUYỆT MẬT"])
  }

  @Test func `A long sheet is read`() throws {
    let rows = String(repeating: "<row><c><v>1</v></c><c><v>2</v></c></row>", count: 300_000)
    let inspection = try inspect(
      .xlsx, workbook(rows + "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>TUYỆT MẬT</t></si>"))
    #expect(inspection.obstacle == nil)
    #expect(inspection.found.map(\.spot) == [.sheet("A")])
  }

  @Test(arguments: ["xl/SharedStrings.xml", "xl/Texts/strings.xml"])
  func `The strings of cells lie where the workbook says`(part: String) throws {
    let heading = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
    var parts = workbook(heading + "<row><c t=\"s\"><v>2</v></c><c><v>123456789</v></c></row>", strings: "")
    let strings = ["Họ tên", "Số CMND", "Thợ"].map { "<si><t>\($0)</t></si>" }.joined()
    parts["xl/sharedStrings.xml"] = nil
    parts[part] = "<sst>\(strings)</sst>"
    parts["xl/_rels/workbook.xml.rels"] = """
      <Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/sharedStrings" \
      Target="\(part.contains("Texts") ? "Texts/strings.xml" : "sharedStrings.xml")"/></Relationships>
      """
    let inspection = try inspect(.xlsx, parts)
    #expect(inspection.found.map(\.finding.text) == ["123456789"])
    #expect(inspection.found.map(\.spot) == [.sheet("A")])
  }

  @Test func `A part is known by its name in any case`() throws {
    let inspection = try inspect(
      .docx, ["Word/Document.XML": paper("TUYỆT MẬT"), "DocProps/Core.xml": "<p/>"])
    #expect(inspection.obstacle == nil && inspection.unseen.isEmpty)
    #expect(inspection.found.map(\.spot) == [nil])
  }

  @Test func `A paper whose text is numbered is none that is damaged`() throws {
    let inspection = try inspect(.docx, ["word/document2.xml": paper("TUYỆT MẬT")])
    #expect(inspection.obstacle == nil)
    #expect(inspection.found.map(\.finding.text) == ["TUYỆT MẬT"])
  }

  @Test func `Whatever a book says of itself is read`() throws {
    let inspection = try inspect(
      .epub,
      [
        "META-INF/container.xml": "<c/>",
        "a.opf": "<package><dc:publisher>Điện thoại 0912 000 678</dc:publisher></package>",
      ])
    #expect(inspection.found.map(\.spot) == [.properties])
  }

  private func inspect(_ type: FileType, _ parts: [String: String]) throws -> FileInspection {
    let entries = parts.sorted { $0.key < $1.key }.map { ZIPEntry($0, .bytes(Array($1.utf8))) }
    return inspected(
      try ZIPArchive(entries, day: .init(year: 2026, month: 11, day: 22)).bytes(), as: type)
  }

  private func paper(_ words: String) -> String { "<w:hdr><w:p><w:r><w:t>\(words)</w:t></w:r></w:p></w:hdr>" }

  private func workbook(_ rows: String, strings: String) -> [String: String] {
    [
      "xl/workbook.xml": "<workbook><sheets><sheet name=\"A\"/></sheets></workbook>",
      "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(rows)</sheetData></worksheet>",
      "xl/sharedStrings.xml": "<sst>\(strings)</sst>",
    ]
  }
}
