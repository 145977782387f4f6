import Testing

@testable import Releasing

@Suite struct ReleaseIDTests {
  /// 20 November 2026, 08:15:00 UTC.
  private let moment = 1_795_162_500

  @Test func `a name says when it was made`() throws {
    let id = ReleaseID.next(after: nil, at: moment)
    #expect(id.description == "20261120-081500-001")
    #expect(id.moment == moment)
    #expect(ReleaseID(id.description) == id)
  }

  @Test func `names go up, also within a second and where the clock goes back`() throws {
    var ids = [ReleaseID.next(after: nil, at: moment)]
    for time in [moment, moment, moment + 1, moment - 86400] {
      ids.append(.next(after: ids.last, at: time))
    }
    #expect(
      ids.map(\.description) == [
        "20261120-081500-001", "20261120-081500-002", "20261120-081500-003", "20261120-081501-001",
        "20261120-081501-002",
      ])
    #expect(ids == ids.sorted())
    let last = try #require(ReleaseID("20261231-235959-999"))
    #expect(ReleaseID.next(after: last, at: moment).description == "20270101-000000-001")
  }

  @Test(arguments: [
    "", "current", "20261120-081500", "20261120-081500-1", "20261120-081500-0011", "2026112a-081500-001",
    "../../etc-081500-001", "20261120-081500-001/", "٢٠٢٦١١٢٠-081500-001",
  ])
  func `anything else is no name`(_ text: String) {
    #expect(ReleaseID(text) == nil)
  }

  @Test func `five are kept, the live one and the one before it`() throws {
    var ids: [ReleaseID] = []
    for _ in 0..<8 { ids.append(.next(after: ids.last, at: moment)) }
    #expect(superfluous(ids, live: ids[7], before: ids[6]) == Array(ids[..<3]))
    #expect(superfluous(ids, live: ids[1], before: nil) == [ids[0], ids[2]])
    #expect(superfluous(ids, live: ids[7], before: ids[1]) == [ids[0], ids[2]])
    #expect(superfluous(Array(ids[..<5]), live: ids[4], before: nil) == [])
  }
}
