import Foundation
import JSON
import Testing

@Suite struct JSONEscapeTests {
  @Test(arguments: [
    ("", ""),
    ("Nghị quyết “ế” 👩‍👩‍👧 \u{7F}", "Nghị quyết “ế” 👩‍👩‍👧 \u{7F}"),
    (#"a"b\c/d"#, #"a\"b\\c/d"#),
    ("\u{8}\t\n\u{C}\r", #"\b\t\n\f\r"#),
    ("\r\n", #"\r\n"#),
    ("\0a\u{1}\u{B}\u{1F}", #"\u0000a\u0001\u000b\u001f"#),
    ("\"\"", #"\"\""#),
    ("</script>&\u{2028}", "</script>&\u{2028}"),
  ])
  func `what RFC 8259 demands is escaped, and nothing else`(text: String, escaped: String) {
    for form in [JSONValue.Form.compact, .indented] {
      let written = JSONValue.string(text).text(form)
      #expect(written == "\"\(escaped)\"" + (form == .indented ? "\n" : ""))
    }
    #expect(JSONValue.object([(text, .null)]).text(.compact) == "{\"\(escaped)\":null}")
  }

  @Test(arguments: [
    ("</script><script>", #"\u003c/script\u003e\u003cscript\u003e"#),
    ("<!--", #"\u003c!--"#), ("]]>", #"]]\u003e"#), ("&lt;", #"\u0026lt;"#),
    ("a\u{2028}b\u{2029}", #"a\u2028b\u2029"#),
    // Neighbours of U+2028: the same first byte, or the same first two.
    ("“”–…€\u{2027}\u{202A}⁨ế", "“”–…€\u{2027}\u{202A}⁨ế"),
    ("\"\0", #"\"\u0000"#),
  ])
  func `in a page, nothing can end the script`(text: String, escaped: String) {
    #expect(JSONValue.string(text).text(.script) == "\"\(escaped)\"")
    #expect(JSONValue.object([(text, .string(text))]).text(.script) == "{\"\(escaped)\":\"\(escaped)\"}")
  }

  @Test(arguments: [JSONValue.Form.compact, .indented, .script])
  func `every character comes back from a reader`(form: JSONValue.Form) throws {
    // Every one below U+3000, then every 97th: a reader takes its time over a million.
    let values = Array(UInt32(0)..<0x3000) + Array(stride(from: UInt32(0x3000), through: 0x10_FFFF, by: 97))
    let texts = values.compactMap(Unicode.Scalar.init).map(String.init)
    let data = Data(JSONValue.array(texts.map(JSONValue.string)).bytes(form))
    let read = try JSONDecoder().decode([String].self, from: data)
    #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }

  @Test func `a long text is whole`() {
    let text = String(repeating: "ế\n", count: 100_000)
    #expect(
      JSONValue.string(text).text(.script) == "\"" + String(repeating: #"ế\n"#, count: 100_000) + "\"")
  }
}
