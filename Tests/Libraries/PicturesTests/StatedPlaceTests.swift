import Testing

@testable import Pictures

@Suite struct StatedPlaceTests {
  @Test(arguments: [true, false], [[1, 2, 3, 4], [0, 29], [2], []])
  func `A place is a latitude and a longitude`(lowFirst: Bool, tags: [Int]) {
    let block = exif(gps: tags, lowFirst: lowFirst)
    let states = tags.contains(2) && tags.contains(4)
    #expect(statesPlace(Array("\u{FF}Exif\0\0".utf8) + block) == states)
    #expect(statesPlace(Array("eXIf".utf8) + block) == states)
    #expect(statesPlace(Array("EXIF".utf8) + [0, 1, 0, 0] + block) == states)
  }

  @Test func `XMP may say it too`() {
    #expect(statesPlace(Array("<rdf exif:GPSLatitude='21,1N'/>".utf8)))
  }

  @Test func `What is cut off or leads astray says nothing`() {
    let whole = Array("Exif\0\0".utf8) + exif(gps: [2, 4], lowFirst: true)
    for length in 0..<(whole.count - 20) { #expect(!statesPlace(Array(whole.prefix(length)))) }
    #expect(!statesPlace(Array("Exif\0\0II*\0".utf8) + [255, 255, 255, 255]))
    #expect(!statesPlace(Array(repeating: UInt8(ascii: "E"), count: 100_000)))
  }

  /// A block of one entry that leads to the GPS attributes with these tags.
  private func exif(gps tags: [Int], lowFirst: Bool) -> [UInt8] {
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      let digits = (0..<size).map { UInt8(value >> ($0 * 8) & 255) }
      return lowFirst ? digits : digits.reversed()
    }
    let start = lowFirst ? Array("II*\0".utf8) : Array("MM\0*".utf8)
    let entry = { (tag: Int, value: Int) in number(tag, 2) + number(4, 2) + number(1, 4) + number(value, 4) }
    return start + number(8, 4) + number(1, 2) + entry(0x8825, 26) + number(0, 4) + number(tags.count, 2)
      + tags.flatMap { entry($0, 0) }
  }
}
