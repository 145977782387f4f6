import Foundation
import Parallel
import Testing

@Suite struct AheadTests {
  @Test func `what is found out is there for whoever asks, however often`() {
    let found = Ahead {
      Thread.sleep(forTimeInterval: 0.05)
      return 7
    }
    #expect((found.value, found.value) == (7, 7))
  }

  @Test func `whoever does not ask need not wait`() {
    let start = ContinuousClock.now
    _ = Ahead { Thread.sleep(forTimeInterval: 5) }
    #expect(ContinuousClock.now - start < .seconds(3))
  }
}
