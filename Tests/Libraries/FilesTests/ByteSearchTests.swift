import Files
import Testing

@Suite struct ByteSearchTests {
  private let bytes = Array("a\0%%EOF obj %%EOF%%EOF".utf8)

  @Test func `each text is found, also behind a zero and at the end, and none within another`() {
    #expect(bytes.ranges(of: "%%EOF") == [2..<7, 12..<17, 17..<22])
    #expect(bytes.ranges(of: "\0") == [1..<2])
    #expect(Array("aaa".utf8).ranges(of: "aa") == [0..<2])
    #expect(bytes.ranges(of: "endobj").isEmpty)
  }

  @Test func `what is not wholly within the part is not found`() {
    #expect(bytes.firstRange(of: "%%EOF", in: 3..<22) == 12..<17)
    #expect(bytes.firstRange(of: "%%EOF", in: 3..<16) == nil)
    #expect(bytes.firstRange(of: "a", in: 22..<22) == nil)
    #expect([UInt8]().firstRange(of: "a") == nil)
  }
}
