import EPUB
import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct EPUBBookTests {
  private let book = EPUBBook(
    about: EPUBMetadata(
      identifier: "https://a.vn/ky-hop/1/", title: "Kỳ họp «1» & <2>", language: "vi", creator: "Xã \"Mẫu\"",
      summary: nil, date: "2026-07-15", modified: "2026-07-23T00:00:00Z", accessibility: "Chữ."),
    cover: EPUBCover(
      publisher: "Xã Mẫu", title: String(repeating: "Kỳ họp dài ", count: 40), note: "15/07/2026", code: nil,
      codeNote: "Quét"),
    parts: [
      EPUBBook.Part("a", title: "Chương trình", body: "<p id=\"x.1\">a</p>", places: [("x.1", "Một & hai")]),
      EPUBBook.Part("b", title: "B", body: "<p>b</p>", group: "Tài liệu"),
      EPUBBook.Part("c", title: "C", body: "<p>c</p>", group: "Tài liệu"),
      EPUBBook.Part("d", title: "D", body: "<p>d</p>"),
      EPUBBook.Part("e", title: "E", body: "<p>e</p>", group: "Nghị quyết"),
    ],
    pictures: [EPUBBook.Picture(path: "pictures/1.png", mediaType: "image/png")], style: "p { margin: 0 }",
    words: EPUBBook.Words(cover: "Trang bìa", contents: "Mục lục"))

  private func text(_ name: String) throws -> String {
    try #require(book.files.first { $0.name == name }).text
  }

  @Test func `the first file says what the archive is, as it is`() {
    #expect(book.files[0].name == "mimetype")
    #expect(book.files[0].text == "application/epub+zip")
    #expect(book.files[0].isStored && !book.files[1].isStored)
  }

  @Test func `every document is well-formed`() throws {
    for file in book.files where !["mimetype", "EPUB/style.css"].contains(file.name) {
      let parser = XMLParser(data: Data(file.text.utf8))
      #expect(parser.parse(), "\(file.name): \(String(describing: parser.parserError))")
    }
  }

  @Test func `the manifest names every file and the spine every page in order`() throws {
    let package = try text("EPUB/package.opf")
    for file in book.files.dropFirst(2) where !file.name.hasSuffix(".opf") {
      #expect(package.contains("href=\"\(file.name.dropFirst("EPUB/".count))\""))
    }
    #expect(package.contains("href=\"pictures/1.png\" media-type=\"image/png\""))
    let spine = package.matches(of: #/<itemref idref="([^"]*)"/#).map { String($0.1) }
    #expect(spine == ["cover", "nav", "part-a", "part-b", "part-c", "part-d", "part-e"])
    #expect(package.contains("<meta property=\"dcterms:modified\">2026-07-23T00:00:00Z</meta>"))
    #expect(package.contains("<dc:title>Kỳ họp «1» &amp; &lt;2&gt;</dc:title>"))
  }

  @Test func `the contents follow the reading order, groups as headings`() throws {
    let navigation = try text("EPUB/nav.xhtml")
    let lines = navigation.split(separator: "\n").filter { $0.contains("<li>") || $0.contains("</ol>") }
    #expect(
      lines.prefix(10) == [
        "<li><a href=\"a.xhtml\">Chương trình</a><ol>",
        "<li><a href=\"a.xhtml#x.1\">Một &amp; hai</a></li>", "</ol></li>",
        "<li><span>Tài liệu</span><ol>", "<li><a href=\"b.xhtml\">B</a></li>",
        "<li><a href=\"c.xhtml\">C</a></li>", "</ol></li>", "<li><a href=\"d.xhtml\">D</a></li>",
        "<li><span>Nghị quyết</span><ol>", "<li><a href=\"e.xhtml\">E</a></li>",
      ])
  }

  @Test func `a long title is cut before it meets the code`() throws {
    let cover = try text("EPUB/cover.svg")
    #expect(cover.matches(of: #/font-size="76"/#).count == 6)
    #expect(cover.contains("…</text>"))
  }
}
