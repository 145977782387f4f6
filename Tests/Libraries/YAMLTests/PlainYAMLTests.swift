import Testing
import YAML

@Suite struct PlainYAMLTests {
  @Test(arguments: [
    ("Sửa cống", "Sửa cống"), ("33/NQ-HĐND", "33/NQ-HĐND"), ("08:30", "08:30"), ("Lưu: VT", "\"Lưu: VT\""),
    ("ngõ #12", "\"ngõ #12\""), ("- gạch", "\"- gạch\""), ("\"a\" \\", "\"\\\"a\\\" \\\\\""), ("", "\"\""),
    ("cuối:", "\"cuối:\""), ("{a}", "\"{a}\""), ("? a", "\"? a\""), ("&a", "\"&a\""), ("|", "\"|\""),
    (" a ", "\" a \""), ("a\nb", "\"a\\nb\""), ("a\u{1}\u{85}\u{2028}b", "\"a\\u0001\\u0085\\u2028b\""),
  ])
  func `a text is quoted where YAML would take it for something else`(text: String, value: String) throws {
    #expect(text.asYAML == value)
    for document in ["k: \(value)\n", "k: \(value)  # lời ghi\n", "k:\n  - \(value)\n"] {
      #expect(read(document) == text)
    }
  }

  @Test func `an item of a list between brackets is quoted where a sign would end it`() {
    #expect("a, b".asYAMLItem == "\"a, b\"")
    #expect("a b".asYAMLItem == "a b")
  }

  private func read(_ document: String) -> String? {
    guard let parsed = try? parseYAML(document, limits: YAMLLimits { $0 }), parsed.problems.isEmpty,
      case .mapping(let entries) = parsed.root.content
    else { return nil }
    switch entries.first?.value.content {
    case .scalar(let text): return text
    case .sequence(let items): if case .scalar(let text)? = items.first?.content { return text }
    default: break
    }
    return nil
  }
}
