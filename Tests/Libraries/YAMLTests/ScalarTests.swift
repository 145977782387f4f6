import Testing
import YAML

@Suite struct ScalarTests {
  @Test(arguments: [
    "012", "on", "off", "yes", "no", "true", "null", "~", "1_000", "12:30", "1:02:15", "0x1F", "1e3", ".5",
    "+7",
    "2026-02-26", "31/02/2026", "33/NQ-HĐND", "=", "<<", ".inf", "Đúng", "số 1",
  ])
  func `a scalar is what was typed, whatever it looks like`(text: String) throws {
    #expect(try scalar(of: "a: \(text)") == text)
    #expect(try scalar(of: "a: '\(text)'") == text)
    #expect(try scalar(of: "a: \"\(text)\"") == text)
  }

  @Test(arguments: [
    ("a: một  hai   # ghi chú", "một  hai"), ("a: một#hai", "một#hai"), ("a: 'ông ''Ba'''", "ông 'Ba'"),
    ("a: \"dòng\\nhai\"", "dòng\nhai"), ("a: |\n  một\n  hai\n", "một\nhai\n"),
    ("a: >-\n  một\n  hai\n", "một hai"), ("a: một\n  hai", "một hai"),
  ])
  func `comments, quotes and lines are read as YAML has them`(text: String, expected: String) throws {
    #expect(try scalar(of: text) == expected)
  }

  @Test(arguments: [
    ("a:", true), ("a: # trống", true), ("a: \"\"", true), ("a: ' '", true), ("a: ~", false),
    ("a: []", false),
  ])
  func `a key without a value is blank`(text: String, isBlank: Bool) throws {
    #expect(try entries(of: text).first?.value.isBlank == isBlank)
  }

  @Test(arguments: ["", "\n\n", "# chỉ có ghi chú\n"])
  func `a text without values is an empty mapping`(text: String) throws {
    #expect(try entries(of: text).isEmpty)
  }

  @Test func `entries keep their order, their keys as typed and the keys' identity`() throws {
    let entries = try entries(of: "Ngày_ban hành: 1\nSố: 2\nA-B: 3")
    #expect(entries.map(\.key) == ["Ngày_ban hành", "Số", "A-B"])
    #expect(entries.map(\.identity) == ["ngày-ban-hành", "số", "a-b"])
  }
}

private func scalar(of text: String) throws -> String {
  guard case .scalar(let text) = try #require(entries(of: text).first).value.content else { throw NotThere() }
  return text
}

private func entries(of text: String) throws -> [YAMLEntry] {
  guard case .mapping(let entries) = try parseYAML(text, limits: limits).root.content else {
    throw NotThere()
  }
  return entries
}

private struct NotThere: Error {}
