import Diagnostics
import Testing

@Suite struct PlaceTests {
  @Test(
    arguments: [
      (1, "một"), (2, ""), (3, "bà 👩‍👩‍👧"), (4, ""), (5, nil), (0, nil), (-1, nil),
    ] as [(Int, String?)])
  func `the excerpt is the line itself`(line: Int, excerpt: String?) {
    let place = Place(
      file: "a.md", position: Position(line: line, column: 1), in: "một\n\nbà 👩‍👩‍👧\n")
    #expect(place.excerpt == excerpt)
  }

  @Test func `what has no lines has an empty first one`() {
    #expect(Place(file: "a.md", position: .start, in: "").excerpt == "")
  }
}
