import Diagnostics
import Fixtures
import Testing

@testable import Site

@Suite struct TemplateCheckerTests {
  private static let names: [String: TemplateShape] = [
    "title": .text, "body": .html, "isOpen": .flag, "topics": .texts,
    "date": .view { ["iso": .text, "text": .text] },
    "files": .view { ["href": .text, "size": .view { ["text": .text] }] },
  ]

  @Test(arguments: [
    "{{title}} {{{body}}} {{&title}} {{ title }}",
    "{{#title?}}{{title}}{{/title?}}{{^isOpen}}{{title}}{{/isOpen}}",
    "{{#files}}{{href}} {{title}} {{size.text}} {{#size}}{{text}} {{href}}{{/size}}{{/files}}",
    "{{date.iso}}",
    "{{#topics}}{{.}} {{title}}{{/topics}}", "{{! ghi chú, {{khong-co}} }}", "{{>file}}",
    "{{#files}}{{>file}}{{/files}}",
    "không có thẻ", "{{#files?}}{{#files}}\n{{href}}\n{{/files}}{{/files?}}",
  ])
  func `names that are there are no matter, nor names of the views around`(template: String) {
    #expect(check(template) == "")
  }

  @Test(arguments: [
    (
      "<h1>{{titel}}</h1>",
      """
      page.mustache:1:5: lỗi: mẫu trang không có tên «titel» ở chỗ này [unknown-template-name]
        1 | <h1>{{titel}}</h1>
          |     ^^^^^^^^^
        gợi ý: có phải bạn muốn viết «title»?

      """
    ),
    (
      "Điều {{khong-co-gi}}",
      """
      page.mustache:1:6: lỗi: mẫu trang không có tên «khong-co-gi» ở chỗ này [unknown-template-name]
        1 | Điều {{khong-co-gi}}
          |      ^^^^^^^^^^^^^^^
        gợi ý: dùng được ở đây: body, date, files, isOpen, title, topics

      """
    ),
    (
      "{{#files}}{{iso}}{{/files}}",
      """
      page.mustache:1:11: lỗi: mẫu trang không có tên «iso» ở chỗ này [unknown-template-name]
        1 | {{#files}}{{iso}}{{/files}}
          |           ^^^^^^^
        gợi ý: dùng được ở đây: body, date, files, href, isOpen, size, title, topics

      """
    ),
    (
      "{{#files}}{{href}}{{/files}}\n{{href}}",
      """
      page.mustache:2:1: lỗi: mẫu trang không có tên «href» ở chỗ này [unknown-template-name]
        2 | {{href}}
          | ^^^^^^^^
        gợi ý: dùng được ở đây: body, date, files, isOpen, title, topics

      """
    ),
    (
      "{{date.year}}",
      """
      page.mustache:1:1: lỗi: mẫu trang không có tên «date.year» ở chỗ này [unknown-template-name]
        1 | {{date.year}}
          | ^^^^^^^^^^^^^
        gợi ý: dùng được ở đây: body, date, files, isOpen, title, topics

      """
    ),
    (
      "{{.}}",
      """
      page.mustache:1:1: lỗi: mẫu trang không có tên «.» ở chỗ này [unknown-template-name]
        1 | {{.}}
          | ^^^^^
        gợi ý: dùng được ở đây: body, date, files, isOpen, title, topics

      """
    ),
    (
      "{{>fil}}",
      """
      page.mustache:1:1: lỗi: không có mẫu «fil.mustache» [unknown-template]
        1 | {{>fil}}
          | ^^^^^^^^
        gợi ý: có phải bạn muốn viết «file»?

      """
    ),
    (
      "{{>khong-co}}",
      """
      page.mustache:1:1: lỗi: không có mẫu «khong-co.mustache» [unknown-template]
        1 | {{>khong-co}}
          | ^^^^^^^^^^^^^

      """
    ),
    (
      "một\n  {{#title?}}{{title}}",
      """
      page.mustache:2:3: lỗi: {{#title?}} mở ra mà không đóng lại [template-section]
        2 |   {{#title?}}{{title}}
          |   ^^^^^^^^^^^
        gợi ý: thêm {{/title?}}

      """
    ),
    (
      "{{title}}{{/title}}",
      """
      page.mustache:1:10: lỗi: {{/title}} không đóng đúng phần đang mở [template-section]
        1 | {{title}}{{/title}}
          |          ^^^^^^^^^^
        gợi ý: đóng các phần theo thứ tự ngược lúc mở

      """
    ),
    (
      "{{#files}}{{#isOpen}}{{/files}}{{/isOpen}}",
      """
      page.mustache:1:22: lỗi: {{/files}} không đóng đúng phần đang mở [template-section]
        1 | {{#files}}{{#isOpen}}{{/files}}{{/isOpen}}
          |                      ^^^^^^^^^^
        gợi ý: đóng các phần theo thứ tự ngược lúc mở

      """
    ),
    (
      "{{=<% %>=}}",
      """
      page.mustache:1:1: lỗi: thẻ «=<% %>=» không dùng được [unsupported-tag]
        1 | {{=<% %>=}}
          | ^^^^^^^^^^^
        gợi ý: chỉ dùng {{tên}}, {{#tên}}…{{/tên}}, {{^tên}}…{{/tên}}, {{>mẫu}} và {{! ghi chú }}, mỗi thẻ trên một dòng

      """
    ),
    (
      "{{$khối}}",
      """
      page.mustache:1:1: lỗi: thẻ «$khối» không dùng được [unsupported-tag]
        1 | {{$khối}}
          | ^^^^^^^^^
        gợi ý: chỉ dùng {{tên}}, {{#tên}}…{{/tên}}, {{^tên}}…{{/tên}}, {{>mẫu}} và {{! ghi chú }}, mỗi thẻ trên một dòng

      """
    ),
    (
      "{{uppercase(title)}}",
      """
      page.mustache:1:1: lỗi: thẻ «uppercase(title)» không dùng được [unsupported-tag]
        1 | {{uppercase(title)}}
          | ^^^^^^^^^^^^^^^^^^^^
        gợi ý: chỉ dùng {{tên}}, {{#tên}}…{{/tên}}, {{^tên}}…{{/tên}}, {{>mẫu}} và {{! ghi chú }}, mỗi thẻ trên một dòng

      """
    ),
    (
      "{{}}",
      """
      page.mustache:1:1: lỗi: thẻ «» không dùng được [unsupported-tag]
        1 | {{}}
          | ^^^^
        gợi ý: chỉ dùng {{tên}}, {{#tên}}…{{/tên}}, {{^tên}}…{{/tên}}, {{>mẫu}} và {{! ghi chú }}, mỗi thẻ trên một dòng

      """
    ),
  ])
  func `what is wrong is told at its tag`(template: String, message: String) {
    expect(check(template), prints: message)
  }

  @Test func `what is wrong in a partial is told once, in the partial`() {
    expect(
      check("{{>a}}{{>a}}", "{{titel}}"),
      prints: """
        a.mustache:1:1: lỗi: mẫu trang không có tên «titel» ở chỗ này [unknown-template-name]
          1 | {{titel}}
            | ^^^^^^^^^
          gợi ý: có phải bạn muốn viết «title»?

        """)
  }

  @Test(arguments: ["{{>a}}", "không có thẻ"])
  func `a template that takes in itself is told where it does, shown or not`(template: String) {
    expect(
      check(template, "một\n{{#title?}}{{>a}}{{/title?}}"),
      prints: """
        a.mustache:2:12: lỗi: mẫu «a.mustache» lại gọi đến chính nó, không bao giờ hết [endless-template]
          2 | {{#title?}}{{>a}}{{/title?}}
            |            ^^^^^^
          gợi ý: bỏ {{>a}} ở chỗ này

        """)
  }

  @Test func `templates that take in each other are told, those that take in them are not`() {
    expect(
      check("{{>file}}{{>a}}", "{{>page}}"),
      prints: """
        a.mustache:1:1: lỗi: mẫu «a.mustache» lại gọi đến chính nó, không bao giờ hết [endless-template]
          1 | {{>page}}
            | ^^^^^^^^^
          gợi ý: bỏ {{>page}} ở chỗ này
        page.mustache:1:10: lỗi: mẫu «page.mustache» lại gọi đến chính nó, không bao giờ hết [endless-template]
          1 | {{>file}}{{>a}}
            |          ^^^^^^
          gợi ý: bỏ {{>a}} ở chỗ này

        """)
  }

  @Test func `the templates of this repository know their names`() throws {
    let read = try ReadFolder([:])
    let (table, problems) = RouteTable.make(try read.council(now: "20/11/2026"), folder: try .shipped())
    #expect(table != nil)
    #expect(printed(problems) == "")
  }

  @Test(arguments: ["home", "rss", "footer", "matter"])
  func `a template that is missing is told by its file`(name: String) throws {
    let shipped = try TemplateFolder.shipped()
    let folder = TemplateFolder(
      name: "mau", templates: shipped.templates.filter { $0.key != name }, words: shipped.words, assets: [:])
    let (table, problems) = RouteTable.make(try ReadFolder([:]).council(now: "20/11/2026"), folder: folder)
    #expect(table == nil)
    #expect(
      problems.contains { $0.message.id == "missing-template" && $0.place.file == "mau/\(name).mustache" })
    #expect(problems.allSatisfy { $0.message.fault == .environment })
  }

  /// - Parameter partial: named `a`; there is one named `file` too.
  private func check(_ template: String, _ partial: String = "") -> String {
    let sources = ["page": template, "a": partial, "file": "{{title}}"].map { name, text in
      (name, TemplateSource(file: "\(name).mustache", text: text))
    }
    let sourcesByName = Dictionary(uniqueKeysWithValues: sources)
    return printed(Templates.parse(sourcesByName, folder: "", pages: ["page": Self.names]).diagnostics)
  }
}
