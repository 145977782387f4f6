import CSV
import Foundation
import Testing

@Suite struct CSVWriterTests {
  @Test func `a table in full`() throws {
    var table = CSVWriter(header: ["số ký hiệu", "ngày", "số tiền", "phiếu", "công khai", "ghi chú"])
    let amount = try #require(Decimal(string: "1234567.50"))
    table.append([
      .text("33/NQ-HĐND"), .date(iso: "2026-02-26"), .decimal(amount), .integer(-30), .flag(true),
      .text("một, hai \"ba\"\nbốn"),
    ])
    table.append([.text(""), .empty, .decimal(-0.5), .integer(0), .flag(false), .empty])
    #expect(
      text(table) == """
        \u{FEFF}số ký hiệu,ngày,số tiền,phiếu,công khai,ghi chú\r
        33/NQ-HĐND,2026-02-26,1234567.5,-30,true,"một, hai ""ba""\nbốn"\r
        ,,-0.5,0,false,\r

        """)
  }

  @Test func `the byte order mark can be left away`() {
    #expect(text(CSVWriter(header: ["a", "b"], byteOrderMark: false)) == "a,b\r\n")
  }

  @Test(arguments: [
    ("Nghị quyết", "Nghị quyết"), (" a ", " a "), ("it's", "it's"), ("a\u{2028}b", "a\u{2028}b"), ("👍🏽", "👍🏽"),
    ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("a\"\"b", "\"a\"\"\"\"b\""), ("a\nb", "\"a\nb\""),
    ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), ("a;b", "\"a;b\""), ("a\tb", "\"a\tb\""),
  ])
  func `quotes stand only where they are needed`(cell: String, written: String) {
    #expect(second(.text(cell)) == written)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+84 912", "'+84 912"), ("-", "'-"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("\r\n=1", "\"'\r\n=1\""), ("\n=1", "\"'\n=1\""),
    ("＝1+1", "'＝1+1"), ("－a", "'－a"), ("=\u{301}1", "'=\u{301}1"),
    (#"=HYPERLINK("http://a.example","b")"#, #""'=HYPERLINK(""http://a.example"",""b"")""#),
    ("\0=1", "'=1"), ("\u{1B}\u{7F}@a", "'@a"),
    ("a=1", "a=1"), ("1-2", "1-2"), ("'=1", "'=1"), ("−5", "−5"),
  ])
  func `text that looks like a formula gets an apostrophe`(cell: String, written: String) {
    #expect(second(.text(cell)) == written)
    #expect(second(.date(iso: cell)) == written)
    #expect(
      text(CSVWriter(header: ["a", cell], byteOrderMark: false)) == "a,\(written)\r\n")
  }

  @Test(arguments: [
    (CSVCell.integer(-5), "-5"), (.integer(.min), "-9223372036854775808"), (.decimal(-0.25), "-0.25"),
    (.decimal(Decimal(sign: .plus, exponent: 21, significand: 1)), "1000000000000000000000"),
    (.decimal(.nan), ""), (.date(iso: "2026"), "2026"), (.empty, ""),
  ])
  func `numbers and dates are as machines write them`(cell: CSVCell, written: String) {
    #expect(second(cell) == written)
  }

  @Test func `control characters are dropped`() {
    #expect(second(.text("a\0b\u{1}\u{B}\u{C}\u{1F}\u{7F}c")) == "abc")
  }

  @Test func `a row of one empty cell is still a row`() {
    var table = CSVWriter(header: ["a"], byteOrderMark: false)
    table.append([.empty])
    table.append([.text("\0")])
    #expect(text(table) == "a\r\n\"\"\r\n\"\"\r\n")
  }

  @Test func `a row that does not fit the header ends the program`() async {
    await #expect(processExitsWith: .failure) {
      var table = CSVWriter(header: ["a", "b"])
      table.append([.empty])
    }
  }
}

extension CSVWriterTests {
  private func text(_ table: CSVWriter) -> String { String(decoding: table.bytes, as: UTF8.self) }

  /// How a cell is written that is not the first of its row.
  private func second(_ cell: CSVCell) -> String {
    var table = CSVWriter(header: ["", ""], byteOrderMark: false)
    table.append([.empty, cell])
    return String(decoding: table.bytes.dropFirst(",\r\n,".utf8.count).dropLast(2), as: UTF8.self)
  }
}
