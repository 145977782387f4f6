import Council
import Fixtures
import Foundation
import Testing

@testable import Site

/// Whatever is typed into a field, pages and feeds have the elements and attributes that they have anyway.
@Suite struct InjectionTests {
  private static let hostile = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "\" onload=\"alert(1)",
    "' onload='alert(1)",
    "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>", "</title><script>alert(1)</script>",
    "</textarea><script>x</script>", "<!-- ", "-->", "<![CDATA[ ", "]]>", "]]><script>alert(1)</script>",
    "<?xml version=\"1.0\"?>", "<?php x ?>", "<!DOCTYPE x [<!ENTITY a \"b\">]>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;", "&amp;quot; onload=x", "javascript:alert(1)", "{{words.home}}", "{{{masthead}}}",
    "{{#council}}",
    "{{=<% %>=}}", "{{>page-start}}", "{0} {1} {2}", "`<b>`", "<a href=\"javascript:alert(1)\">x</a>",
    "<style>*{display:none}</style>", "<base href=\"//evil.example\">", "<meta http-equiv=refresh content=0>",
    "</p></main></body></html>", "\u{202E}<b>\u{2028}</b>", "<iframe srcdoc='<script>x</script>'></iframe>",
  ]

  private static let plain = Result { try markup(ofSiteSaying: "một hai ba") }

  @Test(arguments: hostile)
  func `a hostile text changes no element of any page or feed`(text: String) throws {
    let plain = try Self.plain.get()
    let markup = try Self.markup(ofSiteSaying: text)
    #expect(markup.keys.sorted() == plain.keys.sorted())
    let changed = plain.keys.filter { markup[$0] != plain[$0] }.sorted()
    #expect(changed == [], "\(changed.first.map { difference(markup[$0] ?? [], plain[$0] ?? []) } ?? "")")
  }

  @Test func `tags of templates within a text stay as they are`() throws {
    let site = try Self.site("{{words.home}}")
    #expect(site["a/index.html"].contains("<h1>{{words.home}} mốc</h1>"))
  }

  /// The elements of every page, feed and picture; of feeds also those within their items, which readers take for
  /// markup again.
  private static func markup(ofSiteSaying text: String) throws -> [String: [String]] {
    let site = try site(text)
    var markup: [String: [String]] = [:]
    for path in site.files.keys where [".html", ".xml", ".svg"].contains(where: path.hasSuffix) {
      // Pages of topics and villages, of petitions' codes and the lists behind numbers lie where names say.
      var parts = path.split(separator: "/").map(String.init)
      // Titles stand on the page of their first letter; their rows are those of other lists.
      if parts.count > 2, parts[0] == "tim-kiem" { continue }
      if parts.count > 2, ["linh-vuc", "thon", "gui-kien-nghi", "tra-cuu"].contains(parts[0]),
        !["in", "nam"].contains(parts[1])
      {
        parts[1] = "…"
      }
      if parts.count > 3, parts[0] == "chi-so",
        let dimension = Self.dimensions.first(where: parts[2].hasPrefix)
      {
        parts[2] = "\(dimension)…"
      }
      markup[parts.joined(separator: "/")] =
        tags(in: site[path]).filter { !Self.isOfChart($0) } + itemTexts(in: site[path]).flatMap(tags)
    }
    return markup
  }

  private static let dimensions = ["thon-", "linh-vuc-", "co-quan-"]

  /// How many lines and letters a drawing has depends on its words; that they are words is the charts' own test.
  private static func isOfChart(_ tag: String) -> Bool {
    ["text", "tspan", "title", "rect", "path", "g", "pattern", "defs", "line"].contains { name in
      tag.hasPrefix("<\(name) ") || tag == "<\(name)" || tag == "</\(name)"
    }
  }

  /// A council in which every text of every field of every kind is this one.
  private static func site(_ text: String) throws -> BuiltSite {
    let value = text + " mốc"
    var files = [
      "site.yaml": "địa chỉ trang: https://bach-minh.example.vn/\ncấp: xã\n"
        + fields(CouncilSettings.schema.set, value)
    ]
    for type in Kind.all {
      let folder = type.kind.folder
      files["\(folder)/a/index.md"] = "---\n\(fields(type.fields, value))---\n"
      files["\(folder)/a/b.pdf"] = ""
      files["\(folder)/a/c.csv"] = "Mã,Nội dung,\(quoted(value))\n\(quoted(value)),\(quoted(value)),1\n"
    }
    return try BuiltSite(ReadFolder(files), now: "20/11/2026")
  }

  private static func fields(_ set: FieldSet, _ text: String) -> String {
    let left = ["draft", "withdrawn", "baseURL", "level", "timeZone", "language", "aliases"]
    return set.fields.filter { !left.contains($0.id) }.compactMap { field in
      value(field, field.type, text).map { "\(field.id): \($0)\n" }
    }.joined()
  }

  /// As flow YAML, so that it can stand anywhere.
  private static func value(_ field: FieldDeclaration, _ type: FieldType, _ text: String) -> String? {
    switch type {
    case .text, .listed: json(text)
    case .flag: "có"
    case .count(let range): range.contains(2) ? "2" : "2026"
    case .date: "2026"
    case .timecode: "\"1:00\""
    case .address: "https://a.vn/"
    case .choice(let options): options.first.map { json($0.label) }
    case .reference: nil
    case .file: field.help.contains("CSV") ? "c.csv" : "b.pdf"
    case .paper: "b.pdf"
    case .list(let element): value(field, element, text).map { "[\($0)]" }
    case .amount: "2"
    case .citation: json(text)
    // A deputy must be one; words of any other kind may be anything.
    case .named(let folders): folders == [Deputy.kind.folder] ? nil : json(text)
    case .object(let set, _) where set["budget"] != nil: nil
    case .object(let set, _):
      "{"
        + set.fields.compactMap { inner in value(inner, inner.type, text).map { "\(inner.id): \($0)" } }
        .joined(separator: ", ") + "}"
    }
  }

  private static func json(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// Names of elements and of their attributes, in order, and everything else that begins like markup.
private func tags(in text: String) -> [String] {
  var tags: [String] = []
  var rest = text.utf8[...]
  while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
    rest = rest[start...]
    let tag = rest.prefix { $0 != UInt8(ascii: ">") }
    rest = rest[tag.endIndex...]
    // What stands in double quotes is an attribute's value.
    let parts = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).enumerated()
    tags.append(
      parts.map { $0.offset.isMultiple(of: 2) ? String(Substring($0.element)) : "" }.joined(separator: "\""))
  }
  return tags
}

/// The first description is the feed's own.
private func itemTexts(in feed: String) -> [String] {
  feed.matches(of: #/<description>((?s:.*?))<\/description>/#).dropFirst().map {
    String($0.1).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

private func difference(_ a: [String], _ b: [String]) -> String {
  let index = zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
  return "element \(index): \(a.dropFirst(index).prefix(3)) for \(b.dropFirst(index).prefix(3))"
}
