import Council
import Fixtures
import Foundation
import Testing
import Vietnamese

@testable import Site

@Suite struct EnglishTests {
  private static let vietnamese =
    "[ăâđêôơưĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]"

  private func source(_ language: SiteLanguage) throws -> TemplateSource {
    try #require(TemplateFolder.shipped().words[language.code])
  }

  private func words(_ language: SiteLanguage) throws -> Words {
    let (words, problems) = Words.parse(try source(language), language)
    #expect(printed(problems) == "")
    return try #require(words)
  }

  /// Lines of the words that are not terms, by key.
  private func lines(_ language: SiteLanguage) throws -> [String: String] {
    let text = try source(language).text
    let own = text[..<(text.firstRange(of: "\nterms:")?.lowerBound ?? text.endIndex)]
    return Dictionary(
      own.matches(of: #/(?m)^"?([\w-]+)"?: (.*)$/#).map { (String($0.1), String($0.2)) }
    ) { first, _ in first }
  }

  // MARK: Words

  @Test func `no word is missing in either language`() throws {
    let always = Words.Key.allCases.filter(\.isVietnameseAlways).map(\.rawValue)
    // Words of templates that are Vietnamese in every site have such names too.
    let wanted = Set(try lines(.vietnamese).keys).filter { key in
      !always.contains(key) && !["notice-", "design-"].contains { key.hasPrefix($0) }
    }
    #expect(Set(try lines(.english).keys).symmetricDifference(wanted) == [])
  }

  @Test func `what differs stands in both languages, in each form`() throws {
    let marks = { (text: String) in Set(text.matches(of: #/\{\d\}/#).map { String($0.0) }) }
    let vietnamese = try lines(.vietnamese)
    for (key, text) in try lines(.english) {
      #expect(marks(text) == marks(vietnamese[key] ?? ""), "\(key)")
      if text.hasPrefix("{one: ") {
        let forms = text.split(separator: "other: ")
        #expect(forms.count == 2 && forms.allSatisfy { $0.contains("{0}") }, "\(key)")
      }
    }
  }

  @Test func `every name that schemas declare has its English, and none has it for nothing`() throws {
    let shipped = try ReadFolder([:]).content.standards
    let brought =
      shipped.rules.flatMap { $0.value.rules.map(\.title) }
      + shipped.criteria.flatMap { [$0.name] + ($0.citation.contains("Điều") ? [] : [$0.citation]) }
    let wanted = DeclaredTerms.all.union(brought)
    #expect(Set(try words(.english).terms.keys).symmetricDifference(wanted) == [])
  }

  @Test func `English words are English`() throws {
    let text = try source(.english).text
    let own = text[..<(try #require(text.firstRange(of: "\nterms:")).lowerBound)]
    #expect(own.matches(of: try Regex(Self.vietnamese)).map { String(own[$0.range]) } == [])
    for (_, term) in try words(.english).terms {
      #expect(try Regex(Self.vietnamese).firstMatch(in: term) == nil)
    }
  }

  @Test func `templates and scripts have no words of their own`() throws {
    let folder = try TemplateFolder.shipped()
    let scripts = folder.assets.filter { $0.key.hasSuffix(".js") }.map {
      (
        $0,
        String(decoding: $1, as: UTF8.self).replacing(#/(?s)\/\*.*?\*\//#, with: "")
          .replacing(#/(?m)//.*$/#, with: "")
      )
    }
    // A letter alone, as in a table of letters, is no word.
    let word = try Regex("\\p{L}\(Self.vietnamese)|\(Self.vietnamese)\\p{L}")
    // What a template says of itself goes to the page of the design.
    let templates = folder.templates.map { ($0, $1.text.replacing(#/(?s)\{\{!.*?\}\}/#, with: "")) }
    for (name, text) in scripts + templates {
      #expect(text.firstMatch(of: word).map { String(text[$0.range]) } == nil, "\(name)")
    }
  }

  @Test func `a term that is missing is told`() throws {
    let text = try source(.english).text.replacing("  Ngày ban hành: Date of issue\n", with: "")
    let (words, problems) = Words.parse(TemplateSource(file: "words.en.yaml", text: text), .english)
    #expect(words == nil)
    #expect(problems.map(\.message.id) == ["missing-word"])
    #expect(printed(problems).contains("«Ngày ban hành»"))
  }

  @Test func `a language that there is not is told at its line`() throws {
    let read = try ReadFolder(["site.yaml": settings + "\nngôn ngữ: fr\n"])
    let problem = try #require(read.readingProblems.first)
    #expect(problem.message.id == "invalid-choice")
    #expect(printed(read.readingProblems).contains("gợi ý: chọn một trong: vi; en"))
  }

  // MARK: Forms

  @Test func `one thing and many`() throws {
    let words = try words(.english)
    #expect(words[.recordCount, "1"] == "1 record")
    #expect(words[.recordCount, "2"] == "2 records")
    #expect(words[.recordCount, "0"] == "0 records")
    #expect([words.term("Nghị quyết"), words.many("Nghị quyết")] == ["Resolution", "Resolutions"])
    #expect(try self.words(.vietnamese).many("Nghị quyết") == "Nghị quyết")
  }

  @Test(arguments: [
    ("2026", "2026", "2026"), ("04/2026", "April 2026", "April 2026"),
    ("03/04/2026", "3 April 2026", "3 April 2026"),
    ("8:05 26/02/2026", "08:05, 26 February 2026", "8:05, 26 February 2026"),
  ])
  func `dates name their month`(date: String, short: String, inSentence: String) throws {
    let clock = SiteClock(timeZone: "Asia/Ho_Chi_Minh", .english)
    #expect(clock.short(try day(date)) == short)
    #expect(clock.words(try day(date)) == inSentence)
  }

  @Test func `figures follow the language`() throws {
    let (english, vietnamese) = (try words(.english), try words(.vietnamese))
    #expect(english.number(Decimal(12_345) / 10) == "1,234.5")
    #expect(vietnamese.number(Decimal(12_345) / 10) == "1.234,5")
    #expect(english.money(1_234_000_000) == "1.2\u{A0}billion dong")
    #expect(vietnamese.money(1_234_000_000) == "1,2\u{A0}tỷ đồng")
  }

  // MARK: The council's own words

  private struct View: TemplateView {
    let title: String
    let mixed: String

    static let names: TemplateNames<View> = [
      "title": .content { $0.title }, "mixed": .text { $0.mixed }, "all": .contents { [$0.title] },
    ]
  }

  @Test(arguments: [
    ("<h1>{{title}}</h1>", "<h1 lang=\"vi\">Xã &amp; thôn</h1>"),
    ("<a href=\"#\">{{title}}</a>", "<a href=\"#\" lang=\"vi\">Xã &amp; thôn</a>"),
    ("{{#all}}<p>{{.}}</p>{{/all}}", "<p lang=\"vi\">Xã &amp; thôn</p>"),
    ("<p>{{title}} <b>x</b></p>", "<p><bdi lang=\"vi\">Xã &amp; thôn</bdi> <b>x</b></p>"),
    ("<p><b>x</b>{{title}}</p>", "<p><b>x</b><bdi lang=\"vi\">Xã &amp; thôn</bdi></p>"),
    ("<i title=\"{{title}}\">x</i>", "<i title=\"Xã &amp; thôn\">x</i>"),
    ("<title>{{title}}</title>", "<title>Xã &amp; thôn</title>"),
    ("<p>{{mixed}}</p>", "<p>By: <bdi lang=\"vi\">Xã &amp; thôn</bdi></p>"),
    ("<i title=\"{{mixed}}\">x</i>", "<i title=\"By: Xã &amp; thôn\">x</i>"),
  ])
  func `are marked where they are text, and on their element where they are alone`(
    template: String, expected: String
  ) throws {
    let view = View(title: "Xã & thôn", mixed: "By: \(SiteLanguage.english.content("Xã & thôn"))")
    #expect(try render(template, view, marksContent: true) == expected)
  }

  @Test func `are not marked where the site is Vietnamese`() throws {
    let view = View(title: "Xã", mixed: "Của: \(SiteLanguage.vietnamese.content("Xã"))")
    #expect(
      try render("<h1>{{title}}</h1><p>{{mixed}}</p>", view, marksContent: false)
        == "<h1>Xã</h1><p>Của: Xã</p>")
  }

  private func render(_ template: String, _ view: View, marksContent: Bool) throws -> String {
    let source = ["page": TemplateSource(file: "page.mustache", text: template)]
    let templates = Templates.parse(source, folder: "", pages: [:], marksContent: marksContent).templates
    return try #require(templates).render("page", view)
  }
}
