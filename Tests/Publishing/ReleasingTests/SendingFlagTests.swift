import Testing

@testable import Releasing

@Suite struct SendingFlagTests {
  private let flag = SendingFlag(of: "/tmp/output", at: 1_795_140_000)

  @Test func `its name says who sends and since when`() {
    #expect(SendingFlag(name: flag.name) == flag)
    #expect(SendingFlag(of: "/tmp/../tmp/output", at: 0).sender == flag.sender)
    #expect(SendingFlag(of: "/tmp/other", at: 0).sender != flag.sender)
    #expect(flag.name.hasPrefix("dang-gui-") && flag.name.hasSuffix("-1795140000.txt"))
  }

  @Test(arguments: [
    "index.html", "dang-gui-.txt", "dang-gui-a.txt", "dang-gui-a-b.txt", "a/dang-gui-a-1.txt",
  ])
  func `other files are none`(_ name: String) {
    #expect(SendingFlag(name: name) == nil)
  }

  @Test func `nobody is waited for longer than an hour`() {
    #expect(flag.isAlive(at: flag.moment) && flag.isAlive(at: flag.moment + 3599))
    #expect(!flag.isAlive(at: flag.moment + 3600))
    // A clock that is behind by a little is no dead sender's; one that is behind by a day tells nothing.
    #expect(flag.isAlive(at: flag.moment - 60) && !flag.isAlive(at: flag.moment - 86_400))
  }
}
