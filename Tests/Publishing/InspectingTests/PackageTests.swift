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
