import Foundation
import ICalendar
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("", ""), ("Kỳ họp: \"5\" 👍🏽", "Kỳ họp: \"5\" 👍🏽"),
    (#"a\b;c,d"#, #"a\\b\;c\,d"#), (#"\n"#, #"\\n"#),
    ("a\nb", #"a\nb"#), ("a\r\nb", #"a\nb"#), ("a\rb", #"a\nb"#), ("a\r\r\n\nb", #"a\n\n\nb"#),
    ("a\u{85}b\u{2028}c\u{2029}d", #"a\nb\nc\nd"#),
    ("a\tb", "a\tb"), ("\0a\u{8}\u{B}\u{C}\u{1B}\u{7F}\u{80}\u{9F}b", "ab"),
    ("a\r\nEND:VEVENT\r\nATTACH:b", #"a\nEND:VEVENT\nATTACH:b"#),
  ])
  func `text is escaped`(text: String, escaped: String) throws {
    #expect(try lines(event(summary: text), "SUMMARY") == ["SUMMARY:" + escaped])
  }

  @Test func `commas within a category are not between categories`() throws {
    var event = try event()
    event.categories = ["a, b", "c;d", "ế"]
    #expect(lines(event, "CATEGORIES") == [#"CATEGORIES:a\, b,c\;d,ế"#])
  }

  @Test(arguments: [
    ("https://hdnd.example/a,b;c?d=e&f=%20#g", "https://hdnd.example/a,b;c?d=e&f=%20#g"),
    ("https://hdnd.example/kỳ họp", "https://hdnd.example/k%E1%BB%B3%20h%E1%BB%8Dp"),
    ("https://a.example/\r\nX-A:\"b\"\t", "https://a.example/%0D%0AX-A:%22b%22%09"),
  ])
  func `an address keeps what an address may have`(url: String, written: String) throws {
    var event = try event()
    event.url = url
    #expect(lines(event, "URL") == ["URL:" + written])
  }

  @Test func `lines are folded at 75 octets`() throws {
    let calendar = try EventCalendar(
      productIdentifier: "a", events: [event(summary: String(repeating: "0123456789", count: 22))])
    let text = String(decoding: calendar.bytes, as: UTF8.self)
    #expect(
      text.contains(
        """
        \r\nSUMMARY:0123456789012345678901234567890123456789012345678901234567890123456\r
         78901234567890123456789012345678901234567890123456789012345678901234567890\r
         12345678901234567890123456789012345678901234567890123456789012345678901234\r
         56789\r\n
        """))
  }

  /// Letters of two, three and four octets, pushed over the border octet by octet.
  @Test(arguments: ["a", "đ", "ế", "👍", "👩‍👩‍👧"], 0..<80)
  func `no fold parts a character's octets`(letter: String, shift: Int) throws {
    let summary = String(repeating: "x", count: shift) + String(repeating: letter, count: 300)
    let bytes = try EventCalendar(productIdentifier: "a", events: [event(summary: summary)]).bytes
    let folded = bytes.split(separator: UInt8(ascii: "\n"))
    for line in folded {
      #expect(line.last == UInt8(ascii: "\r") && line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    // None is shorter than a character of four octets makes it.
    let whole = folded.drop { !$0.starts(with: "SUMMARY".utf8) }.prefix {
      $0 != Array("END:VEVENT\r".utf8)[...]
    }
    #expect(whole.dropLast().allSatisfy { $0.count > 76 - 4 })
    #expect(try lines(event(summary: summary), "SUMMARY") == ["SUMMARY:" + summary])
  }

  @Test(arguments: [
    (67, ["SUMMARY:"]), (68, ["SUMMARY:", " "]), (141, ["SUMMARY:", " "]), (142, ["SUMMARY:", " ", " "]),
  ])
  func `a line that just fits is not folded`(letters: Int, beginnings: [String]) throws {
    let calendar = try EventCalendar(
      productIdentifier: "a", events: [event(summary: String(repeating: "a", count: letters))])
    let lines = String(decoding: calendar.bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let found = lines.filter { $0.hasPrefix("SUMMARY:") || $0.hasPrefix(" ") }
    #expect(found.count == beginnings.count)
    #expect(zip(found, beginnings).allSatisfy { $0.hasPrefix($1) })
  }
}
