import Diagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
  let diagnostic = Diagnostic.error(
    Message(
      "invalid-date",
      Localized(vi: "«31/02/2026» không phải là một ngày có thật", en: "“31/02/2026” is not a real date"),
      fix: Localized(vi: "viết ngày/tháng/năm, ví dụ 28/02/2026", en: "write day/month/year")),
    at: Place(
      file: "content/nghi-quyet/2026/33-nq-hdnd.md", position: Position(line: 4, column: 16, length: 10),
      excerpt: "ngày ban hành: 31/02/2026"))

  @Test func `text shows place, message, line with carets and hint`() {
    #expect(
      DiagnosticPrinter(format: .text, language: .vietnamese).print(diagnostic) == """
        content/nghi-quyet/2026/33-nq-hdnd.md:4:16: lỗi: «31/02/2026» không phải là một ngày có thật [invalid-date]
          4 | ngày ban hành: 31/02/2026
            |                ^^^^^^^^^^
          gợi ý: viết ngày/tháng/năm, ví dụ 28/02/2026

        """)
  }

  @Test(.timeLimit(.minutes(1)), arguments: DiagnosticFormat.allCases)
  func `thousands on one line are printed as each is, in moments`(format: DiagnosticFormat) {
    let line = String(repeating: "ngày 31/02/2026\t", count: 5000)
    let all =
      (0..<5000).map { number in
        let position = Position(line: 1, column: 16 * number + 6, length: 10)
        return Diagnostic.error(
          diagnostic.message, at: Place(file: "a.md", position: position, excerpt: line))
      } + [diagnostic]
    let printer = DiagnosticPrinter(format: format)
    let printed = printer.print(all: Set(all).sorted())
    #expect(printed.hasSuffix(printer.print(diagnostic)) && printed.hasPrefix(printer.print(all[0])))
    #expect(printed.split(separator: "\n").count { $0.contains("invalid-date") } == 5001)
  }

  @Test func `github escapes what ends a command or a property`() {
    let odd = Diagnostic.warning(
      Message("a-b", Localized(vi: "100%\nhai", en: "x")), at: Place(file: "a,b:c.md"))
    #expect(
      DiagnosticPrinter(format: .github).print(odd)
        == "::warning file=a%2Cb%3Ac.md,line=1,col=1,endColumn=2,title=a-b::100%25%0Ahai\n")
  }

  @Test func `json is one object a line with every field`() {
    #expect(
      DiagnosticPrinter(format: .json, language: .english).print(diagnostic)
        == #"{"severity":"error","id":"invalid-date","file":"content/nghi-quyet/2026/33-nq-hdnd.md","line":4,"column":16,"message":"“31/02/2026” is not a real date","hint":"write day/month/year"}"#
        + "\n")
  }

  @Test func `what would command a terminal or turn a line around is shown as a sign`() {
    let text = "a\u{1B}[2J\u{7}\u{202E}b\u{9B}c"
    let printed = DiagnosticPrinter().print(
      .error(
        Message("x", Localized(vi: "«\(text)»", en: text), fix: Localized(vi: text, en: text)),
        at: Place(file: "f", position: Position(line: 1, column: 2), excerpt: text)))
    #expect(
      printed == """
        f:1:2: lỗi: «a�[2J��b�c» [x]
          1 | a�[2J��b�c
            |  ^
          gợi ý: a�[2J��b�c

        """)
  }

  @Test func `a long line is cut around the caret`() {
    let line = String(repeating: "a", count: 300) + "X" + String(repeating: "b", count: 300)
    let printed = DiagnosticPrinter().print(
      .error(
        Message("x", Localized(vi: "v", en: "e")),
        at: Place(file: "f", position: Position(line: 1, column: 301), excerpt: line)))
    let lines = printed.split(separator: "\n")
    let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
    #expect(lines[1].count < 120)
    #expect(caret.map { lines[1][lines[1].index(lines[1].startIndex, offsetBy: $0)] } == "X")
  }

  @Test(arguments: [
    ("ngay-ban-hang", 1), ("tieu-de-", 0), ("nguoi-ky-ten-o-day", nil), ("so-ky-hieu", 2),
  ])
  func `did you mean finds the nearest`(text: String, expected: Int?) {
    #expect(nearest(to: text, among: ["tieu-de", "ngay-ban-hanh", "so-ky-hieu"]) == expected)
  }

  @Test func `problems are sorted by file, line and column`() {
    let message = Message("m", Localized(vi: "m", en: "m"))
    let sorted = [
      Diagnostic.error(message, at: Place(file: "b")),
      Diagnostic.error(message, at: Place(file: "a", position: Position(line: 10, column: 1))),
      Diagnostic.error(message, at: Place(file: "a", position: Position(line: 2, column: 7))),
      Diagnostic.error(message, at: Place(file: "a", position: Position(line: 2, column: 3))),
    ].sorted()
    #expect(
      sorted.map { "\($0.place.file):\($0.place.position.line):\($0.place.position.column)" } == [
        "a:2:3", "a:2:7", "a:10:1", "b:1:1",
      ])
  }
}
