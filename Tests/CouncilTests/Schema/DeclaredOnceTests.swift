import Foundation
import Testing

@testable import Council

/// A field's label stands in its schema. Whoever shows it takes it from there, so that it can be changed in one
/// place.
@Suite struct DeclaredOnceTests {
  @Test func `no label of a field is written a second time`() throws {
    let fields = NamedSet.every.flatMap(\.set.fields) + BudgetTable.textColumns.fields
    let labels = Set(fields.map { asRead($0.label) })
    let repeated = try literals().filter { labels.contains(asRead($0.text)) && !allowed.contains($0) }
    #expect(repeated == [])
  }

  @Test func `every exception is still needed`() throws {
    #expect(try allowed.subtracting(literals()) == [])
  }
}

/// As a reader sees it: case and commas make no difference, accents do.
private func asRead(_ text: String) -> String {
  text.lowercased().replacing(",", with: "")
}

private struct Literal: Hashable, CustomStringConvertible {
  /// Swift files by name, words by their key.
  let owner: String
  let text: String

  init(_ owner: String, _ text: String) {
    self.owner = owner
    self.text = text
  }

  var description: String { "\(owner): «\(text)»" }
}

/// Words that happen to be those of a label and mean something else.
private let allowed: Set<Literal> = [
  // Columns of the book of addresses: of any page, and what it was called.
  Literal("AddressBook.swift", "địa chỉ"), Literal("AddressBook.swift", "tên"),
  // A level of administration, not the field that names the province.
  Literal("CouncilSettings.swift", "tỉnh"),
  // Within a sentence: "từ 7 giờ đến 11 giờ", "hạn 31/12", "5 kiến nghị sau giám sát".
  Literal("until", "đến"), Literal("due-by", "hạn"), Literal("recommendations", "kiến nghị sau giám sát"),
  // A state, not the day on which it begins.
  Literal("state-expired", "Hết hiệu lực"),
  // Before these words an announcer breathes.
  Literal("Broadcast.swift", "từ"), Literal("Broadcast.swift", "đến"),
  // What happened on a day of a petition's way.
  Literal("step-answered", "Trả lời"),
]

/// All string literals of Sources/ but those within declarations of fields and kinds, and all words of pages.
private func literals() throws -> Set<Literal> {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
  var found: Set<Literal> = []
  for file in try files(below: root.appending(path: "Sources"), ending: ".swift")
  // How numbers, dates and symbols are said names no field, nor does what official papers print, nor what announces
  // personal data in a text.
  where !["/Vietnamese/Spoken/", "/Importing/Documents/", "/SensitiveText/"].contains(where: {
    file.path.contains($0)
  }) {
    var code = try String(contentsOf: file, encoding: .utf8)
    code.replace(#/\/\/.*/#, with: "")
    code.replace(
      #/\b(Field|FieldDeclaration|Kind)\((?s:.*?)"[^"\n]*"[^"\n]*"(?s:.*?)\)(,?\n| \+|\])/#, with: "")
    // Other spellings of a choice are no labels.
    code.replace(#/case \.\w+: \[.*\]/#, with: "")
    for literal in code.matches(of: #/"((?:[^"\\\n]|\\.)+)"/#) {
      found.insert(Literal(file.lastPathComponent, String(literal.1)))
    }
  }
  for file in try files(below: root.appending(path: "site-templates"), ending: ".yaml") {
    for word in try String(contentsOf: file, encoding: .utf8).matches(of: #/(?m)^"?([\w-]+)"?: "?(.*?)"?$/#) {
      found.insert(Literal(String(word.1), String(word.2)))
    }
  }
  for file in try files(below: root.appending(path: "site-templates"), ending: ".mustache") {
    for text in try String(contentsOf: file, encoding: .utf8).matches(of: #/[>}]([^<>{}]*\p{L}[^<>{}]*)[<{]/#)
    {
      found.insert(Literal(file.lastPathComponent, String(text.1)))
    }
  }
  return found
}

private func files(below folder: URL, ending: String) throws -> [URL] {
  let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  return names.filter { $0.hasSuffix(ending) }.sorted().map { folder.appending(path: $0) }
}
