import Testing
import Vietnamese

@Suite struct SearchWordTests {
  private func words(_ text: String) -> [String] {
    var (text, found) = (text, [String]())
    text.withUTF8 { bytes in
      forEachSearchWord(of: bytes) { word, isAfterBreak in
        let letters = String(decoding: word.foldedBytes, as: UTF8.self)
        found.append("\(isAfterBreak ? "/" : "")\(letters)|\(String(decoding: word.marks, as: UTF8.self))")
      }
    }
    return found
  }

  @Test(arguments: [
    ("Ngân sách", ["ngan|0002", "sach|4"]),
    ("ĐỨC đức", ["duc|443", "duc|443"]),
    ("hoà hòa", ["hoa|1", "hoa|1"]),
    ("nghiêng", ["nghieng|000002"]),
    ("33/NQ-HĐND", ["33|", "nq|", "hdnd|004"]),
    ("1.234.567 đồng, 12.345", ["1234567|", "dong|142", "12345|"]),
    ("26.02.2026, 1.2345, 1.23, a.123", ["26|", "02|", "2026|", "1|", "2345|", "1|", "23|", "a|", "123|"]),
    ("Ðà Nẵng", ["da|14", "nang|301"]),
    ("Straße, cœur, Zürich", ["strasse|", "coeur|", "zurich|"]),
    ("administration", ["administra|"]),
    ("a\u{200B}b 中文 c", ["ab|", "c|"]),
    ("", []), ("…", []),
  ])
  func `a text is its words`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("thu, chi", ["thu|", "chi|"]), ("thu. Chi", ["thu|", "/chi|"]), ("thu: chi", ["thu|", "/chi|"]),
    ("thu\nchi", ["thu|", "chi|"]), ("thu.\nchi", ["thu|", "/chi|"]), ("thu\n\nchi", ["thu|", "/chi|"]),
    ("| thu | chi |", ["/thu|", "/chi|"]),
  ])
  func `sentences, paragraphs and cells end`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func `letters without marks are in order as numbers`() {
    var texts = "nga ngan ngang ngay 1 10 2 a đa da z".split(separator: " ").map(String.init)
    texts.sort { first($0) < first($1) }
    #expect(texts == ["1", "10", "2", "a", "đa", "da", "nga", "ngan", "ngang", "ngay", "z"])
  }

  private func first(_ text: String) -> UInt64 {
    var (text, folded) = (text, UInt64(0))
    text.withUTF8 { forEachSearchWord(of: $0) { word, _ in folded = word.folded } }
    return folded
  }
}
