import Diagnostics
import Fixtures
import Testing

@testable import Site

@Suite struct WordsTests {
  private static let all = Words.Key.allCases.map { "\"\($0.rawValue)\": \"\($0.rawValue) {0} {1}\"\n" }
    .joined()

  @Test func `what differs is put where its number stands, once`() throws {
    let words = try #require(Words.parse(TemplateSource(file: "w", text: Self.all)).words)
    #expect(words[.numbered, "một", "hai"] == "kind-and-number một hai")
    #expect(words[.numbered, "{1}", "{0}"] == "kind-and-number {1} {0}")
    #expect(words[.numbered, "một"] == "kind-and-number một {1}")
  }

  @Test(
    arguments: [
      ("state-in-force: Có hiệu lực", nil),
      (
        Self.all.replacing("\"overdue\":", with: "\"over\":"),
        """
        words.vi.yaml:1:1: lỗi: thiếu lời «overdue» [missing-word]
          1 | "file-and-size": "file-and-size {0} {1}"
            | ^
          gợi ý: thêm dòng «overdue: …»

        """
      ),
      (
        "home: [Trang, chủ]\n" + Self.all,
        """
        words.vi.yaml:1:1: lỗi: «home» phải là một dòng chữ [expected-text]
          1 | home: [Trang, chủ]
            | ^^^^
          gợi ý: viết «home: lời»

        """
      ),
      (
        "- một\n",
        """
        words.vi.yaml:1:1: lỗi: «…» phải là một dòng chữ [expected-text]
          1 | - một
            | ^
          gợi ý: viết «…: lời»

        """
      ),
      (
        "a: \"b\n",
        """
        words.vi.yaml:1:4: lỗi: dấu nháy mở ra mà không đóng lại [yaml-open-quote]
          1 | a: "b
            |    ^
          gợi ý: thêm dấu nháy ở cuối giá trị

        """
      ),
      (
        "a: x\na: y\n" + Self.all,
        """
        words.vi.yaml:2:1: lỗi: mục «a» đã viết ở dòng trên («a») [duplicate-field]
          2 | a: y
            | ^
          gợi ý: giữ một dòng, xoá dòng kia

        """
      ),
    ] as [(String, String?)])
  func `words that are missing or wrong are told`(text: String, message: String?) {
    let (words, problems) = Words.parse(TemplateSource(file: "words.vi.yaml", text: text))
    #expect(words == nil)
    #expect(problems.allSatisfy { $0.message.fault == .environment })
    if let message {
      expect(printed(problems), prints: message)
    } else {
      #expect(problems.count == Words.Key.allCases.count - 1)
    }
  }

  @Test func `a language without words is told`() throws {
    let shipped = try TemplateFolder.shipped()
    let folder = TemplateFolder(name: "mau", templates: shipped.templates, words: [:], assets: [:])
    let (table, problems) = RouteTable.make(try ReadFolder([:]).council(now: "20/11/2026"), folder: folder)
    #expect(table == nil)
    expect(
      printed(problems),
      prints: """
        mau/words.vi.yaml:1:1: lỗi: thiếu tệp lời của trang (words.vi.yaml) [missing-words]
          gợi ý: chép lại tệp này từ bản gốc của công cụ

        """)
  }

  @Test func `every word of this repository is used by a template or the program`() throws {
    let folder = try TemplateFolder.shipped()
    let templates = folder.templates.values.map(\.text).joined()
    let keys = try #require(folder.words["vi"]).text.matches(of: #/(?m)^"?([\w-]+)"?: /#).map { String($0.1) }
    let unused = keys.filter { key in
      !templates.contains("{{words.\(key)}}") && !Words.Key.allCases.contains { $0.rawValue == key }
    }
    #expect(unused == [])
  }
}
