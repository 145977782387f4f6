import Testing

@testable import Council

@Suite struct QuarterTests {
  @Test(arguments: [
    ("01/01/2026", 1), ("31/03/2026", 1), ("01/04/2026", 2), ("30/06/2026", 2), ("07/2026", 3),
    ("08:00 30/09/2026", 3), ("01/10/2026", 4), ("31/12/2026", 4),
  ])
  func `a quarter has three months`(date: String, number: Int) {
    let quarter = Quarter(of: day(date))
    #expect(quarter?.year == 2026 && quarter?.number == number)
  }

  @Test func `a year alone is in no quarter`() {
    #expect(Quarter(of: day("2026")) == nil)
  }

  @Test func `quarters go by their years first`() {
    let dates = ["01/12/2025", "01/01/2026", "01/11/2026", "01/04/2026", "01/02/2024"]
    let sorted = dates.compactMap { Quarter(of: day($0)) }.sorted().map { "\($0.number)/\($0.year)" }
    #expect(sorted == ["1/2024", "4/2025", "1/2026", "2/2026", "4/2026"])
  }
}
