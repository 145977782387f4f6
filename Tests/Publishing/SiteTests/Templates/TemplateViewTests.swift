import Testing

@testable import Site

@Suite struct TemplateViewTests {
  private struct Inner: TemplateView {
    var title: String?
    static let names: TemplateNames<Inner> = ["title": .text { $0.title }]
  }

  private struct Outer: TemplateView {
    var title: String? = "ngoài"
    var body: String? = "<b>"
    var isOpen = false
    var inner: Inner?
    var inners: [Inner] = []
    var words: [String] = []

    static let names: TemplateNames<Outer> = [
      "title": .text { $0.title }, "body": .html { $0.body }, "isOpen": .flag { $0.isOpen },
      "inner": .view { $0.inner }, "inners": .views { $0.inners }, "words": .texts { $0.words },
    ]
  }

  @Test(arguments: ["{{title}}", "{{{title}}}", "{{&title}}"])
  func `words are escaped whatever the braces`(template: String) throws {
    let shown = try render(template, Outer(title: "<script>\"&'</script>"))
    #expect(shown == "&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;")
  }

  @Test(arguments: [
    ("a\u{0}b\u{8}c\u{B}d\u{C}e\u{E}f\u{1F}g\u{FFFE}h\u{FFFF}i", "abcdefghi"),
    ("a\tb\nc\rd\u{7F}\u{FFFD}\u{FEFF}\u{1F600}", "a\tb\nc\rd\u{7F}\u{FFFD}\u{FEFF}\u{1F600}"),
  ])
  func `characters that no XML may hold are left out, others stay`(text: String, expected: String) throws {
    #expect(try render("{{title}}", Outer(title: text)) == expected)
  }

  @Test(arguments: ["{{body}}", "{{{body}}}"])
  func `markup that the tool made is not`(template: String) throws {
    #expect(try render(template, Outer()) == "<b>")
  }

  @Test func `tags within words stay words`() throws {
    #expect(try render("{{title}}", Outer(title: "{{body}}{{{body}}}")) == "{{body}}{{{body}}}")
  }

  @Test func `what an inner view has but was not given is nothing, not the outer view's`() throws {
    #expect(try render("{{#inner}}[{{title}}]{{/inner}}", Outer(inner: Inner(title: "trong"))) == "[trong]")
    #expect(try render("{{#inner}}[{{title}}]{{/inner}}", Outer(inner: Inner())) == "[]")
    #expect(try render("{{#inner}}{{#title?}}[{{title}}]{{/title?}}{{/inner}}", Outer(inner: Inner())) == "")
    #expect(try render("{{#inner}}{{^title}}không{{/title}}{{/inner}}", Outer(inner: Inner())) == "không")
    #expect(try render("{{#inner}}{{body}}{{/inner}}", Outer(inner: Inner())) == "<b>")
  }

  @Test(arguments: [
    ("{{#inner}}x{{/inner}}", ""), ("{{^inner}}x{{/inner}}", "x"), ("{{#inner?}}x{{/inner?}}", ""),
    ("{{^inner?}}x{{/inner?}}", "x"), ("{{#inners}}x{{/inners}}", ""), ("{{#inners?}}x{{/inners?}}", ""),
    ("{{#words?}}x{{/words?}}", ""), ("{{#isOpen}}x{{/isOpen}}", ""), ("{{^isOpen}}x{{/isOpen}}", "x"),
    ("{{#isOpen?}}x{{/isOpen?}}", ""), ("{{title}}", ""), ("{{#title?}}x{{/title?}}", ""),
    ("{{#body?}}x{{/body?}}", ""),
  ])
  func `sections of what is not there are left out`(template: String, expected: String) throws {
    #expect(try render(template, Outer(title: nil, body: nil)) == expected)
  }

  @Test(arguments: [
    ("{{#inners}}{{title}} {{/inners}}", "a b "),
    ("{{#inners?}}[{{#inners}}{{title}}{{/inners}}]{{/inners?}}", "[ab]"),
    ("{{#words}}({{.}}){{/words}}", "(&lt;)(y)"), ("{{#isOpen}}x{{/isOpen}}", "x"),
    ("{{#isOpen?}}x{{/isOpen?}}", "x"),
  ])
  func `lists are shown one by one, with a question mark as one`(template: String, expected: String) throws {
    let view = Outer(isOpen: true, inners: [Inner(title: "a"), Inner(title: "b")], words: ["<", "y"])
    #expect(try render(template, view) == expected)
  }

  @Test func `an empty text is as if it were not given`() throws {
    #expect(try render("{{#title?}}x{{/title?}}{{#body?}}y{{/body?}}", Outer(title: "", body: "")) == "")
  }

  private func render(_ template: String, _ view: Outer) throws -> String {
    let source = ["page": TemplateSource(file: "page.mustache", text: template)]
    return try #require(Templates.parse(source, folder: "", pages: [:]).templates).render("page", view)
  }
}
