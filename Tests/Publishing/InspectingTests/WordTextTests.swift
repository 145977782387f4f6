import OfficeFiles
import Testing

@testable import Inspecting

@Suite struct WordTextTests {
  @Test func `Paragraphs are lines, and what stands wide apart stays so`() throws {
    let words = try text(
      """
      <w:p><w:r><w:t>UBND XÃ</w:t><w:tab/><w:t>MẬT</w:t></w:r></w:p>\
      <w:p><w:r><w:t>Số </w:t></w:r><w:r><w:t>1</w:t><w:br/><w:t>Hết</w:t></w:r></w:p>
      """)
    #expect(words.lines == ["UBND XÃ  MẬT", "Số 1", "Hết"])
    #expect(words.text == "UBND XÃ  MẬT\n\nSố 1\nHết\n\n")
    #expect(words.trackedChanges == 0 && words.comments == 0 && !words.holdsHiddenWords)
  }

  @Test func `Tabs to a place and hyphens are what people see`() throws {
    let run = """
      <w:p><w:r><w:t>UBND</w:t><w:ptab/><w:t>15</w:t><w:noBreakHyphen/>\
      <w:t>03</w:t><w:br/><w:t>0912</w:t><w:softHyphen/><w:t>345678</w:t></w:r></w:p>
      """
    #expect(try text(run).lines == ["UBND  15-03", "0912345678"])
    let part = PartText(Array("<g>\(run.replacing("w:", with: ""))</g>".utf8))
    #expect(part.lines == ["UBND  15-03", "0912345678"])
  }

  @Test func `What was deleted and what is hidden is read`() throws {
    let words = try text(
      """
      <w:p><w:ins><w:r><w:t>60</w:t></w:r></w:ins><w:del><w:r><w:delText>50</w:delText></w:r></w:del></w:p>\
      <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>kín</w:t></w:r></w:p>
      """)
    #expect(words.lines == ["6050", "kín"])
    #expect(words.trackedChanges == 2)
    #expect(words.holdsHiddenWords)
  }

  @Test func `A style that shows words again hides nothing`() throws {
    let words = try text(
      "<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>hở</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr></w:r></w:p>"
    )
    #expect(!words.holdsHiddenWords)
  }

  @Test func `A table has its rows, and its paragraphs are lines too`() throws {
    let cell = { (text: String) in "<w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>" }
    let words = try text(
      "<w:tbl><w:tr>\(cell("Tên"))\(cell("CCCD"))</w:tr><w:tr>\(cell("A"))\(cell("1"))</w:tr></w:tbl>")
    #expect(words.tables == [[["Tên", "CCCD"], ["A", "1"]]])
    #expect(words.lines == ["Tên", "CCCD", "A", "1"])
  }

  @Test func `What stands in several columns does not move what follows`() throws {
    let cell = { (text: String, more: String) in
      "<w:tc><w:tcPr>\(more)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }
    let words = try text(
      """
      <w:tbl><w:tr>\(cell("A", ""))\(cell("B", ""))\(cell("CMND", ""))</w:tr>\
      <w:tr>\(cell("a", "<w:gridSpan w:val=\"2\"/>"))\(cell("1", ""))</w:tr>\
      <w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>\(cell("2", "<w:gridSpan w:val=\"999999999\"/>"))</w:tr></w:tbl>
      """)
    #expect(words.tables == [[["A", "B", "CMND"], ["a", "", "1"], ["", "", "2"]]])
  }

  @Test func `Cells that are covered, or said once for many, have their columns`() throws {
    let cell = { (text: String) in "<table:table-cell><text:p>\(text)</text:p></table:table-cell>" }
    let xml = """
      <o><table:table><table:table-row>\(cell("A"))\(cell("B"))\(cell("C"))\(cell("CMND"))</table:table-row>\
      <table:table-row>\(cell("a"))<table:covered-table-cell/><table:table-cell table:number-columns-repeated="1"/>\
      \(cell("1"))<table:table-cell table:number-columns-repeated="16380"/></table:table-row>\
      <table:table-row><table:table-cell table:number-columns-repeated="2"/>\
      <table:table-cell table:number-columns-repeated="2"><text:p>2</text:p></table:table-cell></table:table-row>\
      </table:table></o>
      """
    let words = try WordText(Array(xml.utf8), isOpenDocument: true)
    #expect(words.tables == [[["A", "B", "C", "CMND"], ["a", "", "", "1"], ["", "", "2", "2"]]])
  }

  @Test func `A table of endless columns does not fill the memory`() throws {
    let row = String(
      repeating: "<r:table-cell table:number-columns-repeated=\"200\"><p>1</p></r:table-cell>", count: 100)
    let xml = "<o><table>\(String(repeating: "<table-row>\(row)</table-row>", count: 100))</table></o>"
    let words = try WordText(Array(xml.utf8), isOpenDocument: true)
    #expect(words.tables[0].reduce(0) { $0 + $1.count } <= 1_010_000)
  }

  @Test func `Words of an open document stand in its paragraphs alone`() throws {
    let xml = """
      <o><meta>kín</meta><text:p>Một<text:s/>hai<office:annotation><dc:creator>Mẫu</dc:creator>\
      <text:p>góp ý</text:p></office:annotation></text:p></o>
      """
    let words = try WordText(Array(xml.utf8), isOpenDocument: true)
    #expect(words.lines.contains("góp ý"))
    #expect(!words.text.contains("kín"))
    #expect(words.comments == 1)
  }

  @Test func `How a formula was typed is no comment`() throws {
    let xml = """
      <math><semantics><mi>x</mi><annotation encoding="StarMath 5.0">x "MẬT"</annotation></semantics></math>
      """
    let words = try WordText(Array(xml.utf8), isOpenDocument: true)
    #expect(words.comments == 0)
    #expect(words.lines == ["x \"MẬT\""])
  }

  @Test(arguments: ["header", "footer", "date-time"])
  func `What stands above and below slides of an open document is read`(place: String) throws {
    let xml = "<o><presentation:\(place)-decl>TUYỆT MẬT</presentation:\(place)-decl><text:p>Bìa</text:p></o>"
    #expect(try WordText(Array(xml.utf8), isOpenDocument: true).lines == ["TUYỆT MẬT", "Bìa"])
  }

  @Test func `What a form of an open document shows and proposes is read`() throws {
    let xml = """
      <o><form:fixed-text form:label="TUYỆT MẬT"/><form:text form:value="Thợ" form:current-value="Mẫu" form:id="abc"/>\
      <table:table-cell office:value="0912000678"/></o>
      """
    let words = try WordText(Array(xml.utf8), isOpenDocument: true)
    #expect(words.beside == ["TUYỆT MẬT", "Mẫu", "Thợ"])
  }

  @Test func `A part of which nothing is known is read by lines, and its attributes too`() {
    let part = PartText(
      Array(
        """
        <x><a:p xmlns:a="a"><a:t>Một </a:t><a:rPr/><a:t>hai</a:t></a:p><v>1</v><v>2</v><pic descr="Ảnh" id="0912000678"/>\
        <sheetName val="Nháp"/>\
        <u>{BD2E4A3C-0912-0006-7800-0123456789AB}</u><d>2026-11-19T10:11:02.123456789</d></x>
        """.utf8))
    #expect(part.lines == ["Một hai", "1", "2", "Ảnh", "Nháp"])
    let xml = "<x><div>Một<br>hai</x>"
    let wide: [UInt8] = [0xFF, 0xFE] + xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for broken in [Array(xml.utf8), wide].map({ PartText($0).lines }) {
      #expect(broken.contains("Một") && broken.contains("hai"))
    }
  }

  @Test(arguments: ["<a></b>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"])
  func `What is no XML is refused`(xml: String) {
    #expect(throws: OfficeFailure.damaged) { try WordText(Array(xml.utf8)) }
  }

  @Test func `Words in which nothing is escaped are words`() throws {
    let long = String(repeating: "Ộ", count: 100_000)
    let words = try text("<w:p><w:r><w:t>TUYỆT <![CDATA[MẬT]]><![CDATA[\(long)]]></w:t></w:r></w:p>")
    #expect(words.lines == ["TUYỆT MẬT\(long)"])
  }

  @Test func `A watermark is read`() throws {
    let words = try text(
      "<w:p><w:r><w:pict><v:shape><v:textpath style=\"a\" string=\"TUYỆT MẬT\"/></v:shape></w:pict></w:r></w:p>"
    )
    #expect(words.beside == ["TUYỆT MẬT"])
  }

  @Test func `What is longer than libxml2 takes as one is read to its end`() throws {
    let words = try text(String(repeating: "<w:p><w:r><w:t>MẬT</w:t></w:r></w:p>", count: 300_000))
    #expect(words.lines.count == 300_000 && Set(words.lines) == ["MẬT"])
  }

  private func text(_ body: String) throws -> WordText {
    try WordText(Array("<w:document><w:body>\(body)</w:body></w:document>".utf8))
  }
}
