import QRCode
import Testing

@Suite struct QRCodeTests {
  /// The limits of versions 1, 2, 7 and 40 at level M, as the standard's table gives them.
  @Test(arguments: [(1, 1), (14, 1), (15, 2), (26, 2), (122, 7), (2331, 40)])
  func `the smallest version that holds the text is taken`(bytes: Int, version: Int) throws {
    #expect(try QRCode(String(repeating: "a", count: bytes)).size == 17 + 4 * version)
  }

  @Test func `text counts in bytes of UTF-8`() throws {
    #expect(try QRCode(String(repeating: "đ", count: 7)).size == 21)
    #expect(try QRCode(String(repeating: "đ", count: 8)).size == 25)
  }

  @Test func `an empty text has no code`() {
    #expect(throws: QRCodeFailure.empty) { try QRCode("") }
  }

  @Test func `a text beyond the largest code is refused with its length`() {
    #expect(throws: QRCodeFailure.tooLong(bytes: 2332)) {
      try QRCode(String(repeating: "a", count: QRCode.capacity + 1))
    }
  }

  @Test(arguments: ["a", sample, String(repeating: "ấ", count: 700)])
  func `finder patterns stand in three corners, set off by light modules`(text: String) throws {
    let code = try QRCode(text)
    let far = code.size - 7
    for (top, left) in [(0, 0), (0, far), (far, 0)] {
      for row in -1...7 {
        for column in -1...7 {
          // Rings around the centre: dark 3 × 3, light, dark, and light all round.
          let ring = max(abs(row - 3), abs(column - 3))
          let place: Comment = "\(top + row), \(left + column)"
          #expect(code[top + row, left + column] == (ring != 2 && ring != 4), place)
        }
      }
    }
  }

  @Test func `timing patterns alternate`() throws {
    let code = try QRCode(sample)
    for index in 8..<code.size - 8 {
      #expect(code[6, index] == index.isMultiple(of: 2))
      #expect(code[index, 6] == index.isMultiple(of: 2))
    }
  }

  @Test func `the format information says level M`() throws {
    let code = try QRCode(sample)
    // The first two of its bits lie at the left of row 8; the mask 10… is laid over them, and M is 00.
    #expect(code[8, 0])
    #expect(!code[8, 1])
  }

  @Test func `everything outside the square is light`() throws {
    let code = try QRCode("a")
    #expect(code[0, 0])
    #expect(!code[0, -1] && !code[-1, 0] && !code[0, code.size] && !code[code.size, 0])
  }

  @Test func `the same text gives the same code, from many threads at once`() async throws {
    let code = try QRCode(sample)
    let others = await withTaskGroup(of: QRCode?.self) { group in
      for _ in 0..<64 { group.addTask { try? QRCode(sample) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others == Array(repeating: code, count: 64))
  }
}

let sample = "https://hdnd.example/ky-hop/2026/thuong-le-giua-nam/"
