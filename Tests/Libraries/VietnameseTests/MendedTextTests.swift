import Foundation
import Testing
import Vietnamese

@Suite struct MendedTextTests {
  typealias Finding = MendedText.Finding

  /// Compares scalars: String's own equality does not tell NFC from NFD.
  func expect(_ text: String, becomes mendedText: String, _ findings: [Finding] = []) {
    let result = mended(text)
    #expect(Array(result.text.unicodeScalars) == Array(mendedText.unicodeScalars), "\(text)")
    #expect(result.findings == findings, "\(text)")
  }

  @Test(arguments: [
    "", "plain", "Nghị quyết số 33/NQ-HĐND ngày 26 tháng 02 năm 2026\r\n", "“Ơ–Ư”… • ₫ → ≤ ✓ 👍 «ngoặc» ½",
    "会议 Москва", "\0",
  ])
  func `what is in order stays as it is`(text: String) {
    expect(text, becomes: text)
  }

  @Test func `decomposed text is composed without a finding`() {
    let text = "Nghị quyết về đường ở Đắk Lắk, Ưu tiên"
    expect(text.decomposedStringWithCanonicalMapping, becomes: text)
    // As older Windows keyboards type it: the letter composed, the tone apart; and marks in either order.
    expect("ê\u{323} a\u{302}\u{323} a\u{323}\u{302}", becomes: "ệ ậ ậ")
    expect("\u{212B} \u{2126} \u{2000}", becomes: "Å Ω \u{2002}")
  }

  @Test func `eth becomes d with stroke`() {
    expect(
      "HÐND\nxã Ðông, con ðường", becomes: "HĐND\nxã Đông, con đường",
      [
        Finding(kind: .eth, line: 1, column: 2), Finding(kind: .eth, line: 2, column: 4),
        Finding(kind: .eth, line: 2, column: 14),
      ])
  }

  @Test(
    arguments: [UInt32](0x200B...0x200F) + [UInt32](0x202A...0x202E) + [UInt32](0x2060...0x2064)
      + [UInt32](0x2066...0x2069) + [0xFEFF])
  func `a character without width goes`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    expect("xã\(scalar) Đông", becomes: "xã Đông", [Finding(kind: .zeroWidth, line: 1, column: 3)])
    expect("\(scalar)", becomes: "", [Finding(kind: .zeroWidth, line: 1, column: 1)])
  }

  @Test(
    arguments: [0x00A0, 0x200A, 0x2010, 0x2027, 0x202F, 0x3000, 0x205F, 0x2065, 0x206A, 0x00AD, 0xFEFE]
      as [UInt32])
  func `their neighbours stay`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    expect("a\(scalar)b", becomes: "a\(scalar)b")
  }

  @Test(arguments: [0x85, 0x2028, 0x2029] as [UInt32])
  func `a separator of lines becomes a line feed`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    expect("một\(scalar)hai", becomes: "một\nhai", [Finding(kind: .oddLineBreak, line: 1, column: 4)])
  }

  @Test(arguments: [0xA0, 0x2000, 0x2007, 0x200A, 0x202F, 0x205F, 0x3000] as [UInt32])
  func `a space of another kind becomes a plain one as far as is asked for`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let result = mended("số\(scalar)1 số\(scalar)2", plainSpaces: 6)
    #expect(result.text == "số 1 số\(scalar)2".precomposedStringWithCanonicalMapping)
    #expect(result.findings == [Finding(kind: .oddSpace, line: 1, column: 3)])
  }

  @Test func `columns count the characters of the mended text`() {
    expect(
      "\u{FEFF}e\u{302}\u{323}\u{200B}e\u{301}Ð👍🏽ð\u{200B}", becomes: "ệéĐ👍🏽đ",
      [
        Finding(kind: .zeroWidth, line: 1, column: 1), Finding(kind: .zeroWidth, line: 1, column: 2),
        Finding(kind: .eth, line: 1, column: 3), Finding(kind: .eth, line: 1, column: 5),
        Finding(kind: .zeroWidth, line: 1, column: 6),
      ])
    // Between a letter and its mark: the letter that they become.
    expect("xa\u{200B}\u{301}", becomes: "xá", [Finding(kind: .zeroWidth, line: 1, column: 2)])
  }

  @Test func `lines end with LF or CRLF`() {
    expect("a\r\nb\n\nÐ", becomes: "a\r\nb\n\nĐ", [Finding(kind: .eth, line: 4, column: 1)])
    expect(
      "a\u{200B}\r\n\u{200B}", becomes: "a\r\n",
      [Finding(kind: .zeroWidth, line: 1, column: 2), Finding(kind: .zeroWidth, line: 2, column: 1)])
  }

  @Test func `every scalar alone and after a letter comes out in NFC`() {
    var wrong: [String] = []
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), value != 0xD0, value != 0xF0 else { continue }
      for text in ["\(scalar)", "a\(scalar)", "a\u{323}\(scalar)"] {
        let result = mended(text)
        guard result.findings.isEmpty else { continue }
        if !result.text.unicodeScalars.elementsEqual(
          text.precomposedStringWithCanonicalMapping.unicodeScalars)
        {
          wrong.append(String(value, radix: 16))
        }
      }
    }
    #expect(wrong == [])
  }
}
